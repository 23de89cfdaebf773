import { canAgree, exactly, writeQuantity, type Quantity } from './quantity.ts';
import { earliest, latest, mayBeSameDay, type Day } from './day.ts';

/** A line of a file in `data/`. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export type FigureKind =
  | 'score'
  | 'price'
  | 'plan'
  | 'model'
  | 'benchmark'
  | 'run'
  | 'capability'
  | 'need'
  | 'event'
  | 'statement';

export type FigureValue = number | Quantity | boolean | string;

/** The fields that every record with figures has, whatever else it holds. */
export interface Sourced {
  readonly source?: string | undefined;
  readonly locator?: string | undefined;
  readonly measured_by?: string | undefined;
  readonly note?: string | undefined;
  readonly as_of?: Day | undefined;
  readonly measured_on?: Day | undefined;
  readonly valid_from?: Day | undefined;
  readonly valid_to?: Day | undefined;
  readonly context_from_tokens?: number | undefined;
  readonly context_to_tokens?: number | undefined;
}

/** One value that one source states, before it is joined with anything: the raw material of a claim. */
export interface Figure {
  readonly place: Place;
  readonly kind: FigureKind;
  /** What is claimed, whoever says so: figures that share a key speak of the same thing. */
  readonly key: string;
  /** The key and who says so; unique and stable, so that pages, resolutions and embeds can point at it. */
  readonly id: string;
  readonly measure: string;
  readonly unit: string;
  readonly value: FigureValue;
  /** How far apart two values may be, in `unit`, and still be the same statement. */
  readonly tolerance: number;
  /** The row or record it stands in. */
  readonly record: Sourced;
}

/** What a figure's unit or reading may depend on beyond its own record. */
export interface FigureContext {
  readonly dimensions: ReadonlyMap<
    string,
    { readonly kind: string; readonly unit?: string | undefined }
  >;
}

/** All figures of one record. */
export type FigureOf<T> = (record: T, place: Place, context: FigureContext) => Figure[];

/** How figures are found in the records of one kind. */
export interface FigureSource<T> {
  readonly figures: FigureOf<T>;
  /** Fields that say what a record is about: only records alike in all of them can contradict each other. */
  readonly subject: readonly (keyof T & string)[];
}

interface Measure {
  readonly unit: string;
  /** A column that states the same in another way; where it is filled, this one is no figure of its own. */
  readonly unless?: string;
  readonly tolerance?: number;
  /** Tolerance as a share of the value, for figures that sources round differently. */
  readonly relativeTolerance?: number;
}

interface Columns<T> {
  readonly kind: FigureKind;
  /** Columns that say what is claimed. */
  readonly subject: readonly (keyof T & string)[];
  /** Columns that say who claims it, and when. */
  readonly origin: readonly (keyof T & string)[];
  readonly measures: Readonly<Partial<Record<keyof T & string, Measure>>>;
}

/** Figures of a flat record: each filled measure column is one. */
export function figuresFrom<T extends Sourced>(columns: Columns<T>): FigureSource<T> {
  const measures = Object.entries<Measure | undefined>(columns.measures);
  const figures: FigureOf<T> = (record, place) => {
    const parts = columns.subject.map((name) => keyPart(record[name]));
    const subject = `${columns.kind}/${parts.join('/')}`;
    const origin = originOf(columns.origin.map((name) => record[name]));
    return measures.flatMap(([measure, about]) => {
      const value: unknown = Reflect.get(record, measure);
      if (!about || !isFigureValue(value) || isFilled(record, about.unless)) return [];
      return newFigure(place, columns.kind, subject, measure, origin, { ...about, value }, record);
    });
  };
  return { figures, subject: columns.subject };
}

type Values = Record<string, Measure & { readonly value: FigureValue | undefined }>;

/** Figures of a nested record under one subject, such as the run `pr-triage-codex`; undefined values are none. */
export function figuresOfRecord(
  place: Place,
  subject: { readonly kind: FigureKind; readonly id: string },
  record: Sourced,
  values: Values,
): Figure[] {
  const { kind, id } = subject;
  return Object.entries(values).flatMap(([measure, { value, ...about }]) =>
    value === undefined
      ? []
      : newFigure(
          place,
          kind,
          `${kind}/${id}`,
          measure,
          originOf([record.source]),
          { ...about, value },
          record,
        ),
  );
}

