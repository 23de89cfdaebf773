import { resolve } from 'node:path';
import { diffData } from '../data/data-diff.ts';
import { withPastData } from '../data/past.ts';
import { buildDiffReport } from '../exports/diff-report/build.ts';
import {
  DIFF_FORMATS,
  formatDiffReport,
  type DiffFormat,
  type Reported,
} from '../exports/diff-report/formats.ts';
import { drawCharts, writePictures } from '../exports/diff-report/pictures.ts';
import { writeWhole } from '../exports/diff-report/whole-file.ts';
import { runCommand, type Asked, type Console } from './command.ts';

const USAGE = `Usage: npm run diff -- <git reference or folder> [--format text|github|markdown|html|json]
  [--out FILE]... [--pictures FOLDER] [--picture-base ADDRESS] [--today YYYY-MM-DD] [--root FOLDER]

Compares data/ with an older state of it: prints what the change does to claims, ranks, decisions,
disagreements, ages, statements and charts, the rows that data/corrections.csv lacks, and
releases that are not as they were released.
--out writes the report into a file instead, in the format that its name ends in (.txt, .md, .html,
.json), else in that of --format; it may be given again. --pictures draws the charts that change.
Exit code: 0 nothing missing, 1 rows missing or releases changed, 2 could not run.`;

const OPTIONS = ['out', 'pictures', 'picture-base'];

/** Charts of which both pictures are drawn; the rest is told by name. */
const MAX_PICTURES = 12;

/** The project itself, whose code, fonts and colours draw pictures, wherever the data stand. */
const PROJECT = resolve(import.meta.dirname, '../..');

/** Compares the data with an older state. Its exit code: 0 no correction missing and all releases as they were, 1 else, 2 could not run. */
export function diff(
  args: readonly string[],
  print: Console['print'],
  fail: Console['fail'],
): Promise<number> {
  const command = {
    usage: USAGE,
    formats: DIFF_FORMATS,
    takesPositionals: true,
    options: OPTIONS,
    run: async (asked: Asked<DiffFormat>) => {
      const reported = await reportedOn(asked);
      const files = asked.own.get('out') ?? [];
      for (const file of files)
        writeWhole(file, formatDiffReport(reported, formatOf(file, asked.format)));
      const format = files.length > 0 ? shown(asked.format) : asked.format;
      print(formatDiffReport(reported, format).trimEnd());
      const { gaps, releases } = reported.diff;
      return gaps.missing.length + releases.length > 0 ? 1 : 0;
    },
  };
  return runCommand(command, args, { print, fail });
}

async function reportedOn({ today, root, positionals, own }: Asked<DiffFormat>): Promise<Reported> {
  const [from, ...others] = positionals;
  if (!from || others.length > 0)
    throw new Error('Expected one git reference, or one folder that holds data/.');
  const [folder, pictureBase] = [once('pictures', own), once('picture-base', own)];
  if (pictureBase !== undefined && folder === undefined)
    throw new Error(
      '--picture-base says where the pictures of --pictures stand; name that folder, too.',
    );
  const found = withPastData(root, from, (older) => diffData(older, root, today));
  const { report, charts } = buildDiffReport(found, today, folder === undefined ? 0 : MAX_PICTURES);
  const drawings = await drawCharts(charts, PROJECT);
  if (folder !== undefined) writePictures(drawings, folder);
  return { diff: found, report, drawings, today, pictureBase, root: PROJECT };
}

function once(option: string, own: Asked<DiffFormat>['own']): string | undefined {
  const [value, ...others] = own.get(option) ?? [];
  if (others.length > 0) throw new Error(`Expected --${option} once.`);
  return value;
}

/** By the end of a file's name. */
function formatOf(file: string, asked: DiffFormat): DiffFormat {
  const known = { txt: 'text', md: 'markdown', html: 'html', json: 'json' } as const;
  const [, format] = Object.entries(known).find(([end]) => file.endsWith(`.${end}`)) ?? [];
  return format ?? asked;
}

/** What is printed beside files. */
function shown(asked: DiffFormat): DiffFormat {
  return asked === 'github' ? 'github' : 'text';
}

if (import.meta.main)
  process.exitCode = await diff(process.argv.slice(2), console.log, console.error);
