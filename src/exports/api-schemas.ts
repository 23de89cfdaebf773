import { MARKS } from '../views/cell.ts';
import { KIND_LABELS } from '../views/label.ts';

/** Schemas of the files whose shape is made here, in JSON Schema; records have theirs from `src/data/`. */

type Part = Readonly<Record<string, unknown>>;

const TEXT = { type: 'string' };
const COUNT = { type: 'integer', minimum: 0 };
const DAY = { type: 'string', pattern: String.raw`^\d{4}(?:-\d{2}(?:-\d{2})?)?$` };
const FLAG = { type: 'boolean' };
const PATH = { type: 'string', pattern: '^/' };
const ADDRESS = { type: 'string', pattern: '^https?://' };

const says = (description: string, part: Part): Part => ({ description, ...part });
const orNull = ({ description, ...part }: Part): Part => ({
  ...(description !== undefined && { description }),
  anyOf: [part, { type: 'null' }],
});
const listOf = (items: Part): Part => ({ type: 'array', items });

/** Every property is always there, but for the optional ones. */
function object(properties: Readonly<Record<string, Part>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required };
}

const EDITION = {
  schema_version: says('Of this shape. Within version 1 fields are only added.', { const: 1 }),
  data_version: says('The last release of the data.', orNull(TEXT)),
  as_of: says('Newest day on which a source was read, or a finding made.', DAY),
  license: TEXT,
};

/** A file that is a list under a name, with what every file says of itself. */
export const listSchema = (description: string, name: string, item: Part): Part =>
  says(description, object({ ...EDITION, [name]: listOf(item) }));

/** Where a record or claim stands in the data. */
export const ROW_SCHEMA = says(
  'Where it stands in the data.',
  object({ file: TEXT, line: says('From 1 on.', { type: 'integer', minimum: 1 }) }),
);

const FINDING = object({
  benchmark: TEXT,
  kind: TEXT,
  puts_scores_in_doubt: FLAG,
  found_on: orNull(DAY),
  known_by: says('Where no day is given, the day the source was published.', orNull(DAY)),
  protocols: says('Ids of the protocols concerned; null: every score.', orNull(listOf(TEXT))),
  statement: TEXT,
  source: TEXT,
  locator: TEXT,
  page: PATH,
});

const SUBJECT = object(
  {
    benchmark: TEXT,
    subset: TEXT,
    model: TEXT,
    agent: TEXT,
    effort: TEXT,
    protocol: TEXT,
    attempts: says('k of pass@k.', COUNT),
    plan: TEXT,
    organization: TEXT,
    tier: TEXT,
    context_from_tokens: COUNT,
    context_to_tokens: COUNT,
    dimension: TEXT,
    task: TEXT,
    run: TEXT,
    event: TEXT,
    need: TEXT,
    statement: TEXT,
  },
  [
    ...['benchmark', 'subset', 'model', 'agent', 'effort', 'protocol', 'attempts', 'plan'],
    ...['organization', 'tier', 'context_from_tokens', 'context_to_tokens', 'dimension', 'task'],
    ...['run', 'event', 'need', 'statement'],
  ],
);

const VALUE = {
  description: 'A plain number where the figure is exact; an end that is open is left out.',
  anyOf: [
    { type: ['number', 'boolean', 'string'] },
    object({ low: { type: 'number' }, high: { type: 'number' }, is_estimate: FLAG }, [
      'low',
      'high',
    ]),
  ],
};

const CLAIM = object(
  {
    id: says('Stable; leads to its page.', TEXT),
    key: says('Shared by all claims about the same thing.', TEXT),
    kind: { enum: Object.keys(KIND_LABELS) },
    subject: says('Ids of what it is about, as far as they apply.', SUBJECT),
    sentence: says('What a statement, recommendation or event says.', orNull(TEXT)),
    measure: TEXT,
    value: VALUE,
    unit: TEXT,
    as_of: says('The day it speaks of.', orNull(DAY)),
    age_days: says(
      'From the last day of `as_of` to that of the file; below 0 of what is announced.',
      orNull({ type: 'integer' }),
    ),
    old_after_days: says('Null: its kind does not age.', orNull(COUNT)),
    replaced_by: says('The id of a newer claim, or "ended".', orNull(TEXT)),
    is_old: FLAG,
    measured_by: orNull(TEXT),
    relation: { enum: ['vendor', 'operator', 'independent', 'own'] },
    grade: { enum: Object.keys(MARKS) },
    tasks: says('Tasks measured.', orNull(COUNT)),
    source: TEXT,
    locator: says('Where in the source.', TEXT),
    note: orNull(TEXT),
    benchmark_findings: says(
      'Of scores alone: what is known against their benchmark.',
      listOf(object({ key: TEXT, kind: TEXT, found_on: orNull(DAY), known_by: orNull(DAY) })),
    ),
    file: TEXT,
    line: { type: 'integer', minimum: 1 },
  },
  ['benchmark_findings'],
);

export const CLAIMS_SCHEMA = says(
  'Claims: each a figure that one source states about one subject.',
  object({
    ...EDITION,
    benchmark_findings: says('Findings in full, by the key of their claim.', {
      type: 'object',
      additionalProperties: FINDING,
    }),
    claims: listOf(CLAIM),
  }),
);

export const CHART_SCHEMA = says(
  'A chart: its finding, its figures, and everything said with them.',
  object({
    ...EDITION,
    id: TEXT,
    page: says('Page that shows it among other things.', PATH),
    kicker: TEXT,
    title: says('The finding.', TEXT),
    how_to_read: TEXT,
    alt: says('The picture in words.', TEXT),
    newest_figure_as_of: orNull(DAY),
    figures_past_age_limit: object({
      old: COUNT,
      of: COUNT,
      undated: COUNT,
      oldest_as_of: orNull(DAY),
    }),
    notes: listOf(TEXT),
    findings: listOf(FINDING),
    sources: listOf(object({ title: TEXT, page: PATH })),
    policy: says('By which rule one of several figures stands.', orNull(TEXT)),
    rows: says(
      'One for each mark; columns are spelled as in the data.',
      listOf({
        type: 'object',
        additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
      }),
    ),
  }),
);

export const INDEX_SCHEMA = says(
  'Every file for machines.',
  object({
    ...EDITION,
    about: ADDRESS,
    data_package: ADDRESS,
    feed: ADDRESS,
    files: listOf(
      object({
        name: TEXT,
        description: TEXT,
        records: COUNT,
        address: ADDRESS,
        schema: ADDRESS,
      }),
    ),
    chart_schema: ADDRESS,
    charts: listOf(object({ id: TEXT, title: TEXT, address: ADDRESS })),
  }),
);
