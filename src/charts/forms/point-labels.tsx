import { DefaultZIndexes, ZIndexLayer, usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { XyLine, XyPlot } from '../plot.ts';
import { token } from './colour.ts';
import { boxAround, boxesAlong, type Box, type Placed, type Spot } from './label-candidates.ts';
import { labelPlaces } from './label-places.ts';
import { WIDTHS, type FormProps } from './size.ts';
import { fit } from './text.ts';

/** Longest label of a point, in pixels. */
const LABEL = { wide: 210, narrow: 200 } as const;
/** Pixels left free at the edges of the picture. */
const EDGE = 4;

interface Props extends FormProps<XyPlot> {
  /** Values at which the vertical axis prints numbers, which labels never cover. */
  readonly yTicks: readonly number[];
}

/** The names of points, where there is a place; some with a thin line that leads to them. */
export function PointLabels({ plot, size, yTicks }: Props) {
  const [xScale, yScale] = [useXAxisScale(), useYAxisScale()];
  const area = usePlotArea();
  if (!xScale || !yScale || !area) return null;
  const place = ({ x, y }: Spot) => ({ x: xScale(x) ?? 0, y: yScale(y) ?? 0 });
  const points = plot.points.map((point) => ({
    ...place(point),
    label: fit(point.label ?? '', LABEL[size], 12),
    isLed: size === 'wide' || point.isKey,
  }));
  const axis = { left: 0, right: area.x, top: 0, bottom: area.y + area.height };
  const numbers = yTicks.map((tick) => {
    const y = yScale(tick) ?? 0;
    return { ...axis, top: y - 8, bottom: y + 8 };
  });
  const places = labelPlaces(points, {
    area: {
      left: EDGE,
      right: WIDTHS[size] - EDGE,
      top: area.y - EDGE,
      bottom: area.y + area.height,
    },
    lines: [...numbers, ...plot.lines.flatMap((line) => boxesOf(line, place))],
    whiskers: [
      axis,
      ...plot.points.map(({ x, y, yLow = y, yHigh = y }) =>
        boxAround(place({ x, y: yLow }), place({ x, y: yHigh }), 2),
      ),
    ],
  });
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <g fontSize={12} fill={token('ink')}>
        {places.map((one) => (
          <Label key={`${one.x} ${one.y}`} {...one} />
        ))}
      </g>
    </ZIndexLayer>
  );
}

function Label({ x, y, anchor, label, leader }: Placed) {
  return (
    <>
      {leader && <path d={pathOf(leader)} stroke={token('soft')} strokeWidth={0.75} />}
      <text
        x={x}
        y={y}
        textAnchor={anchor}
        stroke={token('paper')}
        strokeWidth={3}
        paintOrder="stroke"
      >
        {label}
      </text>
    </>
  );
}

function pathOf([from, to]: readonly [Spot, Spot]): string {
  return `M${rounded(from.x)},${rounded(from.y)}L${rounded(to.x)},${rounded(to.y)}`;
}

/** Hundredths of a pixel, which keeps pictures small. */
function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

/** Boxes that hold a line: one for each level and each rise of steps, short pieces of a straight one. */
function boxesOf({ kind, points }: XyLine, place: (point: Spot) => Spot): Box[] {
  const spots = points.map(place);
  return spots.slice(1).flatMap((b, index) => {
    const a = spots[index] ?? b;
    const corner = { x: b.x, y: a.y };
    if (kind === 'steps') return [boxAround(a, corner, 2), boxAround(corner, b, 2)];
    return boxesAlong(a, b, 2);
  });
}
