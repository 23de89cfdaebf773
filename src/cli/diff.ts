import { parseArgs } from 'node:util';
import { compareData } from '../data/comparison.ts';
import { formatComparison } from '../data/comparison-report.ts';
import { isFullDay } from '../data/day.ts';
import { withPastData } from '../data/past.ts';
import { REPORT_FORMATS } from '../data/report.ts';

const USAGE = `Usage: npm run diff -- <git reference or folder> [--format text|json|github] [--today YYYY-MM-DD] [--root FOLDER]

Compares data/ with an older state of it, and prints the rows that data/corrections.csv lacks.
Exit code: 0 no row missing, 1 rows missing, 2 could not run.`;

/** Compares the data with an older state. Returns the exit code: 0 no correction missing, 1 some, 2 could not run. */
export function diff(
  args: readonly string[],
  print: (text: string) => void,
  fail: (text: string) => void,
): number {
  try {
    const options = { args: [...args], options: OPTIONS, allowPositionals: true } as const;
    const { values, positionals } = parseArgs(options);
    const [from, ...others] = positionals;
    const format = REPORT_FORMATS.find((known) => known === values.format);
    if (values.help) print(USAGE);
    if (values.help) return 0;
    if (!from || others.length > 0)
      return refuse('Expected one git reference, or one folder that holds data/.', fail);
    if (!format) return refuse(`There is no format "${values.format}".`, fail);
    if (!isFullDay(values.today))
      return refuse(`Expected --today as YYYY-MM-DD, but found "${values.today}".`, fail);
    const { root, today } = values;
    const comparison = withPastData(root, from, (folder) => compareData(folder, root));
    print(formatComparison(comparison, format, today));
    return comparison.gaps.missing.length > 0 ? 1 : 0;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), fail);
  }
}

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  root: { type: 'string', default: '.' },
  help: { type: 'boolean', default: false },
} as const;

function refuse(why: string, fail: (text: string) => void): number {
  fail(`${why}\n\n${USAGE}`);
  return 2;
}

if (import.meta.main) process.exitCode = diff(process.argv.slice(2), console.log, console.error);
