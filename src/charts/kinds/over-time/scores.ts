import type { Benchmark } from '../../../data/schema/benchmark.ts';
import { asWords } from '../../../data/figure.ts';
import { earliest, type Day } from '../../../data/day.ts';
import type { Claim } from '../../../ledger/claim.ts';
import { headlineScores, type HeadlineScore, type ScoreGroup } from '../../../ledger/headline.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { claimsInOrder } from '../../../views/cell.ts';
import { highestByModel } from '../makers-gap/comparison.ts';

/** The highest score of a model, at the day it was released. */
export interface DatedScore {
  readonly model: string;
  readonly score: HeadlineScore;
  readonly release: Claim;
  /** A day, or a month, which counts as its first day. */
  readonly day: Day;
}

/** The scores of a benchmark under the protocol with the most dated models. */
export interface DatedScores {
  readonly benchmark: Benchmark;
  readonly group: ScoreGroup;
  /** Oldest first; of one day the highest first. */
  readonly dated: readonly DatedScore[];
  /** Those that score higher than every model before them. */
  readonly best: readonly DatedScore[];
  /** Models of the group whose release is not known to the month. */
  readonly undated: number;
}

/** Fewest dated models that make a history. */
const FEWEST = 5;

export function datedScoresOf(benchmark: Benchmark, ledger: Ledger): DatedScores[] {
  const [most] = headlineScores(ledger, benchmark.id, 'same-protocol')
    .groups.map((group) => inTime(group, benchmark, ledger))
    .toSorted((a, b) => b.dated.length - a.dated.length);
  return most && most.dated.length >= FEWEST ? [most] : [];
}

function inTime(group: ScoreGroup, benchmark: Benchmark, ledger: Ledger): DatedScores {
  const highest = [...highestByModel(group.scores)];
  const dated = highest
    .flatMap(([model, score]) => datedScore(model, score, ledger))
    .toSorted((a, b) => timeOf(a.day) - timeOf(b.day) || b.score.rate - a.score.rate);
  const best = dated.filter(({ score }, index) =>
    dated.slice(0, index).every((earlier) => earlier.score.rate < score.rate),
  );
  return { benchmark, group, dated, best, undated: highest.length - dated.length };
}

/** By the release that a resolution prefers, else the first on record, as on the page of models. */
function datedScore(model: string, score: HeadlineScore, ledger: Ledger): DatedScore[] {
  const claims = ledger.claims.filter(
    ({ kind, measure, subject }) =>
      kind === 'model' && measure === 'released_on' && subject.model === model,
  );
  const [release] = claimsInOrder(claims, ledger);
  const day = asWords(release?.value ?? '');
  return release && isPlaceable(day) ? [{ model, score, release, day }] : [];
}

/** Whether a day is known to the month at least. */
export function isPlaceable(day: Day): boolean {
  return day.length >= 'YYYY-MM'.length;
}

/** Milliseconds since 1970 at the start of a day, or of the first of a month. */
export function timeOf(day: Day): number {
  return Date.parse(earliest(day));
}
