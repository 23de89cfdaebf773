import { usePlotArea, useXAxisScale } from 'recharts';
import type { XyPlot } from '../plot.ts';
import type { Scale } from './axis.ts';
import { seriesOf, token } from './colour.ts';

const LENGTH = 9;
/** Pixels from the top of one tick to that of the one below it. */
const LANE = LENGTH + 2;
/** Ticks closer than this many pixels hang below each other. */
const NEAR = 4;

/** Pixels above the plot that the ticks take, of a plot so many pixels wide. */
export function eventBand({ events }: XyPlot, scale: Scale, width: number): number {
  const lanes = lanesOf(events.map(({ x }) => width * shareOf(x, scale)));
  return lanes.length === 0 ? 0 : (Math.max(...lanes) + 1) * LANE + 4;
}

/** How far along a scale a value stands, from 0 to 1. */
function shareOf(value: number, { domain, type }: Scale): number {
  const along = (one: number) => (type === 'log' ? Math.log(one) : one);
  const [from, to] = [along(domain[0]), along(domain[1])];
  return to === from ? 0 : (along(value) - from) / (to - from);
}

/** Ticks in a band above the plot: things that happened on a day. */
export function Events({ plot, band }: { plot: XyPlot; band: number }) {
  const area = usePlotArea();
  const scale = useXAxisScale();
  if (!area || !scale) return null;
  const xs = plot.events.map(({ x }) => scale(x) ?? 0);
  const lanes = lanesOf(xs);
  return (
    <g>
      {plot.events.map((event, index) => {
        const x = xs[index] ?? 0;
        const top = area.y - band + (lanes[index] ?? 0) * LANE;
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
