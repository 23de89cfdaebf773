import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { loadRecords, readRecords, type Records } from '../src/data/load.ts';
import { buildLedger } from '../src/ledger/ledger.ts';
import { servedRecords } from './read-back/served-records.ts';

/**
 * Reads a built site's data back, by its data files and by its interface, and compares the ledgers they give
 * with that of the project: `node tests/read-back.ts <folder>`. Exit code 1 when one differs.
 */
const [folder = 'dist'] = process.argv.slice(2);
const ledger = buildLedger(loadRecords('.', new Date().toISOString().slice(0, 10)));
/** Published as files alone. */
const { frozenCharts } = ledger.records;
const textOf = (name: string) => readFileSync(join(folder, `api/v1/${name}.json`), 'utf8');

const faults = [
  ...differences('its data files', publishedRecords()),
  ...differences('its interface', { ...servedRecords(textOf), frozenCharts }),
];
for (const fault of faults) console.error(fault);
console.log(`${ledger.claims.length} claims read back twice, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** The page of downloads stands in the folder of the data, and is no data file. */
function publishedRecords(): Records {
  const { records, problems } = readRecords(folder);
  const others = problems.filter(({ file }) => file !== 'data/index.html');
  for (const { file, message } of others) console.error(`${file}: ${message}`);
  return records;
}

function differences(where: string, records: Records): string[] {
  const back = buildLedger(records);
  const names = Object.keys(records).filter(
    (name) => !isSame(Reflect.get(records, name), Reflect.get(ledger.records, name)),
  );
  const parts = (['asOf', 'claims', 'disagreements'] as const).filter(
    (part) => !isSame(back[part], ledger[part]),
  );
  return [...names, ...parts].map(
    (name) => `${folder}: the ${name} by ${where} are not those of the project`,
  );
}

/** A field that is left out and one that is undefined say the same. */
function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
}
