import { token } from './colour.ts';

/** Of text that stands on grid lines: a rim of paper that keeps them away from it. */
export const HALO = { stroke: token('paper'), strokeWidth: 3, paintOrder: 'stroke' } as const;
