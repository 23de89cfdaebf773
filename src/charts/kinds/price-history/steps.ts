import { compareDays, daySpan, earliest, type Day } from '../../../data/day.ts';
import type { Claim } from '../../../ledger/claim.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { claimOf, isSamePrice, priceBookOf, priceStepsOf } from '../../../ledger/price.ts';
import { rowsFor, type ChosenPrice, type PriceRow } from '../../../ledger/price-book.ts';

/** What a million output tokens of a model cost from a day on, as far as sources state it. */
export interface OutputStep {
  /** Undefined: the first price that is stated. */
  readonly from: Day | undefined;
  /** Dollars. */
  readonly usd: number;
  /** Where the price is stated first. */
  readonly claim: Claim;
  /** From this day on that source states it; undefined: it names no day. */
  readonly since: Day | undefined;
}

/** How the output price of a model went by the ledger's day, oldest first: standard tier, smallest requests. */
export function outputSteps(model: string, ledger: Ledger): OutputStep[] {
  const rows = priceBookOf(model, ledger);
  const steps = priceStepsOf(model, ledger).flatMap(({ from, prices: { output } }) =>
    output ? [{ from, output }] : [],
  );
  return steps
    .filter(({ output }, index) => !isSame(output, steps[index - 1]?.output, ledger))
    .flatMap(({ from, output }) => {
      const { row, usdPerMtok: usd } = output;
      const held = rowsFor(rows, { on: from ?? sinceOf(row) ?? ledger.asOf });
      const first = firstOf(held, usd, from) ?? row;
      const claim = claimOf(first.prices.output, ledger);
      return claim ? [{ from, usd, claim, since: sinceOf(first) }] : [];
    });
}

function isSame(price: ChosenPrice, before: ChosenPrice | undefined, ledger: Ledger): boolean {
  return before !== undefined && isSamePrice(before, price, ledger);
}

/** The newest day on which some source states a model's output at this price; undefined: none names a day. */
export function lastStated(model: string, usd: number, ledger: Ledger): Day | undefined {
  const held = rowsFor(priceBookOf(model, ledger), { on: ledger.asOf });
  const stating = held.filter(({ prices }) => prices.output?.usdPerMtok === usd);
  return daySpan(stating.map(({ asOf }) => asOf))?.[1];
}

/** The row that states a price first, from a day on; those without a day come last. */
function firstOf(rows: readonly PriceRow[], usd: number, from = ''): PriceRow | undefined {
  const since = (row: PriceRow) => sinceOf(row) ?? '9999';
  return rows
    .filter((row) => row.prices.output?.usdPerMtok === usd && earliest(since(row)) >= from)
    .toSorted((a, b) => compareDays(since(a), since(b)))[0];
}

/** A source may state a price for days before its own. */
function sinceOf({ validFrom, asOf }: PriceRow): Day | undefined {
  return validFrom ?? asOf;
}
