import type { z } from 'zod';
import { quote } from './fields.ts';

type Issue = z.core.$ZodIssue;

/** What a Zod issue says in this project's words, and the one fix meant, if any. `found` is the refused value. */
export function issueText(
  issue: Issue | undefined,
  found: unknown,
): { message: string; hint?: string } {
  if (issue?.code === 'invalid_union' && issue.errors.length > 0)
    return issueText(deepest(issue), found);
  const hint = issue?.code === 'custom' ? hintOf(issue.params) : undefined;
  const message = issue?.code === 'custom' ? issue.message : standardMessage(issue, found);
  return hint === undefined ? { message } : { message, hint };
}

/** The branch that came furthest: one that refused the text rather than the type. */
function deepest(issue: z.core.$ZodIssueInvalidUnion): Issue | undefined {
  const branches = issue.errors.flat();
  return branches.find(({ code }) => code === 'custom') ?? branches.at(-1);
}

function hintOf(params: Readonly<Record<string, unknown>> | undefined): string | undefined {
  return typeof params?.hint === 'string' ? params.hint : undefined;
}

function standardMessage(issue: Issue | undefined, found: unknown): string {
  if (found === undefined) return 'This key is missing, but every such record needs it.';
  return `Expected ${expectation(issue)}, but found ${describe(found)}.`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function expectation(issue: Issue | undefined): string {
  if (issue?.code === 'invalid_type') return TYPES[issue.expected] ?? issue.expected;
  if (issue?.code === 'invalid_value') return listOf(issue.values.map(String));
  if (issue?.code === 'invalid_union') return listOf(optionsOf(issue));
  if (issue?.code === 'too_small') return `${String(issue.minimum)} or more`;
  if (issue?.code === 'too_big') return `${String(issue.maximum)} or less`;
  return 'something else';
}

/** Of records told apart by one of their keys: what the key may be. */
function optionsOf(issue: z.core.$ZodIssueInvalidUnion): string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

function listOf(values: readonly string[]): string {
  return values.length === 1 ? quote(values[0] ?? '') : `one of ${values.map(quote).join(', ')}`;
}

function describe(found: unknown): string {
  if (typeof found === 'string') return quote(found);
  if (Array.isArray(found)) return 'a list';
  return found !== null && typeof found === 'object' ? 'an object' : String(found);
}
