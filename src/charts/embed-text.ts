/** Widths of Arial's characters and those of fonts made to match it, as shares of the size, rounded up. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl'’|]/, 0.23],
  [/[ .,;:!frtI()/·“”\u00a0-]/, 0.3],
  [/[ckJsvxyz]/, 0.5],
  [/[mwMW%…—@]/, 0.87],
  [/[A-Z]/, 0.7],
];

/** Letters, figures, and whatever else there is. */
const REST = 0.556;

/** How much wider than worked out a line may run. */
const SURPLUS = 1.01;

/**
 * Lines that `text` takes up in a frame that is `width` pixels wide, broken between words. Counted character
 * by character, closer than by the mean that labels in pictures are fitted by.
 */
export function linesOf(text: string, width: number, fontSize: number): number {
  const most = width / (fontSize * SURPLUS);
  let [lines, line] = [1, 0];
  for (const word of text.split(' ')) {
    const own = widthIn(word);
    if (line > 0 && line + widthIn(' ') + own > most) [lines, line] = [lines + 1, own];
    else line += own + (line > 0 ? widthIn(' ') : 0);
  }
  return lines;
}

/** Width in pixels of one line. */
export function lineWidth(text: string, fontSize: number): number {
  return widthIn(text) * fontSize * SURPLUS;
}

function widthIn(word: string): number {
  const width = (character: string) =>
    WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? REST;
  return Array.from(word).reduce((sum, character) => sum + width(character), 0);
}
