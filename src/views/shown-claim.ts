import { inNotation } from '../data/figure.ts';
import { listed } from '../format/words.ts';
import type { Claim } from '../ledger/claim.ts';
import { dimensionRows, modelRows } from '../ledger/comparison-claims.ts';
import { subjectOf } from '../ledger/comparison-subject.ts';
import { isPreferred, type ExplainedDisagreement } from '../ledger/conflict.ts';
import { POLICIES } from '../ledger/headline.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { planTerms } from '../ledger/plan.ts';
import { benchmarkPath, COMPARE_PATH, PRICING_PATH } from './address.ts';
import { claimCell, type FigureCell } from './cell.ts';
import { bandLabel } from './label.ts';
import { policyName } from './policy.ts';
import { modelFact } from './model.ts';
import { bookRows } from './price-book-table.ts';
import { releaseOf } from '../ledger/release-day.ts';
import { stands } from '../ledger/stand.ts';

/** A place of the site where some claims of a disagreement stand and the others do not. */
export interface Shown {
  readonly place: string;
  readonly href: string;
  readonly figures: readonly FigureCell[];
  /** Why they stand before others of the same; undefined: there are none of the same. */
  readonly why: string | undefined;
}

/** A place and the claims that it shows, of this disagreement or others. */
interface Place {
  readonly name: string;
  readonly href: string;
  readonly claims: readonly Claim[];
  /** By which claims stand there that no explanation prefers. */
  readonly rule: string;
}

/**
 * What the site shows first, asked of what its pages are made with. Where a place shows every value that is
 * claimed it is left out; empty: all are shown, and none stands for them.
 */
export function shownOf(found: ExplainedDisagreement, ledger: Ledger): Shown[] {
  return placesOf(found, ledger).flatMap(({ name, href, claims, rule }) => {
    const own = claims.filter((claim) => found.claims.includes(claim));
    if (own.length === 0 || valuesOf(own).size === valuesOf(found.claims).size) return [];
    const preferred = own.every((claim) => isPreferred(claim, ledger)) ? PREFERRED : undefined;
    const why = preferred ?? (hasRival(own, found.claims) ? rule : undefined);
    return { place: name, href, figures: own.map((claim) => claimCell(claim, ledger)), why };
  });
}

const PREFERRED = 'preferred by the explanation';

/** Whether another claim says otherwise of the very same. */
function hasRival(own: readonly Claim[], all: readonly Claim[]): boolean {
  const values = valuesOf(own);
  return all.some(
    ({ key, value }) => own.some((claim) => claim.key === key) && !values.has(inNotation(value)),
  );
}

function valuesOf(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(claims.map(({ value }) => inNotation(value)));
}

function placesOf({ claims }: ExplainedDisagreement, ledger: Ledger): Place[] {
  const [first] = claims;
  if (first?.kind === 'score') return scorePlaces(claims, ledger);
  if (first?.kind === 'price') return priceBands(first, ledger);
  if (first?.kind === 'plan') return planPlaces(first, ledger);
  if (first?.kind === 'model') return modelPlaces(first, ledger);
  return first?.kind === 'capability' ? comparisons(first, ledger) : [];
}

/** Rates stand by policy, one of each set-up; other measures stand in the row that they are of. */
function scorePlaces(claims: readonly Claim[], ledger: Ledger): Place[] {
  const benchmarks = new Set(claims.flatMap(({ subject }) => subject.benchmark ?? []));
  return [...benchmarks].flatMap((benchmark) => {
    const shown = POLICIES.map((policy) => {
      const own = claims.filter(({ subject }) => subject.benchmark === benchmark);
      return { policy, claims: own.filter((claim) => stands(claim, policy, ledger)) };
    });
    return [...Map.groupBy(shown, (one) => one.claims.map(({ id }) => id).join(' ')).values()].map(
      (alike) => ({
        name: `${ledger.names.benchmarks.get(benchmark)?.name ?? benchmark}, ${listed(alike.map(({ policy }) => policyName(policy)))}`,
        href: benchmarkPath(benchmark),
        claims: alike[0]?.claims ?? [],
        rule: 'with an interval before without, then the newest, then the first in its file',
      }),
    );
  });
}

function priceBands({ subject }: Claim, ledger: Ledger): Place[] {
  const model = ledger.records.models.find(({ record }) => record.id === subject.model)?.record;
  const rows = model ? bookRows(model, ledger) : [];
  return rows
    .filter(({ tier }) => tier === subject.tier)
    .map(({ above, upTo, claims }) => {
      const band = bandLabel({ context_from_tokens: above, context_to_tokens: upTo });
      return {
        name: band ? `Price book, ${band}` : 'Price book',
        href: PRICING_PATH,
        claims: Object.values(claims),
        rule: 'an exact price before an estimate, then the newest',
      };
    });
}

function planPlaces({ subject }: Claim, ledger: Ledger): Place[] {
  const terms = planTerms(ledger).find(({ plan }) => plan.id === subject.plan);
  const figures = [terms?.price, ...Object.values(terms?.limits ?? {})];
  const claims = figures.flatMap((figure) => figure?.claim ?? []);
  const rule = 'an exact figure before an estimate, then the newest';
  return [{ name: 'Plans', href: PRICING_PATH, claims, rule }];
}

function modelPlaces(first: Claim, ledger: Ledger): Place[] {
  const { model = '' } = first.subject;
  const listed = modelFact(model, first.measure, ledger);
  const released = releaseOf(model, ledger)?.claim;
  return [
    { name: 'List of models', href: '/models/', claims: [listed].flatMap(known), rule: FIRST },
    { name: 'Charts by release', href: '/charts/', claims: [released].flatMap(known), rule: FIRST },
    ...comparisons(first, ledger),
  ];
}

const FIRST = 'the first on record';

function known<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

function comparisons({ subject, kind }: Claim, ledger: Ledger): Place[] {
  const compared =
    kind === 'capability' && subject.agent
      ? subjectOf('agent', subject.agent, ledger)
      : subjectOf('model', subject.model ?? '', ledger);
  if (!compared) return [];
  const rows = [...modelRows(compared, ledger), ...dimensionRows(compared, ledger)];
  const claims = rows.flatMap(({ facts }) => facts.map(({ claim }) => claim));
  return [{ name: 'Comparisons', href: COMPARE_PATH, claims, rule: 'one of each value' }];
}
