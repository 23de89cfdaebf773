import type { Policy } from '../../ledger/headline.ts';
import { decidePath } from '../address.ts';
import { POLICY_WORDS } from '../policy.ts';

/** One of the rules by which scores count in a decision. */
export interface DecideChoice {
  /** Undefined: widest coverage. */
  readonly policy: Policy | undefined;
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
  /** What it admits, in a sentence. */
  readonly says: string;
}

/** Widest coverage, and each policy. */
export function decideChoices(current: Policy | undefined): readonly DecideChoice[] {
  const rules = POLICY_WORDS.map(({ policy, label, admits }) => ({
    policy,
    label,
    says: `${label}: ${admits.charAt(0).toLowerCase()}${admits.slice(1)}. Of these, the protocol counts that covers most products.`,
  }));
  return [{ policy: undefined, ...WIDEST }, ...rules].map((rule) => ({
    ...rule,
    href: decidePath(rule.policy),
    isCurrent: rule.policy === current,
  }));
}

const WIDEST = {
  label: 'Widest coverage',
  says: 'Widest coverage: by each criterion the protocol that covers most products, whoever measured.',
};
