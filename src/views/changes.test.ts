import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import type { Correction } from '../data/schema/bookkeeping.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { buildChanges } from './changes.ts';
import { buildKey } from './claims.ts';

const valid = load(VALID, TODAY).records;
const KEY = 'score/bench-1.0/-/alpha-1/agent-a/-/open/1/bench-team/cost_per_task_usd';
const ROW: Correction = {
  date: '2026-05-04',
  file: 'data/scores/bench-1.0.csv',
  key: `${KEY}@board.2026-03-01`,
  field: 'cost_per_task_usd',
  old: '1.2',
  new: '1.14',
  reason: 'Misread.',
};
const PRICE = { ...ROW, file: 'data/prices/tokens.csv', new: undefined, reason: 'Withdrawn.' };

function ledgerWith(...rows: readonly Correction[]) {
  const corrections = rows.map((record, index) => ({
    place: { file: 'data/corrections.csv', line: index + 2 },
    record,
  }));
  return buildLedger({ ...valid, corrections });
}

const view = (...rows: readonly Correction[]) => buildChanges(ledgerWith(...rows));
const first = (...rows: readonly Correction[]) => view(...rows).days[0]?.corrections[0]?.items[0];

test('days stand newest first, with what happened on each', () => {
  const { headline, days } = view(ROW);
  expect(headline).toBe('1 claim has been corrected, the last on 4 May 2026');
  expect(
    days.map(({ label, releases, corrections, readings }) => [
      label,
      ...corrections.map(({ reason, items }) => `${reason} ${items.length}`),
      ...releases.map(({ title }) => title),
      ...readings.map(({ publisher, claims }) => `${publisher}: ${claims}`),
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "4 May 2026",
        "Misread. 1",
      ],
      [
        "3 May 2026",
        "First",
        "Bench Team: 8 claims",
      ],
      [
        "2 May 2026",
        "Reporter: 37 claims",
      ],
    ]
  `);
});

test('without corrections the headline says so', () => {
  expect(view().headline).toBe('No claim has been corrected so far');
});

test('claims that were corrected more than once count once, and corrections with one reason stand together', () => {
  const { headline, days } = view({ ...ROW, old: '1.1', new: '1.2' }, ROW, { ...PRICE, old: '5' });
  expect(headline).toMatch(/^1 claim has/);
  expect(days[0]?.corrections.map(({ items }) => items.length)).toEqual([2, 1]);
  expect(
    new Set(
      days.flatMap((day) => day.corrections.flatMap(({ items }) => items.map(({ id }) => id))),
    ).size,
  ).toBe(3);
});

test('a changed value is told in its unit, with the way to its claim', () => {
  expect(first(ROW)).toMatchObject({
    title: 'Agent A · Alpha 1 · Bench 1.0 · Open · pass@1: cost per task',
    old: '$1.20',
    now: '$1.14',
    link: { text: 'Claim', href: `/claims/${KEY}/#${ROW.key}` },
  });
});

test('values that would look the same are told as they are written', () => {
  expect(first({ ...ROW, old: '1.13999' })).toMatchObject({
    old: '1.13999 USD per task',
    now: '1.14 USD per task',
  });
});

test('a removed claim is told by names, with others about the same thing where there are any', () => {
  const gone = {
    ...PRICE,
    key: 'price/alpha-1/batch/input_usd_per_mtok@report',
    field: 'input_usd_per_mtok',
    old: '2.5',
  };
  expect(first(gone)).toMatchObject({
    title: 'Alpha 1 · batch: input',
    old: '$2.50',
    now: undefined,
    link: undefined,
  });
  const moved = { ...gone, key: 'price/alpha-1/standard/input_usd_per_mtok@report.2025' };
  expect(first(moved)?.link?.href).toBe('/claims/price/alpha-1/standard/input_usd_per_mtok/');
});

test.each([
  ['data/statements.csv', 'statement/gone/stated@report', 'stated'],
  ['data/runs/gone.json', 'run/gone/checks.1@report', 'checks.1'],
])('a removed figure of %s is told without the unit of an unrelated one', (file, key, field) => {
  expect(first({ ...PRICE, file, key, field, old: '9' })?.old).toBe('9');
});

test('a claim that got another id is told with the way to the same figure', () => {
  const moved = { ...ROW, key: ROW.key.replace('agent-a', 'agent-b'), old: '1.14', new: undefined };
  const there = { text: 'The same figure now', href: `/claims/${KEY}/#${ROW.key}` };
  expect(first(moved)?.link).toEqual(there);
  expect(first({ ...moved, old: '1.15' })?.link).toBeUndefined();
  const ofAnother = { ...moved, key: moved.key.replace('alpha-1', 'gamma-3') };
  expect(first(ofAnother)?.link).toBeUndefined();
  expect(first({ ...moved, key: moved.key.replace('@board', '@report') })?.link).toBeUndefined();
});

test('pages of claims tell what stood there, and link to when and why', () => {
  const moved = { ...PRICE, key: `${KEY}@report` };
  const { claims, removed } = buildKey(KEY, ledgerWith(ROW, moved));
  expect(claims[0]?.facts.at(-1)).toEqual({
    term: 'Corrected',
    text: 'on 4 May 2026: was $1.20',
    href: `/changes/#correction/2026-05-04/${ROW.key}`,
  });
  expect(removed).toEqual([
    {
      term: 'Removed',
      text: 'on 4 May 2026: was $1.20',
      href: `/changes/#correction/2026-05-04/${moved.key}`,
    },
  ]);
});

test('the view is plain JSON, and every correction in the data is told', () => {
  const { records } = load(ROOT, '2026-11-21');
  const changes = buildChanges(buildLedger(records));
  expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
  const items = changes.days.flatMap(({ corrections }) =>
    corrections.flatMap((group) => group.items),
  );
  expect(items.length).toBe(records.corrections.length);
  expect(items.every(({ title }) => title !== '')).toBe(true);
});
