import type { Day } from '../data/day.ts';
import type { Figure, FigureKind, FigureValue } from '../data/figure.ts';
import { claimDay } from './claim-day.ts';
import { gradeOf, relationOf, type Grade, type Relation } from './evidence.ts';
import type { Names } from './names.ts';

/** What a claim is about: ids, as far as they apply. */
export interface Subject {
  readonly benchmark?: string | undefined;
  readonly subset?: string | undefined;
  readonly model?: string | undefined;
  readonly agent?: string | undefined;
  readonly effort?: string | undefined;
  readonly protocol?: string | undefined;
  /** k of pass@k. */
  readonly attempts?: number | undefined;
  readonly plan?: string | undefined;
  readonly organization?: string | undefined;
  readonly tier?: string | undefined;
  readonly context_from_tokens?: number | undefined;
  readonly context_to_tokens?: number | undefined;
  readonly dimension?: string | undefined;
  readonly task?: string | undefined;
  readonly run?: string | undefined;
  readonly event?: string | undefined;
  readonly need?: string | undefined;
  readonly statement?: string | undefined;
}

/** One value that one source states about one subject. Every figure on the site is one. */
export interface Claim {
  /** Stable and readable: the key, `@`, the source and what tells apart claims of one source. */
  readonly id: string;
  /** Shared by all claims about the same thing, whoever makes them. */
  readonly key: string;
  readonly kind: FigureKind;
  readonly subject: Subject;
  /** Of statements, recommendations and events: what they say, in words. */
  readonly sentence: string | undefined;
  readonly measure: string;
  readonly value: FigureValue;
  readonly unit: string;
  /** The day the figure speaks of: measured, stated as of, or published. Undefined: the source gives none. */
  readonly asOf: Day | undefined;
  /** Organization that measured or first stated it. */
  readonly measuredBy: string | undefined;
  readonly relation: Relation;
  readonly grade: Grade;
  readonly source: string;
  readonly locator: string;
  readonly note: string | undefined;
  /** Tasks measured; undefined when the source does not say, so that no interval can be given. */
  readonly tasks: number | undefined;
  /** Path from the project root, and 1-based line. */
  readonly file: string;
  readonly line: number;
}

/** What all claims of a record have in common. */
type Common = Omit<Claim, 'id' | 'key' | 'kind' | 'measure' | 'value' | 'unit' | 'file' | 'line'>;

/** The claims that figures make, in their order. */
export function claimsFrom(figures: readonly Figure[], names: Names): Claim[] {
  let [last, common]: [Figure?, Common?] = [];
  return figures.map((figure) => {
    const { id, key, kind, measure, value, unit, place, record } = figure;
    if (!common || last?.record !== record || last.kind !== kind) common = commonOf(figure, names);
    last = figure;
    return { id, key, kind, measure, value, unit, ...common, file: place.file, line: place.line };
  });
}

function commonOf(figure: Figure, names: Names): Common {
  const { kind, record } = figure;
  const subject = subjectOf(figure, names);
  const source = names.sources.get(record.source ?? '');
  const measuredBy = record.measured_by ?? source?.publisher;
  const tasks = kind === 'score' ? numberIn(record, 'tasks') : undefined;
  const relation = relationOf(measuredBy, subject, names);
  const isOpinion = kind === 'need' || textIn(record, 'grade') === 'opinion';
  return {
    subject,
    sentence: SENTENCES.map((field) => textIn(record, field)).find(Boolean),
    asOf: claimDay(record, names.sources),
    measuredBy,
    relation,
    grade: gradeOf({
      relation,
      isOpinion,
      measuredBy: names.organizations.get(measuredBy ?? ''),
      source,
      hasSample: tasks !== undefined,
    }),
    source: record.source ?? '',
    locator: record.locator ?? '',
    note: record.note,
    tasks,
  };
}

/** Kinds whose record is itself the subject. */
const OWN_SUBJECT: Partial<Record<FigureKind, keyof Subject>> = {
  run: 'run',
  event: 'event',
  need: 'need',
  statement: 'statement',
  benchmark: 'benchmark',
};

/** Fields that hold a whole sentence about the subject. */
const SENTENCES = ['statement', 'need', 'title'];

function subjectOf({ kind, key, record }: Figure, names: Names): Subject {
  const text = (field: string) => textIn(record, field);
  const own = OWN_SUBJECT[kind];
  return {
    benchmark: text('benchmark'),
    subset: text('subset'),
    model: text('model'),
    agent: text('agent') ?? text('recommends'),
    effort: text('effort'),
    protocol: text('protocol'),
    attempts: numberIn(record, 'attempts'),
    plan: text('plan'),
    tier: text('tier'),
    context_from_tokens: numberIn(record, 'context_from_tokens'),
    context_to_tokens: numberIn(record, 'context_to_tokens'),
    dimension: text('dimension'),
    task: text('task'),
    ...eventSubject(text('subject') ?? '', names),
    ...(own && { [own]: key.split('/')[1] }),
  };
}

/** What an event is about may be of several kinds. */
function eventSubject(
  id: string,
  { models, agents, plans, benchmarks, organizations }: Names,
): Subject {
  if (models.has(id)) return { model: id };
  if (agents.has(id)) return { agent: id };
  if (plans.has(id)) return { plan: id };
  if (benchmarks.has(id)) return { benchmark: id };
  return organizations.has(id) ? { organization: id } : {};
}

function textIn(record: object, field: string): string | undefined {
  const value: unknown = Reflect.get(record, field);
  return typeof value === 'string' ? value : undefined;
}

function numberIn(record: object, field: string): number | undefined {
  const value: unknown = Reflect.get(record, field);
  return typeof value === 'number' ? value : undefined;
}
