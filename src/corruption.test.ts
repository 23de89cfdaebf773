import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../tests/project.ts';
import { load, type Records } from './data/load.ts';
import { isError } from './data/problem.ts';
import { dataFilePaths } from './exports/data-files.ts';

/** The real data are checked by the clock, as the command does. */
const TODAY = new Date().toISOString().slice(0, 10);

const root = mkdtempSync(join(tmpdir(), 'agent ledger '));
cpSync(join(ROOT, 'data'), join(root, 'data'), { recursive: true });
afterAll(() => {
  rmSync(root, { recursive: true });
});

const original = load(root, TODAY);
const files = dataFilePaths(root).map((path) => `data/${path}`);
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

const nasty = fc.oneof(
  fc.constantFrom('', '80.8%', 'NaN', '1e3', '-1', '=1+1', '2026-02-30', 'nosuchid', '0', 'true'),
  fc.constantFrom('</script>', '\u0000', 'a\nb', '"', '__proto__', 'x'.repeat(20_000)),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** A file, any number to choose a place in it by, and what to write there. */
const corruption = fc.record({ file: fc.constantFrom(...files), at: fc.nat(), value: nasty });

interface Corrupted {
  readonly text: string;
  /** Column, or outermost key, whose value was replaced. */
  readonly field: string;
}

function corruptCsv(text: string, at: number, value: string): Corrupted {
  const rows = Papa.parse<string[]>(text, { delimiter: ',' }).data;
  const cells = rows.flatMap((row, line) =>
    row.length > 1 ? row.map((_, column) => ({ line, column })) : [],
  );
  const chosen = cells[at % cells.length];
  const changed = rows.map((row, line) =>
    row.map((cell, column) => (line === chosen?.line && column === chosen.column ? value : cell)),
  );
  return {
    text: changed.map((row) => row.map(quoted).join(',')).join('\n'),
    field: rows[0]?.[chosen?.column ?? 0] ?? '',
  };
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function corruptJson(text: string, at: number, value: string): Corrupted {
  const tree: unknown = JSON.parse(text);
  const paths = leafPaths(tree);
  const chosen = paths[at % paths.length];
  if (chosen === undefined) return { text: JSON.stringify(value), field: '' };
  const key = Array.isArray(tree) ? chosen[1] : chosen[0];
  return { text: JSON.stringify(replaced(tree, chosen, value), null, 2), field: key ?? '' };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function leafPaths(value: unknown): string[][] {
  if (!isObject(value)) return [[]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leafPaths(inner).map((path) => [key, ...path]),
  );
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: string): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((inner: unknown, index) =>
      String(index) === key ? replaced(inner, rest, by) : inner,
    );
  return isObject(value) ? { ...value, [key]: replaced(Reflect.get(value, key), rest, by) } : value;
}

/** Every record with its collection and file, but not its line, as text. */
function recordsAsText(records: Records): { readonly file: string; readonly text: string }[] {
  return Object.entries(records).flatMap(([name, entries]) =>
    entries.map(({ place, record }) => ({
      file: place.file,
      text: JSON.stringify({ name, file: place.file, record }),
    })),
  );
}

/** What stands in `list` more often than in `other`. */
function without(list: ReturnType<typeof recordsAsText>, other: typeof list): typeof list {
  const left = new Map([...Map.groupBy(other, ({ text }) => text)].map(([k, v]) => [k, v.length]));
  return list.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

function recordIn(text: string | undefined): object {
  const outer: unknown = JSON.parse(text ?? '{}');
  const record: unknown = isObject(outer) ? Reflect.get(outer, 'record') : undefined;
  return isObject(record) ? record : {};
}

function fieldsThatDiffer(a: object, b: object): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  const text = (record: object, name: string) => JSON.stringify(Reflect.get(record, name));
  return [...names].filter((name) => text(a, name) !== text(b, name));
}

const before = recordsAsText(original.records);

test('the data is free of errors before it is corrupted', () => {
  expect(original.problems.filter(isError)).toEqual([]);
  expect(files.length).toBeGreaterThan(20);
});

test('one corrupted value is told, or is another valid value, and loses no other record', () => {
  fc.assert(
    fc.property(corruption, ({ file, at, value }) => {
      const text = texts.get(file) ?? '';
      const corrupt = file.endsWith('.csv') ? corruptCsv : corruptJson;
      const corrupted = corrupt(text, at, value);
      try {
        writeFileSync(join(root, file), corrupted.text);
        const { records, problems } = load(root, TODAY);
        const after = recordsAsText(records);
        const [lost, gained] = [without(before, after), without(after, before)];
        const errors = problems.filter(isError);

        for (const problem of errors) {
          expect(files).toContain(problem.file);
          const saved = readFileSync(join(root, problem.file), 'utf8').split('\n');
          expect(problem.line ?? 1).toBeLessThanOrEqual(saved.length);
        }
        expect([...lost, ...gained].filter((record) => record.file !== file)).toEqual([]);
        const isRefusedWhole = !after.some((record) => record.file === file);
        const isTold = errors.some((problem) => problem.file === file);
        if (lost.length > gained.length) expect(isTold).toBe(true);
        if (isRefusedWhole && isTold) return;
        expect(lost.length).toBeLessThanOrEqual(1);
        expect(gained.length).toBeLessThanOrEqual(lost.length);
        if (gained.length === 1) {
          const differing = fieldsThatDiffer(recordIn(lost[0]?.text), recordIn(gained[0]?.text));
          expect(differing).toEqual([corrupted.field]);
        }
      } finally {
        writeFileSync(join(root, file), text);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