function newFigure(
  place: Place,
  kind: FigureKind,
  subject: string,
  measure: string,
  origin: string,
  { value, unit, tolerance = 0, relativeTolerance }: Measure & { value: FigureValue },
  record: Sourced,
): Figure {
  const key = `${subject}/${keyPart(measure)}`;
  const slack = relativeTolerance === undefined ? tolerance : relativeTolerance * size(value);
  return {
    place,
    kind,
    key,
    id: `${key}@${origin}`,
    measure,
    unit,
    value,
    tolerance: slack,
    record,
  };
}

function size(value: FigureValue): number {
  if (typeof value === 'number') return Math.abs(value);
  return typeof value === 'object' ? Math.abs(value.high ?? value.low ?? 0) : 0;
}

/** Longest part of a key; sentences are cut to it. */
const MAX_KEY_PART = 60;

function keyPart(value: unknown): string {
  return typeof value !== 'string' && typeof value !== 'number'
    ? '-'
    : String(value)
        .replaceAll(/[^A-Za-z0-9._-]+/g, '_')
        .slice(0, MAX_KEY_PART);
}

/** Blanks keep their place, so that two columns never say the same; at the end they are left out. */
function originOf(values: readonly unknown[]): string {
  return values
    .map(keyPart)
    .join('.')
    .replace(/(\.-)+$/, '');
}

function isFilled(record: object, column: string | undefined): boolean {
  return column !== undefined && Reflect.get(record, column) !== undefined;
}

function isFigureValue(value: unknown): value is FigureValue {
  return value !== undefined && value !== null;
}

/** Whether both figures can be true: values within tolerance, or said of days or request sizes that do not meet. */
export function agree(a: Figure, b: Figure): boolean {
  return !spansMeet(a.record, b.record) || !bandsMeet(a.record, b.record) || valuesAgree(a, b);
}

function valuesAgree(a: Figure, b: Figure): boolean {
  if (a.unit === 'text') return true;
  if (a.unit === 'day') return mayBeSameDay(asWords(a.value), asWords(b.value));
  const [left, right] = [asQuantity(a.value), asQuantity(b.value)];
  if (!left || !right) return a.value === b.value;
  return canAgree(left, right, Math.max(a.tolerance, b.tolerance));
}

/** A value in the notation of the data files: `5`, `~15`, `3..8`, `true`, `2026-02-05`. Without spaces, for lists. */
export function inNotation(value: FigureValue): string {
  return asWritten(value).replaceAll(/\s+/g, '_');
}

/** A value as a cell of a data file holds it, sentences word by word. */
export function asWritten(value: FigureValue): string {
  const quantity = asQuantity(value);
  return quantity ? writeQuantity(quantity) : asWords(value);
}

/** A value that is no number, as it stands in the file. */
export function asWords(value: FigureValue): string {
  return typeof value === 'object' ? '' : String(value);
}

/** The value as a quantity; undefined for text and true or false. */
export function asQuantity(value: FigureValue): Quantity | undefined {
  if (typeof value === 'number') return exactly(value);
  return typeof value === 'object' ? value : undefined;
}

function spansMeet(a: Sourced, b: Sourced): boolean {
  const startsBeforeEnd = (from: Day | undefined, to: Day | undefined) =>
    from === undefined || to === undefined || earliest(from) <= latest(to);
  return startsBeforeEnd(a.valid_from, b.valid_to) && startsBeforeEnd(b.valid_from, a.valid_to);
}

function bandsMeet(a: Sourced, b: Sourced): boolean {
  const [aFrom, aTo] = band(a);
  const [bFrom, bTo] = band(b);
  return aFrom < bTo && bFrom < aTo;
}

/** Request sizes a price holds for, in tokens. A source that names no band states the price of the smallest request. */
function band({ context_from_tokens: from, context_to_tokens: to }: Sourced): [number, number] {
  return [from ?? 0, to ?? (from === undefined ? 1 : Infinity)];
}
