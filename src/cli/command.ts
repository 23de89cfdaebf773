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
  /** What the command's own options were given; undefined for one that was not. */
  readonly own: Readonly<Record<string, string | undefined>>;
}

interface Command {
  readonly usage: string;
  readonly takesPositionals: boolean;
  /** Names of options that take a text and that only this command has. */
  readonly ownOptions?: readonly string[];
  /** The exit code. Throws what the user is told, followed by the usage, when it cannot run. */
  readonly run: (asked: Asked) => number;
}

/** Runs a command. Returns its exit code: 0 after its usage was asked for, 2 when it could not run. */
export function runCommand(
  { usage, takesPositionals, ownOptions = [], run }: Command,
  args: readonly string[],
  { print, fail }: Console,
): number {
  try {
    const allowPositionals = takesPositionals;
    const options = { ...ownTexts(ownOptions), ...OPTIONS };
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals });
    if (values.help) print(usage);
    return values.help
      ? 0
      : run({ ...checked(values), positionals, own: ownOf(values, ownOptions) });
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

function ownTexts(names: readonly string[]): Record<string, { type: 'string' }> {
  return Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
}

function ownOf(values: object, names: readonly string[]): Asked['own'] {
  const entries = new Map<string, unknown>(Object.entries(values));
  return Object.fromEntries(
    names.map((name) => {
      const value = entries.get(name);
      return [name, typeof value === 'string' ? value : undefined];
    }),
  );
}

type Values = Record<'format' | 'today' | 'root', string>;

function checked({ format: asked, today, root }: Values): Omit<Asked, 'positionals' | 'own'> {
  const format = REPORT_FORMATS.find((known) => known === asked);
  if (!format) throw new Error(`There is no format "${asked}".`);
  if (!isFullDay(today)) throw new Error(`Expected --today as YYYY-MM-DD, but found "${today}".`);
  return { format, today, root };
}
