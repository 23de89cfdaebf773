import { expect, test } from 'vitest';
import { problemTable } from './problem-table.ts';

test('problems stand in a table, with nothing in it that would be markup', () => {
  const table = problemTable([
    {
      file: 'data/a.csv',
      line: 2,
      column: 3,
      field: 'score_pct',
      message: 'Found "a|b".',
      hint: 'no.',
    },
    { file: 'data/b.csv', message: '<script>[x](javascript:1)\n@all `', severity: 'warning' },
  ]);
  expect(table).toMatchInlineSnapshot(`
    "### 1 error, 1 warning in data/.

    | | Place | Field | Problem | Hint |
    |---|---|---|---|---|
    | error | data/a.csv&#58;2&#58;3 | score&#95;pct | Found &#34;a&#124;b&#34;. | no. |
    | warning | data/b.csv |  | &#60;script&#62;&#91;x&#93;&#40;javascript&#58;1&#41; &#64;all &#96; |  |
    "
  `);
});

test('no problems need no table, and too many are counted', () => {
  expect(problemTable([])).toBe('### No problems in data/.\n');
  const many = Array.from({ length: 1003 }, () => ({ file: 'a', message: 'x'.repeat(5000) }));
  const table = problemTable(many);
  expect(table).toContain('\n3 more are in the log.\n');
  expect(table.length).toBeLessThan(1_000_000);
});
