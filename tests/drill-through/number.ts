/** A number as it stands on a page. */
export interface Shown {
  readonly page: string;
  readonly element: Element;
  /** The text it stands in, and where in it. */
  readonly text: string;
  readonly digits: string;
  readonly at: number;
}

/**
 * Parts of a page that say nothing about the data: controls, names of columns, ways, text to copy, and pictures, whose
 * figures stand in a table below.
 */
const APART =
  'nav, output, form, label, option, thead, template, textarea, pre, script, style, svg, .formulas, .filter';

/** As people read them, with commas between thousands. */
const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;

/** The level of every interval of the site is no figure. */
const LEVEL = /95 %/g;

/** Every number in the main part of a page. */
export function numbersOn(page: string, document: Document): Shown[] {
  const main = document.querySelector('main');
  if (!main) return [];
  const walker = document.createTreeWalker(main, 4);
  const found: Shown[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const element = currentNode.parentElement;
    const text = (currentNode.textContent ?? '').replaceAll(LEVEL, '·· %');
    if (!element || element.closest(APART)) continue;
    for (const { 0: digits, index } of text.matchAll(NUMBER))
      found.push({ page, element, text, digits, at: index });
  }
  return found;
}

/** Whether a text holds the very number, and not a longer one. */
export function holds(text: string, digits: string): boolean {
  const wanted = Number(digits.replaceAll(',', ''));
  return (text.match(NUMBER) ?? []).some((one) => Number(one.replaceAll(',', '')) === wanted);
}

/** The words around a number, two on either side, as they stand. */
export function wordsAround({ text, digits, at }: Shown): string {
  const before = /(?:\S+\s+){0,2}\S*$/.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^\S*(?:\s+\S+){0,2}/.exec(text.slice(at + digits.length))?.[0] ?? '';
  return `${before}${digits}${after}`.trim();
}
