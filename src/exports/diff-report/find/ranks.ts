import { groupLabel, modelLabel, setupLabel, stated } from '../../../charts/words.ts';
import type { LedgerStates } from '../../../ledger/diff/pair.ts';
import { rankChanges, type RankChange, type Ranked } from '../../../ledger/diff/rank-changes.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { policyName } from '../../../views/policy.ts';
import type { Item } from '../schema.ts';

/** Set-ups that moved, entered or left, with the names of the later state where it has them. */
export function rankItems(states: LedgerStates): Item<'ranks'>[] {
  return rankChanges(states).flatMap((change) => {
    const one = change.after ?? change.before;
    const ledger = change.after ? states.after : states.before;
    return one ? itemOf(change, one, ledger) : [];
  });
}

function itemOf(
  { policies, before, after }: RankChange,
  one: Ranked,
  ledger: Ledger,
): Item<'ranks'> {
  const { group, benchmark } = one;
  const { record } = one.score.entry;
  const about = ledger.names.benchmarks.get(benchmark);
  return {
    change: before && after ? 'moved' : after ? 'entered' : 'left',
    group: stated([about?.name, about && groupLabel({ ...group, scores: [] }, about)]).join(' · '),
    benchmark,
    protocol: group.protocol ?? null,
    subset: group.subset ?? null,
    attempts: group.attempts,
    policies: policies.map(policyName),
    set_up: stated([modelLabel(record.model, ledger), setupLabel(record, ledger)]).join(', '),
    before: placeOf(before),
    after: placeOf(after),
  };
}

function placeOf(ranked: Ranked | undefined): Item<'ranks'>['before'] {
  if (!ranked) return null;
  const { score, standing } = ranked;
  return { rate: score.rate, standing: standing ?? null };
}
