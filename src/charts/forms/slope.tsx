import {
  Line,
  LineChart,
  XAxis,
  YAxis,
  usePlotArea,
  useYAxisScale,
  type CurveProps,
  type DotItemDotProps,
} from 'recharts';
import type { SlopeLine, SlopePlot } from '../plot.ts';
import { formatTick } from './axis.ts';
import { seriesOf, token } from './colour.ts';
import { Dot } from './dot.tsx';
import { BRIDGE, EdgeLabels } from './edge-labels.tsx';
import { WIDTHS, type FormProps } from './size.ts';
import { rangeOf, slopeLayout, type SlopeLayout } from './slope-layout.ts';
import { fit, widthOf } from './text.ts';

/** Two columns and a line for each thing measured in both, so that what falls and what rises is seen. */
export function Slope({ plot, size }: FormProps<SlopePlot>) {
  const layout = slopeLayout(plot, size);
  const { height, top, bottom, sides } = layout;
  return (
    <LineChart
      width={WIDTHS[size]}
      height={height}
      margin={{ top, bottom, ...sides }}
      accessibilityLayer={false}
      data={[0, 1].map((side) => valuesAt(plot.lines, side))}
    >
      <XAxis dataKey="side" type="number" domain={[0, 1]} hide />
      <YAxis type="number" domain={[...rangeOf(plot.lines)]} hide width={0} />
      <Columns plot={plot} layout={layout} />
      {plot.lines.map((line) => {
        const series = seriesOf(plot.series, line.series);
        return (
          series && (
            <Line
              key={line.id}
              dataKey={line.id}
              stroke={token(series.colour)}
              strokeWidth={1.5}
              strokeDasharray={DASHES[holdOf(line)]}
              isAnimationActive={false}
              shape={straight}
              dot={({ cx, cy, index }: DotItemDotProps) => (
                <Dot
                  key={index}
                  cx={cx}
                  cy={cy}
                  id={line.id}
                  colour={token(series.colour)}
                  look={index === 0 ? 'hollow' : (line.toLook ?? 'filled')}
                />
              )}
            />
          )
        );
      })}
      <Labels plot={plot} layout={layout} />
    </LineChart>
  );
}

/** Recharts’ own path is rounded in browsers and not elsewhere, so that the two drawings would differ. */
function straight({ points = [], stroke, strokeWidth, strokeDasharray }: LineShapeProps) {
  const d = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join('');
  return <path d={d} fill="none" {...{ stroke, strokeWidth, strokeDasharray }} />;
}

/** What is read of the many things Recharts hands to a line’s shape. */
type LineShapeProps = Pick<CurveProps, 'points' | 'stroke' | 'strokeWidth' | 'strokeDasharray'>;

function valuesAt(lines: readonly SlopeLine[], side: number): Record<string, number> {
  const values = lines.map((line) => [line.id, side === 0 ? line.from : line.to] as const);
  return { side, ...Object.fromEntries(values) };
}

/** Whether the left value lies in the interval of the right one. */
function holdOf({ from, toLow, toHigh }: SlopeLine): keyof typeof DASHES {
  if (toLow === undefined || toHigh === undefined) return 'unknown';
  return toLow <= from && from <= toHigh ? 'within' : 'outside';
}

const DASHES = { outside: undefined, within: '5 4', unknown: '1.5 3.5' } as const;

interface PartProps {
  readonly plot: SlopePlot;
  readonly layout: SlopeLayout;
}

/** The two columns, as rules with their names on top. */
function Columns({ plot, layout }: PartProps) {
  const area = usePlotArea();
  if (!area) return null;
  const right = area.x + area.width;
  const sides = [
    { x: area.x, at: Math.max(0, area.x - widthOf(plot.left, 12)), name: plot.left },
    { x: right, at: right, name: fit(plot.right, layout.sides.right, 12) },
  ];
  return (
    <g>
      {sides.map(({ x, at, name }) => (
        <g key={x}>
          <line x1={x} x2={x} y1={36} y2={area.y + area.height + 8} stroke={token('rule')} />
          <text x={at} y={14} fontSize={12} fontWeight={600} fill={token('soft')}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The values at the left, the values and names at the right; or all at the right. */
function Labels({ plot, layout }: PartProps) {
  const area = usePlotArea();
  const scale = useYAxisScale();
  if (!area || !scale) return null;
  const edges = [36, area.y + area.height + 8] as const;
  const text = (value: number) => formatTick(value, plot.axis.unit);
  const left = plot.lines.map(({ id, from }) => ({ id, y: scale(from) ?? 0, text: text(from) }));
  const right = plot.lines.map(({ id, series, from, to, label }) => {
    const values = layout.isCrowded ? `${withoutUnit(text(from))} › ${text(to)}` : text(to);
    const room = layout.sides.right - BRIDGE - 6;
    const colour = seriesOf(plot.series, series)?.colour;
    return { id, y: scale(to) ?? 0, text: fit(`${values} ${label}`, room, 12), colour };
  });
  return (
    <>
      {!layout.isCrowded && <EdgeLabels x={area.x} side="left" labels={left} edges={edges} />}
      <EdgeLabels x={area.x + area.width} side="right" labels={right} edges={edges} />
    </>
  );
}

/** `80.9` of `80.9 %`. */
function withoutUnit(text: string): string {
  return text.split(' ')[0] ?? text;
}
