import type { FigureKind } from '../data/figure.ts';
import { recordSchema, type JsonSchema } from '../data/json-schema.ts';
import { writtenRecord } from '../data/written-record.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { API_PATH } from '../views/address.ts';
import { KIND_LABELS } from '../views/label.ts';
import {
  CHART_SCHEMA,
  CLAIMS_SCHEMA,
  INDEX_SCHEMA,
  listSchema,
  ROW_SCHEMA,
} from './api-schemas.ts';
import { claimsJson } from './claims-json.ts';
import { editionOf } from './edition.ts';
import type { AddressOf } from './feed.ts';
import { listJson } from './list-json.ts';
import { RECORD_KINDS, type RecordKind } from './record-kinds.ts';

/** A file of the programming interface. Routes, the index, `/data/` and `/llms.txt` derive from the list of them. */
interface ApiFile {
  /** Its address below `/api/v1/`, without `.json`. */
  readonly name: string;
  readonly about: string;
  /** Name of its schema. */
  readonly schema: string;
  /** Items in its list. */
  readonly count: (ledger: Ledger) => number;
  /** Its text in pieces. */
  readonly pieces: (ledger: Ledger) => Generator<string, undefined>;
}

const claimKinds = Object.entries(KIND_LABELS).flatMap(([name, label]) =>
  isFigureKind(name) ? [{ kind: name, label }] : [],
);

function isFigureKind(name: string): name is FigureKind {
  return name in KIND_LABELS;
}

/** All files of version 1 but its index: files are added, never renamed or removed. */
export const API_FILES: readonly ApiFile[] = [
  {
    name: 'claims',
    about: 'Every claim, flat: each figure with who says so, where, when and how old it is.',
    schema: 'claims',
    count: ({ claims }) => claims.length,
    pieces: (ledger) => claimsJson(ledger),
  },
  ...claimKinds.map(({ kind, label }) => ({
    name: `claims/${kind}`,
    about: `Claims of one kind: ${label.charAt(0).toLowerCase()}${label.slice(1)}.`,
    schema: 'claims',
    count: ({ claims }: Ledger) => claims.filter((claim) => claim.kind === kind).length,
    pieces: (ledger: Ledger) => claimsJson(ledger, kind),
  })),
  ...RECORD_KINDS.map((one) => ({
    name: one.name,
    about: one.about,
    schema: one.name,
    count: (ledger: Ledger) => one.entries(ledger).length,
    pieces: (ledger: Ledger) => recordsJson(one, ledger),
  })),
];

/** The records of one kind as the data files say them, each with the row it stands in. */
function recordsJson({ entries, kind }: RecordKind, ledger: Ledger) {
  return listJson(editionOf(ledger), 'records', entries(ledger), ({ record, place }) => ({
    ...writtenRecord(kind.schema, record),
    row: { file: place.file, line: place.line },
  }));
}

/** Schemas of all files for machines, charts' too, by name. */
export const API_SCHEMAS: ReadonlyMap<string, () => JsonSchema> = new Map([
  ['claims', () => CLAIMS_SCHEMA],
  ['chart', () => CHART_SCHEMA],
  ['index', () => INDEX_SCHEMA],
  ...RECORD_KINDS.map(({ name, about, kind }) => {
    const schema = () => listSchema(about, 'records', withRow(recordSchema(kind.schema)));
    return [name, schema] as const;
  }),
]);

function withRow({ properties, required = [], ...rest }: ReturnType<typeof recordSchema>) {
  return {
    ...rest,
    properties: { ...properties, row: ROW_SCHEMA },
    required: [...required, 'row'],
  };
}

/** Where a file stands, from the site's root. */
export const apiPath = (name: string) => `${API_PATH}${name}.json`;
/** Where a schema stands. */
export const schemaPath = (name: string) => apiPath(`schemas/${name}`);

/** A schema as it is served, with its own address. */
export function schemaJson(name: string, addressOf: AddressOf) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: addressOf(schemaPath(name)),
    ...API_SCHEMAS.get(name)?.(),
  };
}
