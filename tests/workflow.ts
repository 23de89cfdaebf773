import {
  convertWorkflowTemplate,
  isBasicExpression,
  isBoolean,
  isMapping,
  isNumber,
  isSequence,
  isString,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser';

type Token = Parameters<typeof isString>[0];

/** A value in a workflow file, with expressions as they are written. */
export type Value = string | number | boolean | null | readonly Value[] | Mapping;

export interface Mapping {
  readonly [key: string]: Value;
}

export interface Workflow {
  readonly text: string;
  /** What GitHub's own parser has against it. */
  readonly errors: readonly string[];
  readonly root: Mapping;
}

/** A workflow file, read as GitHub reads it. */
export async function readWorkflow(name: string, text: string): Promise<Workflow> {
  const { context, value } = parseWorkflow({ name, content: text }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  const errors = context.errors.getErrors().map(({ message }) => message);
  return { text, errors, root: mapping(value ? plain(value) : null) };
}

function plain(token: Token): Value {
  if (isString(token) || isNumber(token) || isBoolean(token)) return token.value;
  if (isBasicExpression(token)) return token.source ?? `\${{ ${token.expression} }}`;
  if (isSequence(token)) return Array.from({ length: token.count }, (_, i) => plain(token.get(i)));
  if (!isMapping(token)) return null;
  const pairs = Array.from({ length: token.count }, (_, i) => token.get(i));
  return Object.fromEntries(pairs.map(({ key, value }) => [key.toString(), plain(value)]));
}

/** A mapping as it is, anything else as an empty one. */
export function mapping(value: Value | undefined): Mapping {
  return isMap(value) ? value : {};
}

function isMap(value: Value | undefined): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The jobs by their names. */
export function jobsOf({ root }: Workflow): readonly (readonly [string, Mapping])[] {
  return Object.entries(mapping(root.jobs)).map(([name, job]) => [name, mapping(job)]);
}

/** The steps of all jobs, or of one. */
export function stepsOf(workflow: Workflow, jobName?: string): readonly Mapping[] {
  return jobsOf(workflow)
    .filter(([name]) => jobName === undefined || name === jobName)
    .flatMap(([, { steps }]) => (Array.isArray(steps) ? steps.map(mapping) : []));
}

/** What a workflow is started by. */
export function eventsOf({ root: { on } }: Workflow): readonly string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys(mapping(on));
}

/** The text of a value; nothing for anything else than text. */
export const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
