import { load } from '../data/load.ts';
import { isError } from '../data/problem.ts';
import { frozenFile, releaseFault, writeRelease } from '../data/release-files.ts';
import { formatProblems, REPORT_FORMATS, type ReportFormat } from '../data/report.ts';
import { frozenCharts } from '../exports/frozen-charts.ts';
import { buildLedger, recordsOf } from '../ledger/ledger.ts';
import { runCommand, type Asked, type Console } from './command.ts';

const USAGE = `Usage: npm run release -- <version> --title TITLE [--format text|json|github] [--today YYYY-MM-DD] [--root FOLDER]

Releases the data as they are: adds a row to data/releases.csv, and freezes every chart in
data/releases/<version>.json for embeds that are pinned to it. Versions are year, month and a number: 2026.11.2.
Exit code: 0 released, 1 the data have errors, 2 could not run. Nothing is written but for 0.`;

/** Makes a release of the data. Returns the exit code: 0 made, 1 the data have errors, 2 could not run. */
export function release(
  args: readonly string[],
  print: Console['print'],
  fail: Console['fail'],
): Promise<number> {
  const command = {
    usage: USAGE,
    formats: REPORT_FORMATS,
    takesPositionals: true,
    options: ['title'],
    run: (asked: Asked<ReportFormat>) => makeRelease(asked, print),
  };
  return runCommand(command, args, { print, fail });
}

function makeRelease(asked: Asked<ReportFormat>, print: Console['print']): number {
  const { format, today, root } = asked;
  const { records, problems } = load(root, today);
  const wanted = wantedRelease(asked);
  const fault = releaseFault(wanted, recordsOf(records.releases));
  if (fault !== undefined) throw new Error(fault);
  const errors = problems.filter(isError);
  const charts = errors.length > 0 ? [] : frozenCharts(buildLedger(records));
  const faults = errors.length > 0 ? errors : writeRelease(root, wanted, charts);
  print(
    faults.length > 0
      ? formatProblems(faults, format)
      : `Released ${wanted.version}: ${charts.length} charts in ${frozenFile(wanted.version)}. Commit it with data/releases.csv, and never edit either.`,
  );
  return faults.length > 0 ? 1 : 0;
}

function wantedRelease({ positionals, own, today }: Asked<ReportFormat>) {
  const [title] = own.get('title') ?? [];
  const [version, ...others] = positionals;
  if (!version || others.length > 0) throw new Error('Expected one version, such as 2026.11.2.');
  if (title === undefined) throw new Error('Expected --title, which the page of changes shows.');
  return { version, released_on: today, title };
}

if (import.meta.main)
  process.exitCode = await release(process.argv.slice(2), console.log, console.error);
