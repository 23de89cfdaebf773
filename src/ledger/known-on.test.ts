import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT, TODAY, VALID } from '../../tests/project.ts';
import type { Entry } from '../data/csv.ts';
import { dayAfter } from '../data/day.ts';
import { load, type Records } from '../data/load.ts';
import type { Score } from '../data/schema/score.ts';
import { FILES } from '../data/files.ts';
import { findingsOf } from './finding.ts';
import { daysOfNews, knownOn, ledgerOn, STATING } from './known-on.ts';
import { buildLedger } from './ledger.ts';

const valid = load(VALID, TODAY).records;
const DAY = '2026-03-05';
const BEFORE = '2026-03-04';

/** The first of some records, changed. */
function first<T extends object>(entries: readonly Entry<T>[], change: Partial<T>): Entry<T>[] {
  return entries.slice(0, 1).map(({ place, record }) => ({
    place,
    record: { ...record, source: 'report', ...change },
  }));
}

/** One record of each kind, dated by its own field, or by its source where it has none. */
const dated: Records = {
  ...valid,
  sources: valid.sources.map(({ place, record }) => ({
    place,
    record: { ...record, published_on: DAY, retrieved_on: '2026-05-01' },
  })),
  scores: first(valid.scores, { measured_on: DAY }),
  tokenPrices: first(valid.tokenPrices, { as_of: DAY }),
  planPrices: first(valid.planPrices, { as_of: DAY }),
  modelFacts: first(valid.modelFacts, { as_of: DAY }),
  runs: first(valid.runs, { started_on: DAY }),
  capabilities: first(valid.capabilities, { as_of: DAY }),
  needs: first(valid.needs, {}),
  events: first(valid.events, { date: DAY }),
  statements: first(valid.statements, {}),
};

/** The same with a score of this day, read on that one. */
function scoreOf(score: Partial<Score>, readOn = '2026-05-01'): Records {
  return {
    ...dated,
    sources: dated.sources.map(({ place, record }) => ({
      place,
      record: { ...record, published_on: undefined, retrieved_on: readOn },
    })),
    scores: first(valid.scores, { measured_on: undefined, ...score }),
  };
}

const knows = (records: Records, day: string) => knownOn(records, day).scores.length === 1;

test('every kind of record that states figures is known from a day on, benchmarks in parts', () => {
  const stating = Object.entries(FILES).flatMap(([name, { figures }]) => (figures ? name : []));
  expect([...STATING, 'benchmarks'].toSorted()).toEqual(stating.toSorted());
});

describe('what was known on a day', () => {
  test.each(STATING)('has %s from their day on', (name) => {
    expect(dated[name]).toHaveLength(1);
    expect(knownOn(dated, BEFORE)[name]).toEqual([]);
    expect(knownOn(dated, DAY)[name]).toEqual(dated[name]);
  });

  test('takes what is dated to the month from its last day on', () => {
    expect(knows(scoreOf({ measured_on: '2026-02' }), '2026-02-27')).toBe(false);
    expect(knows(scoreOf({ measured_on: '2026-02' }), '2026-02-28')).toBe(true);
  });

  test('takes what is dated to the month from the day it was read, but not from before it', () => {
    expect(knows(scoreOf({ measured_on: '2026-02' }, '2026-02-10'), '2026-02-09')).toBe(false);
    expect(knows(scoreOf({ measured_on: '2026-02' }, '2026-02-10'), '2026-02-10')).toBe(true);
    expect(knows(scoreOf({ measured_on: '2026-02' }, '2026-01-10'), '2026-01-31')).toBe(false);
    expect(knows(scoreOf({ measured_on: '2026-02' }, '2026-01-10'), '2026-02-01')).toBe(true);
  });

  test('never has what nothing dates', () => {
    expect(knows(scoreOf({}), '2099-12-31')).toBe(false);
  });

  test('has no price before the day from which it holds', () => {
    const later = first(valid.tokenPrices, { as_of: DAY, valid_from: '2026-03-20' });
    const records = { ...dated, tokenPrices: later };
    expect(knownOn(records, '2026-03-19').tokenPrices).toEqual([]);
    expect(knownOn(records, '2026-03-20').tokenPrices).toEqual(later);
  });

  test('has a benchmark always, and what is stated of it or found against it from its day on', () => {
    const [early, late] = ['2026-03-30', '2026-03-31'].map((day) =>
      ledgerOn(day, buildLedger(valid)),
    );
    expect(early?.records.benchmarks[0]?.record.name).toBe('Bench 1.0');
    expect(early && findingsOf('bench-1.0', early)).toEqual([]);
    expect(late && findingsOf('bench-1.0', late)).toHaveLength(1);
    expect(late?.records.benchmarks[0]?.record.tasks, 'its source has no day').toBeUndefined();
    expect(knownOn(dated, DAY).benchmarks[0]?.record.tasks).toBe(500);
  });

  test('has no model that nothing speaks of yet', () => {
    expect(knownOn(dated, BEFORE).models).toEqual([]);
    expect(knownOn(dated, DAY).models.map(({ record }) => record.id)).toContain('alpha-1');
  });

  test('may change when a model that was announced comes out', () => {
    const announced = first(valid.modelFacts, { as_of: DAY, released_on: '2026-06-10' });
    expect(daysOfNews({ ...dated, modelFacts: announced })).toContain('2026-06-10');
  });

  test('may change when a price ends', () => {
    const ending = first(valid.planPrices, { as_of: '2026-01-01', valid_to: '2026-04' });
    expect(daysOfNews({ ...dated, planPrices: ending })).toContain('2026-05-01');
  });
});

