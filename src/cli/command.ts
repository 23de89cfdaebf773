import { parseArgs } from 'node:util';
import { isFullDay, type Day } from '../data/day.ts';
import { REPORT_FORMATS, type ReportFormat } from '../data/report.ts';

/** Where a command prints, and where it says why it could not run. */
export interface Console {
  readonly print: (text: string) => void;
  readonly fail: (text: string) => void;
}

/** What every command is asked. */
export interface Asked {
  readonly format: ReportFormat;
  /** A full day; the clock's where none is given. */
  readonly today: Day;
  /** The folder that holds `data/`. */
  readonly root: string;
  /** Arguments that are no options; empty for commands that take none. */
  readonly positionals: readonly string[];
}

interface Command {
  readonly usage: string;
  readonly takesPositionals: boolean;
  /** The exit code. Throws what the user is told, followed by the usage, when it cannot run. */
  readonly run: (asked: Asked) => number;
}

/** Runs a command. Returns its exit code: 0 after its usage was asked for, 2 when it could not run. */
export function runCommand(
  { usage, takesPositionals, run }: Command,
  args: readonly string[],
  { print, fail }: Console,
): number {
  try {
    const allowPositionals = takesPositionals;
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals,
    });
    if (values.help) print(usage);
    return values.help ? 0 : run({ ...checked(values), positionals });
  } catch (error) {
    fail(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
}

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  root: { type: 'string', default: '.' },
  help: { type: 'boolean', default: false },
} as const;

type Values = Record<'format' | 'today' | 'root', string>;

function checked({ format: asked, today, root }: Values): Omit<Asked, 'positionals'> {
  const format = REPORT_FORMATS.find((known) => known === asked);
  if (!format) throw new Error(`There is no format "${asked}".`);
  if (!isFullDay(today)) throw new Error(`Expected --today as YYYY-MM-DD, but found "${today}".`);
  return { format, today, root };
}
