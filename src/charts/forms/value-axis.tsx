import { XAxis, YAxis, type BaseTickContentProps } from 'recharts';
import type { Axis } from '../plot.ts';
import { formatTick, type Scale } from './axis.ts';
import { token } from './colour.ts';
import { WIDTHS, type Size } from './size.ts';

const COMMON = {
  type: 'number',
  interval: 0,
  axisLine: false,
  tickLine: false,
} as const;

/** Room that the ticks of the x axis take, and with its name, in pixels. */
export const X_AXIS_HEIGHT = { bare: 26, named: 46 } as const;

/** The horizontal axis: round numbers below, with room for the axis name when it has one. */
export function xAxis(
  dataKey: string,
  axis: Axis,
  scale: Scale,
  { size, isNamed = false }: { size: Size; isNamed?: boolean },
) {
  return (
    <XAxis
      {...COMMON}
      dataKey={dataKey}
      domain={[...scale.domain]}
      scale={scale.type}
      ticks={[...scale.ticks]}
      height={X_AXIS_HEIGHT[isNamed ? 'named' : 'bare']}
      tick={({ x, y, payload }: BaseTickContentProps) => (
        <text
          x={x}
          y={Number(y) + 8}
          textAnchor={anchorAt(Number(x), WIDTHS[size])}
          fontSize={12}
          fill={token('soft')}
        >
          {formatTick(Number(payload.value), axis.unit)}
        </text>
      )}
    />
  );
}

/** Numbers at the picture's edges lean inwards. */
function anchorAt(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < 16) return 'start';
  return x > width - 16 ? 'end' : 'middle';
}

/** The vertical axis: round numbers at the left edge. */
export function yAxis(dataKey: string, axis: Axis, scale: Scale, width: number) {
  return (
    <YAxis
      {...COMMON}
      dataKey={dataKey}
      domain={[...scale.domain]}
      scale={scale.type}
      ticks={[...scale.ticks]}
      width={width}
      tick={({ y, payload }: BaseTickContentProps) => (
        <text x={width - 8} y={Number(y) + 4} textAnchor="end" fontSize={12} fill={token('soft')}>
          {formatTick(Number(payload.value), axis.unit)}
        </text>
      )}
    />
  );
}
