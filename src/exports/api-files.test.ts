import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../../tests/project.ts';
import { chartsOf } from '../charts/registry.ts';
import { FILES } from '../data/files.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { API_FILES, API_SCHEMAS, schemaJson } from './api-files.ts';
import { apiIndex } from './api-index.ts';
import { chartJson } from './chart-data.ts';

const ledger = buildLedger(load(ROOT, '2026-11-21').records);
const addressOf = (path: string) => `https://ledger.example/folder${path}`;

/** The schema without leave for other fields, so that every field that is served has to be described. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, inner]) => [key, closed(inner)] as const);
  const isOpen = 'properties' in part && !('additionalProperties' in part);
  return { ...Object.fromEntries(entries), ...(isOpen && { additionalProperties: false }) };
}

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
const validators = new Map(
  [...API_SCHEMAS.keys()].map((name) => [
    name,
    ajv.compile(z.looseObject({}).parse(closed(schemaJson(name, addressOf)))),
  ]),
);

function faultsIn(name: string, value: unknown): string[] {
  const validate = validators.get(name);
  if (!validate) return [`there is no schema ${name}`];
  validate(value);
  return (validate.errors ?? [])
    .slice(0, 3)
    .map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
}

const textOf = ({ pieces }: (typeof API_FILES)[number]) => [...pieces(ledger)].join('');

const items = z.array(z.unknown()).optional();
const Lists = z.looseObject({ claims: items, records: items });

test.each(API_FILES)('$name is as its schema says', (file) => {
  const value = Lists.parse(JSON.parse(textOf(file)));
  expect(faultsIn(file.schema, value)).toEqual([]);
  const list = file.schema === 'claims' ? value.claims : value.records;
  expect(list).toHaveLength(file.count(ledger));
  expect(value).toMatchObject({ schema_version: 1, as_of: ledger.asOf });
});

test('every kind of record and of claim has a file', () => {
  const names = API_FILES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !name.startsWith('claims'))).toHaveLength(
    Object.keys(FILES).filter((name) => name !== 'frozenCharts').length,
  );
  const kinds = new Set(ledger.claims.map(({ kind }) => `claims/${kind}`));
  expect(names.filter((name) => name.startsWith('claims/')).toSorted()).toEqual(
    [...kinds].toSorted(),
  );
});

test('every chart is as the schema of charts says', () => {
  const charts = chartsOf(ledger);
  expect(charts.length).toBeGreaterThan(20);
  const faults = charts.flatMap((chart) =>
    faultsIn('chart', JSON.parse(JSON.stringify(chartJson(chart, ledger)))),
  );
  expect(faults).toEqual([]);
});

test('the index is as its schema says, and names every file', () => {
  const index = apiIndex(ledger, chartsOf(ledger), addressOf);
  expect(faultsIn('index', index)).toEqual([]);
  expect(index.files.map(({ name }) => name)).toEqual(API_FILES.map(({ name }) => name));
  expect(index.files[0]?.address).toBe('https://ledger.example/folder/api/v1/claims.json');
  expect(index.files[0]?.schema).toBe('https://ledger.example/folder/api/v1/schemas/claims.json');
});

test('a file that is not as its schema says is told', () => {
  const models = API_FILES.find(({ name }) => name === 'models');
  const text = models ? textOf(models) : '';
  const changed = text.replace('"name":"', '"nom":"').replace('"line":2', '"line":0');
  const faults = faultsIn('models', JSON.parse(changed));
  expect(faults.join('\n')).toMatch(/name[^]*nom[^]*>= 1/);
});
