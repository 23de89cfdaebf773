import { diffData } from '../data/data-diff.ts';
import { formatDataDiff } from '../data/data-diff-report.ts';
import { withPastData } from '../data/past.ts';
import { runCommand, type Asked, type Console } from './command.ts';

const USAGE = `Usage: npm run diff -- <git reference or folder> [--format text|json|github] [--today YYYY-MM-DD] [--root FOLDER]

Compares data/ with an older state of it, and prints the rows that data/corrections.csv lacks.
Exit code: 0 no row missing, 1 rows missing, 2 could not run.`;

/** Compares the data with an older state. Returns the exit code: 0 no correction missing, 1 some, 2 could not run. */
export function diff(
  args: readonly string[],
  print: Console['print'],
  fail: Console['fail'],
): number {
  const command = {
    usage: USAGE,
    takesPositionals: true,
    run: ({ format, today, root, positionals: [from, ...others] }: Asked) => {
      if (!from || others.length > 0)
        throw new Error('Expected one git reference, or one folder that holds data/.');
      const found = withPastData(root, from, (folder) => diffData(folder, root));
      print(formatDataDiff(found, format, today));
      return found.gaps.missing.length > 0 ? 1 : 0;
    },
  };
  return runCommand(command, args, { print, fail });
}

if (import.meta.main) process.exitCode = diff(process.argv.slice(2), console.log, console.error);
