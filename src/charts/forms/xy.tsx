import { CartesianGrid, ScatterChart, usePlotArea } from 'recharts';
import type { XyPlot } from '../plot.ts';
import { scaleOf, type Scale } from './axis.ts';
import { token } from './colour.ts';
import { eventBand, Events } from './events.tsx';
import { PointLabels } from './point-labels.tsx';
import { seriesPoints, whiskerOf } from './series-points.tsx';
import { WIDTHS, type FormProps, type Size } from './size.ts';
import { xAxis, X_AXIS_HEIGHT, yAxis } from './value-axis.tsx';
import { LINE_LABELS, XyLines } from './xy-lines.tsx';

const HEIGHT = { wide: 400, narrow: 340 } as const;
const Y_AXIS = 56;
const TOP = 30;
/** Most months that stand beside each other. */
const MONTHS = { wide: 8, narrow: 4 } as const;

/** Points, with their intervals, and lines over two number axes. */
export function Xy({ plot, size }: FormProps<XyPlot>) {
  const onLines = plot.lines.flatMap(({ points }) => points);
  const xs = [...plot.points, ...onLines, ...plot.events].map(({ x }) => x);
  const ys = [
    ...plot.points.flatMap(({ y, yLow, yHigh }) => [y, yLow ?? y, yHigh ?? y]),
    ...onLines.map(({ y }) => y),
  ];
  const ticks = scaleOf(plot.x, xs, size === 'wide' ? 6 : 4);
  const x = plot.x.unit === 'day' ? thinned(ticks, MONTHS[size]) : ticks;
  const y = scaleOf(plot.y, ys, 5);
  const points = plot.points.map((point) => ({
    ...point,
    whisker: whiskerOf(point.y, point.yLow, point.yHigh),
  }));
  const right = rightOf(plot, size);
  const band = eventBand(plot, x, WIDTHS[size] - Y_AXIS - right);
  return (
    <ScatterChart
      width={WIDTHS[size]}
      height={HEIGHT[size] + band}
      margin={{ top: TOP + band, right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} syncWithTicks stroke={token('rule')} />
      {xAxis('x', plot.x, x, { size, isNamed: true })}
      {yAxis('y', plot.y, y, Y_AXIS)}
      <AxisNames plot={plot} />
      <Events plot={plot} band={band} />
      <XyLines plot={plot} size={size} />
      {plot.series.map((series) => seriesPoints(series, points, 'y'))}
      <PointLabels plot={plot} size={size} yTicks={y.ticks} />
    </ScatterChart>
  );
}

/** Room at the right, in pixels. */
function rightOf({ lines }: XyPlot, size: Size): number {
  if (lines.some(({ label }) => label)) return LINE_LABELS[size];
  return size === 'wide' ? 24 : 12;
}

/** Every second tick, or third, and so on, where there are more than `most`. */
function thinned(scale: Scale, most: number): Scale {
  const every = Math.ceil(scale.ticks.length / most);
  return { ...scale, ticks: scale.ticks.filter((_, index) => index % every === 0) };
}

/** What the axes count: the vertical one above its numbers, the horizontal one below. */
function AxisNames({ plot }: { plot: XyPlot }) {
  const area = usePlotArea();
  if (!area) return null;
  return (
    <g fontSize={12} fill={token('soft')}>
      <text x={0} y={TOP - 16}>
        {plot.y.label}
      </text>
      <text
        x={area.x + area.width}
        y={area.y + area.height + X_AXIS_HEIGHT.named - 6}
        textAnchor="end"
      >
        {plot.x.label}
      </text>
    </g>
  );
}
