import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agree, asQuantity, asWords, type Figure } from './figure.ts';
import { exactly, parseQuantity } from './quantity.ts';
import { Capability, capabilityFigures } from './schema/capability.ts';
import { modelFactFigures, type ModelFact } from './schema/model.ts';
import { scoreFigures, type Score } from './schema/score.ts';
import { tokenPriceFigures, type TokenPrice } from './schema/token-price.ts';

const PLACE = { file: 'data/f.csv', line: 2 };
const CONTEXT = {
  dimensions: new Map([
    ['internet', { kind: 'boolean' }],
    ['startup', { kind: 'quantity', unit: 's' }],
    ['strength', { kind: 'text' }],
  ]),
};
const SOURCED = { measured_by: 'maker', source: 'report', locator: 'Table 1' };

function only(figures: readonly Figure[]): Figure {
  const [figure] = figures;
  if (!figure || figures.length > 1) throw new Error(`${figures.length} figures instead of one`);
  return figure;
}

const score = (fields: Partial<Score>) =>
  only(
    scoreFigures.figures(
      { ...SOURCED, benchmark: 'bench-1.0', model: 'alpha-1', ...fields },
      PLACE,
      CONTEXT,
    ),
  );
const price = (input: number, fields: Partial<TokenPrice> = {}) =>
  only(
    tokenPriceFigures.figures(
      {
        ...SOURCED,
        model: 'alpha-1',
        tier: 'standard',
        input_usd_per_mtok: exactly(input),
        ...fields,
      },
      PLACE,
      CONTEXT,
    ),
  );
const fact = (fields: Partial<ModelFact>) =>
  only(modelFactFigures.figures({ ...SOURCED, model: 'alpha-1', ...fields }, PLACE, CONTEXT));
const capability = (dimension: string, value: string) =>
  only(
    capabilityFigures.figures(
      Capability.parse({ ...SOURCED, agent: 'agent-a', dimension, value, grade: 'documented' }),
      PLACE,
      CONTEXT,
    ),
  );

test('each filled measure column is a figure, with a key of what is claimed and an id of who claims it', () => {
  const figures = scoreFigures.figures(
    {
      ...SOURCED,
      benchmark: 'bench-1.0',
      model: 'alpha-1',
      agent: 'agent-a',
      score_pct: 80.8,
      cost_per_task_usd: 0,
      measured_on: '2026-03-01',
    },
    PLACE,
    CONTEXT,
  );
  expect(figures.map(({ id, value }) => [id, value])).toMatchInlineSnapshot(`
    [
      [
        "score/bench-1.0/-/alpha-1/agent-a/-/-/-/maker/score_pct@report.2026-03-01",
        80.8,
      ],
      [
        "score/bench-1.0/-/alpha-1/agent-a/-/-/-/maker/cost_per_task_usd@report.2026-03-01",
        0,
      ],
    ]
  `);
});

test('a count stands in for a score only where no score is stated', () => {
  expect(score({ resolved: 404, score_pct: 80.8 }).measure).toBe('score_pct');
  expect(score({ resolved: 404 }).measure).toBe('resolved');
});

