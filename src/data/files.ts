import type { z } from 'zod';
import type { FigureSource } from './figure.ts';
import { Agent } from './schema/agent.ts';
import { Benchmark, benchmarkFigures } from './schema/benchmark.ts';
import { Correction, Release, Resolution } from './schema/bookkeeping.ts';
import { Capability, capabilityFigures, Dimension } from './schema/capability.ts';
import { Criterion, Gate, Need, needFigures, Option, Preset } from './schema/decision.ts';
import { Event, eventFigures } from './schema/event.ts';
import { FrozenCharts } from './schema/frozen-charts.ts';
import { Model, ModelFact, modelFactFigures } from './schema/model.ts';
import { Organization } from './schema/organization.ts';
import { Plan, PlanPrice, planPriceFigures } from './schema/plan.ts';
import { Run, runFigures } from './schema/run.ts';
import { Score, scoreFigures } from './schema/score.ts';
import { Source } from './schema/source.ts';
import { Statement, statementFigures } from './schema/statement.ts';
import { Task } from './schema/task.ts';
import { TokenPrice, tokenPriceFigures } from './schema/token-price.ts';

/** How one kind of record is stored. */
export interface FileKind<T extends z.ZodObject = z.ZodObject> {
  /** From the project root: a file, or a folder of files ending in `/`. */
  readonly path: string;
  readonly format: 'csv' | 'json-list' | 'json-record';
  readonly schema: T;
  /** Of a folder: the field that the file's name gives. */
  readonly named?: string;
  /** Fields that together may stand only once; absent where only whole records may not repeat. */
  readonly key?: readonly (keyof z.output<T> & string)[];
  /** The figures a record states; absent where records only name or explain things. */
  readonly figures?: FigureSource<z.output<T>>;
}

function file<T extends z.ZodObject>(kind: FileKind<T>): FileKind<T> {
  return kind;
}

const ID = ['id'] as const;

/** Every kind of record in `data/`. Readers, checks, the ledger and the exports derive from this list. */
export const FILES = {
  organizations: file({
    path: 'data/organizations.csv',
    format: 'csv',
    schema: Organization,
    key: ID,
  }),
  sources: file({ path: 'data/sources.json', format: 'json-list', schema: Source, key: ID }),
  models: file({ path: 'data/models.csv', format: 'csv', schema: Model, key: ID }),
  modelFacts: file({
    path: 'data/model_facts.csv',
    format: 'csv',
    schema: ModelFact,
    key: ['model', 'source', 'as_of', 'released_on', 'context_tokens', 'max_output_tokens'],
    figures: modelFactFigures,
  }),
  agents: file({ path: 'data/agents.csv', format: 'csv', schema: Agent, key: ID }),
  plans: file({ path: 'data/plans.csv', format: 'csv', schema: Plan, key: ID }),
  benchmarks: file({
    path: 'data/benchmarks.json',
    format: 'json-list',
    schema: Benchmark,
    key: ID,
    figures: benchmarkFigures,
  }),
  scores: file({
    path: 'data/scores/',
    named: 'benchmark',
    format: 'csv',
    schema: Score,
    key: [
      'benchmark',
      'subset',
      'model',
      'agent',
      'agent_version',
      'effort',
      'protocol',
      'attempts',
      'measured_by',
      'source',
      'measured_on',
      'locator',
    ],
    figures: scoreFigures,
  }),
  tokenPrices: file({
    path: 'data/prices/tokens.csv',
    format: 'csv',
    schema: TokenPrice,
    key: [
      'model',
      'tier',
      'context_from_tokens',
      'context_to_tokens',
      'source',
      'as_of',
      'valid_from',
      'locator',
    ],
    figures: tokenPriceFigures,
  }),
  planPrices: file({
    path: 'data/prices/plans.csv',
    format: 'csv',
    schema: PlanPrice,
    key: ['plan', 'source', 'as_of', 'valid_from', 'valid_to'],
    figures: planPriceFigures,
  }),
  tasks: file({
    path: 'data/tasks/',
    named: 'id',
    format: 'json-record',
    schema: Task,
    key: ID,
  }),
  runs: file({
    path: 'data/runs/',
    named: 'id',
    format: 'json-record',
    schema: Run,
    key: ID,
    figures: runFigures,
  }),
  dimensions: file({
    path: 'data/dimensions.json',
    format: 'json-list',
    schema: Dimension,
    key: ID,
  }),
  capabilities: file({
    path: 'data/capabilities.csv',
    format: 'csv',
    schema: Capability,
    key: ['agent', 'model', 'dimension', 'source', 'locator', 'value'],
    figures: capabilityFigures,
  }),
  needs: file({
    path: 'data/decision/needs.csv',
    format: 'csv',
    schema: Need,
    key: ID,
    figures: needFigures,
  }),
  criteria: file({
    path: 'data/decision/criteria.json',
    format: 'json-list',
    schema: Criterion,
    key: ID,
  }),
  options: file({
    path: 'data/decision/options.csv',
    format: 'csv',
    schema: Option,
    key: ['agent', 'model'],
  }),
  gates: file({ path: 'data/decision/gates.json', format: 'json-list', schema: Gate, key: ID }),
  presets: file({
    path: 'data/decision/presets.json',
    format: 'json-list',
    schema: Preset,
    key: ID,
  }),
  events: file({
    path: 'data/events.csv',
    format: 'csv',
    schema: Event,
    key: ID,
    figures: eventFigures,
  }),
  statements: file({
    path: 'data/statements.csv',
    format: 'csv',
    schema: Statement,
    key: ID,
    figures: statementFigures,
  }),
  resolutions: file({
    path: 'data/resolutions.csv',
    format: 'csv',
    schema: Resolution,
    key: ['key'],
  }),
  corrections: file({ path: 'data/corrections.csv', format: 'csv', schema: Correction }),
  releases: file({ path: 'data/releases.csv', format: 'csv', schema: Release, key: ['version'] }),
  frozenCharts: file({
    path: 'data/releases/',
    format: 'json-record',
    schema: FrozenCharts,
    key: ['version'],
  }),
};

export type Collection = keyof typeof FILES;
