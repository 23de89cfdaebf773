import { ErrorBar, Scatter, type ScatterShapeProps } from 'recharts';
import type { Look, Series } from '../plot.ts';
import { token } from './colour.ts';
import { Dot } from './dot.tsx';

/** A mark as it is placed: `whisker` holds how far its interval reaches down and up from it. */
export interface Point {
  readonly id: string;
  readonly series: string;
  readonly look: Look;
  readonly whisker: [number, number] | undefined;
}

/** Distances from a value to the ends of its interval; undefined where none is known. */
export function whiskerOf(
  value: number,
  low: number | undefined,
  high: number | undefined,
): [number, number] | undefined {
  return low === undefined || high === undefined ? undefined : [value - low, high - value];
}

const ORDER: readonly Look[] = ['faint', 'hollow', 'filled'];

/** The points of one series with their whiskers; what stands in the background is drawn first. */
export function seriesPoints(series: Series, points: readonly Point[], direction: 'x' | 'y') {
  const colour = token(series.colour);
  const own = points
    .filter((point) => point.series === series.id)
    .toSorted((a, b) => ORDER.indexOf(a.look) - ORDER.indexOf(b.look));
  return (
    <Scatter
      key={series.id}
      data={own}
      isAnimationActive={false}
      fill={colour}
      shape={({ cx, cy, index }: ScatterShapeProps) => {
        const { id = '', look = 'filled' } = own[index] ?? {};
        return <Dot id={id} cx={cx} cy={cy} look={look} colour={colour} />;
      }}
    >
      <ErrorBar
        dataKey="whisker"
        direction={direction}
        width={0}
        strokeWidth={2}
        stroke={colour}
        opacity={0.4}
        isAnimationActive={false}
      />
    </Scatter>
  );
}
