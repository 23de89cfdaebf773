import { expect, test } from 'vitest';
import { needLedger } from '../../../tests/need-ledger.ts';
import { ROOT } from '../../../tests/project.ts';
import { load } from '../../data/load.ts';
import { buildLedger } from '../../ledger/ledger.ts';
import { buildRecommendations, type Recommendations } from './recommendations.ts';

const ledger = buildLedger(load(ROOT, '2026-11-21').records);
const real = buildRecommendations(ledger);

function groupOf({ groups }: Recommendations, id: string) {
  const found = groups.find((group) => group.id === `need-${id}`);
  expect(found, id).toBeDefined();
  return found;
}

/** The words and figures of a theme, as they are read. */
function toldOf(view: Recommendations, id: string) {
  const group = groupOf(view, id);
  const known =
    group?.figures.known.map(({ name, cell }) =>
      `${name} ${cell.text}`.replaceAll('\u00a0', ' '),
    ) ?? [];
  return [
    `${group?.articles.verdict}. ${group?.articles.says}`,
    `${group?.figures.measure}: ${known.join(', ')}`,
    ...(group?.figures.says ?? []),
    ...(group?.figures.notes ?? []),
  ];
}

test('every recommendation stands once, linked to its claim', () => {
  const words = real.groups.flatMap(({ needs }) => needs);
  expect(words.map(({ href }) => href).toSorted()).toEqual(
    ledger.records.needs.map(({ record }) => `/claims/need/${record.id}/recommends/`).toSorted(),
  );
  expect(new Set(real.groups.map(({ id }) => id)).size).toBe(real.groups.length);
});

test('the view is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(real))).toEqual(real);
});

test('the counts of the summary add up to all recommendations', () => {
  const [all = 0, , ...counts] = [...real.summary.matchAll(/\d+/g)].map(Number);
  expect(all).toBe(ledger.records.needs.length);
  expect(counts.slice(0, 7).reduce((sum, count) => sum + count, 0)).toBe(all);
  const [themes, ...verdicts] = counts.slice(7);
  expect(verdicts.reduce((sum, count) => sum + count, 0)).toBe(themes);
});

test('figures that separate the products are told with what they measure', () => {
  expect(toldOf(real, 'cost-per-task')).toEqual([
    'By circumstance. For Codex: Author of the Composio test and Pockit Blog. For Claude Code or Codex, by the need: Kingy AI.',
    'SWE-bench Verified, cost per task (OpenHands Index): Codex with GPT-5.4 $0.40, Claude Code with Claude Opus 4.6 $1.14',
    'One figure of Codex is ahead of every figure of Claude Code; without a published interval for each, nothing is tested.',
    'No such figure is known of Claude Code with Claude Sonnet 4.6 and Codex with GPT-5.3-Codex.',
    'Figures without an interval are taken to be off by at most a factor of 1.5.',
  ]);
});

test('articles for different products are named, and so is the one that alone has a figure', () => {
  expect(toldOf(real, 'long-autonomous-tasks')).toEqual([
    'Different products, for needs that may differ. For Claude Code: Author of the Composio test and Kingy AI. For Codex: Pockit Blog.',
    'Autonomous operation: GPT-5.3-Codex up to 25 h',
    'No such figure is known to compare Codex with.',
    'No such figure is known of Claude Code.',
    'What is known stands in one of the articles alone: Pockit Blog.',
  ]);
});

test('figures by other protocols are not passed over in silence', () => {
  expect(toldOf(real, 'python-bug-fixing').slice(2)).toEqual([
    'Figures do not separate Claude Code with Claude Opus 4.6 and Codex.',
    'No such figure is known of Claude Code with Claude Sonnet 4.6.',
    'Not compared: 11 figures by other protocols or of other parts of a product.',
  ]);
});

test('of words all are shown, for the reader to judge', () => {
  const { figures } = groupOf(real, 'deployment-and-compliance') ?? {};
  expect(figures?.areWords).toBe(true);
  expect(figures?.known.map(({ cell }) => cell.text)).toContain(
    'SOC 2 and data processing agreements, offered by OpenAI',
  );
  expect(figures?.says).toEqual(['Stated in words, which only the reader can judge.']);
});

test('the same figures are told in the same words for either product', () => {
  const scores = [
    { agent: 'agent-a', model: 'a-1', score_pct: 90, tasks: 500 },
    { agent: 'agent-b', model: 'b-1', score_pct: 60, tasks: 500 },
  ];
  const view = buildRecommendations(
    needLedger(scores, [{ recommends: 'agent-a' }, { recommends: 'agent-b', source: 'board' }]),
  );
  expect(toldOf(view, 'bugs')).toMatchInlineSnapshot(`
    [
      "Different products, for needs that may differ. For Agent A: Reporter. For Agent B: Bench Team.",
      "Bench 1.0, resolved rate (Open): Agent A with Model a-1 90 %, Agent B with Model b-1 60 %",
      "Figures support Agent A: one figure of it is ahead of every figure of Agent B.",
      "Figures are against Agent B: one figure of Agent A is ahead of every figure of it.",
      "What is known stands in one of the articles alone: Bench Team.",
    ]
  `);
});

test('needs that no criterion weighs are listed, and not compared', () => {
  const view = buildRecommendations(needLedger([], [{ criterion: undefined }]));
  expect(toldOf(view, 'other')).toMatchInlineSnapshot(`
    [
      "Not compared. No criterion joins these needs.",
      "undefined: ",
      "No figure is known to weigh these needs by.",
    ]
  `);
});
