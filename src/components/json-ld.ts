/**
 * A value as text that may stand in a script element of HTML: `<` could end the element or open a comment
 * in it, and U+2028 and U+2029 end lines for readers of scripts.
 */
export function scriptText(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
