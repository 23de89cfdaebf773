import { DRAWS, drawsOf } from './draws.ts';
import type { DecisionFigure } from './problem.ts';
import { winnersOf, type Layout } from './scores.ts';

/** What it would bring to know a figure that nobody has stated. */
export interface Unknown {
  readonly figure: DecisionFigure;
  /**
   * By how much the share of draws that the best guess wins would rise, 0 to 1: the expected value of
   * perfect information, where what counts is to have chosen the winner.
   * Source: Raiffa and Schlaifer (1961), Applied Statistical Decision Theory, section 4.5.
   */
  readonly gain: number;
}

/** A figure is known here as far as the quarter of its scale that it lies in. */
const PARTS = 4;

/** Missing figures of criteria with a weight, those that would bring most first. */
export function unknownsOf({ options, parts }: Layout, totals: Float64Array): Unknown[] {
  const winners = winnersOf(totals);
  const best = mostIn(winners, options.length);
  return parts
    .filter(({ weight }) => weight > 0)
    .flatMap(({ figures }) => figures.filter(({ worth }) => worth === undefined))
    .map((figure) => ({ figure, gain: Math.max(0, known(figure, winners, options.length) - best) }))
    .toSorted((a, b) => b.gain - a.gain);
}

/** Share of draws that one wins who knows in which part of its scale the figure lies. */
function known(figure: DecisionFigure, winners: Uint8Array, options: number): number {
  const draws = drawsOf(figure);
  const wins = new Int32Array(PARTS * options);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const place = Math.floor((draws[draw] ?? 0) * PARTS) * options + (winners[draw] ?? 0);
    wins[place] = (wins[place] ?? 0) + 1;
  }
  let sum = 0;
  for (let part = 0; part < PARTS; part += 1)
    sum += Math.max(...wins.subarray(part * options, (part + 1) * options));
  return sum / DRAWS;
}

function mostIn(winners: Uint8Array, options: number): number {
  const wins = new Int32Array(options);
  for (const winner of winners) wins[winner] = (wins[winner] ?? 0) + 1;
  return Math.max(...wins) / DRAWS;
}
