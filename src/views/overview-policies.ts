import type { Score } from '../data/schema/score.ts';
import { listed } from '../format/words.ts';
import { findHeadToHead } from '../ledger/head-to-head.ts';
import type { Policy } from '../ledger/headline.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { claimedPairs, policiesOf, type Stand } from '../ledger/stand.ts';
import { claimCell } from './cell.ts';
import { FAMILIES, type Panel } from './overview.ts';
import { policyName } from './policy.ts';

/** Panels whose figures stand by the same policies. */
export interface PanelSet {
  /** What the address asks for them by. */
  readonly policy: Policy;
  /** `same protocol, independent: OpenHands Index`. */
  readonly label: string;
  readonly panels: readonly Panel[];
}

export interface PanelSets {
  readonly sets: readonly PanelSet[];
  /** Why there is no choice; undefined where there is one. */
  readonly only?: string | undefined;
}

/** The panels of the first page, and beside them what the makers of both agents state. */
export function panelSets(panels: readonly Panel[], ledger: Ledger): PanelSets {
  const pair = findHeadToHead(ledger, ...FAMILIES);
  const measured = pair && measuredSet([pair.a, pair.b], panels, ledger);
  const first: PanelSet = measured ?? { policy: 'same-protocol', label: '', panels };
  const claimed = claimedPairs(ledger, ...FAMILIES).map((stands) => claimedPanel(stands, ledger));
  if (claimed.length === 0 || !measured)
    return {
      sets: [first],
      only: 'On no benchmark do both makers state a figure of their own agent',
    };
  const label = `${policyName('as-claimed')}: makers’ own figures`;
  return { sets: [first, { policy: 'as-claimed', label, panels: claimed }] };
}

function measuredSet(
  scores: readonly Score[],
  panels: readonly Panel[],
  ledger: Ledger,
): PanelSet | undefined {
  const entries = ledger.records.scores.filter(({ record }) => scores.includes(record));
  const [first = [], ...more] = entries.map((entry) => policiesOf(entry, ledger));
  const shared = first.filter((policy) => more.every((other) => other.includes(policy)));
  const [policy] = shared;
  const [score] = scores;
  if (!policy || !score) return undefined;
  const names = shared.map(policyName).join(', ');
  return { policy, label: `${names}: ${protocolName(score, ledger)}`, panels };
}

function protocolName({ benchmark, protocol }: Score, { names }: Ledger): string {
  const protocols = names.benchmarks.get(benchmark)?.protocols;
  return protocols?.find(({ id }) => id === protocol)?.label ?? 'protocol not stated';
}

function claimedPanel(stands: readonly Stand[], ledger: Ledger): Panel {
  const { names } = ledger;
  const records = stands.map(({ score }) => score.entry.record);
  const [first] = records;
  const by = first ? protocolName(first, ledger) : '';
  const models = records.map(({ model }) => names.models.get(model)?.name ?? model);
  return {
    title: names.benchmarks.get(first?.benchmark ?? '')?.name ?? '',
    says: `${listed(models)}. ${by}, the newest of each maker: not tested`,
    rows: stands.map(({ score: { claim, entry } }) => ({
      family: names.agents.get(entry.record.agent ?? '')?.family ?? '',
      name: names.agents.get(entry.record.agent ?? '')?.name ?? '',
      cell: claimCell(claim, ledger),
    })),
  };
}
