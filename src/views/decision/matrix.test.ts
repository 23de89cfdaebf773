import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../../tests/project.ts';
import { load } from '../../data/load.ts';
import { buildLedger, type Ledger } from '../../ledger/ledger.ts';
import { claimPath } from '../address.ts';
import { buildMatrix } from './matrix.ts';

const real = buildLedger(load(ROOT, '2026-11-21').records);
const valid = buildLedger(load(VALID, TODAY).records);
const LEDGERS = [
  ['valid', valid],
  ['real', real],
] as const;

test.each(LEDGERS)('the %s matrix is plain JSON and shows no value raw', (_, ledger) => {
  const view = buildMatrix(ledger);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  expect(JSON.stringify(view)).not.toMatch(/\b(undefined|NaN|Infinity|\[object Object\])/);
});

test.each(LEDGERS)('every criterion of the %s data has a cell for every option', (_, ledger) => {
  const { options, rows, tally } = buildMatrix(ledger);
  const ids = options.map(({ id }) => id);
  for (const row of rows) expect(row.cells.flatMap((span) => span.options)).toEqual(ids);
  expect(tally.cells).toBe(ids.length * rows.length);
});

/** What a cell shows, in the order in which it shows it. */
function shown(ledger: Ledger, criterion: string, option: string) {
  const row = buildMatrix(ledger).rows.find(({ id }) => id === criterion);
  const cell = row?.cells.find(({ options }) => options.includes(option))?.cell;
  const { figure, interval, about, claims, age, others, also } = cell ?? {};
  return [figure?.text, figure?.mark.sign, figure?.flag, interval, about, claims, age, others, also]
    .filter((part) => part !== undefined)
    .join(' | ')
    .replaceAll('\u00a0', ' ');
}

test('runs that are not all timed in one way are told so', () => {
  const row = buildMatrix(real).rows.find(({ id }) => id === 'parallel-throughput');
  expect(row?.weighed).toBe(
    'Batch of five independent tasks, duration of a recorded run, timed differently: active time and wall clock',
  );
});

/** As the data files have them. */
test.each([
  [
    'python-bug-fixing',
    'claude-code/claude-opus-4.6',
    '74.4 % | ● | 70.4 to 78.0 | 1 claim | 8 months old',
  ],
  ['python-bug-fixing', 'codex/gpt-5.4', '73.8 % | ● | 69.8 to 77.5 | 1 claim | 8 months old'],
  ['python-bug-fixing', 'claude-code/claude-opus-4.7', '1 by other protocols'],
  ['multi-language-changes', 'claude-code/claude-opus-4.7', '64.3 % | ◐ | of the model | 1 claim'],
  [
    'multi-language-changes',
    'codex/gpt-5.3-codex',
    '57 % | ◐ | Codex CLI | 1 claim | 7 months old',
  ],
  ['terminal-work', 'codex/gpt-5.3-codex', '77.3 % | ◐ | of the model | 2 claims | 7 months old'],
  [
    'long-autonomous-tasks',
    'codex/gpt-5.3-codex',
    'up to 25 h | ○ | of the model | 1 claim | 9 months old',
  ],
  ['interactive-speed', 'codex/codex-1', '30 to 90 s | ○ | of the agent | 1 claim'],
  ['interactive-speed', 'codex/gpt-5.5', '1 of another part | 1 not weighed'],
  ['time-per-task', 'codex/gpt-5.4', '171 s | ● | 1 claim | 8 months old'],
  ['parallel-throughput', 'claude-code/claude-opus-4.6', '~48 min | ○ | 1 claim'],
  ['mcp-and-tools', 'codex/gpt-5.4', 'yes | ◐ | of the agent | 2 claims | 7 months old'],
  ['cost-per-task', 'claude-code/claude-opus-4.6', '$1.14 | ● | 1 claim | 8 months old'],
  ['cost-per-success', 'claude-code/claude-opus-4.7', '~$1.25 | ○ | 2 claims'],
  [
    'context',
    'claude-code/claude-sonnet-4.6',
    '200,000 to 1,000,000 tokens | ● | disputed | 3 claims',
  ],
  ['context', 'codex/codex-1', '2 not weighed'],
  ['test-quality', 'codex/gpt-5.4', '72.5 % | ● | 68.1 to 76.5 | 1 claim | 8 months old'],
  ['test-quality', 'claude-code/claude-opus-4.7', '10 not weighed'],
  ['first-pass-bug-fixes', 'codex/gpt-5.3-codex', '63 % | ○ | 1 claim | 9 months old'],
])('%s of %s', (criterion, option, expected) => {
  expect(shown(real, criterion, option)).toBe(expected);
});

test('a figure leads to its claim, a sum to the claims that it was worked out from', () => {
  const { rows } = buildMatrix(real);
  for (const { id, anchor, cells } of rows)
    for (const { figure } of cells.map(({ cell }) => cell)) {
      if (!figure) continue;
      const isClaim = real.claims.some((claim) => claimPath(claim) === figure.href);
      expect(isClaim).toBe(id !== 'cost-per-success');
      expect(isClaim || figure.href === `#${anchor}`).toBe(true);
    }
});

test('words that are cut stand whole among the claims', () => {
  const row = buildMatrix(real).rows.find(({ id }) => id === 'governance');
  const short = row?.cells[1]?.cell.figure?.text ?? '';
  expect(short).toMatch(/^Sandbox, web search .*…$/);
  expect(JSON.stringify(row?.evidence)).toContain(
    '"Sandbox, web search and MCP allowances set by the organisation; conflicts with project settings are resolved by rule"',
  );
});

test('every claim by a criterion is listed once, with what it counts for', () => {
  const row = buildMatrix(real).rows.find(({ id }) => id === 'interactive-speed');
  const counts = row?.evidence.rows.map((cells) => cells[2]?.text);
  const groups = row?.evidence.groups?.map(({ title, rows }) => [title, rows]);
  expect(groups).toEqual([
    ['Counted', 1],
    ['Not counted', 0],
    ['Shown beside, not weighed', 6],
  ]);
  expect(counts).toEqual(['Codex cloud with codex-1', ...Array<string>(6).fill('shown only')]);
});

test('claims that do not count say why', () => {
  const { rows } = buildMatrix(real);
  const answers = rows.flatMap(({ evidence }) =>
    evidence.rows.map((cells) => cells[2]?.text ?? ''),
  );
  const reasons = new Set(answers.filter((text) => text.startsWith('no')));
  expect([...reasons].toSorted()).toEqual([
    'no: another figure fits more closely',
    'no: another protocol',
  ]);
  expect(answers).not.toContain('');
});
