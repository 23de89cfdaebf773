import { earliest, type Day } from '../data/day.ts';
import { compareText } from '../data/order.ts';
import { formatCost, formatDay, formatFigure } from '../format/figure.ts';
import type { Claim } from '../ledger/claim.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { priceBookOf } from '../ledger/price.ts';
import {
  claimIdOf,
  priceSteps,
  rowsFor,
  TOKEN_CLASSES,
  type ChosenPrice,
  type PriceRow,
  type PriceStep,
  type TokenClass,
} from '../ledger/price-book.ts';
import { tokenCost, tokensOf } from '../ledger/token-cost.ts';
import { dayCell, figureCell, textCell, type Table, type TextCell } from './cell.ts';
import { itemTable, type ItemColumn } from './item-table.ts';
import { sessionBook } from './session-book.ts';
import { cacheWords, tokenWords } from './session-words.ts';
import type { SessionState } from './session.ts';

/**
 * How the prices of a model went at the standard tier, for the smallest requests: a row a step, with what the
 * example session cost at its prices. No rows where no price is known to have changed; `priceSpan` says so.
 */
export function priceStepTable(model: string, ledger: Ledger): Table {
  const steps = stepsOf(model, ledger);
  const session = sessionBook(ledger)?.start;
  const columns = session ? [...STEP_COLUMNS, costColumn(session)] : STEP_COLUMNS;
  return {
    ...itemTable('Price steps', steps.length > 1 ? steps : [], columns, ledger),
    isOrdered: true,
    note: noteOf(session),
  };
}

function noteOf(session: SessionState | undefined): string {
  const example = session
    ? ` The example session has ${tokenWords(session)}, ${cacheWords(session)}.`
    : '';
  return `Standard tier, smallest requests; each step from the day that a source first states it for.${example}`;
}

/**
 * That no source states another price, and between which days: `Standard tier, smallest requests: no source
 * states another price than $5.00 for input and $25 for output between 13 Jun and 17 Aug 2026.` Undefined where
 * prices changed, where there is none of input and output, and where no source names a day.
 */
export function priceSpan(model: string, ledger: Ledger): string | undefined {
  const [step, ...more] = stepsOf(model, ledger);
  if (!step || more.length > 0) return undefined;
  const rows = rowsFor(priceBookOf(model, ledger), { on: ledger.asOf });
  const [same, others] = [
    rows.filter((row) => agrees(row, step, ledger)),
    rows.filter((row) => !agrees(row, step, ledger)),
  ];
  const days = daysOf(same);
  const prices = pricesIn(step);
  return (
    days && prices && spanWords(prices, days, new Set(others.map(({ origin }) => origin)).size)
  );
}

function spanWords(prices: string, [first, last]: readonly [Day, Day], others: number): string {
  const [from, to] = [formatDay(first), formatDay(last)];
  const year = ` ${last.slice(0, 4)}`;
  const span = `between ${from.endsWith(year) ? from.slice(0, -year.length) : from} and ${to}`;
  const [what, when] = ['Standard tier, smallest requests', from === to ? `on ${to}` : span];
  if (others === 0 && from === to) return `${what}: ${prices}, stated for one day only, ${to}.`;
  if (others === 0) return `${what}: no source states another price than ${prices} ${when}.`;
  const told = others === 1 ? '1 statement says' : `${others} statements say`;
  return `${what}: ${prices} stand ${when}; ${told} otherwise.`;
}

/** `$5.00 for input and $25 for output`; undefined without either. */
function pricesIn({ prices: { input, output } }: PriceStep): string | undefined {
  const told = [
    ...(input ? [`${formatFigure(input.usd, 'USD')} for input`] : []),
    ...(output ? [`${formatFigure(output.usd, 'USD')} for output`] : []),
  ];
  return told.length > 0 ? told.join(' and ') : undefined;
}

/** The first and the last day that rows speak of; undefined where none names a day. */
function daysOf(rows: readonly PriceRow[]): readonly [Day, Day] | undefined {
  const days = rows
    .flatMap(({ asOf }) => asOf ?? [])
    .toSorted((a, b) => compareText(earliest(a), earliest(b)));
  const [first, last] = [days[0], days.at(-1)];
  return first !== undefined && last !== undefined ? [first, last] : undefined;
}

/** Whether a row states no other price of input and output than those that stand, but for rounding. */
function agrees(row: PriceRow, step: PriceStep, ledger: Ledger): boolean {
  return (['input', 'output'] as const).every((tokenClass) => {
    const [own, standing] = [row.prices[tokenClass], step.prices[tokenClass]];
    return !own || !standing || isSamePrice({ ...own, row }, standing, tokenClass, ledger);
  });
}

/** The steps of a model's prices; those that only round are none. */
function stepsOf(model: string, ledger: Ledger): PriceStep[] {
  const steps = priceSteps(priceBookOf(model, ledger), { on: ledger.asOf });
  return steps.reduce<PriceStep[]>((kept, step) => {
    const last = kept.at(-1);
    return last && isSameStep(last, step, ledger) ? kept : [...kept, step];
  }, []);
}

function isSameStep(a: PriceStep, b: PriceStep, ledger: Ledger): boolean {
  return TOKEN_CLASSES.every((tokenClass) => {
    const [before, after] = [a.prices[tokenClass], b.prices[tokenClass]];
    return before && after ? isSamePrice(before, after, tokenClass, ledger) : before === after;
  });
}

function isSamePrice(
  a: ChosenPrice,
  b: ChosenPrice,
  tokenClass: TokenClass,
  ledger: Ledger,
): boolean {
  if (a.usd === b.usd) return true;
  const disputes = ledger.disagreementsByClaim.get(claimIdOf(a.row, tokenClass)) ?? [];
  return disputes.some(
    ({ claims, resolution }) =>
      resolution?.reason_code === 'rounding' &&
      claims.some(({ id }) => id === claimIdOf(b.row, tokenClass)),
  );
}

type StepColumn = ItemColumn<PriceStep>;

const STEP_COLUMNS: readonly StepColumn[] = [
  { label: 'From', cell: fromCell },
  priceColumn('Input', 'input'),
  priceColumn('Cached input', 'cachedInput'),
  priceColumn('Output', 'output'),
];

/** The first prices stand from the beginning, as far as is known. */
function fromCell({ from, prices }: PriceStep): TextCell {
  if (from !== undefined) return dayCell(from);
  const days = daysOf(Object.values(prices).map(({ row }) => row));
  return { ...dayCell(days?.[0]), small: 'first stated' };
}

function priceColumn(label: string, tokenClass: TokenClass): StepColumn {
  return {
    label,
    isNumber: true,
    cell: ({ prices }, ledger) =>
      figureCell(claimOf(prices[tokenClass], tokenClass, ledger), ledger),
  };
}

function claimOf(
  price: ChosenPrice | undefined,
  tokenClass: TokenClass,
  { claimById }: Ledger,
): Claim | undefined {
  return price && claimById.get(claimIdOf(price.row, tokenClass));
}

function costColumn(session: SessionState): StepColumn {
  return {
    label: 'Example session',
    isNumber: true,
    cell: ({ prices }) => {
      const unit = TOKEN_CLASSES.map(
        (tokenClass) => [tokenClass, prices[tokenClass]?.usd] as const,
      );
      const { usd } = tokenCost(tokensOf(session), Object.fromEntries(unit));
      const isEstimate = TOKEN_CLASSES.some((tokenClass) => prices[tokenClass]?.isEstimate);
      return { ...textCell(formatCost(usd && { ...usd, isEstimate })), sort: usd?.high ?? '' };
    },
  };
}
