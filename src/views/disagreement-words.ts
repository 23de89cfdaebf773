import type { DisagreementKind } from '../data/disagreement.ts';
import type { ExplainedDisagreement } from '../ledger/conflict.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Names } from '../ledger/names.ts';
import { reasonOf } from '../ledger/reason.ts';
import { conflictPath } from './address.ts';
import { claimHeading, measureLabel } from './label.ts';

/** What makes claims a disagreement, in words. */
const CONFLICT_LABELS: Readonly<Record<DisagreementKind, string>> = {
  conflict: 'Cannot all be true of one and the same thing',
  spread: 'More than 10 points apart, whatever the set-up',
  'same-figure': 'One figure on two benchmarks',
};

/** What a disagreement is about, and why there is one. */
export function disagreementWords(found: ExplainedDisagreement, { names }: Ledger) {
  const { key, kind, resolution } = found;
  const about = aboutOf(found, names);
  return {
    key,
    /** Its place among all. */
    href: conflictPath(key),
    about,
    title: titleOf(found, about),
    kind: CONFLICT_LABELS[kind],
    reason: reasonOf(resolution?.reason_code),
    explanation: resolution?.explanation ?? 'One of the two may be misattributed.',
    decidedOn: resolution?.decided_on,
  };
}

function titleOf({ kind }: ExplainedDisagreement, about: string): string {
  if (kind === 'conflict') return about;
  return kind === 'spread'
    ? `${about}: scores more than 10 points apart`
    : `${about}: one figure on two benchmarks`;
}

/** `GPT-5.3-Codex · standard tier: input`, `o4-mini on SWE-bench Verified`, `GPT-5.3-Codex`. */
function aboutOf({ kind, claims, key }: ExplainedDisagreement, names: Names): string {
  const [first] = claims;
  if (!first) return key;
  if (kind === 'conflict') {
    const heading = conflictHeading(claims, names);
    return first.kind === 'capability' ? heading : `${heading}: ${measureLabel(first.measure)}`;
  }
  const model = names.models.get(first.subject.model ?? '')?.name ?? '';
  const benchmark = names.benchmarks.get(first.subject.benchmark ?? '')?.name ?? '';
  return kind === 'spread' ? `${model} on ${benchmark}` : model;
}

/** Claims of one price may be of several sizes of requests, none of which names them all. */
function conflictHeading([first]: ExplainedDisagreement['claims'], names: Names): string {
  if (!first) return '';
  const noBand = { context_from_tokens: undefined, context_to_tokens: undefined };
  return claimHeading({ ...first, subject: { ...first.subject, ...noBand } }, names);
}
