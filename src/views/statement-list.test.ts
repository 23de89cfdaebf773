import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import type { Proof } from './statement-check.ts';
import { buildChecks, checkCount } from './statement-list.ts';

const ledger = buildLedger(load(ROOT, '2026-11-21').records);
const view = buildChecks(ledger);
const checks = view.groups.flatMap((group) => group.checks);

const told = (proof: Proof | undefined) =>
  proof
    ? [
        `  ${proof.arithmetic} = ${[proof.result, proof.remark].filter(Boolean).join(', ')}: ${proof.verdict}`,
      ]
    : [];

test('every statement of the articles comes to this', async () => {
  const lines = view.groups.flatMap(({ title, checks: members }) => [
    `== ${title}`,
    ...members.flatMap(({ id, sentence, stated, own, others, doubt, reason }) => [
      `${id}: ${sentence} [${stated}]`,
      ...told(own),
      ...(doubt ? [`  disputed: ${doubt.value.text}`] : []),
      ...(reason ? [`  ${reason}`] : []),
      ...told(others),
    ]),
  ]);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../tests/statements.txt');
});

test('the finding counts what is listed', () => {
  expect(view.headline).toBe('Of 53 quantitative statements, 42 can be recomputed');
  expect(view.lede).toMatchInlineSnapshot(`
    [
      "22 of them state a figure that the article puts forward as true: 18 hold, 2 hold roughly, 1 rests on a disputed figure and 1 does not hold.",
      "Of the others, 16 are worded without a number, 2 are rejected by the article itself and 13 cannot be recomputed from the article, 2 of which can be with figures of others.",
    ]
  `);
  expect(checks).toHaveLength(ledger.records.statements.length);
  expect(checks.filter(({ own, others }) => own ?? others)).toHaveLength(42);
  expect(view.table.rows).toHaveLength(checks.length);
});

test('each statement is listed once, whatever source it is of', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  const sources = ledger.records.sources.map(({ record }) => checkCount(record.id, ledger));
  expect(sources.reduce((a, b) => a + b)).toBe(checks.length);
});

test('every input that is no plain number leads to a claim that there is', () => {
  const inputs = checks.flatMap(({ own, others }) => [
    ...(own?.inputs ?? []),
    ...(others?.inputs ?? []),
  ]);
  const links = inputs.flatMap(({ value }) => (value.href ? [value.href] : []));
  const ids = new Set(ledger.claims.map(({ id }) => id));
  expect(links.length).toBeGreaterThan(80);
  expect(links.filter((link) => !ids.has(link.slice(link.indexOf('#') + 1)))).toEqual([]);
});

test('figures that the article rejects count neither for nor against it', () => {
  const rejected = view.groups.find(({ id }) => id === 'rejected')?.checks ?? [];
  expect(rejected.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['composio-test-statement-1', 'Holds'],
    ['composio-test-statement-9', 'Does not hold'],
  ]);
  expect(rejected.every(({ rejected: why }) => why !== undefined)).toBe(true);
});
