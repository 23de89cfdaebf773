import type { Day } from '../data/day.ts';
import type { Claim } from '../ledger/claim.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { claimPath, sourcePath } from './address.ts';
import { MARKS, type EvidenceMark } from './cell.ts';
import { publisherName } from './label.ts';

/** Where a figure stands and how far it can be trusted: plain JSON. */
export interface Cited {
  /** Id of the claim. */
  readonly claim: string;
  /** Page of the claim. */
  readonly href: string;
  readonly mark: EvidenceMark;
  /** Who published the source. */
  readonly publisher: string;
  /** The source. */
  readonly title: string;
  readonly sourceHref: string;
  /** Undefined: the source gives no day. */
  readonly asOf: Day | undefined;
  readonly note: string | undefined;
}

export function citedOf(claim: Claim, { names }: Ledger): Cited {
  return {
    claim: claim.id,
    href: claimPath(claim),
    mark: MARKS[claim.grade],
    publisher: publisherName(claim.source, names),
    title: names.sources.get(claim.source)?.title ?? claim.source,
    sourceHref: sourcePath(claim.source),
    asOf: claim.asOf,
    note: claim.note,
  };
}
