import { CartesianGrid, ScatterChart, YAxis } from 'recharts';
import type { IntervalPlot } from '../plot.ts';
import { scaleOf } from './axis.ts';
import { token } from './colour.ts';
import { placeRows } from './interval-rows.ts';
import { RowText } from './row-text.tsx';
import { seriesPoints, whiskerOf } from './series-points.tsx';
import { WIDTHS, type FormProps } from './size.ts';
import { xAxis, X_AXIS_HEIGHT } from './value-axis.tsx';

/** Rows of points with 95 % whiskers; the value stands at the row's end, the tie tier beside it. */
export function Intervals({ plot, size }: FormProps<IntervalPlot>) {
  const { rows, heads, height, labels, left, right } = placeRows(plot.groups, size);
  const points = rows.flatMap(({ row, y }) =>
    row.marks.map((mark) => ({ ...mark, y, whisker: whiskerOf(mark.value, mark.low, mark.high) })),
  );
  const scale = scaleOf(
    plot.axis,
    points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
    size === 'wide' ? 6 : 4,
  );
  return (
    <ScatterChart
      width={WIDTHS[size]}
      height={height + X_AXIS_HEIGHT.bare}
      margin={{ top: 0, right, bottom: 0, left }}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} syncWithTicks stroke={token('rule')} />
      {xAxis('value', plot.axis, scale, { size })}
      <YAxis type="number" dataKey="y" domain={[0, height]} reversed hide width={0} />
      <RowText rows={rows} heads={heads} labels={labels} size={size} />
      {plot.series.map((series) => seriesPoints(series, points, 'x'))}
    </ScatterChart>
  );
}
