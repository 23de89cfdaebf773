import { token } from './colour.ts';
import { LABEL, type GroupHead, type Placed, type TierSpan } from './interval-rows.ts';
import { WIDTHS, type Size } from './size.ts';
import { HALO } from './halo.ts';
import { fit, widthOf } from './text.ts';

/** Labels of rows and groups, values at the end, and brackets around rows that tie. */
export function RowText(props: {
  rows: readonly Placed[];
  heads: readonly GroupHead[];
  /** Pixels that labels may take up. */
  labels: number;
  size: Size;
}) {
  const { rows, heads, labels, size } = props;
  const hasTiers = heads.some(({ tiers }) => tiers.length > 0);
  return (
    <g>
      {heads.map((head) => (
        <Head key={head.y} head={head} size={size} />
      ))}
      {rows.map(({ row, y }) => (
        <g key={y}>
          <Label
            label={row.label}
            note={row.note}
            width={labels}
            y={size === 'wide' ? y + 4 : y - 13}
          />
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

function Label(props: { label: string; note?: string | undefined; width: number; y: number }) {
  const { label, note = '', width, y } = props;
  const shown = fit(label, width, LABEL.size);
  const rest = fit(note, width - widthOf(shown, LABEL.size) - LABEL.gap, LABEL.note);
  return (
    <text x={0} y={y} fontSize={LABEL.size} fill={token('ink')} {...HALO}>
      {shown}
      {rest && (
        <tspan fontSize={LABEL.note} fill={token('soft')} dx={LABEL.gap}>
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
      <text x={0} y={head.y} fontSize={12} fontWeight={600} fill={token('soft')} {...HALO}>
        {fit(head.title ?? '', head.tiers.length > 0 ? right - 28 : right, 12)}
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
