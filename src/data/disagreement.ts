import { agree, inNotation, type Figure } from './figure.ts';
import { contestableFigures, groupsOf, scoreFigures } from './figures.ts';
import type { Records } from './load.ts';
import { FLOAT_NOISE } from './quantity.ts';

/**
 * conflict: figures with one key that cannot all be true. spread: scores of one model on one
 * benchmark far apart, whatever the setup. same-figure: one figure to the decimal on two benchmarks.
 */
export type DisagreementKind = 'conflict' | 'spread' | 'same-figure';

/** Figures that need a word of explanation to stand side by side. */
export interface Disagreement {
  readonly kind: DisagreementKind;
  /** What `resolutions.csv` names it by. */
  readonly key: string;
  readonly figures: readonly Figure[];
}

/** Points between scores of one model on one benchmark from which an explanation is due. */
const MAX_SPREAD_POINTS = 10;

const known = new WeakMap<Records, readonly Disagreement[]>();

/** All disagreements in the data, explained or not. */
export function disagreementsOf(records: Records): readonly Disagreement[] {
  const disagreements = known.get(records) ?? [
    ...conflicts(contestableFigures(records)),
    ...spreads(records),
    ...sameFigures(records),
  ];
  known.set(records, disagreements);
  return disagreements;
}

/** The distinct values that stand against each other, in the notation of the data files. */
export function valuesOf(figures: readonly Figure[]): string[] {
  return [...new Set(figures.map(({ value }) => inNotation(value)))];
}

function conflicts(figures: readonly Figure[]): Disagreement[] {
  const groups = Map.groupBy(figures, ({ key }) => key);
  return [...groups].flatMap(([key, group]) =>
    cannotAllBeTrue(differing(group)) ? { kind: 'conflict' as const, key, figures: group } : [],
  );
}

function cannotAllBeTrue(figures: readonly Figure[]): boolean {
  return figures.some((a, index) => figures.slice(index + 1).some((b) => !agree(a, b)));
}

/** One figure of each value, span and band: many sources that say the same need comparing once. */
function differing(figures: readonly Figure[]): Figure[] {
  if (figures.length < 3) return [...figures];
  const said = ({ value, record: r }: Figure) =>
    JSON.stringify([value, r.valid_from, r.valid_to, r.context_from_tokens, r.context_to_tokens]);
  return [...new Map(figures.map((figure) => [said(figure), figure])).values()];
}

function spreads(records: Records): Disagreement[] {
  const groups = groupsOf(records.scores, ['benchmark', 'subset', 'model']);
  return groups.filter(areFarApart).map((group) => {
    const { benchmark, subset = '-', model } = group[0]?.record ?? {};
    const figures = scoreFigures(group, records).filter(isScore);
    return { kind: 'spread' as const, key: `spread/${benchmark}/${subset}/${model}`, figures };
  });
}

type ScoreEntry = Records['scores'][number];

function areFarApart(group: readonly ScoreEntry[]): boolean {
  let [least, most] = [Infinity, -Infinity];
  for (const { record } of group) {
    least = Math.min(least, record.score_pct ?? Infinity);
    most = Math.max(most, record.score_pct ?? -Infinity);
  }
  return most - least > MAX_SPREAD_POINTS + FLOAT_NOISE;
}

/** Whole numbers coincide too often to mean anything. */
function sameFigures(records: Records): Disagreement[] {
  const exact = scored(records).filter(({ record }) => !Number.isInteger(record.score_pct));
  const byModel = Map.groupBy(exact, ({ record }) => record.model);
  return [...byModel].flatMap(([model, entries]) => {
    if (!isOnTwoBenchmarks(entries)) return [];
    const byScore = Map.groupBy(entries, ({ record }) => record.score_pct);
    const shared = [...byScore].filter(([, group]) => isOnTwoBenchmarks(group));
    return shared.map(([score]) => {
      const ofModel = scored(records).filter(({ record }) => record.model === model);
      const figures = scoreFigures(ofModel, records).filter(
        (figure) => isScore(figure) && figure.value === score,
      );
      return { kind: 'same-figure' as const, key: `same-figure/${model}/${score}`, figures };
    });
  });
}

function isOnTwoBenchmarks(group: readonly ScoreEntry[]): boolean {
  return group.some(({ record }) => record.benchmark !== group[0]?.record.benchmark);
}

function scored({ scores }: Records): readonly ScoreEntry[] {
  return scores.filter(({ record }) => record.score_pct !== undefined);
}

function isScore({ measure }: Figure): boolean {
  return measure === 'score_pct';
}
