import type { Claim } from '../ledger/claim.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { editionOf } from './edition.ts';

/** Version of the shape below. Within it, fields are only added. */
const SCHEMA_VERSION = 1;

/** Every claim, flat, spelled as in the data files. What is unknown is null. */
export function claimsJson(ledger: Ledger) {
  return {
    schema_version: SCHEMA_VERSION,
    ...editionOf(ledger),
    claims: ledger.claims.map(flat),
  };
}

function flat(claim: Claim) {
  return {
    id: claim.id,
    key: claim.key,
    kind: claim.kind,
    subject: claim.subject,
    sentence: claim.sentence ?? null,
    measure: claim.measure,
    value: plainValue(claim),
    unit: claim.unit,
    as_of: claim.asOf ?? null,
    measured_by: claim.measuredBy ?? null,
    relation: claim.relation,
    grade: claim.grade,
    tasks: claim.tasks ?? null,
    source: claim.source,
    locator: claim.locator,
    note: claim.note ?? null,
    file: claim.file,
    line: claim.line,
  };
}

/** A plain number where the figure is exact; else its bounds and whether it is an estimate. */
function plainValue({ value }: Claim) {
  if (typeof value !== 'object') return value;
  const { low, high, isEstimate } = value;
  return low === high && !isEstimate ? low : { low, high, is_estimate: isEstimate };
}
