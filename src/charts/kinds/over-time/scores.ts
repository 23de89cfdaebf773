import type { Benchmark } from '../../../data/schema/benchmark.ts';
import type { Day } from '../../../data/day.ts';
import type { Claim } from '../../../ledger/claim.ts';
import { headlineScores, type HeadlineScore, type ScoreGroup } from '../../../ledger/headline.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { isPlaceable, releaseOf, timeOf } from '../../../ledger/release-day.ts';
import { highestByModel, ofUsualAgent, type AgentScores } from '../../one-agent.ts';

/** The highest score of a model, at the day it was released. */
export interface DatedScore {
  readonly model: string;
  readonly score: HeadlineScore;
  readonly release: Claim;
  /** A day, or a month, which counts as its first day. */
  readonly day: Day;
}

/** The scores of a benchmark under the protocol with the most dated models, with one agent. */
export interface DatedScores {
  readonly benchmark: Benchmark;
  readonly group: ScoreGroup;
  /** The scores that could be shown, several of a model where it has several efforts. */
  readonly measured: AgentScores;
  /** Oldest first; of one day the highest first. */
  readonly dated: readonly DatedScore[];
  /** Those that score higher than every model before them. */
  readonly best: readonly DatedScore[];
  /** Models whose release is not known to the month. */
  readonly undated: number;
  /** Models of the ledger without such a score. */
  readonly unscored: number;
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
  const measured = ofUsualAgent(group.scores, ledger);
  const highest = [...highestByModel(measured.scores)];
  const dated = highest
    .flatMap(([model, score]) => datedScore(model, score, ledger))
    .toSorted((a, b) => timeOf(a.day) - timeOf(b.day) || b.score.rate - a.score.rate);
  const best = dated.filter(({ score }, index) =>
    dated.slice(0, index).every((earlier) => earlier.score.rate < score.rate),
  );
  return {
    benchmark,
    group,
    measured,
    dated,
    best,
    undated: highest.length - dated.length,
    unscored: ledger.names.models.size - highest.length,
  };
}

function datedScore(model: string, score: HeadlineScore, ledger: Ledger): DatedScore[] {
  const { claim: release, day = '' } = releaseOf(model, ledger) ?? {};
  return release && isPlaceable(day) ? [{ model, score, release, day }] : [];
}
