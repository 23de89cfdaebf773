/** Most rows that are named where many stand in no table. */
const MOST_NAMED = 6;

/** What a third column holds, and what of the third has no row here: `missing` are their names. */
export function columnSays(name: string, shown: number, missing: readonly string[]): string {
  const rows = (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`;
  const held = `${name} stands in the last column, in ${rows(shown)}. Differences are told of the first two only.`;
  if (missing.length === 0) return held;
  const names = [...new Set(missing)];
  const rest = names.length > MOST_NAMED ? ' and others' : '';
  const named = names.slice(0, MOST_NAMED).join('; ');
  return `${held} ${rows(missing.length)} of ${name} ${missing.length === 1 ? 'is' : 'are'} known of neither of the two: ${named}${rest}.`;
}