const real = buildLedger(load(ROOT, '2026-11-21').records);
const news = daysOfNews(real.records);

describe('the ledger of a day, from the real data', () => {
  test('never knows less on a later day, and says of each claim what today’s says', () => {
    const someDay = fc.constantFrom(...news.flatMap((day) => [dayAfter(day, -1), day]));
    fc.assert(
      fc.property(someDay, someDay, (one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const then = ledgerOn(late, real);
        for (const { id } of ledgerOn(early, real).claims)
          expect(then.claimById.has(id)).toBe(true);
        for (const claim of then.claims) expect(real.claimById.get(claim.id)).toEqual(claim);
        for (const { claims } of then.disagreements)
          for (const claim of claims) expect(then.claimById.get(claim.id)).toBe(claim);
      }),
      { numRuns: 25 },
    );
  });

  test('on the last day has every claim with a day, and no other', () => {
    const then = ledgerOn(news.at(-1) ?? '', real);
    expect(then.claims).toEqual(real.claims.filter(({ asOf }) => asOf !== undefined));
    expect(then.claims.length).toBeGreaterThan(1000);
    expect(then.claims.length).toBeLessThan(real.claims.length);
  });

  test('has no explanation that prefers a claim of a later day', () => {
    const preferred = news.flatMap((day) => {
      const then = ledgerOn(day, real);
      const found = then.disagreements.flatMap(({ resolution }) => resolution?.preferred ?? []);
      return found.map((id) => then.claimById.has(id));
    });
    expect(preferred).toContain(true);
    expect(preferred).not.toContain(false);
  });

  test('changes on no day but those named', () => {
    for (const [index, day] of news.slice(0, -1).entries()) {
      const before = ledgerOn(dayAfter(news[index + 1] ?? '', -1), real);
      expect(before.claims).toEqual(ledgerOn(day, real).claims);
    }
  });

  test('has the rows of SWE-bench Verified that its file dates by then', () => {
    const day = '2026-02-10';
    const rows = Papa.parse<Told & { readonly measured_on: string }>(
      fileText('scores/swe-bench-verified.csv'),
      {
        header: true,
        skipEmptyLines: true,
      },
    ).data;
    const listed = Sources.parse(JSON.parse(fileText('sources.json')));
    const published = new Map(listed.map(({ id, published_on }) => [id, published_on]));
    // Whole days only: no score of this benchmark is dated to a month that ends by then.
    const by = rows.filter(({ measured_on, source = '' }) => {
      const said = measured_on === '' ? published.get(source) : measured_on;
      return said?.length === day.length && said <= day;
    });
    const told = ({ model, agent, effort, source, locator }: Told) =>
      [model, agent, effort, source, locator].map((cell) => cell ?? '').join();
    const known = ledgerOn(day, real)
      .records.scores.map(({ record }) => record)
      .filter(({ benchmark }) => benchmark === 'swe-bench-verified');
    expect(known.map(told)).toEqual(by.map(told));
    expect(known.length).toMatchInlineSnapshot(`22`);
  });
});

const Sources = z.array(z.object({ id: z.string(), published_on: z.string().optional() }));
type Told = Partial<Pick<Score, 'model' | 'agent' | 'effort' | 'source' | 'locator'>>;

function fileText(path: string): string {
  return readFileSync(join(ROOT, 'data', path), 'utf8');
}
