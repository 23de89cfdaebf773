import { parse, type ValueNode, type MemberNode } from '@humanwhocodes/momoa';
import type { z } from 'zod';
import { jsonByLines } from './canonical-json.ts';
import type { Entry, Parsed } from './csv.ts';
import { quote } from './fields.ts';
import { issueText } from './issue-text.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import { fieldOf, schemaAt } from './schema-path.ts';

type Path = readonly PropertyKey[];

/** Parses a JSON file that holds one record, or a list of records with `isList`. `given` as in `parseCsv`. */
export function parseJson<T extends z.ZodObject>(
  text: string,
  file: string,
  schema: T,
  { isList, given = {} }: { isList: boolean; given?: Readonly<Record<string, string>> },
): Parsed<z.output<T>> {
  const record = isList ? undefined : plainRecord(text, schema, given);
  if (record) return { entries: [{ place: { file, line: 1 }, record }], problems: [] };
  const tree = parseTree(text, file);
  if ('problem' in tree) return { entries: [], problems: [tree.problem] };
  const repeated = repeatedKeys(tree.body, file);
  if (repeated.length > 0) return { entries: [], problems: repeated };
  if (isList !== (tree.body.type === 'Array')) {
    const message = `Expected ${isList ? 'a list of records' : 'one record'} in this file.`;
    return { entries: [], problems: [{ file, line: 1, message }] };
  }
  const nodes =
    tree.body.type === 'Array' ? tree.body.elements.map(({ value }) => value) : [tree.body];
  return collect(nodes.map((node) => parseRecord(node, file, schema, given)));
}

/**
 * The record of a text that is just as `JSON.stringify` or `jsonByLines` writes it, and so repeats no key. Undefined for any
 * other text and where anything is wrong: then a tree tells where. Many times faster than the tree.
 */
function plainRecord<T extends z.ZodObject>(
  text: string,
  schema: T,
  given: Readonly<Record<string, string>>,
): z.output<T> | undefined {
  const value = plainValue(text);
  if (!isObject(value) || Array.isArray(value) || Object.keys(given).some((key) => key in value))
    return undefined;
  return schema.safeParse({ ...value, ...given }).data;
}

