import { compareDays, daysBetween, earliest, latest, type Day } from '../data/day.ts';
import { asQuantity, asWords, inNotation, type FigureValue } from '../data/figure.ts';
import type { Quantity } from '../data/quantity.ts';
import type { Claim } from './claim.ts';
import type { ExplainedDisagreement } from './conflict.ts';
import { contradictions } from './contradiction.ts';

/** How far values that stand against each other lie apart. */
export type Spread =
  | AmountSpread
  | DaySpread
  | { readonly kind: 'none' }
  | { readonly kind: 'yes-and-no' }
  | { readonly kind: 'wordings'; readonly wordings: readonly string[] };

/** Between numbers: points for percentages, else amounts, whose ratio says something too. */
export interface AmountSpread {
  readonly kind: 'points' | 'amounts';
  /** The least and the most that is stated; estimates where a source says so. */
  readonly least: Quantity;
  readonly most: Quantity;
  /** `most` less `least`, in their unit; without a `high` where a source leaves an end open. */
  readonly difference: Quantity;
  /** `most` divided by `least`; undefined for points, and where the least is 0. */
  readonly ratio: Quantity | undefined;
}

export interface DaySpread {
  readonly kind: 'days';
  readonly first: Day;
  readonly last: Day;
  /** Days from the first to the last; a range where a source gives only a month or a year. */
  readonly days: Quantity;
}

/**
 * The spread of values in one unit, whatever their order; `none` where all are the same statement. A
 * range counts with both its ends; an end that is left open with the one that is stated.
 */
export function spreadOf(values: readonly FigureValue[], unit: string): Spread {
  const distinct = new Map(values.map((value) => [inNotation(value), value]));
  if (distinct.size < 2) return { kind: 'none' };
  const stated = [...distinct.values()];
  const quantities = stated.flatMap((value) => asQuantity(value) ?? []);
  if (quantities.length === stated.length) return amountSpread(quantities, unit);
  if (unit === 'day') return daySpread(stated.map((value) => asWords(value)));
  if (stated.every((value) => typeof value === 'boolean')) return { kind: 'yes-and-no' };
  return { kind: 'wordings', wordings: stated.map((value) => asWords(value)).toSorted() };
}

/**
 * How far the claims of a disagreement lie apart, in their unit. Where they are of several days or sizes of
 * requests, how far those that contradict each other do.
 */
export function spreadOfClaims(found: ExplainedDisagreement): Spread {
  const [first] = found.claims;
  const pairs = isOfSeveral(found) ? contradictions(found) : [];
  const spreads = pairs.map((pair) => spreadOf(valuesOf(pair), first?.unit ?? ''));
  const [widest] = spreads.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return widest ?? spreadOf(valuesOf(found.claims), first?.unit ?? '');
}

function valuesOf(claims: readonly Claim[]): FigureValue[] {
  return claims.map(({ value }) => value);
}

/** Whether some of the claims can both be true only because they are of other days or sizes of requests. */
function isOfSeveral({ kind, figures }: ExplainedDisagreement): boolean {
  const fields = ['valid_from', 'valid_to', 'context_from_tokens', 'context_to_tokens'] as const;
  return (
    kind === 'conflict' &&
    figures.some(({ record }) => fields.some((field) => record[field] !== undefined))
  );
}

function sizeOf(spread: Spread): number {
  return spread.kind === 'amounts' || spread.kind === 'points' ? (spread.difference.low ?? 0) : 0;
}

/** A disagreement with how far its claims lie apart. */
export interface Farthest {
  readonly found: ExplainedDisagreement;
  readonly spread: AmountSpread;
  readonly unit: string;
}

/** Of groups of claims, those with the most points between them and with the largest ratio; of equal ones the first. */
export function farthestApart(groups: readonly ExplainedDisagreement[]) {
  const all = groups.flatMap((found): Farthest[] => {
    const spread = spreadOfClaims(found);
    const isAmount = spread.kind === 'points' || spread.kind === 'amounts';
    return isAmount ? [{ found, spread, unit: found.claims[0]?.unit ?? '' }] : [];
  });
  const most = (size: (spread: AmountSpread) => number | undefined) =>
    all
      .filter(({ spread }) => size(spread) !== undefined)
      .toSorted((a, b) => (size(b.spread) ?? 0) - (size(a.spread) ?? 0))[0];
  return {
    points: most(({ kind, difference }) => (kind === 'points' ? difference.low : undefined)),
    amounts: most(({ ratio }) => ratio?.low),
  };
}

/** A bound that some source states. */
interface End {
  readonly value: number;
  readonly isEstimate: boolean;
}

function amountSpread(quantities: readonly Quantity[], unit: string): AmountSpread {
  const ends = quantities
    .flatMap(endsOf)
    .toSorted((a, b) => a.value - b.value || Number(a.isEstimate) - Number(b.isEstimate));
  const least = ends[0] ?? NOTHING;
  const most = ends.find(({ value }) => value === ends.at(-1)?.value) ?? NOTHING;
  const isOpen = quantities.some(({ low, high }) => low === undefined || high === undefined);
  const isEstimate = least.isEstimate || most.isEstimate;
  const apart = (low: number): Quantity => ({ low, high: isOpen ? undefined : low, isEstimate });
  return {
    kind: unit === '%' ? 'points' : 'amounts',
    least: exactEnd(least),
    most: exactEnd(most),
    difference: apart(most.value - least.value),
    ratio: unit === '%' || least.value === 0 ? undefined : apart(most.value / least.value),
  };
}

const NOTHING: End = { value: 0, isEstimate: false };

function endsOf({ low, high, isEstimate }: Quantity): End[] {
  return [low, high].flatMap((value) => (value === undefined ? [] : { value, isEstimate }));
}

function exactEnd({ value, isEstimate }: End): Quantity {
  return { low: value, high: value, isEstimate };
}

/** At least as far apart as the days that each must lie before or after, at most as those that each may mean. */
function daySpread(days: readonly Day[]): DaySpread {
  const firsts = days.toSorted((a, b) => compareDays(a, b) || b.length - a.length);
  const lasts = days.toSorted((a, b) => daysBetween(b, a) || a.length - b.length);
  const [first = '', last = ''] = [firsts[0], lasts.at(-1)];
  const low = daysBetween(latest(lasts[0] ?? first), earliest(firsts.at(-1) ?? last));
  const high = daysBetween(earliest(first), latest(last));
  return { kind: 'days', first, last, days: { low: Math.max(0, low), high, isEstimate: false } };
}
