import { expect, test } from 'vitest';
import { SMALL_REPORT } from '../../../tests/small-report.ts';
import { verdictWords } from './summary.ts';

const { claims, sections } = SMALL_REPORT;

test.each([
  [0, 0, 0, 'No error of the data check, no correction missing.'],
  [4, 5, 0, '4 errors of the data check, 5 corrections missing.'],
  [0, 1, 1, 'No error of the data check, 1 correction missing, 1 release not as released.'],
])('%d errors, %d rows missing, %d releases changed', (errors, needs_row, total, words) => {
  const releases = { total, items: [] };
  const report = {
    ...SMALL_REPORT,
    errors,
    claims: { ...claims, needs_row },
    sections: { ...sections, releases },
  };
  expect(verdictWords(report)).toBe(words);
});
