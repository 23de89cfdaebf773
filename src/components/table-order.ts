/** What a cell is sorted by; undefined: unknown. */
export type SortValue = number | string | undefined;

export type Order = 'asc' | 'desc';

const collator = new Intl.Collator('en', { numeric: true });

/** Reads what a cell says it is sorted by: a number, words, or nothing known. */
export function readValue(text: string): SortValue {
  const words = text.trim();
  if (words === '') return undefined;
  const number = Number(words);
  return Number.isFinite(number) ? number : words;
}

/** Items by value: equal ones stay as they were, and unknown ones come last in either order. */
export function inOrder<T>(
  items: readonly T[],
  valueOf: (item: T) => SortValue,
  order: Order,
): readonly T[] {
  const known: { item: T; value: number | string }[] = [];
  const unknown: T[] = [];
  for (const item of items) {
    const value = valueOf(item);
    if (value === undefined) unknown.push(item);
    else known.push({ item, value });
  }
  const sign = order === 'asc' ? 1 : -1;
  known.sort((a, b) => sign * compareValues(a.value, b.value));
  return [...known.map(({ item }) => item), ...unknown];
}

/** Numbers by size, before words. */
function compareValues(a: number | string, b: number | string): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1;
  return typeof b === 'number' ? 1 : collator.compare(a, b);
}

/** Whether a text has all of the words, or parts of words, whatever their case. */
export function hasWords(text: string, words: string): boolean {
  const lower = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
