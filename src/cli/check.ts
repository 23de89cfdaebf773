import { parseArgs } from 'node:util';
import { isDay } from '../data/day.ts';
import { findProblems } from '../data/load.ts';
import { isError } from '../data/problem.ts';
import { formatProblems, REPORT_FORMATS } from '../data/report.ts';

const USAGE = `Usage: npm run check -- [--format text|json|github] [--today YYYY-MM-DD] [--root FOLDER]

Reads everything in data/ and prints every problem.
Exit code: 0 no errors (warnings may be printed), 1 errors, 2 could not run.`;

/** Checks the data and prints the report. Returns the exit code: 0 clean, 1 errors, 2 could not run. */
export function check(
  args: readonly string[],
  print: (text: string) => void,
  fail: (text: string) => void,
): number {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    const format = REPORT_FORMATS.find((known) => known === values.format);
    if (values.help) print(USAGE);
    if (values.help) return 0;
    if (!format) return refuse(`There is no format "${values.format}".`, fail);
    if (!isDay(values.today) || values.today.length < 10)
      return refuse(`Expected --today as YYYY-MM-DD, but found "${values.today}".`, fail);
    const problems = findProblems(values.root, values.today);
    print(formatProblems(problems, format));
    return problems.some(isError) ? 1 : 0;
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

if (import.meta.main) process.exitCode = check(process.argv.slice(2), console.log, console.error);
