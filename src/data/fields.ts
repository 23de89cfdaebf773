import { z } from 'zod';
import { isDay } from './day.ts';
import { exactly, parseQuantity, type Quantity } from './quantity.ts';
import { isVersion } from './version.ts';

/**
 * Field types. Each turns the text of a CSV cell, or a JSON value, into a typed value, or refuses it
 * with a sentence that quotes what was found. Blank cells never reach a field: they are unknown.
 */

interface Refusal {
  readonly hint: string | undefined;
}

type Reading<T> = { readonly value: T } | Refusal;

/** A field read from text. `parse` returns the value, or a refusal with an optional hint. */
function textField<T>(expected: string, parse: (text: string) => Reading<T>) {
  return z.string().transform((text, context): T => {
    const parsed = parse(text);
    if ('value' in parsed) return parsed.value;
    context.issues.push({
      code: 'custom',
      input: text,
      message: `Expected ${expected}, but found ${quote(text)}.`,
      params: { hint: parsed.hint },
    });
    return z.NEVER;
  });
}

/** `text` in double quotes as JSON writes it, hidden characters too, cut after 80 characters, so that errors stay one line. */
export function quote(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return JSON.stringify(short).replaceAll(
    HIDDEN,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const HIDDEN = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function when<T>(holds: boolean, value: T, hint?: string): Reading<T> {
  return holds ? { value } : { hint };
}

const ID = /^(?=.{1,60}$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
/** Lower-case words, digits, hyphens and dots: `claude-opus-4.6`. */
export const id = textField('an id of lower-case letters, digits, hyphens and dots', (text) =>
  when(ID.test(text), text, idHint(text)),
);

function idHint(text: string): string | undefined {
  const fixed = text.trim().toLowerCase().replaceAll(/[ _]+/g, '-');
  return ID.test(fixed) ? `write ${fixed}.` : undefined;
}

const CONTROL =
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\p{Cs}]/u;
const FORMULA = /^[=+\-@\t]/;
const MAX_TEXT_LENGTH = 2000;
/** Prose in one line. May not begin like a spreadsheet formula nor hold control characters, also not those that
 * turn the reading direction or take no room. */
export const text = textField('one line of text', (value) => {
  if (CONTROL.test(value))
    return { hint: 'remove the tab, line break, hidden or control character.' };
  if (FORMULA.test(value))
    return { hint: 'do not begin with = + - or @; spreadsheets would run it as a formula.' };
  if (value !== value.trim()) return { hint: 'remove the space at the start or end.' };
  return when(
    value.length > 0 && value.length <= MAX_TEXT_LENGTH,
    value,
    `use 1 to ${MAX_TEXT_LENGTH} characters.`,
  );
});

/** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the source gives no more. */
export const day = textField('a day such as 2026-02-05, or a month or year', (value) =>
  when(isDay(value), value),
);

/** Names a release of the data: `2026.11.2`. */
export const releaseVersion = textField(
  'a version such as 2026.11.2: year, month and a number from 1 on',
  (value) => when(isVersion(value), value),
);

/** What bytes come to by SHA-256, as 64 hexadecimal digits. */
export const sha256 = textField('64 hexadecimal digits', (value) =>
  when(/^[0-9a-f]{64}$/.test(value), value),
);

const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });
/** An http or https address. */
export const url = textField('an http or https address', (value) =>
  when(webAddress.safeParse(value).success, value),
);

const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** A plain decimal: no percent sign, thousands separator, exponent or currency. */
function decimal(expected: string, accepts: (value: number) => boolean) {
  const isAccepted = (number: number) => Number.isFinite(number) && accepts(number);
  return textField(expected, (value) => {
    const number = Number(value) + 0;
    return when(DECIMAL.test(value) && isAccepted(number), number, decimalHint(value, isAccepted));
  });
}

/** What was probably meant, when that would be accepted. A comma before three digits is taken as a thousands separator, any other as a decimal point. */
function decimalHint(value: string, isAccepted: (value: number) => boolean): string | undefined {
  if (/^(nan|n\/?a|null|none|unknown|-|\?)$/i.test(value))
    return 'leave the cell blank when the figure is unknown.';
  const bare = value
    .replaceAll(/[\s$%]|USD/g, '')
    .replaceAll(/,(?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  const number = Number(bare);
  if (bare === '' || /^0[xob]/i.test(bare) || !isAccepted(number)) return undefined;
  return bare === value && DECIMAL.test(value) ? undefined : `write ${number}.`;
}

/** 0 to 100, as published: 80.8, not 0.808. */
export const percent = decimal('a percentage from 0 to 100', (n) => n >= 0 && n <= 100);
/** A whole number from 0 on. */
export const count = decimal('a whole number from 0 on', (n) => Number.isSafeInteger(n) && n >= 0);
/** A whole number from 1 on. */
export const positiveCount = decimal(
  'a whole number from 1 on',
  (n) => Number.isSafeInteger(n) && n >= 1,
);
/** US dollars, 0 or more; 0 means measured and free. */
export const usd = decimal('an amount in US dollars from 0 on', (n) => n >= 0);
/** Seconds, 0 or more. */
export const seconds = decimal('a number of seconds from 0 on', (n) => n >= 0);
/** `true` or `false`. */
export const flag = textField('true or false', (value) =>
  when(value === 'true' || value === 'false', value === 'true'),
);

function wordList(expected: string) {
  return textField(expected, (value) => when(/^\S+( \S+)*$/.test(value), value.split(' ')));
}

/** Several claim ids or plain numbers, separated by single spaces. */
export const inputList = wordList('claim ids or plain numbers separated by single spaces');
/** Several values as data files write them, separated by single spaces: `5 ~15 3..8`. */
export const valueList = wordList('values separated by single spaces');

const QUANTITY = 'a quantity such as 15, ~15, 3..8, >=5 or <=100';
/** A figure as worded: `15`, `~15`, `3..8`, `>=5`, `<=100`; in JSON also a plain number. */
export const quantity = z
  .union([z.number().nonnegative().transform(exactly), textField(QUANTITY, quantityFrom)])
  .meta({ description: QUANTITY });

function quantityFrom(value: string): Reading<Quantity> {
  const parsed = parseQuantity(value);
  return parsed ? { value: parsed } : { hint: decimalHint(value, Number.isFinite) };
}

/** One of a fixed list of words. */
export function oneOf<const T extends readonly [string, ...string[]]>(...words: T) {
  return z.enum(words);
}

const references = z.registry<{ to: string }>();

/** An id that must exist in another collection, such as `models`; checked once all files are read. */
export function reference(to: string) {
  const schema = id.clone();
  references.add(schema, { to });
  return schema;
}

/** The collection a schema's values must exist in; undefined when it is not a reference. */
export function referenceTarget(schema: z.core.$ZodType): string | undefined {
  return references.get(schema)?.to;
}
