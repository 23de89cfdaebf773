import { token } from './colour.ts';
import type { GroupHead, Placed, TierSpan } from './interval-rows.ts';
import { WIDTHS, type Size } from './size.ts';
import { fit, widthOf } from './text.ts';

/** Labels of rows and groups, values at the end, and brackets around rows that tie. */
export function RowText(props: {
  rows: readonly Placed[];
  heads: readonly GroupHead[];
  size: Size;
}) {
  const { rows, heads, size } = props;
  const hasTiers = heads.some(({ tiers }) => tiers.length > 0);
  return (
    <g>
      {heads.map((head) => (
        <Head key={head.y} head={head} size={size} />
      ))}
      {rows.map(({ row, y }) => (
        <g key={y}>
          <Label label={row.label} note={row.note} y={y} size={size} />
          <text
            x={WIDTHS[size] - (hasTiers ? 32 : 0)}
            y={y + 4}
            textAnchor="end"
            fontSize={12.5}
            fill={token('ink')}
          >
            {row.marks.find(({ text }) => text !== undefined)?.text}
          </text>
        </g>
      ))}
    </g>
  );
}

function Label(props: { label: string; note?: string | undefined; y: number; size: Size }) {
  const { label, note = '', y, size } = props;
  const width = size === 'wide' ? 222 : WIDTHS.narrow;
  const shown = fit(label, width, 13);
  const rest = fit(note, width - widthOf(`${shown}  `, 13), 12);
  return (
    <text x={0} y={size === 'wide' ? y + 4 : y - 13} fontSize={13} fill={token('ink')}>
      {shown}
      {rest && (
        <tspan fontSize={12} fill={token('soft')} dx={6}>
          {rest}
        </tspan>
      )}
    </text>
  );
}

function Head({ head, size }: { head: GroupHead; size: Size }) {
  const right = WIDTHS[size];
  return (
    <g>
      <text x={0} y={head.y} fontSize={12} fontWeight={600} fill={token('soft')}>
        {fit(head.title ?? '', right - 60, 12)}
      </text>
      {head.tiers.length > 0 && (
        <text x={right} y={head.y} textAnchor="end" fontSize={12} fill={token('soft')}>
          tier
        </text>
      )}
      <line x1={0} x2={right} y1={head.y + 8} y2={head.y + 8} stroke={token('rule')} />
      {head.tiers.map((span) => (
        <Bracket key={span.tier} span={span} x={right - 20} />
      ))}
    </g>
  );
}

/** A line beside the rows that cannot be told apart from their first. */
function Bracket({ span: { tier, from, to }, x }: { span: TierSpan; x: number }) {
  return (
    <g>
      <line x1={x} x2={x} y1={from - 7} y2={to + 7} stroke={token('soft')} />
      <text x={x + 20} y={(from + to) / 2 + 4} textAnchor="end" fontSize={12} fill={token('soft')}>
        {tier}
      </text>
    </g>
  );
}
