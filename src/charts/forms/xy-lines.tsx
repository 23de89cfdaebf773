import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { XyLine, XyPlot } from '../plot.ts';
import { seriesOf, token } from './colour.ts';
import { BRIDGE, EdgeLabels } from './edge-labels.tsx';
import type { FormProps, Size } from './size.ts';
import { fit } from './text.ts';

/** Room for the labels of lines at the right, in pixels. */
export const LINE_LABELS: Readonly<Record<Size, number>> = { wide: 170, narrow: 150 };

/** Lines through the plot, each told at its right end where it has a label. */
export function XyLines({ plot, size }: FormProps<XyPlot>) {
  const [xScale, yScale, area] = [useXAxisScale(), useYAxisScale(), usePlotArea()];
  if (!xScale || !yScale || !area) return null;
  const place = ({ x, y }: Spot) => [xScale(x) ?? 0, yScale(y) ?? 0] as const;
  const labels = plot.lines.flatMap(({ label, points }, index) => {
    const last = points.at(-1);
    const text = fit(label ?? '', LINE_LABELS[size] - BRIDGE - 4, 12);
    return last && text ? { id: String(index), y: place(last)[1], text } : [];
  });
  return (
    <g fill="none">
      {plot.lines.map((line, index) => (
        <path
          key={index}
          d={pathOf(line, place)}
          stroke={token(seriesOf(plot.series, line.series)?.colour ?? 'other')}
          strokeWidth={1.75}
        />
      ))}
      <EdgeLabels
        x={area.x + area.width}
        side="right"
        labels={labels}
        edges={[area.y, area.y + area.height]}
      />
    </g>
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function pathOf(
  { kind, points }: XyLine,
  place: (point: Spot) => readonly [number, number],
): string {
  return points
    .map(place)
    .map(([x, y], index) => {
      if (index === 0) return `M${x},${y}`;
      return kind === 'steps' ? `H${x}V${y}` : `L${x},${y}`;
    })
    .join('');
}
