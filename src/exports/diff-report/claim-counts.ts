import { correctionOf } from '../../data/correction.ts';
import type { DataDiff } from '../../data/data-diff.ts';
import type { Day } from '../../data/day.ts';
import { figuresOf } from '../../data/figures.ts';
import type { Loaded } from '../../data/load.ts';
import { compareText } from '../../data/order.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { listOf } from './bounds.ts';

/** A state of the data; its ledger is undefined where it could not be built. */
export function stateOf({ records }: Loaded, ledger: Ledger | undefined) {
  return { as_of: ledger?.asOf ?? null, claims: figuresOf(records).length };
}

/** How many claims are new, say something else and are gone, and how many of them `data/corrections.csv` does not tell. */
export function claimCounts({ changes: { added, changed, removed }, gaps }: DataDiff) {
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    needs_row: gaps.missing.length,
  };
}

/** The same by file, in order of names. A claim that changed counts where it stands now. */
export function fileCounts({ changes: { added, changed, removed } }: DataDiff) {
  const all = [
    ...added.map(({ place }) => ({ file: place.file, change: 'added' })),
    ...changed.map(({ after }) => ({ file: after.place.file, change: 'changed' })),
    ...removed.map(({ before }) => ({ file: before.place.file, change: 'removed' })),
  ];
  return [...Map.groupBy(all, ({ file }) => file)]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([file, own]) => {
      const of = (kind: string) => own.filter(({ change }) => change === kind).length;
      return { file, added: of('added'), changed: of('changed'), removed: of('removed') };
    });
}

/** Rows that `data/corrections.csv` lacks, dated `today`, and those that tell nothing. */
export function correctionLists({ gaps: { missing, idle } }: DataDiff, today: Day) {
  return {
    missing: listOf(
      missing.map((change) => {
        const { date, file, key, field, old = '', new: now = '' } = correctionOf(change, today);
        return { date, file, key, field, old, new: now };
      }),
    ),
    idle: listOf(idle.map(({ place, record }) => ({ ...place, key: record.key }))),
  };
}
