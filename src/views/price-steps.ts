import { daySpan, type Day } from '../data/day.ts';
import { formatSpan } from '../format/day-span.ts';
import { formatCost, formatDay, formatFigure } from '../format/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { claimOf, isSamePrice, priceBookOf, priceStepsOf } from '../ledger/price.ts';
import {
  rowsFor,
  TOKEN_CLASSES,
  type PriceRow,
  type PriceStep,
  type StatedPrice,
  type TokenClass,
} from '../ledger/price-book.ts';
import type { SessionState } from '../ledger/session.ts';
import { tokenCost, tokensOf, unitPrices } from '../ledger/token-cost.ts';
import { dayCell, figureCell, textCell, type Table, type TextCell } from './cell.ts';
import { itemTable, type ItemColumn } from './item-table.ts';
import { sessionBook } from './session-book.ts';
import { cacheWords, tokenWords } from './session-words.ts';

/**
 * How the prices of a model went at the standard tier, for the smallest requests: a row a step, with what the
 * example session cost at its prices. No rows where no price is known to have changed; `priceSpan` says so.
 */
export function priceStepTable(model: string, ledger: Ledger): Table {
  const steps = priceStepsOf(model, ledger);
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
  const [step, ...more] = priceStepsOf(model, ledger);
  if (!step || more.length > 0) return undefined;
  const rows = rowsFor(priceBookOf(model, ledger), { on: ledger.asOf });
  const days = daySpan(rows.filter((row) => agrees(row, step, ledger)).map(({ asOf }) => asOf));
  const prices = priceWords(step.prices);
  const others = rows.filter((row) => !agrees(row, step, ledger));
  return days && prices && spanWords(prices, days, othersWords(others, ledger));
}

function spanWords(prices: string, [first, last]: readonly [Day, Day], others: string): string {
  const [from, to] = formatSpan(first, last);
  const what = 'Standard tier, smallest requests';
  const when = from === to ? `on ${to}` : `between ${from} and ${to}`;
  if (others) return `${what}: ${prices} stand ${when}; ${others}.`;
  return from === to
    ? `${what}: ${prices}, stated for one day only, ${to}.`
    : `${what}: no source states another price than ${prices} ${when}.`;
}

/** `$5.00 for input and $25 for output`; undefined without either. */
function priceWords({ input, output }: PriceRow['prices']): string | undefined {
  const told = [
    ...(input ? [`${usdWords(input)} for input`] : []),
    ...(output ? [`${usdWords(output)} for output`] : []),
  ];
  return told.length > 0 ? told.join(' and ') : undefined;
}

function usdWords({ usdPerMtok, isEstimate }: StatedPrice): string {
  return formatFigure({ low: usdPerMtok, high: usdPerMtok, isEstimate }, 'USD');
}

/** `Comparison of agents, without a day, says ~$15 for input and ~$75 for output`; sources of the same together. */
function othersWords(rows: readonly PriceRow[], { names }: Ledger): string {
  const bySaid = Map.groupBy(rows, ({ prices }) => priceWords(prices) ?? '');
  const said = [...bySaid].map(([prices, own]) => {
    const told = own.map(({ source, asOf }) => {
      const title = names.sources.get(source)?.title ?? source;
      return `${title} (${asOf === undefined ? 'no day' : formatDay(asOf)})`;
    });
    const who = [...new Set(told)];
    return `${who.join(' and ')} ${who.length === 1 ? 'says' : 'say'} ${prices}`;
  });
  return said.join('; ');
}

/** Whether a row states no other price of input and output than those that stand, but for rounding. */
function agrees(row: PriceRow, step: PriceStep, ledger: Ledger): boolean {
  return (['input', 'output'] as const).every((tokenClass) => {
    const [own, standing] = [row.prices[tokenClass], step.prices[tokenClass]];
    return !own || !standing || isSamePrice(own, standing, ledger);
  });
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
  const days = daySpan(Object.values(prices).map(({ row }) => row.asOf));
  return { ...dayCell(days?.[0]), small: 'first stated' };
}

function priceColumn(label: string, tokenClass: TokenClass): StepColumn {
  return {
    label,
    isNumber: true,
    cell: ({ prices }, ledger) => figureCell(claimOf(prices[tokenClass], ledger), ledger),
  };
}

function costColumn(session: SessionState): StepColumn {
  return {
    label: 'Example session',
    isNumber: true,
    formula: 'session-cost',
    cell: ({ prices }) => {
      const { usd } = tokenCost(tokensOf(session), unitPrices(prices));
      const isEstimate = TOKEN_CLASSES.some((tokenClass) => prices[tokenClass]?.isEstimate);
      return { ...textCell(formatCost(usd && { ...usd, isEstimate })), sort: usd?.high ?? '' };
    },
  };
}
