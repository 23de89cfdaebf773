import type { Benchmark } from '../../../data/schema/benchmark.ts';
import { headlineScores, type HeadlineScore, type ScoreGroup } from '../../../ledger/headline.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { makerOf } from '../../maker.ts';
import { highestByModel, ofUsualAgent } from '../../one-agent.ts';
import { protocolLabel } from '../../words.ts';

/** One model, as stated by its maker and as measured by the set-up for all. */
export interface Gap {
  readonly model: string;
  readonly maker: HeadlineScore;
  readonly other: HeadlineScore;
  /** Points that the maker's figure is above the other, to two decimals. */
  readonly difference: number;
  /** Of the 95 % interval of the other; undefined where it has none. */
  readonly isOutside: boolean | undefined;
}

/** The set-up for all that the makers are compared with, and what it leaves out. */
export interface Comparison {
  readonly protocol: string;
  /** The one agent that is compared, where the protocol has several. */
  readonly agent: string | undefined;
  readonly gaps: readonly Gap[];
  /** Every score that could have stood at the right, several of a model where it has several efforts. */
  readonly measured: readonly HeadlineScore[];
  /** Models with a score of one kind only. */
  readonly onlyMaker: number;
  readonly onlyOther: number;
  /** Scores under the protocol that were handed in by the model's own maker. */
  readonly handedIn: number;
  /** Scores under the protocol with other agents. */
  readonly otherAgents: number;
}

/** With the protocol that shares the most models, two at the least; undefined where none does. */
export function comparisonOf(benchmark: Benchmark, ledger: Ledger): Comparison | undefined {
  const [most] = headlineScores(ledger, benchmark.id, 'same-protocol')
    .groups.map((group) => compare(group, benchmark, ledger))
    .toSorted((a, b) => b.gaps.length - a.gaps.length);
  return most && most.gaps.length > 1 ? most : undefined;
}

function compare(group: ScoreGroup, benchmark: Benchmark, ledger: Ledger): Comparison {
  const isByMaker = ({ entry: { record } }: HeadlineScore) =>
    record.measured_by === makerOf(record.model, ledger.names);
  const byOthers = group.scores.filter((score) => !isByMaker(score));
  const { agent, scores: measured, leftOut } = ofUsualAgent(byOthers, ledger);
  const highest = highestByModel(measured);
  const makers = highestByModel(makersOwn(group, benchmark, ledger).filter(isByMaker));
  const gaps = [...makers].flatMap(([model, maker]) => gapOf(model, maker, highest.get(model)));
  return {
    protocol: protocolLabel(group.protocol, benchmark),
    agent,
    gaps: gaps.toSorted((a, b) => b.maker.rate - a.maker.rate),
    measured,
    onlyMaker: makers.size - gaps.length,
    onlyOther: highest.size - gaps.length,
    handedIn: group.scores.length - byOthers.length,
    otherAgents: leftOut,
  };
}

/** As stated of the subset and attempts of a group, and not measured by a set-up for all. */
function makersOwn({ subset, attempts }: ScoreGroup, benchmark: Benchmark, ledger: Ledger) {
  const uniform = benchmark.protocols.filter((one) => one.uniform).map(({ id }) => id);
  return headlineScores(ledger, benchmark.id, 'as-claimed')
    .groups.filter((group) => group.subset === subset && group.attempts === attempts)
    .filter(({ protocol }) => !uniform.includes(protocol ?? ''))
    .flatMap(({ scores }) => scores);
}

function gapOf(model: string, maker: HeadlineScore, other: HeadlineScore | undefined): Gap[] {
  if (!other) return [];
  const { interval, rate } = other;
  return [
    {
      model,
      maker,
      other,
      difference: Math.round((maker.rate - rate) * 100) / 100,
      isOutside: interval && (maker.rate < interval.low || maker.rate > interval.high),
    },
  ];
}
