import { expect, test } from 'vitest';
import { SMALL_REPORT } from '../../../tests/small-report.ts';
import { reportJson, withinBytes } from './bounds.ts';
import { parseDiffReport } from './parse.ts';
import { MAX_REPORT_BYTES } from './schema.ts';

const text = reportJson(SMALL_REPORT);

/** The report with one text in it replaced. */
const changed = (from: string, to: string) => {
  if (!text.includes(from)) throw new Error(`The report holds no ${from}`);
  return text.replace(from, to);
};

test('what is written is read again', () => {
  expect(parseDiffReport(text)).toEqual(SMALL_REPORT);
});

test.each([
  ['no JSON', '{"schema_version": NaN}', 'the text is no JSON'],
  ['a list', '[]', 'the report does not fit it'],
  ['another version', changed('"schema_version": 1', '"schema_version": 2'), 'schema_version'],
  ['infinity', changed('"difference": -20', '"difference": 1e999'), 'rows.items.0.difference'],
  ['a key more', changed('"notes": [', '"more": 1, "notes": ['), 'unrecognized_keys'],
  ['a prototype', changed('"notes": [', '"__proto__": {"a": 1}, "notes": ['), 'unrecognized_keys'],
  ['a line break', changed('"Alpha 1"', '"Alpha\\n1"'), 'ranks.items.0.set_up'],
  ['half a character', changed('"Alpha 1"', '"\\ud800"'), 'ranks.items.0.set_up'],
  ['a long text', changed('"Alpha 1"', `"${'a'.repeat(2001)}"`), 'ranks.items.0.set_up'],
  ['a path', changed('"id": "bench"', '"id": "../../bench"'), 'charts.items.0.id'],
  ['a negative count', changed('"added": 0', '"added": -1'), 'claims.added'],
  ['too much', ' '.repeat(MAX_REPORT_BYTES) + text, 'bytes'],
])('%s is refused in a short sentence', (_, hostile, sentence) => {
  expect(() => parseDiffReport(hostile)).toThrow(sentence);
  try {
    parseDiffReport(hostile);
  } catch (error) {
    expect(String(error).length).toBeLessThan(300);
  }
});

test('a report that is too large is cut until it can be read, and still counts all', () => {
  const [row] = SMALL_REPORT.sections.rows?.items ?? [];
  const items = row ? Array.from({ length: 100 }, () => row) : [];
  const large = { ...SMALL_REPORT.sections, rows: { total: 100, items } };
  const { rows } = withinBytes({ ...SMALL_REPORT, sections: large }, 20_000).sections;
  expect(rows?.total).toBe(100);
  expect(rows?.items.length).toBeLessThan(60);
});
