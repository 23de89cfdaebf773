import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../tests/project.ts';
import { load } from '../../data/load.ts';
import { buildLedger } from '../../ledger/ledger.ts';
import { DEFAULT_CHOICE, type PlanChoice } from '../../ledger/plan-comparison.ts';
import { buildPlanBook } from '../../views/plan-book.ts';
import { formulasOf } from './plan-formulas.ts';
import { planGroups } from './plan-rows.ts';
import { choiceWords } from './plan-words.ts';

const book = buildPlanBook(buildLedger(load(ROOT, '2026-11-20').records));
const asked = (choice: Partial<PlanChoice>) => ({ ...DEFAULT_CHOICE, ...choice });
const rowsOf = (choice: Partial<PlanChoice>) =>
  planGroups(book, asked(choice)).flatMap(({ rows }) => rows);
const rowOf = (id: string, choice: Partial<PlanChoice> = {}) =>
  rowsOf(choice).find((row) => row.id === id);
const own = (low: number, high: number) => ({ cost: { low, high, isEstimate: false } });

test('by default every plan has its row, the cheapest of each maker first', () => {
  expect(
    planGroups(book, DEFAULT_CHOICE).map(({ product, rows }) => [
      product.id,
      ...rows.map(({ id }) => id),
    ]),
  ).toEqual([
    [
      'claude-code',
      'claude-pro',
      'claude-max-5x',
      'claude-max-20x',
      'claude-max-team',
      'claude-team',
      'claude-enterprise',
    ],
    [
      'codex',
      'chatgpt-plus',
      'chatgpt-business',
      'chatgpt-team',
      'chatgpt-pro',
      'chatgpt-enterprise',
    ],
  ]);
});

test('by hand: $20 against ten runs a week at ~$0.92 to $1.58', () => {
  expect(rowOf('claude-pro')).toMatchObject({
    price: { text: '$20', small: undefined },
    api: '~$40 to $69',
    breakEven: '~2.9 to 5',
    verdict: [
      'At 10 runs a week the plan is cheaper, if its limits allow so many.',
      'The API is cheaper below ~2.9, the plan above ~5; between it depends on the run.',
    ],
  });
});

test.each([
  [2, 'At 2 runs a week the API is cheaper.'],
  [4, 'At 4 runs a week it depends on the run.'],
  [1, 'At 1 run a week the API is cheaper.'],
])('at %d runs a week', (runs, sentence) => {
  expect(rowOf('claude-pro', { runs })?.verdict[0]).toBe(sentence);
});

test('an exact cost leaves nothing between', () => {
  expect(rowOf('claude-pro', own(1, 1))?.verdict[1]).toBe(
    'Both cost the same at 4.6 runs; the API is cheaper below, the plan above.',
  );
});

describe('a team', () => {
  test('pays per seat as stated, and per person for personal plans', () => {
    expect(rowOf('chatgpt-business', { people: 5 })?.price).toMatchObject({
      text: '$125',
      small: '5 × $25 per seat',
    });
    expect(rowOf('claude-pro', { people: 5 })?.price).toMatchObject({
      text: '$100',
      small: '5 × $20',
    });
  });

  test('pays a range where the source does not say whether the price is per seat', () => {
    expect(rowOf('claude-max-team', { people: 5 })).toMatchObject({
      price: {
        text: '$200 to $1,000',
        small: 'its source does not say whether $200 is per seat or for all',
      },
      breakEven: '~5.8 to 50',
      verdict: [
        'At 10 runs a week it depends on the run and on whether the price is per seat.',
        'The API is cheaper below ~5.8, the plan above ~50; between it depends on the run and on whether the price is per seat.',
      ],
    });
  });
});

test('with an exact cost only the seat is left to depend on', () => {
  expect(rowOf('claude-max-team', { ...own(1, 1), people: 5, runs: 20 })?.verdict[0]).toBe(
    'At 20 runs a week it depends on whether the price is per seat.',
  );
});

