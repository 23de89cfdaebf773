import type { IntervalGroup, IntervalRow } from '../plot.ts';
import type { Size } from './size.ts';

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
  wide: { row: 23, head: 36, left: 232, right: 92 },
  narrow: { row: 40, head: 38, left: 4, right: 78 },
} as const;

/** Where rows and group headings stand, and how high the plot becomes. */
export function placeRows(groups: readonly IntervalGroup[], size: Size) {
  const { row: rowHeight, head, left, right } = LAYOUT[size];
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
  return { rows, heads, height: Math.max(top, rowHeight), left, right };
}

function tiersOf(rows: readonly Placed[]): TierSpan[] {
  return [...Map.groupBy(rows, ({ row }) => row.tier)].flatMap(([tier, members]) =>
    tier === undefined ? [] : { tier, from: members[0]?.y ?? 0, to: members.at(-1)?.y ?? 0 },
  );
}
