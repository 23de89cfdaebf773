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
import { fit, widthOf } from './text.ts';

/** Pixels of height for each line, so that most labels stand near their points. */
const ROW = 27;
const TOP = 28;
const BOTTOM = 20;
/** Room for the labels left and right, in pixels. */
const SIDES = { wide: { left: 150, right: 230 }, narrow: { left: 70, right: 190 } } as const;

/** Two columns and a line for each thing measured in both, so that what falls and what rises is seen. */
export function Slope({ plot, size }: FormProps<SlopePlot>) {
  const values = plot.lines.flatMap(({ from, to }) => [from, to]);
  const room = roomFor(plot);
  const height = Math.max(240, plot.lines.length * ROW + TOP + room + BOTTOM);
  return (
    <LineChart
      width={WIDTHS[size]}
      height={height}
      margin={{ top: TOP + room, bottom: BOTTOM, ...SIDES[size] }}
      accessibilityLayer={false}
      data={[0, 1].map((side) => valuesAt(plot.lines, side))}
    >
      <XAxis dataKey="side" type="number" domain={[0, 1]} hide />
      <YAxis type="number" domain={[Math.min(...values), Math.max(...values)]} hide width={0} />
      <Columns plot={plot} size={size} />
      {plot.lines.map((line) => {
        const series = seriesOf(plot.series, line.series);
        return (
          series && (
            <Line
              key={line.id}
              dataKey={line.id}
              stroke={token(series.colour)}
              strokeWidth={1.5}
              strokeDasharray={isWithin(line) ? '5 4' : undefined}
              isAnimationActive={false}
              shape={straight}
              dot={({ cx, cy, index }: DotItemDotProps) => (
                <Dot
                  key={index}
                  cx={cx}
                  cy={cy}
                  id={line.id}
                  colour={token(series.colour)}
                  look={index === 0 ? 'hollow' : 'filled'}
                />
              )}
            />
          )
        );
      })}
      <Labels plot={plot} size={size} />
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

/** Pixels above the points into which crowded labels may move. */
function roomFor({ lines }: SlopePlot): number {
  return Math.min(70, 12 + lines.length * 4);
}

/** Whether the left value lies in the interval of the right one; false where there is none. */
function isWithin({ from, toLow, toHigh }: SlopeLine): boolean {
  return toLow !== undefined && toHigh !== undefined && toLow <= from && from <= toHigh;
}

/** The two columns, as rules with their names on top. */
function Columns({ plot, size }: FormProps<SlopePlot>) {
  const area = usePlotArea();
  if (!area) return null;
  const room = roomFor(plot) - 8;
  const right = area.x + area.width;
  const nameAt = size === 'wide' ? area.x - widthOf(plot.left, 12) : 0;
  const sides = [
    { x: area.x, at: nameAt, name: plot.left },
    { x: right, at: right, name: fit(plot.right, SIDES[size].right, 12) },
  ];
  return (
    <g>
      {sides.map(({ x, at, name }) => (
        <g key={x}>
          <line
            x1={x}
            x2={x}
            y1={area.y - room}
            y2={area.y + area.height + 8}
            stroke={token('rule')}
          />
          <text x={at} y={14} fontSize={12} fontWeight={600} fill={token('soft')}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The values at the left, the values and names at the right. */
function Labels({ plot, size }: FormProps<SlopePlot>) {
  const area = usePlotArea();
  const scale = useYAxisScale();
  if (!area || !scale) return null;
  const edges = [area.y - roomFor(plot) + 8, area.y + area.height + 8] as const;
  const text = (value: number) => formatTick(value, plot.axis.unit);
  const left = plot.lines.map(({ id, from }) => ({ id, y: scale(from) ?? 0, text: text(from) }));
  const right = plot.lines.map(({ id, to, label }) => ({
    id,
    y: scale(to) ?? 0,
    text: `${text(to)} ${fit(label, SIDES[size].right - BRIDGE - 52, 12)}`,
  }));
  return (
    <>
      <EdgeLabels x={area.x} side="left" labels={left} edges={edges} />
      <EdgeLabels x={area.x + area.width} side="right" labels={right} edges={edges} />
    </>
  );
}
