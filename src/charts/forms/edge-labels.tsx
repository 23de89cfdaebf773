import type { Colour } from '../plot.ts';
import { token } from './colour.ts';
import { centred } from './label-places.ts';

/** Pixels between labels. */
export const LABEL_GAP = 15;
/** Pixels from a point to its label, which a thin line bridges. */
export const BRIDGE = 24;

interface Props {
  /** Pixels from the left, of the points. */
  readonly x: number;
  readonly side: 'left' | 'right';
  readonly labels: readonly {
    readonly id: string;
    readonly y: number;
    readonly text: string;
    /** Of the line that leads to it; thin and neutral where none is given. */
    readonly colour?: Colour | undefined;
  }[];
  /** Highest and lowest place of a label, in pixels from the top. */
  readonly edges: readonly [number, number];
}

/** Labels beside points that stand in a column, moved apart where they would overprint. */
export function EdgeLabels({ x, side, labels, edges }: Props) {
  const towards = side === 'left' ? -1 : 1;
  const places = centred(
    labels.map(({ y }) => y),
    LABEL_GAP,
    edges,
  );
  return (
    <g fontSize={12} fill={token('ink')} textAnchor={side === 'left' ? 'end' : 'start'}>
      {labels.map(({ id, y, text, colour }, index) => (
        <g key={id}>
          <path
            d={`M${x + towards * 6},${y}L${x + towards * BRIDGE},${places[index] ?? y}`}
            stroke={token(colour ?? 'rule')}
            strokeOpacity={colour ? 0.5 : undefined}
            fill="none"
          />
          <text x={x + towards * (BRIDGE + 4)} y={(places[index] ?? y) + 4}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
