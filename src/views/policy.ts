import type { Policy } from '../ledger/headline.ts';

/** Where the policies are explained. */
export const POLICIES_PATH = '/methodology/#policies';

/** What a policy is, in whole sentences without their full stops. */
export interface PolicyWords {
  readonly policy: Policy;
  /** What readers call it. */
  readonly label: string;
  /** Which scores may stand for a subject by it. */
  readonly admits: string;
  readonly leavesOut: string;
  /** What it answers. */
  readonly use: string;
}

/** Every policy in words, in the order of `POLICIES`: the one text that pages, charts and methods tell them by. */
export const POLICY_WORDS: readonly PolicyWords[] = [
  {
    policy: 'same-protocol',
    label: 'Same protocol',
    admits: 'Scores under a protocol that measures all it lists in one way, whoever handed them in',
    leavesOut: 'Scores whose set-up is the maker’s own or is not stated',
    use: 'To compare: scores are ranked within one protocol, and only there',
  },
  {
    policy: 'as-claimed',
    label: 'As claimed',
    admits: 'Scores that the maker of the model or of the agent states of it',
    leavesOut:
      'What anybody else measured, and what articles report without saying who measured it',
    use: 'To see what makers say of their own work: set-ups differ, so nothing is ranked',
  },
  {
    policy: 'independent',
    label: 'Independent',
    admits:
      'Scores measured by somebody other than the maker of the model and the maker of the agent',
    leavesOut: 'What makers state, and what articles report without saying who measured it',
    use: 'To see what was confirmed by somebody who sells neither, within one protocol each',
  },
];

/** What readers call the policies. */
export const POLICY_LABELS: Readonly<Record<Policy, string>> = {
  'same-protocol': labelOf('same-protocol'),
  'as-claimed': labelOf('as-claimed'),
  independent: labelOf('independent'),
};

function labelOf(policy: Policy): string {
  return POLICY_WORDS.find((words) => words.policy === policy)?.label ?? policy;
}

/** As it stands in a sentence: `same protocol`. */
export function policyName(policy: Policy): string {
  return POLICY_LABELS[policy].toLowerCase();
}

/** What a caption says of figures that one policy chose: `Figures chosen by “same protocol”`. */
export function standsNote(policy: Policy): string {
  return `Figures chosen by “${policyName(policy)}”`;
}
