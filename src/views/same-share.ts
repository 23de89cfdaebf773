import type { Entry } from '../data/csv.ts';
import type { Run } from '../data/schema/run.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { perLedger } from '../ledger/per-ledger.ts';
import { runCost } from '../ledger/run-cost.ts';

/** Fewer runs may agree by chance. */
const LEAST_RUNS = 3;
/** Rounding of tokens and costs alone moves an implied share by about so many points. */
const MOST_POINTS = 2;

/** Implied shares of output without a cache, by source, in percent. */
const sharesBySource = perLedger((ledger) => {
  const implied = ledger.records.runs.flatMap((entry) => {
    const share = runCost(entry, ledger).impliedOutput?.uncached;
    return share === undefined ? [] : [{ source: entry.record.source, share }];
  });
  return Map.groupBy(implied, ({ source }) => source);
});

/**
 * Says so when all runs of a source imply one and the same share of output, as costs do that were worked out
 * from totals by one assumption; undefined where they do not, or are too few.
 */
export function sameShareNote({ record }: Entry<Run>, ledger: Ledger): string | undefined {
  const shares = (sharesBySource(ledger).get(record.source) ?? []).map(({ share }) => share);
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  if (shares.length < LEAST_RUNS || most - least > MOST_POINTS) return undefined;
  const [from, to] = [least.toFixed(1), most.toFixed(1)];
  return `All ${shares.length} runs of this source that state a total and a cost imply about the same share without a cache, about ${from} to ${to} %, as they would if their costs had been worked out from the totals by one assumed split`;
}
