import { usePlotArea, useXAxisScale } from 'recharts';
import type { XyPlot } from '../plot.ts';
import { seriesOf, token } from './colour.ts';

const LENGTH = 9;
/** Ticks closer than this many pixels hang below each other. */
const NEAR = 4;

/** Ticks that hang from the top: things that happened on a day. */
export function Events({ plot }: { plot: XyPlot }) {
  const area = usePlotArea();
  const scale = useXAxisScale();
  if (!area || !scale) return null;
  const xs = plot.events.map(({ x }) => scale(x) ?? 0);
  const lanes = lanesOf(xs);
  return (
    <g>
      {plot.events.map((event, index) => {
        const x = xs[index] ?? 0;
        const top = area.y + (lanes[index] ?? 0) * (LENGTH + 2);
        const colour = seriesOf(plot.series, event.series)?.colour ?? 'other';
        return (
          <line
            key={event.id}
            data-mark={event.id}
            x1={x}
            x2={x}
            y1={top}
            y2={top + LENGTH}
            stroke={token(colour)}
            strokeWidth={2}
          />
        );
      })}
    </g>
  );
}

/** For each position the first lane, from the top, in which none before it is near. */
function lanesOf(xs: readonly number[]): number[] {
  const lanes: number[] = [];
  for (const [index, x] of xs.entries()) {
    const near = lanes.filter((_, before) => Math.abs((xs[before] ?? 0) - x) < NEAR);
    const lane = near
      .toSorted((a, b) => a - b)
      .reduce((free, one) => (one === free ? free + 1 : free), 0);
    lanes[index] = lane;
  }
  return lanes;
}
