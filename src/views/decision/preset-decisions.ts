import { chosen } from '../../ledger/decision/choice.ts';
import { decide, type Decision } from '../../ledger/decision/decide.ts';
import { POLICIES, type Policy } from '../../ledger/headline.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { perLedgerAnd } from '../../ledger/per-ledger.ts';
import { DEFAULT_PRESET, decisionBook, type BookPreset } from './book.ts';

export interface PresetDecision {
  readonly preset: BookPreset;
  readonly decision: Decision;
}

/** What comes out for each preset that leaves anything to decide between. */
export function presetDecisions(ledger: Ledger, policy?: Policy): readonly PresetDecision[] {
  return decisionsBy(policy, ledger);
}

const decisionsBy = perLedgerAnd(
  (policy: Policy | undefined, ledger): readonly PresetDecision[] => {
    const book = decisionBook(ledger, policy);
    return book.presets.flatMap((preset) => {
      const choice = { gates: preset.gates, isStrict: false, judged: {} };
      const decision = decide(chosen(book, choice).problem, preset.weights);
      return decision ? [{ preset, decision }] : [];
    });
  },
);

/** What a decision is worked out from. */
export interface Basis {
  readonly ledger: Ledger;
  /** By which scores count; undefined: all, by the protocol that covers most. */
  readonly policy: Policy | undefined;
}

/** Of which policies there is a decision: of none in particular, and of each. */
export const DECISION_POLICIES: readonly (Policy | undefined)[] = [undefined, ...POLICIES];

/** Decisions that have a chart: of a policy that of nobody in particular alone. */
export function drawnDecisions(ledger: Ledger, policy?: Policy): readonly PresetDecision[] {
  const decisions = presetDecisions(ledger, policy);
  return policy ? decisions.filter(({ preset }) => preset.id === DEFAULT_PRESET) : decisions;
}

/** Of the chart of what comes out: `decision` for nobody in particular, `decision-solo-developer` for a role, `decision-independent` by a policy. */
export function decisionId(preset: string, policy?: Policy): string {
  const role = preset === DEFAULT_PRESET ? undefined : preset;
  return ['decision', policy, role].filter((part) => part !== undefined).join('-');
}
