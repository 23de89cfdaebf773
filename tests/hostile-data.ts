import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { text, url } from '../src/data/fields.ts';
import { FILES, type FileKind } from '../src/data/files.ts';
import { fieldOf } from '../src/data/schema-path.ts';
import { VALID, type Changes } from './project.ts';

/** Breaks out of a script, an attribute in either quotes, and a section of XML, and is code for templates and links. */
export const MARKUP = `javascript:alert(0)</script><script>alert(1)</script><img/src=x/onerror=alert(2)>"><svg/onload=alert(3)>'onclick='alert(4)'-alert(5)-']]>{{constructor}}&lt;b&gt;`;

/** An address that is one, and would leave the attribute that holds it. */
export const ADDRESS = `https://hostile.example/?"><svg/onload=alert(6)>'onclick='alert(7)`;

/** Text that other records or checks go by: it cannot be anything. */
const KEPT = ['key', 'preferred', 'file', 'field', 'old', 'new', 'version', 'value', 'unit'];
/** What stays blank where it is: it goes with other fields, or is part of ids that others name. */
const LEFT_BLANK = ['agent_version', 'no_inputs_because', 'other_inputs_are', 'rejected_because'];

const SCORE = 'score/bench-1.0/-/alpha-1/agent-a/-/open/1/bench-team/score_pct@board.2026-03-01';
/** Rows of kinds that the small data lack: a disagreement that is explained, a correction, a statement nobody can check. */
const MORE: Readonly<Record<string, string>> = {
  'data/scores/bench-1.0.csv':
    'alpha-1,agent-b,9,,,open,75,375,,500,1,,,reporter,2026-03-09,report,Row 9,',
  'data/prices/tokens.csv': 'alpha-1,standard,,,15,,,,25,,,reporter,2026-05-01,report,Table 8,',
  'data/resolutions.csv':
    'price/alpha-1/standard/input_usd_per_mtok,5 15,wrong-figure,,A slip.,2026-05-03',
  'data/corrections.csv': `2026-05-03,data/scores/bench-1.0.csv,${SCORE},score_pct,80,80.8,Misread.`,
  'data/statements.csv': 'less,report,Section 9,Less,,,Not told.,,,~9,%,Quoted.,',
};

/** The small valid data with markup in every field of free text and of addresses, also those that are blank there. */
export function hostileData(): Changes {
  return Object.fromEntries(
    Object.values(FILES).flatMap((kind) =>
      filesOf(kind).map((path) => [path, hostileFile(path, kind)]),
    ),
  );
}

function filesOf({ path }: FileKind): string[] {
  if (!path.endsWith('/')) return [path];
  return existsSync(join(VALID, path))
    ? readdirSync(join(VALID, path)).map((name) => path + name)
    : [];
}

function hostileFile(path: string, { format, schema }: FileKind): string {
  const content = readFileSync(join(VALID, path), 'utf8') + (MORE[path] ?? '');
  if (format !== 'csv')
    return `${JSON.stringify(hostile(schema, JSON.parse(content), path), null, 2)}\n`;
  const [header = [], ...rows] = Papa.parse<string[]>(content, { skipEmptyLines: true }).data;
  const shape = fieldOf(schema);
  const changed = rows.map((row, line) =>
    row.map((cell, index) => {
      const name = header[index] ?? '';
      return fieldValue(shape?.[name], cell, name, `${path} ${line}`) ?? cell;
    }),
  );
  return Papa.unparse([header, ...changed], { newline: '\n' }) + '\n';
}

/** A JSON value with its text replaced and what is blank filled in. */
function hostile(schema: z.core.$ZodType | undefined, value: unknown, place: string): unknown {
  const bare = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (Array.isArray(value)) {
    const element = bare instanceof z.ZodArray ? bare.element : bare;
    return value.map(
      (item, index) =>
        fieldValue(element, item, '', `${place} ${index}`) ??
        hostile(element, item, `${place} ${index}`),
    );
  }
  const shape = fieldOf(bare);
  if (typeof value !== 'object' || value === null || !shape) return value;
  const entries = Object.entries(shape).map(([name, field]) => {
    const former: unknown = Reflect.get(value, name);
    return [
      name,
      fieldValue(field, former, name, place) ?? hostile(field, former, `${place} ${name}`),
    ];
  });
  return { ...value, ...Object.fromEntries(entries.filter(([, item]) => item !== undefined)) };
}

/** Markup with the place it stands at, for a field of text; an address for one of addresses; else undefined. */
function fieldValue(
  schema: z.core.$ZodType | undefined,
  former: unknown,
  name: string,
  place: string,
): string | undefined {
  const bare = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (bare === url) return ADDRESS;
  if (bare !== text || KEPT.includes(name) || (LEFT_BLANK.includes(name) && !former))
    return undefined;
  return `${MARKUP}${place.replaceAll(/\W+/g, '.')}.${name}`;
}
