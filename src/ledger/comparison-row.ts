import type { Claim } from './claim.ts';
import type { Measurement } from './separation.ts';

/** Kinds of rows, in the order of the page. */
export const SECTIONS = [
  'benchmark',
  'cost',
  'price',
  'plan',
  'model',
  'run',
  'dimension',
  'opinion',
] as const;
export type Section = (typeof SECTIONS)[number];

/** One thing that is stated of a subject in a row. */
export interface Fact {
  readonly claim: Claim;
  /** Of a benchmark's rate. */
  readonly measurement?: Measurement | undefined;
  /** Further measurements of the same set-up that have an interval. */
  readonly again?: readonly Measurement[] | undefined;
  /** What the figure counts, where that differs between sources; figures that count different things have no ratio. */
  readonly counts?: string | undefined;
}

/** What is stated of one subject about one thing, whoever states it. */
export interface FactRow {
  /** The same for every subject, so that rows of several can stand side by side. */
  readonly key: string;
  readonly section: Section;
  /** At least one. */
  readonly facts: readonly Fact[];
}
