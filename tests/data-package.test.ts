import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { afterAll, expect, test } from 'vitest';
import { load } from '../src/data/load.ts';
import { dataPackage } from '../src/exports/data-package.ts';
import { publishedFiles } from '../src/exports/published-files.ts';
import { buildLedger } from '../src/ledger/ledger.ts';
import { ROOT } from './project.ts';

/** The package as it is published, read by the reader of another project. */
const ledger = buildLedger(load(ROOT, '2026-11-21').records);
const descriptor = dataPackage(ledger, ROOT);
const folder = mkdtempSync(join(tmpdir(), 'ledger-package-'));
cpSync(join(ROOT, 'data'), join(folder, 'data'), { recursive: true });
writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(descriptor));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const open = () => Package.load(join(folder, 'datapackage.json'));

test('another reader finds every row of every table, with its types, keys and references', async () => {
  const { valid, errors, resources } = await open();
  expect([valid, errors]).toEqual([true, []]);
  const rows = new Map(publishedFiles(ledger, ROOT).map(({ path, records }) => [path, records]));
  expect(resources.map(({ source }) => source)).toHaveLength(rows.size);
  for (const resource of resources.filter(({ tabular }) => tabular)) {
    const read = await resource.read({ keyed: true, relations: true });
    expect([resource.name, read.length]).toEqual([
      resource.name,
      rows.get(resource.descriptor.path),
    ]);
  }
  expect(resources.filter(({ tabular }) => tabular)).toHaveLength(
    [...rows.keys()].filter((path) => path.endsWith('.csv')).length,
  );
});

test('it refuses a name that no table has, and a word where a number is due', async () => {
  const spoil = (path: string, from: RegExp, to: string) => {
    const file = join(folder, path);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(file, text.replace(from, to));
  };
  spoil('data/agents.csv', /,openai,/, ',opennai,');
  spoil('data/scores/humaneval.csv', /,\d\d(?:\.\d)?,/, ',many,');
  const { resources } = await open();
  const read = (name: string) =>
    resources.find((resource) => resource.name === name)?.read({ relations: true });
  await expect(read('agents')).rejects.toThrow(/Foreign key "organization" violation/);
  await expect(read('scores-humaneval')).rejects.toThrow(/type and format mismatch/);
});

test('names and paths are those of Data Package 2.0', () => {
  const names = descriptor.resources.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9._-]+$/);
  expect(descriptor.version).toBe(ledger.records.releases.at(-1)?.record.version);
});
