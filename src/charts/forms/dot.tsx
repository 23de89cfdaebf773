import type { Look } from '../plot.ts';

interface Props {
  readonly id: string;
  readonly cx: number | undefined;
  readonly cy: number | undefined;
  /** A CSS colour. */
  readonly colour: string;
  readonly look: Look;
}

/** A point; `data-mark` is what tooltips find it by. */
export function Dot({ id, colour, look, ...centre }: Props) {
  const [cx, cy] = [rounded(centre.cx), rounded(centre.cy)];
  if (look === 'faint')
    return <circle data-mark={id} cx={cx} cy={cy} r={3} fill={colour} opacity={0.5} />;
  const isHollow = look === 'hollow';
  return (
    <circle
      data-mark={id}
      cx={cx}
      cy={cy}
      r={4.5}
      fill={isHollow ? 'var(--color-paper)' : colour}
      stroke={colour}
      strokeWidth={isHollow ? 1.75 : 0}
    />
  );
}

/** Hundredths of a pixel, which keeps pictures small. */
function rounded(pixels = 0): number {
  return Math.round(pixels * 100) / 100;
}
