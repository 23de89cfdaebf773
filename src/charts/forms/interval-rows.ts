import type { IntervalGroup, IntervalRow } from '../plot.ts';
import { WIDTHS, type Size } from './size.ts';
import { widthOf } from './text.ts';

/** A row and the pixel of its middle, from the top. */
export interface Placed {
  readonly row: IntervalRow;
  readonly y: number;
}

/** Rows that share a tie tier: pixels from the first to the last. */
export interface TierSpan {
  readonly tier: number;
  readonly from: number;
  readonly to: number;
}

export interface GroupHead {
  readonly title: string | undefined;
  readonly y: number;
  readonly tiers: readonly TierSpan[];
}

/** Row heights and margins in pixels. On phones the label stands above its row. */
const LAYOUT = {
  wide: { row: 23, head: 36, right: 92 },
  narrow: { row: 40, head: 38, right: 78 },
} as const;

/** Font sizes of a row's label and of its note, and pixels between the two. */
export const LABEL = { size: 13, note: 12, gap: 6 } as const;

/** The column of labels in pixels: least and greatest width, and room between it and the plot. */
const COLUMN = { least: 180, most: 280, room: 10 } as const;

/** Where rows and group headings stand, how wide their labels may be, and how high the plot becomes. */
export function placeRows(groups: readonly IntervalGroup[], size: Size) {
  const { row: rowHeight, head, right } = LAYOUT[size];
  const labels = size === 'wide' ? columnWidth(groups) : WIDTHS.narrow;
  const left = size === 'wide' ? labels + COLUMN.room : 4;
  const rows: Placed[] = [];
  const heads: GroupHead[] = [];
  let top = 0;
  for (const group of groups) {
    const hasHead = group.title !== undefined || group.rows.some(({ tier }) => tier !== undefined);
    const first = rows.length;
    const y = top + head - 14;
    top += hasHead ? head : 6;
    for (const row of group.rows) {
      rows.push({ row, y: top + rowHeight - (size === 'wide' ? rowHeight / 2 : 11) });
      top += rowHeight;
    }
    if (hasHead) heads.push({ title: group.title, y, tiers: tiersOf(rows.slice(first)) });
  }
  return { rows, heads, height: Math.max(top, rowHeight), labels, left, right };
}

/** As wide as the longest label with its note, within bounds. */
function columnWidth(groups: readonly IntervalGroup[]): number {
  const widths = groups.flatMap(({ rows }) =>
    rows.map(({ label, note }) => {
      const own = widthOf(label, LABEL.size);
      return note ? own + LABEL.gap + widthOf(note, LABEL.note) : own;
    }),
  );
  return Math.min(COLUMN.most, Math.ceil(Math.max(COLUMN.least, ...widths)));
}

function tiersOf(rows: readonly Placed[]): TierSpan[] {
  return [...Map.groupBy(rows, ({ row }) => row.tier)].flatMap(([tier, members]) =>
    tier === undefined ? [] : { tier, from: members[0]?.y ?? 0, to: members.at(-1)?.y ?? 0 },
  );
}