function plainValue(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (`${JSON.stringify(value, null, 2)}\n` === text) return value;
    return isObject(value) && jsonByLines(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

function parseRecord<T extends z.ZodObject>(
  node: ValueNode,
  file: string,
  schema: T,
  given: Readonly<Record<string, string>>,
): { entry?: Entry<z.output<T>>; problems: Problem[] } {
  const value = valueOf(node);
  const named = Object.keys(given).filter((key) => isObject(value) && key in value);
  if (named.length > 0) return { problems: named.map((key) => namedTwice(node, file, key)) };
  const result = schema.safeParse(
    isObject(value) && !Array.isArray(value) ? { ...value, ...given } : value,
  );
  if (result.success)
    return {
      entry: { place: { file, line: startOf(node).line }, record: result.data },
      problems: [],
    };
  return {
    problems: result.error.issues.flatMap((issue) =>
      problemsOf(issue, { node, value, file, schema }),
    ),
  };
}

function namedTwice(node: ValueNode, file: string, key: string): Problem {
  const message = `The file's name already gives ${quote(key)}.`;
  return { file, ...positionAt(node, [key]), field: key, message, hint: 'delete this key.' };
}

function collect<T>(
  parts: readonly { entry?: Entry<T>; problems: readonly Problem[] }[],
): Parsed<T> {
  return {
    entries: parts.flatMap(({ entry }) => entry ?? []),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

interface Context {
  readonly node: ValueNode;
  readonly value: unknown;
  readonly file: string;
  readonly schema: z.core.$ZodType;
}

function problemsOf(issue: z.core.$ZodIssue, { node, value, file, schema }: Context): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(fieldOf(schemaAt(schema, issue.path)) ?? {});
    return issue.keys.map((key) => ({
      file,
      ...positionAt(node, [...issue.path, key]),
      field: pathText([...issue.path, key]),
      message: `There is no key ${quote(key)} in this kind of record.`,
      hint: didYouMean(key, known) ?? `the keys are ${known.join(', ')}.`,
    }));
  }
  const found = issue.path.reduce<unknown>(
    (inner, key) => (isObject(inner) ? Reflect.get(inner, key) : undefined),
    value,
  );
  const place = positionAt(node, issue.path);
  return [{ file, ...place, field: pathText(issue.path), ...issueText(issue, found) }];
}

function parseTree(text: string, file: string): { body: ValueNode } | { problem: Problem } {
  if (text.trim() === '')
    return { problem: { file, message: 'This file is empty; expected JSON.' } };
  try {
    return { body: parse(text, { mode: 'json', ranges: false }).body };
  } catch (error) {
    const place = isObject(error)
      ? { line: numberAt(error, 'line'), column: numberAt(error, 'column') }
      : {};
    const why = error instanceof Error ? error.message.replace(/ \(\d+:\d+\)$/, '') : String(error);
    return {
      problem: {
        file,
        ...place,
        message: `This is not JSON: ${lowerFirst(withSigns(why).replace(/\.$/, ''))}.`,
        hint: 'look for a comma too many or too few, or a missing quote or bracket, just before this place.',
      },
    };
  }
}

function numberAt(object: object, key: string): number | undefined {
  const value: unknown = Reflect.get(object, key);
  return typeof value === 'number' ? value : undefined;
}

const SIGNS: Readonly<Record<string, string>> = {
  LBrace: '"{"',
  RBrace: '"}"',
  LBracket: '"["',
  RBracket: '"]"',
  Comma: '","',
  Colon: '":"',
};

/** The parser's names of signs, as the signs themselves. */
function withSigns(message: string): string {
  return message.replaceAll(/\b[LR]?[A-Z]\w+\b/g, (name) => SIGNS[name] ?? name);
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function keyOf(member: MemberNode): string {
  return member.name.type === 'String' ? member.name.value : member.name.name;
}

function repeatedKeys(node: ValueNode, file: string): Problem[] {
  if (node.type === 'Array') return node.elements.flatMap(({ value }) => repeatedKeys(value, file));
  if (node.type !== 'Object') return [];
  const keys = node.members.map(keyOf);
  const repeated = node.members.filter((_, index) => keys.indexOf(keys[index] ?? '') < index);
  return [
    ...repeated.map((member) => ({
      file,
      line: member.loc.start.line,
      column: member.loc.start.column,
      field: keyOf(member),
      message: `The key ${quote(keyOf(member))} stands twice in one object.`,
      hint: 'keep one of the two.',
    })),
    ...node.members.flatMap(({ value }) => repeatedKeys(value, file)),
  ];
}

/** The plain value; a key `__proto__` becomes a key like any other, so that the schema can refuse it. */
function valueOf(node: ValueNode): unknown {
  if (node.type === 'Array') return node.elements.map(({ value }) => valueOf(value));
  if (node.type === 'Object')
    return Object.fromEntries(node.members.map((member) => [keyOf(member), valueOf(member.value)]));
  if (node.type === 'Null') return null;
  return 'value' in node ? node.value : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Line and column of what stands at `path`, or of its nearest parent that exists. */
function positionAt(node: ValueNode, path: Path): { line: number; column: number } {
  const [key, ...rest] = path;
  if (node.type === 'Array' && typeof key === 'number') {
    const element = node.elements[key];
    if (element) return positionAt(element.value, rest);
  }
  if (node.type === 'Object' && key !== undefined) {
    const member = node.members.find((candidate) => keyOf(candidate) === key);
    if (member) return rest.length > 0 ? positionAt(member.value, rest) : startOf(member.value);
  }
  return startOf(node);
}

function startOf(node: ValueNode): { line: number; column: number } {
  return { line: node.loc.start.line, column: node.loc.start.column };
}

/** `events[2].kind`, or undefined for the record itself. */
function pathText(path: Path): string | undefined {
  const text = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('');
  return text === '' ? undefined : text.replace(/^\./, '');
}
