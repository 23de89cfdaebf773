import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { formatProblems, formatText, summary } from './report.ts';

const PERCENT: Problem = {
  file: 'data/scores/bench-1.0.csv',
  line: 14,
  column: 31,
  field: 'score_pct',
  message: 'Expected a percentage from 0 to 100, but found "80.8%".',
  hint: 'write 80.8.',
};
const MISSING: Problem = { file: 'data/models.csv', message: 'This file is missing.' };
const OLD: Problem = {
  file: 'data/plans.csv',
  line: 2,
  message: '1 of 2 rows are old.',
  severity: 'warning',
};

const annotationsIn = (report: string) =>
  report.split('\n').filter((line) => line.trimStart().startsWith('::'));

const problem = fc.record(
  {
    file: fc.string(),
    message: fc.string({ unit: 'binary' }),
    line: fc.nat(),
    column: fc.nat(),
    field: fc.string({ unit: 'binary' }),
    hint: fc.string({ unit: 'binary' }),
    severity: fc.constant('warning' as const),
  },
  { requiredKeys: ['file', 'message'] },
);

test('as text, each problem has its place, sentence and hint, and the count ends the report', () => {
  expect(formatText([PERCENT, MISSING, OLD])).toMatchInlineSnapshot(`
    "data/scores/bench-1.0.csv:14:31 score_pct
      Expected a percentage from 0 to 100, but found "80.8%".
      Hint: write 80.8.

    data/models.csv
      This file is missing.

    warning: data/plans.csv:2
      1 of 2 rows are old.

    2 errors, 1 warning in data/."
  `);
});

test('no problems are told as such', () => {
  expect(formatText([])).toBe('No problems in data/.');
  expect(formatProblems([], 'github')).toBe('No problems in data/.');
  expect(formatProblems([], 'json')).toBe('[]');
});

test.each([
  [[PERCENT], '1 error in data/.'],
  [[PERCENT, MISSING], '2 errors in data/.'],
  [[OLD], '1 warning in data/.'],
  [[PERCENT, OLD, OLD], '1 error, 2 warnings in data/.'],
])('errors and warnings are counted apart (%#)', (problems, expected) => {
  expect(summary(problems)).toBe(expected);
});

test('as JSON, the problems read back as they are', () => {
  const problems = [PERCENT, MISSING, OLD];
  expect(JSON.parse(formatProblems(problems, 'json'))).toEqual(problems);
});

test('for GitHub, each problem is an annotation, and the text follows', () => {
  expect(formatProblems([PERCENT, OLD], 'github')).toMatchInlineSnapshot(`
    "::error file=data/scores/bench-1.0.csv,line=14,col=31,title=score_pct::Expected a percentage from 0 to 100, but found "80.8%25". Hint: write 80.8.
    ::warning file=data/plans.csv,line=2::1 of 2 rows are old.
    data/scores/bench-1.0.csv:14:31 score_pct
      Expected a percentage from 0 to 100, but found "80.8%".
      Hint: write 80.8.

    warning: data/plans.csv:2
      1 of 2 rows are old.

    1 error, 1 warning in data/."
  `);
});

test('for GitHub, percent signs, line breaks, colons and commas are escaped', () => {
  const report = formatProblems(
    [{ file: 'data/a,b:c.csv', field: 'x%\r\ny', message: '100 %, a:b\nnext' }],
    'github',
  );
  expect(report.split('\n')[0]).toBe(
    '::error file=data/a%2Cb%3Ac.csv,title=x%25%0D%0Ay::100 %25, a:b%0Anext',
  );
});

test('for GitHub, at most ten problems are annotated, errors first', () => {
  const report = formatProblems(
    [...Array.from({ length: 10 }, () => OLD), MISSING, PERCENT],
    'github',
  );
  const annotations = annotationsIn(report);
  expect(annotations).toHaveLength(10);
  expect(annotations.slice(0, 3).map((line) => line.split(' ')[0])).toEqual([
    '::error',
    '::error',
    '::warning',
  ]);
  expect(report.endsWith('2 errors, 10 warnings in data/.')).toBe(true);
});

test('for GitHub, data that begins like a command does not run as one', () => {
  const report = formatProblems(
    [{ file: '::error::a', message: '::warning::b\n  ::error::c', hint: '::d' }],
    'github',
  );
  expect(report).toMatchInlineSnapshot(`
    "::error file=%3A%3Aerror%3A%3Aa::::warning::b%0A  ::error::c Hint: ::d
    : :error::a
      : :warning::b
      : :error::c
      Hint: ::d

    1 error in data/."
  `);
  expect(annotationsIn(report)).toHaveLength(1);
});

test('for GitHub, neither the older form of commands nor another space before one runs', () => {
  const report = formatProblems(
    [{ file: 'a', message: 'See ##[add-mask]0 and ##[stop-commands]x.\n\u0085::error::c' }],
    'github',
  );
  const [, ...log] = report.split('\n');
  expect(log.join('\n')).not.toMatch(/##\[|^[\s\u0085]*::/m);
  expect(log.join('\n')).toContain('See # #[add-mask]0 and # #[stop-commands]x.');
});

test('for GitHub, no text whatever adds a command', () => {
  fc.assert(
    fc.property(fc.array(problem, { maxLength: 12 }), (problems) => {
      const annotations = annotationsIn(formatProblems(problems, 'github'));
      expect(annotations).toHaveLength(Math.min(10, problems.length));
    }),
  );
});
