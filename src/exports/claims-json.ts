import type { FigureKind } from '../data/figure.ts';
import { ageOf, isOld } from '../ledger/age.ts';
import type { Claim } from '../ledger/claim.ts';
import { findingsOf, findingsOn } from '../ledger/finding.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { findingRecord } from '../views/finding.ts';
import { editionOf } from './edition.ts';
import { listJson } from './list-json.ts';

/**
 * Every claim, or those of one kind, flat and spelled as in the data files. What is unknown is null. In
 * pieces, since all of it at once, first as objects and then as text, would take many times its size in memory.
 */
export function claimsJson(ledger: Ledger, kind?: FigureKind): Generator<string, undefined> {
  const claims = kind ? ledger.claims.filter((claim) => claim.kind === kind) : ledger.claims;
  const around = { ...editionOf(ledger), benchmark_findings: findingsByKey(ledger) };
  return listJson(around, 'claims', claims, (claim) => flat(claim, ledger));
}

/** What is known of benchmarks, once in full. */
function findingsByKey(ledger: Ledger) {
  const found = recordsOf(ledger.records.benchmarks).flatMap(({ id }) => findingsOf(id, ledger));
  return Object.fromEntries(found.map((finding) => [finding.claim.key, findingRecord(finding)]));
}

/** Of scores alone what travels with them, with the keys of the whole. */
function findingsField(claim: Claim, ledger: Ledger) {
  if (claim.kind !== 'score') return undefined;
  return findingsOn(claim, ledger).map(({ claim: { key }, kind, found_on, knownBy }) => ({
    key,
    kind,
    found_on: found_on ?? null,
    known_by: knownBy ?? null,
  }));
}

function flat(claim: Claim, ledger: Ledger) {
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
    ...flatAge(claim, ledger),
    measured_by: claim.measuredBy ?? null,
    relation: claim.relation,
    grade: claim.grade,
    tasks: claim.tasks ?? null,
    source: claim.source,
    locator: claim.locator,
    note: claim.note ?? null,
    benchmark_findings: findingsField(claim, ledger),
    file: claim.file,
    line: claim.line,
  };
}

/**
 * Days from the claim's day, of a month its last, to the edition's `as_of`; after how many its kind is to be
 * looked up again, null: never; the id of a newer claim about the same, or "ended"; and whether it is older
 * than that and still stands.
 */
function flatAge(claim: Claim, ledger: Ledger) {
  const { days, limits, replaced } = ageOf(claim, ledger);
  return {
    age_days: days ?? null,
    old_after_days: limits?.warning ?? null,
    replaced_by: replaced ? (replaced.by?.id ?? 'ended') : null,
    is_old: isOld(claim, ledger),
  };
}

/** A plain number where the figure is exact; else its bounds and whether it is an estimate. */
function plainValue({ value }: Claim) {
  if (typeof value !== 'object') return value;
  const { low, high, isEstimate } = value;
  return low === high && !isEstimate ? low : { low, high, is_estimate: isEstimate };
}
