import { findProblems } from '../data/load.ts';
import { problemTable } from '../data/problem-table.ts';
import { isError } from '../data/problem.ts';
import { formatProblems, REPORT_FORMATS, type ReportFormat } from '../data/report.ts';
import { runCommand, type Asked, type Console } from './command.ts';
import { addToStepSummary } from './step-summary.ts';

const USAGE = `Usage: npm run check -- [--format text|json|github] [--today YYYY-MM-DD] [--root FOLDER]

Reads everything in data/ and prints every problem.
Exit code: 0 no errors (warnings may be printed), 1 errors, 2 could not run.`;

/**
 * Checks the data and prints the report; for GitHub also gives it to `summarize` as a table. Returns the exit code:
 * 0 clean, 1 errors, 2 could not run.
 */
export function check(
  args: readonly string[],
  print: Console['print'],
  fail: Console['fail'],
  summarize?: (markdown: string) => void,
): Promise<number> {
  const command = {
    usage: USAGE,
    formats: REPORT_FORMATS,
    takesPositionals: false,
    options: [],
    run: ({ format, today, root }: Asked<ReportFormat>) => {
      const problems = findProblems(root, today);
      print(formatProblems(problems, format));
      if (format === 'github') summarize?.(problemTable(problems));
      return problems.some(isError) ? 1 : 0;
    },
  };
  return runCommand(command, args, { print, fail });
}

if (import.meta.main)
  process.exitCode = await check(
    process.argv.slice(2),
    console.log,
    console.error,
    addToStepSummary,
  );