test('figures of different setups have different keys', () => {
  const keys = [{}, { agent: 'a' }, { effort: 'high' }, { subset: 'lite' }, { attempts: 5 }].map(
    (fields) => score({ score_pct: 50, ...fields }).key,
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test('scores agree within the rounding of one decimal', () => {
  expect(agree(score({ score_pct: 80.8 }), score({ score_pct: 80.84 }))).toBe(true);
  expect(agree(score({ score_pct: 80.8 }), score({ score_pct: 80.9 }))).toBe(false);
});

test('context windows agree within 6 %, since some count in thousands of 1024', () => {
  const tokens = (value: number) => fact({ context_tokens: exactly(value) });
  expect(agree(tokens(1_000_000), tokens(1_048_576))).toBe(true);
  expect(agree(tokens(1_000_000), tokens(1_100_000))).toBe(false);
  expect(agree(tokens(200_000), tokens(1_000_000))).toBe(false);
});

test('prices that hold in spans that do not meet agree, whatever they are', () => {
  const before = price(5, { valid_to: '2026-02-28' });
  expect(agree(before, price(4, { valid_from: '2026-03-01' }))).toBe(true);
  expect(agree(before, price(4, { valid_from: '2026-02-28' }))).toBe(false);
  expect(agree(before, price(4))).toBe(false);
});

test('spans given as months or years meet when some day may be in both', () => {
  const until = price(5, { valid_to: '2026-02' });
  expect(agree(until, price(4, { valid_from: '2026-02-28' }))).toBe(false);
  expect(agree(until, price(4, { valid_from: '2026-03' }))).toBe(true);
  expect(agree(until, price(4, { valid_from: '2026' }))).toBe(false);
});

test('prices of request sizes that do not meet agree, whatever they are', () => {
  const short = price(2.5, { context_to_tokens: 272_000 });
  const long = price(5, { context_from_tokens: 272_000 });
  expect(agree(short, long)).toBe(true);
  expect(agree(short, price(5, { context_from_tokens: 200_000 }))).toBe(false);
});

test('a price without a request size is that of the smallest request', () => {
  const plain = price(5);
  expect(agree(plain, price(10, { context_from_tokens: 272_000 }))).toBe(true);
  expect(agree(plain, price(10, { context_to_tokens: 272_000 }))).toBe(false);
  expect(agree(plain, price(10))).toBe(false);
});

test('true and false contradict each other', () => {
  expect(agree(capability('internet', 'true'), capability('internet', 'false'))).toBe(false);
  expect(agree(capability('internet', 'true'), capability('internet', 'true'))).toBe(true);
});

test('texts stand side by side and never contradict', () => {
  expect(agree(capability('strength', 'fixes bugs'), capability('strength', 'writes docs'))).toBe(
    true,
  );
});

test('quantities in words of range and estimate agree when they can both be true', () => {
  const startup = (value: string) => capability('startup', value);
  expect(agree(startup('30..90'), startup('45'))).toBe(true);
  expect(agree(startup('30..90'), startup('120'))).toBe(false);
  expect(agree(startup('~100'), startup('95'))).toBe(true);
  expect(agree(startup('<=60'), startup('>=61'))).toBe(false);
});

test('a capability is read in the form of its dimension', () => {
  expect(capability('internet', 'true')).toMatchObject({ value: true, unit: 'yes or no' });
  expect(capability('startup', '~30')).toMatchObject({ value: parseQuantity('~30'), unit: 's' });
  expect(capability('strength', 'true')).toMatchObject({ value: 'true', unit: 'text' });
});

test('a capability that does not fit its dimension stays text', () => {
  expect(capability('internet', 'maybe')).toMatchObject({ value: 'maybe', unit: 'text' });
});

test('a month and one of its days are the same release', () => {
  const released = (day: string) => fact({ released_on: day });
  expect(agree(released('2026-02'), released('2026-02-05'))).toBe(true);
  expect(agree(released('2026-02-04'), released('2026-02-05'))).toBe(false);
});

test('agreement does not depend on the order', () => {
  const bound = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
  const month = fc.option(fc.constantFrom('2025', '2026-02', '2026-02-05', '2026-03'), {
    nil: undefined,
  });
  const any = fc
    .record({
      valid_from: month,
      valid_to: month,
      context_from_tokens: bound,
      context_to_tokens: bound,
    })
    .chain((fields) => fc.integer({ min: 1, max: 3 }).map((value) => price(value, fields)));
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(agree(a, b)).toBe(agree(b, a));
    }),
  );
});

test('numbers read as exact quantities, words as words', () => {
  expect(asQuantity(5)).toEqual(exactly(5));
  expect(asQuantity('5')).toBeUndefined();
  expect(asQuantity(true)).toBeUndefined();
  expect([asWords('a'), asWords(false), asWords(exactly(5))]).toEqual(['a', 'false', '']);
});
