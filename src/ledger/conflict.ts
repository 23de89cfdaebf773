import type { Entry } from '../data/csv.ts';
import type { Disagreement, DisagreementKind } from '../data/disagreement.ts';
import type { Resolution } from '../data/schema/bookkeeping.ts';
import type { Claim } from './claim.ts';
import type { Ledger } from './ledger.ts';

/** Claims that disagree, and why they may stand side by side. */
export interface ExplainedDisagreement {
  readonly kind: DisagreementKind;
  readonly key: string;
  readonly claims: readonly Claim[];
  /** Undefined only for figures that merely look alike on two benchmarks; the check refuses the rest. */
  readonly resolution: Resolution | undefined;
}

export function explain(
  { kind, key, figures }: Disagreement,
  resolutions: readonly Entry<Resolution>[],
  claimById: ReadonlyMap<string, Claim>,
): ExplainedDisagreement {
  return {
    kind,
    key,
    claims: figures.flatMap(({ id }) => claimById.get(id) ?? []),
    resolution: resolutions.find(({ record }) => record.key === key)?.record,
  };
}

/** Whether the explanation of a disagreement puts this claim before the others. */
export function isPreferred({ id }: Claim, { disagreementsByClaim }: Ledger): boolean {
  const found = disagreementsByClaim.get(id) ?? [];
  return found.some(({ resolution }) => resolution?.preferred === id);
}
