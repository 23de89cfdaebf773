import { daysBetween } from '../data/day.ts';
import type { FigureKind } from '../data/figure.ts';
import { MAX_AGE_DAYS, type AgeLimits } from '../data/max-age.ts';
import { replacementsAmong, type Dated, type Replacement } from '../data/replaced.ts';
import type { Claim } from './claim.ts';
import type { Ledger } from './ledger.ts';
import { perLedger } from './per-ledger.ts';

/** Facts about models, benchmarks and runs, and what somebody said, are left out: they stay what they were. */
const LIMITS: Readonly<Partial<Record<FigureKind, AgeLimits>>> = {
  price: MAX_AGE_DAYS.tokenPrices,
  plan: MAX_AGE_DAYS.planPrices,
  score: MAX_AGE_DAYS.scores,
  capability: MAX_AGE_DAYS.capabilities,
};

/** How old a claim is on the ledger's day. */
export interface Age {
  /** From the end of its day, month or year to the ledger's day; undefined: the source gives no day. */
  readonly days: number | undefined;
  /** When its kind should be looked up again; undefined: its kind does not age. */
  readonly limits: AgeLimits | undefined;
  /** Whether it is older than its limit, replaced or not. */
  readonly isPastLimit: boolean;
  /** What has replaced it; undefined: it stands. */
  readonly replaced: Replacement<Claim> | undefined;
}

/** The clock is no part of it: the same ledger gives the same ages. */
export function ageOf(claim: Claim, ledger: Ledger): Age {
  const limits = LIMITS[claim.kind];
  const days = claim.asOf === undefined ? undefined : daysBetween(claim.asOf, ledger.asOf);
  return {
    days,
    limits,
    isPastLimit: (days ?? 0) > (limits?.warning ?? Infinity),
    replaced: replacedIn(ledger).get(claim.id),
  };
}

/** Whether a figure is older than its kind should be and still stands; one that has been replaced is history. */
export function isOld(claim: Claim, ledger: Ledger): boolean {
  const { isPastLimit, replaced } = ageOf(claim, ledger);
  return isPastLimit && !replaced;
}

/** Claims of kinds that age, which other ones have replaced, by id. */
const replacedIn = perLedger((ledger): ReadonlyMap<string, Replacement<Claim>> => {
  const ageing = ledger.claims.filter(({ kind }) => kind in LIMITS);
  const spans = spansByPlace(ledger);
  const found = replacementsAmong(
    ageing,
    (claim) => ({
      about: aboutOf(claim),
      day: claim.asOf,
      ...spans.get(`${claim.file}:${claim.line}`),
    }),
    ledger.asOf,
  );
  return new Map([...found].map(([{ id }, replacement]) => [id, replacement]));
});

/** Prices of larger requests are apart from those of small ones. Words stand beside other words about the same. */
function aboutOf({ key, unit, subject }: Claim): string | undefined {
  return unit === 'text' ? undefined : `${key} ${subject.context_from_tokens ?? 0}`;
}

/** When prices begin and cease to hold, by file and line; those that say neither are left out. */
function spansByPlace({
  records,
}: Ledger): ReadonlyMap<string, Pick<Dated, 'validFrom' | 'validTo'>> {
  const rows = [...records.tokenPrices, ...records.planPrices];
  return new Map(
    rows.flatMap(({ place, record: { valid_from: validFrom, valid_to: validTo } }) =>
      validFrom === undefined && validTo === undefined
        ? []
        : [[`${place.file}:${place.line}`, { validFrom, validTo }]],
    ),
  );
}
