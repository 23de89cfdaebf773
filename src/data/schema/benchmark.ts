import { z } from 'zod';
import { day, id, oneOf, quantity, reference, text } from '../fields.ts';
import { figuresOfRecord, type FigureOf, type FigureSource } from '../figure.ts';

const wholeNumber = z.int().nonnegative();

/** A versioned set of tasks, with the ways it is run and what is known to be wrong with it. */
export const Benchmark = z.strictObject({
  id,
  name: text,
  version: text.optional(),
  /** What a score counts, such as `resolved rate`. */
  metric: text,
  unit: oneOf('%'),
  tasks: wholeNumber.optional(),
  repositories: wholeNumber.optional(),
  languages: z.array(text),
  operator: reference('organizations').optional(),
  published_on: day.optional(),
  /** Where `tasks`, `repositories` and `published_on` were read. */
  source: reference('sources').optional(),
  locator: text.optional(),
  summary: text,
  subsets: z.array(
    z.strictObject({
      id,
      label: text,
      /** Two or three words, for where the label is too long. */
      short_label: text.optional(),
      /** Another subset of the benchmark that holds all of its tasks. */
      part_of: id.optional(),
      tasks: wholeNumber.optional(),
    }),
  ),
  /** How it was run; scores of different protocols are never ranked together without saying so. */
  protocols: z.array(
    z.strictObject({
      id,
      label: text,
      description: text,
      /** One way of measuring for everything listed, so that its scores may be ranked; agents may differ. */
      uniform: z.boolean(),
      /** Who runs it for all; undefined where everybody runs their own. */
      operator: reference('organizations').optional(),
    }),
  ),
  facts: z.array(
    z.strictObject({
      /** What is counted, as an id: `files-changed-per-task-average`. */
      measure: id,
      value: quantity,
      unit: text,
      source: reference('sources'),
      locator: text,
      note: text.optional(),
    }),
  ),
  /** What is known against the figures of this benchmark, or against reading them plainly. */
  findings: z.array(
    z.strictObject({
      found_on: day.optional(),
      /** Ids of the protocols whose scores it concerns; undefined: every score. */
      protocols: z.array(id).optional(),
      kind: oneOf(
        'contamination',
        'broken-tasks',
        'verifier-error',
        'retired',
        'saturated',
        'hidden-agent',
        'small-sample',
        'scaffold',
        'coverage',
      ),
      statement: text,
      source: reference('sources'),
      locator: text,
    }),
  ),
});
export type Benchmark = z.output<typeof Benchmark>;

const figures: FigureOf<Benchmark> = (benchmark, place) => {
  const subject = { kind: 'benchmark', id: benchmark.id } as const;
  return [
    ...figuresOfRecord(place, subject, benchmark, {
      tasks: { unit: 'tasks', value: benchmark.tasks },
      repositories: { unit: 'repositories', value: benchmark.repositories },
      published_on: { unit: 'day', value: benchmark.published_on },
    }),
    ...benchmark.facts.flatMap((fact) =>
      figuresOfRecord(place, subject, fact, {
        [fact.measure]: { unit: fact.unit, value: fact.value },
      }),
    ),
    ...benchmark.findings.flatMap((finding, index) =>
      figuresOfRecord(place, subject, finding, {
        [`finding-${index + 1}`]: { unit: 'text', value: finding.statement },
      }),
    ),
  ];
};

export const benchmarkFigures: FigureSource<Benchmark> = { figures, subject: ['id'] };
