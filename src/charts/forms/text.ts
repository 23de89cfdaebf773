/**
 * Mean advance of a character of Libre Franklin, as a share of the font size. Labels are fitted by it and
 * not by measuring, so that the picture drawn without a screen and the one drawn in a browser are the same.
 */
const ADVANCE = 0.55;

/** Width in pixels that `text` takes up, on average. */
export function widthOf(text: string, fontSize: number): number {
  return text.length * fontSize * ADVANCE;
}

/** `text`, cut with an ellipsis where it would be wider than `width` pixels. */
export function fit(text: string, width: number, fontSize: number): string {
  const most = Math.floor(width / (fontSize * ADVANCE));
  if (text.length <= most) return text;
  return most < 2 ? '' : `${text.slice(0, most - 1).trimEnd()}…`;
}

/**
 * Moves labels apart that would overprint each other.
 *
 * @param gap Least distance between two of the results.
 * @param edges The results stay between them, as long as there is room.
 * @returns New positions in the order of `positions`, whose own order by size they keep.
 */
export function spread(
  positions: readonly number[],
  gap: number,
  [first, last]: readonly [number, number],
): number[] {
  const sorted = positions
    .map((position, index) => ({ position, index }))
    .toSorted((a, b) => a.position - b.position);
  let least = first;
  const down = sorted.map(({ position }) => {
    const placed = Math.max(position, least);
    least = placed + gap;
    return placed;
  });
  let most = Math.max(last, first + (positions.length - 1) * gap);
  const up = down.toReversed().map((position) => {
    const placed = Math.min(position, most);
    most = placed - gap;
    return placed;
  });
  const byIndex = new Map(sorted.map(({ index }, rank) => [index, up.at(-1 - rank) ?? 0]));
  return positions.map((position, index) => byIndex.get(index) ?? position);
}

/** `text` in lines that are on average no wider than `width` pixels, broken between words. */
export function wrap(text: string, width: number, fontSize: number): string[] {
  const most = Math.floor(width / (fontSize * ADVANCE));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
