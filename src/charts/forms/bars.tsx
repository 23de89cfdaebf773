import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, YAxis, type BarShapeProps } from 'recharts';
import type { BarPlot, BarRow } from '../plot.ts';
import { scaleOf } from './axis.ts';
import { seriesOf, token } from './colour.ts';
import { HALO } from './halo.ts';
import { WIDTHS, type FormProps, type Size } from './size.ts';
import { fit, widthOf } from './text.ts';
import { xAxis, X_AXIS_HEIGHT } from './value-axis.tsx';

/** Pixels of a row: its label stands above its bar. */
const ROW = 52;
const THICKNESS = 18;
/** Room for the longest figure in words. */
const RIGHT = 112;

/** Bars from zero, one a row; estimates are hatched, ranges fade out from their lower end. */
export function Bars({ plot, size }: FormProps<BarPlot>) {
  const hatch = useId();
  const values = plot.rows.flatMap(({ value, high }) => high ?? value ?? []);
  const scale = scaleOf({ ...plot.axis, fromZero: true }, values, size === 'wide' ? 6 : 4);
  const rows = plot.rows.map((row) => ({ ...row, length: row.high ?? row.value ?? 0 }));
  return (
    <BarChart
      layout="vertical"
      width={WIDTHS[size]}
      height={Math.max(1, rows.length) * ROW + X_AXIS_HEIGHT.bare}
      margin={{ top: 0, right: RIGHT, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      data={rows}
    >
      <defs>
        {plot.series.map(({ id, colour }) => (
          <Hatching key={id} id={`${hatch}-${id}`} colour={token(colour)} />
        ))}
      </defs>
      <CartesianGrid horizontal={false} syncWithTicks stroke={token('rule')} />
      {xAxis('length', plot.axis, scale, { size })}
      <YAxis type="category" dataKey="id" hide width={0} />
      <Bar
        dataKey="length"
        barSize={THICKNESS}
        isAnimationActive={false}
        shape={(shape: BarShapeProps) => (
          <Row
            x={shape.x}
            y={shape.y}
            width={shape.width}
            row={rows[shape.index]}
            plot={plot}
            size={size}
            hatch={hatch}
          />
        )}
      />
    </BarChart>
  );
}

function Hatching({ id, colour }: { id: string; colour: string }) {
  return (
    <pattern
      id={id}
      width={6}
      height={6}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={3} height={6} fill={colour} />
    </pattern>
  );
}

interface RowProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly row: BarRow | undefined;
  readonly plot: BarPlot;
  readonly size: Size;
  /** Starts the ids of the hatchings. */
  readonly hatch: string;
}

function Row({ x, y, width, row, plot, size, hatch }: RowProps) {
  const series = seriesOf(plot.series, row?.series ?? '');
  if (!row || !series) return null;
  const colour = token(series.colour);
  const sure = row.high ? (width * (row.value ?? 0)) / row.high : width;
  const fill = row.isEstimate ? `url(#${hatch}-${series.id})` : colour;
  const label = fit(row.label, WIDTHS[size], 13);
  return (
    <g data-mark={row.id}>
      <text x={0} y={y - 7} fontSize={13} fill={token('ink')} {...HALO}>
        {label}
        <tspan fontSize={12} fill={token('soft')} dx={6}>
          {fit(row.note ?? '', WIDTHS[size] - widthOf(`${label}  `, 13), 12)}
        </tspan>
      </text>
      {width > 0 && (
        <rect
          x={x}
          y={y}
          width={sure}
          height={THICKNESS}
          fill={fill}
          stroke={colour}
          strokeWidth={row.isEstimate ? 1 : 0}
        />
      )}
      {sure < width && (
        <rect
          x={x + sure}
          y={y + 3}
          width={width - sure}
          height={THICKNESS - 6}
          fill={colour}
          opacity={0.35}
        />
      )}
      <text x={x + width + 8} y={y + 13} fontSize={12.5} fill={token('ink')} {...HALO}>
        {row.text}
      </text>
    </g>
  );
}
