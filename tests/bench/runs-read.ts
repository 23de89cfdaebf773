import { load } from '../../src/data/load.ts';
import { formatText } from '../../src/data/report.ts';
import { buildLedger } from '../../src/ledger/ledger.ts';

/** Reads and checks the project in the current folder, joins it, and prints how long that took, as JSON. */
const start = performance.now();
const { problems, records } = load(process.cwd(), new Date().toISOString().slice(0, 10));
const read = performance.now();
const { claims } = buildLedger(records);
const joined = performance.now();

const errors = problems.filter(({ severity }) => severity !== 'warning');
if (errors.length > 0) throw new Error(formatText(errors.slice(0, 5)));
const figures = {
  runs: records.runs.length,
  records: Object.values(records).reduce((sum, { length }) => sum + length, 0),
  claims: claims.length,
  readS: (read - start) / 1000,
  joinS: (joined - read) / 1000,
};
console.log(JSON.stringify(figures));
