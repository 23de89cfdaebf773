import { dayAfter, earliest, latest, type Day } from '../data/day.ts';
import type { Entry } from '../data/csv.ts';
import { figuresOf } from '../data/figures.ts';
import type { Records } from '../data/load.ts';
import type { Benchmark } from '../data/schema/benchmark.ts';
import type { Source } from '../data/schema/source.ts';
import { knownFrom } from './claim-day.ts';
import { buildLedger, type Ledger } from './ledger.ts';
import { perLedger } from './per-ledger.ts';

/** A record that is known from some day on, or never where nothing dates it. */
interface Sourced {
  readonly source?: string | undefined;
}

type Sources = ReadonlyMap<string, Source>;
type IsKnown = (record: Sourced) => boolean;

/** The records that state figures, of which a day decides. The others name or explain things. */
export const STATING = [
  'scores',
  'tokenPrices',
  'planPrices',
  'modelFacts',
  'runs',
  'capabilities',
  'needs',
  'events',
  'statements',
] as const;

/**
 * The records that stated something by the end of a full day, by the day each speaks of. What was measured by then and
 * published later cannot be told apart, and counts as known. What has no day is left out. Models that
 * nothing speaks of yet are left out; explanations of disagreements stay, though they were written later.
 */
export function knownOn(records: Records, day: Day): Records {
  const isKnown = isKnownOn(day, sourcesOf(records));
  const of = <T extends Sourced>(entries: readonly Entry<T>[]) =>
    entries.filter(({ record }) => isKnown(record));
  const kept = {
    ...records,
    scores: of(records.scores),
    tokenPrices: of(records.tokenPrices),
    planPrices: of(records.planPrices),
    modelFacts: of(records.modelFacts),
    runs: of(records.runs),
    capabilities: of(records.capabilities),
    needs: of(records.needs),
    events: of(records.events),
    statements: of(records.statements),
    benchmarks: records.benchmarks.map(({ place, record }) => ({
      place,
      record: benchmarkOf(record, isKnown),
    })),
  };
  const named = namedIn(kept);
  return { ...kept, models: records.models.filter(({ record }) => named.has(record.id)) };
}

/** The ledger as it was on a day, as long as somebody holds it: there are as many as days, each of the size of today's. */
export function ledgerOn(day: Day, ledger: Ledger): Ledger {
  const kept = keptLedgers(ledger).get(day)?.deref() ?? buildLedgerOn(day, ledger);
  keptLedgers(ledger).set(day, new WeakRef(kept));
  return kept;
}

const keptLedgers = perLedger(() => new Map<Day, WeakRef<Ledger>>());

/** The same built anew: its records, ages, ranks and findings. Its claims are today's. */
export function buildLedgerOn(day: Day, ledger: Ledger): Ledger {
  const days = knownDays(ledger);
  const known = ledger.claims.filter(({ id }) => (days.get(id) ?? NEVER) <= day);
  return buildLedger(knownOn(ledger.records, day), day, known);
}

/** After every day. */
const NEVER = '9999';

/** From when each claim with a day is known, by its id. */
const knownDays = perLedger(({ records }): ReadonlyMap<string, Day> => {
  const sources = sourcesOf(records);
  return new Map(
    figuresOf(records).flatMap(({ id, record }) => {
      const from = knownFrom(record, sources);
      return from === undefined ? [] : [[id, from] as const];
    }),
  );
});

/**
 * Every full day on which the ledger of that day may differ from the one of the day before, oldest first:
 * something becomes known, a price ceases to hold, or a model that was announced comes out.
 */
export function daysOfNews(records: Records): readonly Day[] {
  const sources = sourcesOf(records);
  const stating = [
    ...STATING.flatMap((name) => records[name].map(({ record }): Sourced => record)),
    ...records.benchmarks.flatMap(({ record }) => [record, ...record.facts, ...record.findings]),
  ];
  const ends = [...records.tokenPrices, ...records.planPrices].flatMap(
    ({ record: { valid_to } }) => (valid_to === undefined ? [] : dayAfter(latest(valid_to))),
  );
  const known = stating.flatMap((record) => knownFrom(record, sources) ?? []);
  return [...new Set([...known, ...ends, ...comingOut(records, sources)])].toSorted();
}

/** First days of models whose release was stated before them. */
function comingOut({ modelFacts }: Records, sources: Sources): Day[] {
  return modelFacts.flatMap(({ record }) => {
    const known = knownFrom(record, sources);
    const day = record.released_on && earliest(record.released_on);
    return known !== undefined && day !== undefined && known < day ? [day] : [];
  });
}

function sourcesOf({ sources }: Records): Sources {
  return new Map(sources.map(({ record }) => [record.id, record]));
}

function isKnownOn(day: Day, sources: Sources): IsKnown {
  return (record) => {
    const from = knownFrom(record, sources);
    return from !== undefined && from <= day;
  };
}

/**
 * What a benchmark is stays; what is stated of it only where it was known. Findings keep their places, which
 * name their claims: `findingsOf` leaves out those of later days.
 */
function benchmarkOf(benchmark: Benchmark, isKnown: IsKnown): Benchmark {
  const { tasks, repositories, published_on, ...identity } = benchmark;
  return {
    ...identity,
    ...(isKnown(benchmark) && { tasks, repositories, published_on }),
    facts: benchmark.facts.filter(isKnown),
  };
}

/** Ids that some record speaks of, those of models among them. */
function namedIn(records: Records): ReadonlySet<string> {
  const { scores, tokenPrices, modelFacts, runs, capabilities, needs, events } = records;
  const models = [scores, tokenPrices, modelFacts, runs, capabilities, needs].flatMap((entries) =>
    entries.map(({ record }) => record.model ?? ''),
  );
  return new Set([...models, ...events.map(({ record }) => record.subject)]);
}
