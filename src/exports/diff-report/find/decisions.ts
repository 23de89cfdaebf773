import { isSame, pairs, type LedgerStates } from '../../../ledger/diff/pair.ts';
import type { Policy } from '../../../ledger/headline.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { decisionBook } from '../../../views/decision/book.ts';
import {
  decisionFinding,
  LEAST_GAIN,
  leaderWords,
  nameOf,
} from '../../../views/decision/decision-words.ts';
import { DECISION_POLICIES, presetDecisions } from '../../../views/decision/preset-decisions.ts';
import { policyName } from '../../../views/policy.ts';
import type { Item } from '../schema.ts';

/** Decisions of roles and policies of which the winner, the tiers or a win share change; who wins first. */
export function decisionItems(states: LedgerStates): Item<'decisions'>[] {
  return DECISION_POLICIES.flatMap((policy) => itemsBy(policy, states)).toSorted(
    (a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change),
  );
}

type Change = Item<'decisions'>['change'];
type Outcome = NonNullable<Item<'decisions'>['before']>;

/** More than any page shows. */
const MAX_OPTIONS = 100;

const ORDER: readonly Change[] = ['winner', 'tiers', 'shares'];

function itemsBy(policy: Policy | undefined, { before, after }: LedgerStates) {
  const outcomes = [before, after].map((ledger) => outcomesBy(policy, ledger));
  return pairs(outcomes[0] ?? [], outcomes[1] ?? [], ({ role }) => role).flatMap(
    ({ key, before: then, after: now }): Item<'decisions'>[] => {
      const change = changeOf(then?.outcome, now?.outcome);
      const label = (now ?? then)?.label ?? key;
      const by = policy === undefined ? null : policyName(policy);
      const both = { before: then?.outcome ?? null, after: now?.outcome ?? null };
      return change ? [{ role: key, label, policy: by, change, ...both }] : [];
    },
  );
}

function outcomesBy(policy: Policy | undefined, ledger: Ledger) {
  const book = decisionBook(ledger, policy);
  return presetDecisions(ledger, policy).map(({ preset, decision }) => ({
    role: preset.id,
    label: preset.label,
    outcome: {
      finding: decisionFinding(decision),
      leader: leaderWords(decision, book),
      options: decision.options.slice(0, MAX_OPTIONS).map(({ option, winShare, standing }) => ({
        option,
        name: nameOf(option, book),
        win_share: winShare,
        tier: standing.tier,
      })),
    },
  }));
}

function changeOf(before: Outcome | undefined, after: Outcome | undefined): Change | undefined {
  if (before?.options[0]?.option !== after?.options[0]?.option) return 'winner';
  if (!isSame(tiersOf(before), tiersOf(after))) return 'tiers';
  return isShifted(before, after) ? 'shares' : undefined;
}

function tiersOf(outcome: Outcome | undefined) {
  return outcome?.options.map(({ option, tier }) => `${option} ${tier}`).toSorted();
}

/** Less than `LEAST_GAIN` is within what drawing itself is off. */
function isShifted(before: Outcome | undefined, after: Outcome | undefined): boolean {
  const then = new Map(before?.options.map(({ option, win_share }) => [option, win_share]));
  return (after?.options ?? []).some(
    ({ option, win_share }) => Math.abs(win_share - (then.get(option) ?? 0)) >= LEAST_GAIN,
  );
}
