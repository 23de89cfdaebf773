import type { Score } from '../data/schema/score.ts';
import { listed } from '../format/words.ts';
import { findHeadToHead, type HeadToHead } from '../ledger/head-to-head.ts';
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
  /** The first is shown until another is chosen; none where no figure is of both agents. */
  readonly sets: readonly PanelSet[];
  /** Why there is no choice; undefined where there is one. */
  readonly only?: string | undefined;
}

/** The panels of the first page, and beside them what the makers of both agents state. */
export function panelSets(panels: readonly Panel[], ledger: Ledger): PanelSets {
  const pair = findHeadToHead(ledger, ...FAMILIES);
  const measured = pair && measuredSet(pair, panels, ledger);
  const claimed = claimedPairs(ledger, ...FAMILIES).map((stands) => claimedPanel(stands, ledger));
  if (claimed.length === 0) {
    const first: PanelSet = measured ?? { policy: 'same-protocol', label: '', panels };
    return { sets: panels.length > 0 ? [first] : [], only: NO_CLAIMS };
  }
  const label = `${policyName('as-claimed')}: makers’ own figures`;
  return measured
    ? { sets: [measured, { policy: 'as-claimed', label, panels: claimed }] }
    : { sets: [{ policy: 'as-claimed', label, panels: [...claimed, ...panels] }], only: NO_PAIR };
}

const NO_CLAIMS = 'On no benchmark do both makers state a figure of their own agent';
const NO_PAIR = 'No row of the ledger measures both on the same tasks';

/** By the policies by which both figures stand; what nobody chose of several stands by none. */
function measuredSet({ a, b }: HeadToHead, panels: readonly Panel[], ledger: Ledger): PanelSet {
  const entries = ledger.records.scores.filter(({ record }) => record === a || record === b);
  const [first = [], ...more] = entries.map((entry) => policiesOf(entry, ledger));
  const shared = first.filter((policy) => more.every((other) => other.includes(policy)));
  const names = shared.map(policyName).join(', ');
  const label = [names, protocolName(a, ledger)].filter((part) => part !== '').join(': ');
  return { policy: shared[0] ?? 'same-protocol', label, panels };
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
