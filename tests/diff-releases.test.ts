import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { check } from '../src/cli/check.ts';
import { diff } from '../src/cli/diff.ts';
import { readRecords } from '../src/data/load.ts';
import { releaseFaults } from '../src/data/release-diff.ts';
import { frozenFile, writeRelease } from '../src/data/release-files.ts';
import { parseDiffReport } from '../src/exports/diff-report/parse.ts';
import { frozenCharts } from '../src/exports/frozen-charts.ts';
import { buildLedger } from '../src/ledger/ledger.ts';
import { TODAY, VALID } from './project.ts';

const RELEASES = 'data/releases.csv';
const version = '2026.5.9';
const release = { version, released_on: '2026-05-03', title: 'Nine' };
const made: string[] = [];
const state = (from: string) => {
  const root = mkdtempSync(join(tmpdir(), 'agent ledger releases '));
  made.push(root);
  cpSync(join(from, 'data'), join(root, 'data'), { recursive: true });
  return root;
};

const older = state(VALID);
const blank = readFileSync(join(older, RELEASES), 'utf8');
writeRelease(older, release, []);
const frozen = readFileSync(join(older, RELEASES), 'utf8');
const otherCharts = frozenCharts(buildLedger(readRecords(VALID).records)).slice(0, 1);
let root = '';
beforeEach(() => {
  root = state(older);
});
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

async function run(command: typeof diff, ...args: string[]) {
  const printed: string[] = [];
  const print = (text: string) => printed.push(text);
  const code = await command([...args, '--root', root, '--today', TODAY], print, print);
  return { code, printed: printed.join('\n') };
}

/** Each passes the data check, since the files agree. */
const FORGED: readonly (readonly [what: string, forge: () => void, sentence: string])[] = [
  [
    'other charts with their checksum',
    () => {
      write(RELEASES, blank);
      writeRelease(root, release, otherCharts);
    },
    `data/releases.csv:3 charts_sha256: The charts of release ${version} are not as they were released.`,
  ],
  [
    'no charts and no checksum',
    () => {
      write(RELEASES, frozen.replace(/[0-9a-f]{64}/, ''));
      rmSync(join(root, frozenFile(version)));
    },
    `data/releases.csv:3 charts_sha256: The charts of release ${version} are not as they were released.`,
  ],
  [
    'no such release',
    () => {
      write(RELEASES, blank);
      rmSync(join(root, frozenFile(version)));
    },
    `data/releases.csv version: The release ${version} is gone.`,
  ],
];

test.each(FORGED)('%s in the place of a release is an error', async (_, forge, sentence) => {
  forge();
  expect(await run(check)).toMatchObject({ code: 0 });
  const restore = `Restore data/releases/${version}.json and its row.`;
  const [, place = '', field = '', says = ''] = /^(\S+) (\w+): (.*)$/.exec(sentence) ?? [];
  const { code, printed } = await run(diff, older);
  expect([code, printed]).toEqual([1, expect.stringContaining(`${says} ${restore}`)]);
  expect(printed).toContain(`${version} (${field}) [${place}]`);
  const [file = '', line] = place.split(':');
  const at = line === undefined ? `file=${file}` : `file=${file},line=${line}`;
  expect((await run(diff, older, '--format', 'github')).printed).toContain(
    `::error ${at},title=${field}::${says} ${restore}`,
  );
  const { sections } = parseDiffReport((await run(diff, older, '--format', 'json')).printed);
  expect(sections.releases).toMatchObject({ total: 1, items: [{ version, file, field }] });
  for (const format of ['markdown', 'html'])
    expect((await run(diff, older, '--format', format)).printed).toContain('Releases: 1 change');
});

test('a day that changes is an error, too; a title and a new release are none', async () => {
  const later = { ...release, version: '2026.5.10', title: 'Ten' };
  write(RELEASES, frozen.replace('Nine', 'The ninth'));
  writeRelease(root, later, []);
  expect(await run(diff, older)).toMatchObject({ code: 0 });
  write(RELEASES, frozen.replace('2026.5.1,2026-05-03', '2026.5.1,2026-05-02'));
  const { code, printed } = await run(diff, older);
  expect(code).toBe(1);
  expect(printed).toContain('The day of release 2026.5.1 is not as it was.');
});

test('where no charts were kept yet, checksums may be added; later they may not', () => {
  const { records } = readRecords(older);
  const summed = records.releases.map(({ place, record }) => ({
    place,
    record: { ...record, charts_sha256: 'a'.repeat(64) },
  }));
  const blankRows = summed.map(({ place, record }) => ({
    place,
    record: { ...record, charts_sha256: undefined },
  }));
  const added = { releases: summed, frozenCharts: [] };
  expect(releaseFaults({ releases: blankRows, frozenCharts: [] }, added)).toEqual([]);
  const faults = releaseFaults({ releases: records.releases, frozenCharts: [] }, added);
  expect(faults.map(({ version: of }) => of)).toEqual(['2026.5.1', version]);
});
