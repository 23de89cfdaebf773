import type { Entry } from '../data/csv.ts';
import type { Run } from '../data/schema/run.ts';
import { formatCost, formatCount, formatDay, formatFigure } from '../format/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { runCost, type RunCost, type Verdict } from '../ledger/run-cost.ts';
import { sessionHref } from './address.ts';
import type { Table } from './cell.ts';
import { bandPicture, type BandPicture } from './cost-band.ts';
import { dayTable, termTable } from './cost-tables.ts';
import { sameShareNote } from './same-share.ts';

/** The verdict on a stated cost in a word or two. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  match: 'matches',
  explained: 'explained',
  possible: 'possible',
  unexplained: 'unexplained',
  'not-stated': 'not stated',
  'cannot-be-priced': 'cannot be priced',
};

/** A run's cost as proved on its page. */
export interface CostProof {
  readonly verdict: string;
  readonly title: string;
  /** How the verdict comes about, a sentence each, without full stops. */
  readonly notes: readonly string[];
  /** Where the stated cost lies; undefined where the tokens leave no band. */
  readonly band: BandPicture | undefined;
  /** Tokens × price, a row a term, with links to the prices; no rows where nothing can be priced. */
  readonly terms: Table;
  /** The same tokens at the prices of other days, with and without the cache discount. */
  readonly days: Table;
  /** The session calculator with the run's model and tokens; undefined where it cannot take them. */
  readonly calculator: string | undefined;
}

/** The cost of a run, stated against worked out. */
export function buildRunCost(entry: Entry<Run>, ledger: Ledger): CostProof {
  const cost = runCost(entry, ledger);
  const canBePriced = cost.lack === undefined;
  return {
    verdict: VERDICT_WORDS[cost.verdict],
    title: titleOf(cost),
    notes: canBePriced
      ? [
          impliedNote(cost),
          sameShareNote(entry, ledger),
          dayNote(entry.record, cost, ledger),
        ].filter((note) => note !== undefined)
      : [],
    band: bandPicture(cost),
    terms: termTable(cost, ledger),
    days: dayTable(cost, ledger),
    calculator: canBePriced ? calculatorOf(entry.record, cost) : undefined,
  };
}

const LACKS = {
  tokens: 'The cost cannot be worked out, since the source states no tokens',
  model: 'The cost cannot be worked out, since the source names no model',
  prices: 'The cost cannot be worked out, since no source states all the prices it needs',
} as const;

/** What the stated cost and the tokens say together, in one sentence. */
function titleOf(cost: RunCost): string {
  const { lack, stated, derived, verdict, reading } = cost;
  if (lack) return LACKS[lack];
  const usd = formatCost(derived?.usd);
  const said = formatFigure(stated?.value, 'USD');
  if (!stated) return `No cost is stated; tokens × prices give ${usd}`;
  if (verdict === 'possible') return `The stated ${said} is possible: ${withinText(cost)}`;
  if (verdict === 'match') return `The stated ${said} matches: tokens × prices give ${usd}`;
  if (verdict === 'unexplained')
    return derived?.band
      ? `The stated ${said} is unexplained: it is not ${bandText(cost)}`
      : `The stated ${said} is unexplained: tokens × prices give ${usd}`;
  const how =
    reading?.kind === 'tier' ? `in the ${reading.tier} tier` : 'with nothing read from the cache';
  return `The stated ${said} is explained: the tokens cost that ${how}, and ${usd} as counted`;
}

/** Where a stated cost lies that the tokens can have cost. */
function withinText(cost: RunCost): string {
  const { low, high } = cost.derived?.usd ?? {};
  if (high === undefined) return `${tokensText(cost)} cost ${formatCost(low)} or more`;
  return low === undefined ? `it is ${bandText(cost)}` : `it lies ${bandText(cost)}`;
}

/** `within $0.04 to $1.78, which ~71,000 tokens can have cost`. */
function bandText(cost: RunCost): string {
  const { low, high } = cost.derived?.usd ?? {};
  const can = `${tokensText(cost)} can have cost`;
  return low === undefined
    ? `no more than ${formatCost(high)}, the most that ${can}`
    : `within ${formatCost(low)} to ${formatCost(high)}, which ${can}`;
}

/** `~71,000 tokens`. */
function tokensText({ tokens }: RunCost): string {
  const about = tokens?.isEstimate ? '~' : '';
  return `${about}${formatCount(totalOf(tokens))} tokens`;
}

/** All tokens of a run, of known class or not. */
function totalOf(tokens: RunCost['tokens']): number {
  const counts = tokens ? Object.values(tokens.counts) : [];
  return counts.reduce((sum, count) => sum + count, tokens?.rest ?? 0);
}

/** Which share of output the stated cost implies. */
function impliedNote({ impliedOutput }: RunCost): string | undefined {
  const { uncached, cached } = impliedOutput ?? {};
  if (uncached === undefined) return undefined;
  const start = `No source says how many of the tokens were output. The stated cost implies about ${Math.round(uncached)} % if nothing was read from the cache`;
  return cached === undefined
    ? `${start}, and more if something was: no source states the price of cached input`
    : `${start}, and about ${Math.round(cached)} % if all input was`;
}

const DAY_OF = {
  run: 'the day of the run',
  source: 'the day of its source, since the run has none',
  ledger: 'the day this ledger speaks of, since neither the run nor its source gives one',
} as const;

/** Whose prices count, and whether other days would change anything. */
function dayNote(run: Run, { priceDay, steps }: RunCost, { names }: Ledger): string {
  const name = names.models.get(run.model ?? '')?.name ?? '';
  const same =
    steps.length > 1
      ? ''
      : `. No source states another standard price of ${name} on any other day, so the day changes nothing`;
  return `Prices are those of ${formatDay(priceDay.day)}, ${DAY_OF[priceDay.of]}${same}`;
}

/** Of tokens of unknown class, those that the stated cost implies without a cache. */
function calculatorOf(
  { model }: Run,
  { tokens, impliedOutput, priceDay }: RunCost,
): string | undefined {
  if (model === undefined || !tokens) return undefined;
  const { input, cachedInput, cacheWrite, output } = tokens.counts;
  const share = Math.min(100, Math.max(0, impliedOutput?.uncached ?? 0)) / 100;
  const rest = tokens.rest ?? 0;
  const all = input + cachedInput + cacheWrite + rest * (1 - share);
  const percent = (part: number) => (all > 0 ? Math.round((1000 * part) / all) / 10 : 0);
  return sessionHref({
    model,
    input: Math.round(all),
    cached: percent(cachedInput),
    written: percent(cacheWrite),
    output: Math.round(output + rest * share),
    on: priceDay.day.length === 10 ? priceDay.day : undefined,
  });
}
