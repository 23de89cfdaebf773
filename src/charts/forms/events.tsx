import { usePlotArea, useXAxisScale } from 'recharts';
import type { XyPlot } from '../plot.ts';
import { seriesOf, token } from './colour.ts';

/** Ticks that hang from the top: things that happened on a day. */
export function Events({ plot }: { plot: XyPlot }) {
  const area = usePlotArea();
  const scale = useXAxisScale();
  if (!area || !scale) return null;
  return (
    <g>
      {plot.events.map((event) => {
        const x = scale(event.x) ?? 0;
        const colour = seriesOf(plot.series, event.series)?.colour ?? 'other';
        return (
          <line
            key={event.id}
            data-mark={event.id}
            x1={x}
            x2={x}
            y1={area.y}
            y2={area.y + 10}
            stroke={token(colour)}
            strokeWidth={2}
          />
        );
      })}
    </g>
  );
}