describe('limits', () => {
  const limitsOf = (id: string, choice: Partial<PlanChoice> = {}) =>
    rowOf(id, choice)?.limits.map(({ text, small }) => [text, small]);

  test('are what the hours of work give; without messages a run, local ones cannot be told', () => {
    expect(limitsOf('chatgpt-plus')).toEqual([
      [
        '80 to 480 as cloud tasks',
        '10 to 60 tasks in 5 h, so 336 to 2,016 in a week at most, day and night',
      ],
      [
        'As local runs cannot be worked out: no source here states how many messages a run takes',
        '~45 to 225 messages in 5 h',
      ],
    ]);
    expect(limitsOf('chatgpt-plus', { messages: 30 })?.[1]?.[0]).toBe(
      '~12 to 60 as local runs, at 30 messages each',
    );
  });

  test('without figures are not stated, and neither unlimited nor zero', () => {
    expect(limitsOf('claude-max-5x')).toEqual([
      ['not stated', '“5x usage; the baseline is not named”'],
    ]);
    expect(rowOf('claude-max-5x')?.limitWords.map(({ text }) => text)).toEqual([
      '“Meant for heavy use; no figures given”',
    ]);
    expect(limitsOf('claude-max-team')).toEqual([]);
  });

  test('are told beside what other sources say in words, of other days too', () => {
    const words = rowOf('chatgpt-pro')?.limitWords.map(({ text, small }) => `${text} ${small}`);
    expect(words).toHaveLength(4);
    expect(words?.join(' · ')).toContain(
      '“Higher task limits; no figures given” the paragraph on the solo developer calls Codex access on Pro unlimited',
    );
    expect(words?.at(-1)).toMatch(/^“10 times the Plus limits” to 31 May 2026; /);
  });

  test('that certainly or perhaps end too early are told', () => {
    const said = (choice: Partial<PlanChoice>) => rowOf('chatgpt-plus', choice)?.verdict.slice(2);
    expect(said({})).toEqual([]);
    expect(said({ runs: 100 })).toEqual(['Its cloud tasks may not allow 100 runs a week.']);
    expect(said({ runs: 500 })).toEqual(['Its cloud tasks do not allow 500 runs a week.']);
    expect(said({ ...own(0.01, 0.02), hours: 5 })).toEqual([
      'Its cloud tasks end before the plan is cheaper.',
    ]);
    expect(said({ ...own(0.1, 0.2), hours: 5 })).toEqual([
      'Its cloud tasks may end before the plan is cheaper.',
    ]);
  });
});

test('a plan without a price is not compared, and costs not nothing', () => {
  expect(rowOf('chatgpt-enterprise')).toMatchObject({
    price: { text: 'by agreement', cited: undefined },
    breakEven: '—',
    verdict: ['Cannot be compared: price by agreement.'],
  });
  expect(rowOf('claude-team')?.verdict).toEqual(['Cannot be compared: price not stated.']);
});

test('the cost of a completed run counts what was spent on the others', () => {
  expect(rowOf('chatgpt-plus', { cost: 'success' })).toMatchObject({
    api: '~$89',
    breakEven: '~2.3',
  });
  const none = {
    ...book,
    products: book.products.map((one) => ({
      ...one,
      usdPerRun: undefined,
      success: { ...one.success, perSuccessUsd: undefined },
    })),
  };
  const [group] = planGroups(none, asked({ cost: 'success' }));
  expect(group?.rows[0]).toMatchObject({
    api: '—',
    breakEven: '—',
    verdict: ['Cannot be compared: no recorded run was completed.'],
  });
  expect(planGroups(none, DEFAULT_CHOICE)[0]?.rows[0]?.verdict).toEqual([
    'Cannot be compared: every recorded run with a cost was blocked or failed.',
  ]);
});

test('what a success cost is told to the cent', () => {
  const products = book.products.map((one) => ({
    ...one,
    success: { ...one.success, perSuccessUsd: { low: 101 / 3, high: 101 / 3, isEstimate: false } },
  }));
  const [formula] = formulasOf({ ...book, products }, asked({ cost: 'success' }));
  expect(formula?.example).toContain('10 × ($33.67) × 1');
});

test('limits are in completed runs where those are counted, half of what runs they allow', () => {
  const row = rowOf('chatgpt-plus', { cost: 'success', runs: 100 });
  expect(row?.limits[0]).toMatchObject({
    text: '40 to 240 as cloud tasks',
    small: '10 to 60 tasks in 5 h, so 168 to 1,008 completed runs in a week at most, day and night',
  });
  expect(row?.verdict[2]).toBe('Its cloud tasks may not allow 100 completed runs a week.');
  const formula = formulasOf(book, asked({ cost: 'success' }))[2];
  expect(formula?.formula).toMatch(/× completed runs ÷ all runs made for them$/);
  expect(formula?.example).toBe('ChatGPT Plus: (10 to 60) × 40 ÷ 5 × 1 ÷ 2 = 40 to 240');
});

test('the formulas are shown with figures of the table', () => {
  const examples = (choice: Partial<PlanChoice>) =>
    formulasOf(book, asked(choice)).map(({ example }) => example);
  expect(examples({})).toEqual([
    'Claude Code: 10 × (~$0.92 to $1.58) × 1 × 4.348 = ~$40 to $69',
    'Claude Pro: $20 ÷ 1 ÷ (~$0.92 to $1.58 × 4.348) = ~2.9 to 5',
    'ChatGPT Plus: (10 to 60) × 40 ÷ 5 = 80 to 480',
    '= 4.348',
  ]);
  expect(examples({ product: 'claude-code' })[2]).toBeUndefined();
});

test('what is compared is told in a sentence', () => {
  expect(choiceWords(DEFAULT_CHOICE)).toBe(
    '1 person, 10 runs and 40 hours a week; messages a run unknown',
  );
  expect(choiceWords(asked({ people: 5, runs: 1, hours: 1, messages: 30, cost: 'success' }))).toBe(
    '5 people, 1 completed run and 1 hour a week each; 30 messages a run',
  );
});
