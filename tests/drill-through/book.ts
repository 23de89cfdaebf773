import { readFileSync } from 'node:fs';
import { dataFiles, loadRecords } from '../../src/data/load.ts';
import { formatDay } from '../../src/format/figure.ts';
import type { Claim } from '../../src/ledger/claim.ts';
import { buildLedger } from '../../src/ledger/ledger.ts';

/** The data files, as a reader would search them. */
export interface Book {
  readonly claim: (id: string) => Claim | undefined;
  /** Whether the file has the line, and it is not empty. */
  readonly hasLine: (file: string, line: number) => boolean;
  /** The record of a claim as it stands in its file, cell by cell: a line of CSV, a whole file of JSON. */
  readonly recordOf: (claim: Claim) => string;
  /** Whether words stand in some file, spaces and quotes aside. */
  readonly quotes: (words: string) => boolean;
  /** Whether a name of the data covers a place in a text: `GPT-5.4` the figures in it. */
  readonly isInName: (text: string, at: number) => boolean;
  /** Whether a day of the data reads so on a page. */
  readonly isDay: (text: string) => boolean;
}

/** @param today The day that ages are judged on; it changes nothing that is looked up here. */
export function openBook(root: string, today: string): Book {
  const records = loadRecords(root, today);
  const ledger = buildLedger(records);
  const files = new Map(
    dataFiles(root).map((file) => [file, readFileSync(`${root}/${file}`, 'utf8')]),
  );
  const all = plain([...files.values()].join('\n'));
  const lines = new Map([...files].map(([file, text]) => [file, text.split('\n')]));
  const days = new Set(
    (all.match(/\d{4}-\d{2}(?:-\d{2})?/g) ?? []).flatMap((day) => [
      formatDay(day),
      formatDay(day.slice(0, 4)),
    ]),
  );
  const { models, agents, plans, benchmarks, tasks } = records;
  const names = new Set(
    [models, agents, plans, benchmarks].flatMap((entries) =>
      entries.map(({ record }) => record.name),
    ),
  );
  for (const { record } of tasks) names.add(record.title);
  return {
    claim: (id) => ledger.claimById.get(id),
    hasLine: (file, line) => Boolean(lines.get(file)?.[line - 1]?.trim()),
    recordOf: ({ file, line }) =>
      file.endsWith('.csv')
        ? (lines.get(file)?.[line - 1] ?? '').replaceAll(',', ' ')
        : (files.get(file) ?? ''),
    quotes: (words) => all.includes(plain(words)),
    isInName: (text, at) =>
      [...names].some((name) => {
        const from = text.lastIndexOf(name, at);
        return from >= 0 && from <= at && at < from + name.length;
      }),
    isDay: (text) => days.has(text.trim()),
  };
}

function plain(text: string): string {
  return text.replaceAll(/[\s"“”\\]+/g, ' ').toLowerCase();
}
