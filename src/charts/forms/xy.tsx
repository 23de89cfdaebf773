import {
  CartesianGrid,
  DefaultZIndexes,
  ScatterChart,
  ZIndexLayer,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
} from 'recharts';
import type { XyLine, XyPlot } from '../plot.ts';
import { scaleOf, type Scale } from './axis.ts';
import { token } from './colour.ts';
import { Events } from './events.tsx';
import { boxAround, labelPlaces, type Box } from './label-places.ts';
import { seriesPoints, whiskerOf } from './series-points.tsx';
import { WIDTHS, type FormProps, type Size } from './size.ts';
import { fit } from './text.ts';
import { xAxis, X_AXIS_HEIGHT, yAxis } from './value-axis.tsx';
import { LINE_LABELS, XyLines } from './xy-lines.tsx';

const HEIGHT = { wide: 400, narrow: 340 } as const;
const Y_AXIS = 56;
const TOP = 30;
/** Most months that stand beside each other. */
const MONTHS = { wide: 8, narrow: 4 } as const;
/** Longest label of a point, in pixels. */
const LABEL = { wide: 210, narrow: 180 } as const;

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
  return (
    <ScatterChart
      width={WIDTHS[size]}
      height={HEIGHT[size]}
      margin={{ top: TOP, right: rightOf(plot, size), bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} syncWithTicks stroke={token('rule')} />
      {xAxis('x', plot.x, x, { size, isNamed: true })}
      {yAxis('y', plot.y, y, Y_AXIS)}
      <AxisNames plot={plot} />
      <Events plot={plot} />
      <XyLines plot={plot} size={size} />
      {plot.series.map((series) => seriesPoints(series, points, 'y'))}
      <PointLabels plot={plot} size={size} />
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

function PointLabels({ plot, size }: FormProps<XyPlot>) {
  const [xScale, yScale] = [useXAxisScale(), useYAxisScale()];
  const area = usePlotArea();
  if (!xScale || !yScale || !area) return null;
  const place = ({ x, y }: { x: number; y: number }) => ({
    x: xScale(x) ?? 0,
    y: yScale(y) ?? 0,
  });
  const points = plot.points.map((point) => ({
    ...place(point),
    label: fit(point.label ?? '', LABEL[size], 12),
  }));
  const around = {
    edges: [area.x, WIDTHS[size]],
    lines: plot.lines.flatMap((line) => boxesAlong(line, place)),
    whiskers: plot.points.map(({ x, y, yLow = y, yHigh = y }) =>
      boxAround(place({ x, y: yLow }), place({ x, y: yHigh }), 2),
    ),
  } as const;
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <g fontSize={12} fill={token('ink')}>
        {labelPlaces(points, around).map(({ x, y, anchor, label }) => (
          <text
            key={`${x} ${y}`}
            x={x}
            y={y}
            textAnchor={anchor}
            stroke={token('paper')}
            strokeWidth={3}
            paintOrder="stroke"
          >
            {label}
          </text>
        ))}
      </g>
    </ZIndexLayer>
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Boxes that hold a line: one for each level and each rise of steps, short pieces of a straight one. */
function boxesAlong({ kind, points }: XyLine, place: (point: Spot) => Spot): Box[] {
  const spots = points.map(place);
  return spots.slice(1).flatMap((b, index) => {
    const a = spots[index] ?? b;
    const corner = { x: b.x, y: a.y };
    if (kind === 'steps') return [boxAround(a, corner, 2), boxAround(corner, b, 2)];
    const at = (share: number) => ({ x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) });
    return PIECES.map((piece) => boxAround(at(piece / 20), at((piece + 1) / 20), 2));
  });
}

const PIECES = Array.from({ length: 20 }, (_, index) => index);
