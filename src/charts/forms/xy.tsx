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
import { scaleOf } from './axis.ts';
import { seriesOf, token } from './colour.ts';
import { Events } from './events.tsx';
import { boxAround, labelPlaces, type Box } from './label-places.ts';
import { seriesPoints, whiskerOf } from './series-points.tsx';
import { WIDTHS, type FormProps } from './size.ts';
import { fit } from './text.ts';
import { xAxis, X_AXIS_HEIGHT, yAxis } from './value-axis.tsx';

const HEIGHT = { wide: 400, narrow: 340 } as const;
const Y_AXIS = 56;
const TOP = 30;
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
  const x = scaleOf(plot.x, xs, size === 'wide' ? 6 : 4);
  const y = scaleOf(plot.y, ys, 5);
  const points = plot.points.map((point) => ({
    ...point,
    whisker: whiskerOf(point.y, point.yLow, point.yHigh),
  }));
  return (
    <ScatterChart
      width={WIDTHS[size]}
      height={HEIGHT[size]}
      margin={{ top: TOP, right: size === 'wide' ? 24 : 12, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={token('rule')} />
      {xAxis('x', plot.x, x, { size, isNamed: true })}
      {yAxis('y', plot.y, y, Y_AXIS)}
      <AxisNames plot={plot} size={size} />
      <Events plot={plot} />
      <Lines plot={plot} size={size} />
      {plot.series.map((series) => seriesPoints(series, points, 'y'))}
      <PointLabels plot={plot} size={size} />
    </ScatterChart>
  );
}

/** What the axes count: the vertical one above its numbers, the horizontal one below. */
function AxisNames({ plot, size }: FormProps<XyPlot>) {
  const area = usePlotArea();
  if (!area) return null;
  return (
    <g fontSize={12} fill={token('soft')}>
      <text x={0} y={TOP - 16}>
        {plot.y.label}
      </text>
      <text
        x={WIDTHS[size] - (size === 'wide' ? 24 : 12)}
        y={area.y + area.height + X_AXIS_HEIGHT.named - 6}
        textAnchor="end"
      >
        {plot.x.label}
      </text>
    </g>
  );
}

function Lines({ plot, size }: FormProps<XyPlot>) {
  const [xScale, yScale] = [useXAxisScale(), useYAxisScale()];
  if (!xScale || !yScale) return null;
  const place = ({ x, y }: { x: number; y: number }) => [xScale(x) ?? 0, yScale(y) ?? 0] as const;
  return (
    <g fill="none">
      {plot.lines.map((line, index) => {
        const series = seriesOf(plot.series, line.series);
        const last = line.points.at(-1);
        return (
          series && (
            <g key={index}>
              <path d={pathOf(line, place)} stroke={token(series.colour)} strokeWidth={1.75} />
              {line.label && last && size === 'wide' && (
                <text
                  x={place(last)[0] - 4}
                  y={place(last)[1] - 7}
                  textAnchor="end"
                  fontSize={12}
                  fill={token('soft')}
                >
                  {fit(line.label, 180, 12)}
                </text>
              )}
            </g>
          )
        );
      })}
    </g>
  );
}

type Place = (point: { x: number; y: number }) => readonly [number, number];

function pathOf({ kind, points }: XyLine, place: Place): string {
  return points
    .map(place)
    .map(([x, y], index) => {
      if (index === 0) return `M${x},${y}`;
      return kind === 'steps' ? `H${x}V${y}` : `L${x},${y}`;
    })
    .join('');
}

function PointLabels({ plot, size }: FormProps<XyPlot>) {
  const [xScale, yScale] = [useXAxisScale(), useYAxisScale()];
  const area = usePlotArea();
  if (!xScale || !yScale || !area) return null;
  const place = ({ x, y }: { x: number; y: number }) => ({
    x: Number(xScale(x) ?? 0),
    y: Number(yScale(y) ?? 0),
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

type Spot = { readonly x: number; readonly y: number };

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
