import { load } from '../../src/data/load.ts';
import { formatText } from '../../src/data/report.ts';
import { buildLedger } from '../../src/ledger/ledger.ts';
import { printStep } from './runs-step.ts';

/** Reads and checks the project in the current folder, joins it, and prints how long that took. */
const start = performance.now();
const { problems, records } = load(process.cwd(), new Date().toISOString().slice(0, 10));
const read = performance.now();
const { claims } = buildLedger(records);
const joined = performance.now();

const errors = problems.filter(({ severity }) => severity !== 'warning');
if (errors.length > 0) throw new Error(formatText(errors.slice(0, 5)));
printStep({
  runs: records.runs.length,
  records: Object.values(records).reduce((sum, { length }) => sum + length, 0),
  claims: claims.length,
  readS: (read - start) / 1000,
  joinS: (joined - read) / 1000,
});
