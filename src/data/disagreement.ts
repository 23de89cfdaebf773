import { agree, asQuantity, type Figure } from './figure.ts';
import { figuresOf } from './figures.ts';
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
export const MAX_SPREAD_POINTS = 10;

const known = new WeakMap<Records, readonly Disagreement[]>();

/** All disagreements in the data, explained or not. */
export function disagreementsOf(records: Records): readonly Disagreement[] {
  const disagreements = known.get(records) ?? [
    ...conflicts(figuresOf(records)),
    ...spreads(records),
    ...sameFigures(records),
  ];
  known.set(records, disagreements);
  return disagreements;
}

function conflicts(figures: readonly Figure[]): Disagreement[] {
  const groups = Map.groupBy(figures, ({ key }) => key);
  return [...groups].flatMap(([key, group]) =>
    cannotAllBeTrue(differing(group))
      ? { kind: 'conflict' as const, key, figures: group }
      : [],
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
  const groups = Map.groupBy(scoreFigures(records), ({ key }) => key.split('/').slice(1, 4).join('/'));
  return [...groups].flatMap(([subject, group]) => {
    const sorted = group.map(scoreOf).toSorted((a, b) => a - b);
    const spread = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
    return spread > MAX_SPREAD_POINTS + FLOAT_NOISE
      ? { kind: 'spread' as const, key: `spread/${subject}`, figures: group }
      : [];
  });
}

function sameFigures(records: Records): Disagreement[] {
  const exact = scoreFigures(records).filter((figure) => !Number.isInteger(scoreOf(figure)));
  const groups = Map.groupBy(exact, (figure) => `${figure.key.split('/')[3] ?? ''}/${scoreOf(figure)}`);
  return [...groups].flatMap(([subject, group]) =>
    new Set(group.map(({ key }) => key.split('/')[1])).size > 1
      ? { kind: 'same-figure' as const, key: `same-figure/${subject}`, figures: group }
      : [],
  );
}

function scoreFigures(records: Records): Figure[] {
  return figuresOf(records).filter(({ measure }) => measure === 'score_pct');
}

function scoreOf(figure: Figure): number {
  return asQuantity(figure.value)?.low ?? NaN;
}
