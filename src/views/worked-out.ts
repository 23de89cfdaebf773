import type { Entry } from '../data/csv.ts';
import type { Score } from '../data/schema/score.ts';
import { formatCount, formatInterval, formatPercent } from '../format/figure.ts';
import { scoreClaim } from '../ledger/claim-lookup.ts';
import type { Claim } from '../ledger/claim.ts';
import { standingOf } from '../ledger/headline.ts';
import { rateOf, scoreInterval } from '../ledger/interval.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { perLedger } from '../ledger/per-ledger.ts';
import { formulaPath } from './formula.ts';
import { rankWords } from './standing-words.ts';

/** A number made from a claim, with what it is made of; it links to its formula. */
export interface WorkedOut {
  readonly term: string;
  readonly text: string;
  readonly href: string;
}

/** What the site works out from the row of a claim: of scores rate, interval and rank; of others nothing. */
export function workedOutFrom(claim: Claim, ledger: Ledger): WorkedOut[] {
  const entry = entryByClaim(ledger).get(claim);
  if (!entry) return [];
  return [rateFact(claim, entry), intervalFact(entry), tierFact(entry, ledger)].flatMap(
    (fact) => fact ?? [],
  );
}

const entryByClaim = perLedger((ledger): ReadonlyMap<Claim, Entry<Score>> => {
  const pairs = ledger.records.scores.flatMap((entry) => {
    const claim = scoreClaim(entry, ledger);
    return claim ? [[claim, entry] as const] : [];
  });
  return new Map(pairs);
});

/** Only where the source gives counts and no rate. */
function rateFact({ measure }: Claim, { record }: Entry<Score>): WorkedOut | undefined {
  if (measure !== 'resolved') return undefined;
  const counts = `${formatCount(record.resolved)} of ${formatCount(record.tasks)} tasks`;
  return {
    term: 'Rate',
    text: `${formatPercent(rateOf(record))}, from ${counts}`,
    href: formulaPath('rate'),
  };
}

function intervalFact({ record }: Entry<Score>): WorkedOut | undefined {
  const interval = scoreInterval(record);
  if (!interval) return undefined;
  const from =
    record.stderr_pct === undefined
      ? `Wilson, from ${formatPercent(rateOf(record))} of ${formatCount(record.tasks)} tasks`
      : `${formatPercent(rateOf(record))} ± 1.96 × the published standard error of ${formatPercent(record.stderr_pct)}`;
  return {
    term: '95 % interval',
    text: `${formatInterval(interval)} (${from})`,
    href: formulaPath('interval'),
  };
}

function tierFact(entry: Entry<Score>, ledger: Ledger): WorkedOut | undefined {
  const standing = standingOf(entry, ledger);
  if (!standing) return undefined;
  return {
    term: 'Within its protocol',
    text: `tier ${standing.tier}, ${rankWords(standing)}`,
    href: formulaPath('tier'),
  };
}
