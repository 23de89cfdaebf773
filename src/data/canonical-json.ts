/**
 * JSON text that is the same for values that are equal: keys sorted, nothing between the tokens, keys
 * whose value is undefined left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isPlainObject(inner) ? sorted(inner) : inner,
  );
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(object: object): object {
  const entries: [string, unknown][] = Object.entries(object);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** JSON text with a key a line, and of a list an item a line, so that a change of one item is one line. */
export function jsonByLines(record: object): string {
  const keys = Object.entries(record).map(
    ([key, value]: [string, unknown]) => `  ${JSON.stringify(key)}: ${lines(value)}`,
  );
  return `{\n${keys.join(',\n')}\n}\n`;
}

function lines(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}
