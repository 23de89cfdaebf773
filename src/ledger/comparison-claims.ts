import type { Entry } from '../data/csv.ts';
import { asQuantity, inNotation } from '../data/figure.ts';
import { compareText } from '../data/order.ts';
import type { Run } from '../data/schema/run.ts';
import { byChoice, type Choosable } from './choice.ts';
import { claimsOfEntry } from './claim-lookup.ts';
import type { Claim } from './claim.ts';
import type { Fact, FactRow, Section } from './comparison-row.ts';
import { isAbout, type ComparisonSubject } from './comparison-subject.ts';
import { isPreferred } from './conflict.ts';
import type { Ledger } from './ledger.ts';
import { perLedger } from './per-ledger.ts';

/** A row for each fact of a model: its release, what it reads and writes at most. */
export function modelRows(subject: ComparisonSubject, ledger: Ledger): FactRow[] {
  if (subject.kind !== 'model') return [];
  const claims = ledger.claims.filter(
    (claim) => claim.kind === 'model' && isAbout(claim.subject, subject),
  );
  return rowsBy(claims, ({ measure }) => [`model/${measure}`, 'model'], ledger);
}

/** A row for each dimension. Words are kept as they are; of a figure that many state, the claim that stands first. */
export function dimensionRows(subject: ComparisonSubject, ledger: Ledger): FactRow[] {
  const claims = ledger.claims.filter(
    (claim) => claim.kind === 'capability' && isAbout(claim.subject, subject),
  );
  const opinions = opinionDimensions(ledger);
  return rowsBy(
    claims,
    ({ subject: { dimension = '' } }) => [
      `capability/${dimension}`,
      opinions.has(dimension) ? 'opinion' : 'dimension',
    ],
    ledger,
  );
}

/** Dimensions told in words, of which at least half of the claims are judgements. */
const opinionDimensions = perLedger(({ records }): ReadonlySet<string> => {
  const words = records.dimensions.filter(({ record }) => record.kind === 'text');
  const claimed = Map.groupBy(records.capabilities, ({ record }) => record.dimension);
  const isOpinion = (id: string) => {
    const all = claimed.get(id) ?? [];
    return all.filter(({ record }) => record.grade === 'opinion').length * 2 >= all.length;
  };
  return new Set(words.map(({ record }) => record.id).filter(isOpinion));
});

/** A row for each figure of the recorded runs on a task. */
export function runRows(subject: ComparisonSubject, ledger: Ledger): FactRow[] {
  const runs = ledger.records.runs.filter(
    ({ record }) => record.basis === 'recorded' && isAbout(record, subject),
  );
  const facts = runs.flatMap((entry) => factsOfRun(entry, ledger));
  return [...Map.groupBy(facts, ({ key }) => key)].map(([key, members]) => ({
    key,
    section: 'run',
    facts: members.map(({ fact }) => fact),
  }));
}

const RUN_MEASURES = ['outcome', 'tokens.total', 'cost_usd', 'duration_s'] as const;

function factsOfRun(entry: Entry<Run>, ledger: Ledger) {
  const { task, duration_kind } = entry.record;
  const claims = claimsOfEntry(entry, ledger);
  return RUN_MEASURES.flatMap((measure) => {
    const claim = claims.get(measure);
    const counts = measure === 'duration_s' ? (duration_kind ?? 'not stated') : undefined;
    return claim ? [{ key: `run/${task}/${measure}`, fact: { claim, counts } }] : [];
  });
}

type Place = readonly [key: string, section: Section];

function rowsBy(
  claims: readonly Claim[],
  placeOf: (claim: Claim) => Place,
  ledger: Ledger,
): FactRow[] {
  const rows = Map.groupBy(claims, (claim) => placeOf(claim)[0]);
  return [...rows].flatMap(([key, members]) => {
    const section = members[0] && placeOf(members[0])[1];
    return section ? { key, section, facts: standing(members, ledger) } : [];
  });
}

/** Of claims of one and the same, the preferred one alone, else one of each value; words all stand. */
function standing(claims: readonly Claim[], ledger: Ledger): Fact[] {
  const first = byChoice(ledger.asOf);
  const sorted = claims.toSorted((a, b) => first(choosable(a, ledger), choosable(b, ledger)));
  return [...Map.groupBy(sorted, ({ key }) => key)]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, same]) => standingOf(same, ledger));
}

function choosable(claim: Claim, ledger: Ledger): Choosable {
  return {
    isPreferred: isPreferred(claim, ledger),
    isEstimate: asQuantity(claim.value)?.isEstimate ?? false,
    asOf: claim.asOf,
  };
}

function standingOf(same: readonly Claim[], ledger: Ledger): Fact[] {
  const preferred = same.filter((claim) => isPreferred(claim, ledger));
  const values = Map.groupBy(preferred.length > 0 ? preferred : same, ({ unit, value, id }) =>
    unit === 'text' ? id : inNotation(value),
  );
  return [...values.values()].flatMap(([claim]) => (claim ? { claim } : []));
}
