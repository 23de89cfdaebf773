import type { DataDiff } from '../../../data/data-diff.ts';
import { asWritten, type Figure } from '../../../data/figure.ts';
import { formatFigure } from '../../../format/figure.ts';
import type { LedgerStates } from '../../../ledger/diff/pair.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { claimWords, publisherName } from '../../../views/label.ts';
import { differenceOf } from '../difference.ts';
import type { Item } from '../schema.ts';

type Row = Item<'rows'>;

/** Claims that changed, were removed or added, in words as far as the ledgers could be built. */
export function rowItems(
  { changes, gaps }: Pick<DataDiff, 'changes' | 'gaps'>,
  { before, after }: Partial<LedgerStates>,
): Row[] {
  const needsRow = new Set(gaps.missing.map((change) => change.before.id));
  return [
    ...changes.changed.map((change) => ({
      ...itemOf(change.after, after),
      change: 'changed' as const,
      ...valuesOf(change.before, change.after),
      ...differenceOf(change.before.value, change.after.value),
      needs_row: needsRow.has(change.before.id),
    })),
    ...changes.removed.map((change) => ({
      ...itemOf(change.before, before),
      change: 'removed' as const,
      ...valuesOf(change.before, undefined),
      now: change.successor?.id ?? null,
      needs_row: needsRow.has(change.before.id),
    })),
    ...changes.added.map((figure) => ({
      ...itemOf(figure, after),
      change: 'added' as const,
      ...valuesOf(undefined, figure),
    })),
  ];
}

function itemOf({ id, place, unit, record }: Figure, ledger: Ledger | undefined) {
  const claim = ledger?.claimById.get(id);
  const { source } = record;
  return {
    id,
    about: claim && ledger ? claimWords(claim, ledger.names) : id,
    file: place.file,
    line: place.line,
    unit,
    difference: null,
    percent: null,
    source:
      source === undefined || !ledger ? (source ?? null) : publisherName(source, ledger.names),
    now: null,
    needs_row: false,
  };
}

/** As written, and as people read it; where both states read the same, as written and in the unit. */
function valuesOf(old: Figure | undefined, now: Figure | undefined) {
  const written = [old, now].map((figure) => (figure ? asWritten(figure.value) : null));
  const read = [old, now].map((figure) =>
    figure ? formatFigure(figure.value, figure.unit) : null,
  );
  const exact = [old, now].map((figure) => figure && `${asWritten(figure.value)} ${figure.unit}`);
  const [before = null, after = null] = read[0] === read[1] ? exact : read;
  return { old: written[0] ?? null, new: written[1] ?? null, before, after };
}
