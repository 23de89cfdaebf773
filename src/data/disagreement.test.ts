import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../tests/project.ts';
import { parseCsv } from './csv.ts';
import { disagreementsOf } from './disagreement.ts';
import { FILES } from './files.ts';
import { load, type Records } from './load.ts';

const valid = load(VALID, TODAY).records;
const real = load(ROOT, '2026-11-21').records;

const HEADER =
  'model,agent,agent_version,effort,subset,protocol,score_pct,resolved,stderr_pct,tasks,attempts,cost_per_task_usd,time_per_task_s,measured_by,measured_on,source,locator,note';

interface ScoreRow {
  readonly score: number;
  readonly model?: string;
  readonly agent?: string;
  readonly source?: string;
  readonly subset?: string;
}

/** The valid records with these scores in place of their own, by benchmark. */
function withScores(benchmarks: Readonly<Record<string, readonly ScoreRow[]>>): Records {
  const scores = Object.entries(benchmarks).flatMap(([benchmark, rows]) => {
    const lines = rows.map(
      ({ score, model = 'alpha-1', agent = '', source = 'board', subset = '' }) =>
        `${model},${agent},,,${subset},,${score},,,,,,,bench-team,,${source},Row,`,
    );
    const file = `data/scores/${benchmark}.csv`;
    const parsed = parseCsv([HEADER, ...lines].join('\n'), file, FILES.scores.schema, {
      benchmark,
    });
    expect(parsed.problems).toEqual([]);
    return parsed.entries;
  });
  return { ...valid, scores };
}

const found = (records: Records) =>
  disagreementsOf(records).map(({ kind, key, figures }) => `${kind} ${key} ${figures.length}`);

test('data whose figures agree has no disagreements', () => {
  expect(disagreementsOf(valid)).toEqual([]);
});

test('two sources that give one score differently disagree', () => {
  const rows = [{ score: 80.8 }, { score: 79.2, source: 'report' }];
  expect(found(withScores({ 'bench-1.0': rows }))).toEqual([
    'conflict score/bench-1.0/-/alpha-1/-/-/-/-/bench-team/score_pct 2',
  ]);
});

test('two sources that round one score differently agree', () => {
  const rows = [{ score: 80.8 }, { score: 80.84, source: 'report' }];
  expect(found(withScores({ 'bench-1.0': rows }))).toEqual([]);
});

test('all figures of a key are told, also those that agree with each other', () => {
  const rows = [
    { score: 80.8 },
    { score: 79.2, source: 'report' },
    { score: 80.8, source: 'blog' },
  ];
  expect(found(withScores({ 'bench-1.0': rows }))).toEqual([
    'conflict score/bench-1.0/-/alpha-1/-/-/-/-/bench-team/score_pct 3',
  ]);
});

test('different agents may score differently, up to 10 points', () => {
  const rows = [
    { score: 70, agent: 'agent-a' },
    { score: 80, agent: 'agent-b' },
  ];
  expect(found(withScores({ 'bench-1.0': rows }))).toEqual([]);
});

test('more than 10 points between scores of one model are a spread, whatever the setup', () => {
  const rows = [{ score: 70, agent: 'agent-a' }, { score: 80.5, agent: 'agent-b' }, { score: 75 }];
  expect(found(withScores({ 'bench-1.0': rows }))).toEqual(['spread spread/bench-1.0/-/alpha-1 3']);
});

test('scores on different subsets or of different models are no spread', () => {
  const rows = [{ score: 20 }, { score: 50, subset: 'lite' }, { score: 80, model: 'beta-2.5' }];
  expect(found(withScores({ 'bench-1.0': rows }))).toEqual([]);
});

test('one figure to the decimal on two benchmarks is told', () => {
  const records = withScores({ 'bench-1.0': [{ score: 65.4 }], 'bench-2.0': [{ score: 65.4 }] });
  expect(found(records)).toEqual(['same-figure same-figure/alpha-1/65.4 2']);
});

test('whole figures on two benchmarks are coincidence, and so are figures of two models', () => {
  const whole = withScores({ 'bench-1.0': [{ score: 65 }], 'bench-2.0': [{ score: 65 }] });
  const models = withScores({
    'bench-1.0': [{ score: 65.4 }],
    'bench-2.0': [{ score: 65.4, model: 'beta-2.5' }],
  });
  expect([...found(whole), ...found(models)]).toEqual([]);
});

test('one figure twice on the same benchmark is no same figure', () => {
  const rows = [{ score: 65.4 }, { score: 65.4, source: 'report' }];
  expect(found(withScores({ 'bench-1.0': rows }))).toEqual([]);
});

test('what disagrees does not depend on the order of rows', () => {
  const expected = found(real).toSorted();
  expect(expected.length).toBeGreaterThan(10);
  const shuffled = <T>(items: readonly T[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
  fc.assert(
    fc.property(
      shuffled(real.scores),
      shuffled(real.tokenPrices),
      shuffled(real.capabilities),
      (scores, tokenPrices, capabilities) => {
        const records = { ...real, scores, tokenPrices, capabilities };
        expect(found(records).toSorted()).toEqual(expected);
      },
    ),
    { numRuns: 10 },
  );
});
