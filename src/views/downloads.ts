import { columnsIn } from '../data/columns.ts';
import type { FileKind } from '../data/files.ts';
import { MAX_AGE_DAYS } from '../data/max-age.ts';
import { formatDay } from '../format/figure.ts';
import { counted, listed } from '../format/words.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { CHANGES_PATH, filePath, sourcePath } from './address.ts';
import { countCell, dayCell, textCell, type Table } from './cell.ts';

/** A data file as it is published. */
export interface PublishedFile {
  /** From the project root. */
  readonly path: string;
  readonly about: string;
  readonly kind: FileKind;
  readonly records: number;
  readonly bytes: number;
}

/** A file of the interface, by its address from the site's root. */
export interface ServedFile {
  readonly path: string;
  readonly about: string;
  readonly schemaPath: string;
  readonly records: number;
}

/** The page of everything that can be taken along. */
export function buildDownloads(
  files: readonly PublishedFile[],
  served: readonly ServedFile[],
  ledger: Ledger,
) {
  return {
    headline: `${counted(ledger.claims.length, 'claim')} and ${counted(files.length, 'data file')}, to take along`,
    rhythm: rhythmWords(ledger),
    releases: releaseTable(ledger),
    served: interfaceTable(served),
    files: fileTable(files),
    credit: creditTable(ledger),
    dictionary: dictionary(files),
  };
}

/** Every data file, with how much it holds. */
function fileTable(files: readonly PublishedFile[]): Table {
  return {
    title: 'Data files',
    columns: [
      { label: 'File' },
      { label: 'Records', isNumber: true, formula: 'count' },
      { label: 'Columns', isNumber: true, formula: 'count' },
      { label: 'Bytes', isNumber: true, formula: 'count' },
      { label: 'One record is' },
    ],
    rows: files.map(({ path, about, kind, records, bytes }) => [
      textCell(path, filePath(path)),
      countCell(records),
      countCell(topLevel(kind).length),
      countCell(bytes),
      textCell(about),
    ]),
  };
}

const topLevel = (kind: FileKind) => columnsIn(kind).filter(({ name }) => !/[.[]/.test(name));

/** Every file of the interface, with the schema that it keeps to. */
function interfaceTable(files: readonly ServedFile[]): Table {
  return {
    title: 'Files of the interface',
    columns: [
      { label: 'Address' },
      { label: 'Records', isNumber: true, formula: 'count' },
      { label: 'Schema' },
      { label: 'It holds' },
    ],
    rows: files.map(({ path, about, schemaPath, records }) => [
      textCell(path, path),
      countCell(records),
      textCell('JSON Schema', schemaPath),
      textCell(about),
    ]),
  };
}

/** Every release of the data, newest first. */
function releaseTable(ledger: Ledger): Table {
  const releases = recordsOf(ledger.records.releases).toReversed();
  return {
    title: 'Versions',
    columns: [{ label: 'Version' }, { label: 'Released' }, { label: 'What it is' }],
    rows: releases.map(({ version, released_on, title }) => [
      textCell(version, `${CHANGES_PATH}#release/${version}`),
      dayCell(released_on),
      textCell(title),
    ]),
  };
}

/** What each source asks for where its figures are used. */
function creditTable(ledger: Ledger): Table {
  return {
    title: 'Credit to sources',
    columns: [{ label: 'Source' }, { label: 'Licence' }, { label: 'Credit line it asks for' }],
    rows: recordsOf(ledger.records.sources).map(({ id, title, licence, credit }) => [
      textCell(title, sourcePath(id)),
      textCell(licence ?? 'none stated'),
      textCell(credit ?? 'none asked for'),
    ]),
  };
}

/** The columns of each kind of file, once for all files of the kind. */
function dictionary(files: readonly PublishedFile[]) {
  const kinds = [...Map.groupBy(files, ({ kind }) => kind)];
  return kinds.map(([kind, [first]]) => ({
    path: kind.path,
    about: first?.about ?? '',
    columns: columnsIn(kind),
  }));
}

/** How often the data change, as far as they tell. */
function rhythmWords(ledger: Ledger): string {
  const days = recordsOf(ledger.records.sources).map(({ retrieved_on }) => retrieved_on);
  const newest = days.toSorted().at(-1);
  const limits = Map.groupBy(Object.values(MAX_AGE_DAYS), ({ warning }) => warning);
  const old = [...limits].map(
    ([limit, kinds]) => `${listed(kinds.map(({ name }) => name))} after ${limit} days`,
  );
  return `There is no fixed rhythm. Sources were last read on ${formatDay(newest)}. Figures count as old, and are then to be looked up again: ${old.join('; ')}.`;
}
