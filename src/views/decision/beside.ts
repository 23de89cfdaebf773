import type { Claim } from '../../ledger/claim.ts';
import type { MatrixRow } from '../../ledger/decision/matrix.ts';
import { fitOf, type Option } from '../../ledger/decision/option.ts';
import { admits } from '../../ledger/headline.ts';
import type { Ledger } from '../../ledger/ledger.ts';

/** Why a claim by a criterion does not count for an option. */
type BesideReason = 'policy' | 'protocol' | 'part' | 'closer' | 'elsewhere';

/** How the reasons are told beside a number of figures: `2 by other protocols`. */
export const BESIDE_WORDS: Readonly<Record<BesideReason, string>> = {
  policy: 'not admitted by the policy',
  protocol: 'by other protocols',
  part: 'of another part',
  closer: 'less close',
  elsewhere: 'of the model elsewhere',
};

/** Reasons as answers to whether a claim counts. */
export const BESIDE_ANSWERS: Readonly<Record<BesideReason, string>> = {
  policy: 'no: the policy does not admit it',
  protocol: 'no: another protocol',
  part: 'no: another part of the product',
  closer: 'no: another figure fits more closely',
  elsewhere: 'no: not in this agent',
};

/** The reason for a claim that an option's evidence has beside what counts. */
export function besideReason(
  claim: Claim,
  option: Option,
  { criterion, yardstick, policy, cells }: MatrixRow,
  ledger: Ledger,
): BesideReason {
  const { protocol, attempts = 1 } = claim.subject;
  const isScore = criterion.value.from === 'score';
  if (isScore && policy && !admits(policy, claim, ledger)) return 'policy';
  if (isScore && (protocol !== yardstick?.protocol || attempts !== yardstick?.attempts))
    return 'protocol';
  if (fitOf(claim.subject, option, ledger) === 'part') return 'part';
  const own = cells.find((cell) => cell.option === option);
  return own && own.counted.length > 0 ? 'closer' : 'elsewhere';
}
