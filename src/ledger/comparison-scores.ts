import type { Entry } from '../data/csv.ts';
import type { Score } from '../data/schema/score.ts';
import { claimsOfEntry } from './claim-lookup.ts';
import type { FactRow } from './comparison-row.ts';
import { isAbout, type ComparisonSubject } from './comparison-subject.ts';
import { headlinesAmong } from './headline.ts';
import type { Ledger } from './ledger.ts';
import { isUniform } from './protocol.ts';
import { measurementOf } from './separation.ts';

const PER_TASK = ['cost_per_task_usd', 'time_per_task_s'] as const;

/** A row for each way in which a subject was measured: its rates, and what a task took. */
export function scoreRows(subject: ComparisonSubject, ledger: Ledger): FactRow[] {
  const entries = ledger.records.scores.filter(({ record }) => isAbout(record, subject));
  const rows = Map.groupBy(entries, ({ record }) => scoreKey(record, subject, ledger));
  return [...rows].flatMap(([key, members]) => rowsOf(key, members, ledger));
}

function rowsOf(key: string, members: readonly Entry<Score>[], ledger: Ledger): FactRow[] {
  const heads = headlinesAmong(members, ledger);
  const rates = heads.map(({ claim, rate, interval, others }) => ({
    claim,
    measurement: { rate, interval },
    again: others
      .flatMap(({ record }) => measurementOf(record) ?? [])
      .filter((measurement) => measurement.interval),
  }));
  const costs = PER_TASK.map((measure): FactRow => ({
    key: `${key}/${measure}`,
    section: 'cost',
    facts: heads.flatMap(({ entry, others }) => {
      const claims = [entry, ...others].map((one) => claimsOfEntry(one, ledger).get(measure));
      return claims.flatMap((claim) => (claim ? { claim } : [])).slice(0, 1);
    }),
  }));
  const all: FactRow[] = [{ key, section: 'benchmark', facts: rates }, ...costs];
  return all.filter(({ facts }) => facts.length > 0);
}

/**
 * Scores share a row when they share benchmark, subset, attempts and protocol. Models also share the agent of
 * a protocol that is one set-up for all. Where no protocol is stated, only what one party measured is alike.
 */
function scoreKey(score: Score, { kind }: ComparisonSubject, ledger: Ledger): string {
  const { benchmark, subset = '-', attempts = 1, protocol, measured_by, agent = '-' } = score;
  const way = protocol ?? `by-${measured_by}`;
  const key = `score/${benchmark}/${subset}/${way}/${attempts}`;
  return kind === 'model' && isUniform(score, ledger) ? `${key}/${agent}` : key;
}
