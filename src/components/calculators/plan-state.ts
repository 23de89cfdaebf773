import type { Quantity } from '../../data/quantity.ts';
import { formatCount } from '../../format/figure.ts';
import { DEFAULT_CHOICE, type PlanChoice } from '../../ledger/plan-comparison.ts';
import { HOURS_PER_WEEK } from '../../ledger/plan-cost.ts';
import type { PlanBook } from '../../views/plan-book.ts';
import { recordedRange } from '../../views/plan-words.ts';
import type { Bounds } from './fields.tsx';
import type { QueryTexts } from './query.ts';

/** Keys of the query. */
export const PLAN_KEYS = ['agent', 'runs', 'cost', 'seats', 'messages', 'hours'] as const;

/** Names of the fields: those of the query, and the two ends of a cost that is entered. */
export const PLAN_FIELDS = [...PLAN_KEYS, 'least', 'most'] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

/** What stands in the fields, half typed or not. */
export type PlanTexts = Readonly<Record<PlanField, string>>;

/** What is wrong, by field, in whole sentences. */
export type PlanErrors = Readonly<Partial<Record<PlanField, string>>>;

/** Choices of what a run costs, besides none. */
export const SUCCESS = 'success';
export const OWN = 'own';

/** What can be entered, and how far the arrow keys move it. */
export const PLAN_BOUNDS = {
  runs: { min: 0, max: 1000, step: 1 },
  seats: { min: 1, max: 10_000, step: 1 },
  hours: { min: 1, max: HOURS_PER_WEEK, step: 1 },
  messages: { min: 1, max: 10_000, step: 1 },
  least: { min: 0.01, max: 10_000, step: 0.01 },
  most: { min: 0.01, max: 10_000, step: 0.01 },
} as const satisfies Partial<Record<PlanField, Bounds>>;
type NumberName = keyof typeof PLAN_BOUNDS;

/** Fields whose numbers are whole. */
const WHOLE: readonly string[] = ['seats'];

export function textsOf(choice: PlanChoice, book: PlanBook): PlanTexts {
  const { product, cost, runs, people, messages, hours } = choice;
  const isOwn = typeof cost === 'object';
  const { low, high } = (isOwn ? cost : recordedRange(book)) ?? {};
  const text = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    agent: product ?? '',
    runs: text(runs),
    cost: isOwn ? OWN : (cost ?? ''),
    seats: text(people),
    messages: text(messages),
    hours: text(hours),
    least: text(low),
    most: text(high),
  };
}

/** The choice that texts stand for, in which nothing is wrong. */
export function choiceOf(texts: PlanTexts, book: PlanBook): PlanChoice {
  const own = `${texts.least}..${texts.most}`;
  return choiceIn({ ...texts, cost: texts.cost === OWN ? own : texts.cost }, book);
}

/** The choice that the address asks for: what it does not say or says wrongly is as by default, numbers are brought within bounds. */
export function readPlan(search: string, book: PlanBook): PlanChoice {
  const query = new URLSearchParams(search);
  const said = PLAN_KEYS.map((key) => [key, query.get(key) ?? ''] as const);
  return choiceIn(Object.fromEntries(said), book);
}

function choiceIn(said: Readonly<Partial<Record<string, string>>>, book: PlanBook): PlanChoice {
  return {
    product: book.products.find(({ id }) => id === said.agent)?.id,
    cost: said.cost === SUCCESS ? SUCCESS : costIn(said.cost ?? ''),
    runs: numberIn('runs', said.runs) ?? DEFAULT_CHOICE.runs,
    people: numberIn('seats', said.seats) ?? DEFAULT_CHOICE.people,
    messages: numberIn('messages', said.messages),
    hours: numberIn('hours', said.hours) ?? DEFAULT_CHOICE.hours,
  };
}

/** What the address has to say for a choice: nothing of what is as by default. */
export function queryOf(choice: PlanChoice, book: PlanBook): QueryTexts {
  const [texts, usual] = [choice, DEFAULT_CHOICE].map((one) => textsOf(one, book));
  const said = PLAN_KEYS.map((key) => {
    const text = key === 'cost' ? costText(choice.cost) : texts?.[key];
    return [key, text === usual?.[key] ? undefined : text] as const;
  });
  return Object.fromEntries(said);
}

/** Whether the address need not say anything for a choice. */
export function isDefault(choice: PlanChoice, book: PlanBook): boolean {
  return Object.values(queryOf(choice, book)).every((text) => text === undefined);
}

/** `0.5..2`, as ranges stand in the data files; one number where both ends are the same. */
function costText(cost: PlanChoice['cost']): string {
  if (typeof cost !== 'object') return cost ?? '';
  return cost.low === cost.high ? String(cost.low) : `${cost.low}..${cost.high}`;
}

function costIn(text: string): Quantity | undefined {
  const [least = '', most = least, ...rest] = text.split('..');
  const [low, high] = [numberIn('least', least), numberIn('most', most)];
  if (low === undefined || high === undefined || low > high || rest.length > 0) return undefined;
  return { low, high, isEstimate: false };
}

/** The number that a text says, brought within bounds, in hundredths or whole; undefined where it says none. */
function numberIn(name: NumberName, text = ''): number | undefined {
  const said = text.trim() === '' ? NaN : Number(text);
  if (Number.isNaN(said)) return undefined;
  const { min, max } = PLAN_BOUNDS[name];
  return Number(Math.min(Math.max(said, min), max).toFixed(WHOLE.includes(name) ? 0 : 2));
}

/** What is wrong with what stands in the fields; undefined: nothing is. */
export function errorsIn(texts: PlanTexts): PlanErrors | undefined {
  const isOwn = texts.cost === OWN;
  const errors: PlanErrors = {
    runs: numberError('runs', texts.runs),
    seats: numberError('seats', texts.seats),
    hours: numberError('hours', texts.hours),
    messages: texts.messages.trim() === '' ? undefined : numberError('messages', texts.messages),
    least: isOwn ? numberError('least', texts.least) : undefined,
    most: isOwn ? (numberError('most', texts.most) ?? orderError(texts)) : undefined,
  };
  return Object.values(errors).some(Boolean) ? errors : undefined;
}

function numberError(name: NumberName, text: string): string | undefined {
  const { min, max } = PLAN_BOUNDS[name];
  const said = text.trim() === '' ? NaN : Number(text);
  if (!(said >= min && said <= max)) return `Enter a number from ${min} to ${formatCount(max)}.`;
  return WHOLE.includes(name) && !Number.isInteger(said) ? 'Enter a whole number.' : undefined;
}

function orderError({ least, most }: PlanTexts): string | undefined {
  return Number(least) > Number(most) ? 'The most cannot be less than the least.' : undefined;
}
