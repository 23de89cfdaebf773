import { Z95 } from '../interval.ts';
import { UNKNOWN_WORTH, type DecisionFigure } from './problem.ts';

/** How often everything that is not known for sure is drawn. */
export const DRAWS = 10_000;

/** A weight is drawn between half and twice what it is set to, as likely below as above. */
export const WEIGHT_FACTOR = 2;

/**
 * What a figure earns in each draw. It never leaves its range: of one with a middle the middle is drawn
 * most, as from a normal distribution of which the range is the 95 % interval, cut off at its ends; of
 * others every part is as likely.
 *
 * @param draws Written over: many figures are drawn one after the other, and need no room each.
 */
export function drawsOf(
  { id, worth = UNKNOWN_WORTH }: DecisionFigure,
  draws = new Float32Array(DRAWS),
): Float32Array {
  const { low, high, middle } = worth;
  chancesOf(id, draws);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const place = draws[draw] ?? 0;
    draws[draw] =
      middle === undefined ? low + (high - low) * place : bent(place, low, middle, high);
  }
  return draws;
}

function bent(place: number, low: number, middle: number, high: number): number {
  const step = BELL[Math.floor(place * STEPS)] ?? 0;
  return middle + step * (step < 0 ? middle - low : high - middle);
}

/** By criterion: few, and the same for every problem. */
const knownFactors = new Map<string, Float32Array>();

/** By what a criterion's weight is multiplied in each draw. */
export function factorsOf(criterion: string): Float32Array {
  const factors =
    knownFactors.get(criterion) ??
    chancesOf(`${criterion} weight`).map((place) => WEIGHT_FACTOR ** (2 * place - 1));
  knownFactors.set(criterion, factors);
  return factors;
}

/**
 * Where each draw of something falls among all that it may be, from 0 to below 1. One text always gives
 * the same. Source: mulberry32, Tommy Ettinger (2017), public domain.
 */
function chancesOf(seed: string, draws = new Float32Array(DRAWS)): Float32Array {
  let state = hashOf(seed);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    draws[draw] = ((mixed ^ (mixed >>> 14)) >>> 8) / 2 ** 24;
  }
  return draws;
}

/** FNV-1a, 32 bits. Source: Fowler, Noll and Vo, RFC 9923. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

const STEPS = 1024;
const CELLS = 20_000;

/** Quantiles of a normal distribution cut off at the ends of its 95 % interval, which are -1 and 1. */
const BELL = bell();

function bell(): Float64Array {
  const sums = new Float64Array(CELLS);
  let sum = 0;
  for (let cell = 0; cell < CELLS; cell += 1) {
    sum += Math.exp(-0.5 * (centreOf(cell) * Z95) ** 2);
    sums[cell] = sum;
  }
  const steps = new Float64Array(STEPS);
  let cell = 0;
  for (let step = 0; step < STEPS; step += 1) {
    while ((sums[cell] ?? sum) < ((step + 0.5) / STEPS) * sum) cell += 1;
    steps[step] = centreOf(cell);
  }
  return steps;
}

/** The middle of a cell, of those that part -1 to 1. */
function centreOf(cell: number): number {
  return (2 * (cell + 0.5)) / CELLS - 1;
}
