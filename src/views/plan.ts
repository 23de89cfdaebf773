import type { Day } from '../data/day.ts';
import { asWords } from '../data/figure.ts';
import type { Quantity } from '../data/quantity.ts';
import type { Run } from '../data/schema/run.ts';
import { formatFigure } from '../format/figure.ts';
import type { Claim } from '../ledger/claim.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { planTerms, type PlanTerms } from '../ledger/plan.ts';
import { LIMIT_MEASURES, type LimitMeasure, type PriceBasis } from '../ledger/plan-cost.ts';
import { productRuns, type PricedRun, type ProductRuns } from '../ledger/plan-runs.ts';
import { claimPath, sourcePath } from './address.ts';
import { MARKS, type EvidenceMark } from './cell.ts';
import { outcomeText } from './run-words.ts';

/** What a calculator of plans needs to know of the ledger: plain JSON. */
export interface PlanBook {
  /** The day the ledger speaks of. */
  readonly asOf: Day;
  /** Those that plans are compared for: products with recorded costs whose maker sells plans. */
  readonly products: readonly ProductCost[];
  /** All plans of the makers of these, with a price or without; in file order. */
  readonly plans: readonly PlanOffer[];
}

/** Where a figure stands and how far it can be trusted. */
export interface Cited {
  /** Page of the claim. */
  readonly href: string;
  readonly mark: EvidenceMark;
  /** Who published the source. */
  readonly publisher: string;
  /** The source. */
  readonly title: string;
  readonly sourceHref: string;
  /** Undefined: the source gives no day. */
  readonly asOf: Day | undefined;
  readonly note: string | undefined;
}

/** What the runs of a product cost. */
export interface ProductCost {
  readonly id: string;
  readonly name: string;
  /** Id of its maker, whose plans it comes with. */
  readonly maker: string;
  readonly makerName: string;
  /** Dollars a run, from the cheapest recorded one to the dearest. */
  readonly usdPerRun: Quantity;
  /** Cheapest first; at least one. */
  readonly runs: readonly RunOffer[];
  /** Recorded runs whose source states no cost. */
  readonly unpriced: number;
  /** Dollars for each run that was completed; undefined when none was. */
  readonly usdPerSuccess: Quantity | undefined;
  /** Runs that this rests on, and those of them that were completed, without fixes and after fixes. */
  readonly successes: { readonly runs: number; readonly completed: number; readonly fixed: number };
}

export interface RunOffer {
  readonly id: string;
  /** `PR triage`. */
  readonly task: string;
  /** `Codex through Cursor`. */
  readonly agent: string;
  readonly agentNote: string | undefined;
  readonly usd: Quantity;
  /** `completed`, `blocked`, `outcome not stated`. */
  readonly outcome: string;
  /** Undefined: not stated. */
  readonly ended: Run['outcome'];
  readonly cited: Cited;
}

export interface PlanOffer {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  readonly price: PlanOfferPrice | undefined;
  /** Why there is no price: `by agreement` or `not stated`. */
  readonly absence: string;
  /** Those stated in figures. */
  readonly limits: readonly PlanOfferLimit[];
  /** What a source says of the limits, in words. */
  readonly limitWords: { readonly text: string; readonly cited: Cited } | undefined;
}

export interface PlanOfferPrice {
  /** Dollars a month. */
  readonly usd: Quantity;
  readonly basis: PriceBasis;
  readonly cited: Cited;
  /** Other figures for the same price, in words; empty where all sources agree. */
  readonly others: readonly string[];
  readonly isSettled: boolean;
}

export interface PlanOfferLimit {
  readonly measure: LimitMeasure;
  readonly amount: Quantity;
  readonly windowH: number;
  readonly cited: Cited;
}

/** Plans and recorded costs as a calculator needs them. */
export function buildPlanBook(ledger: Ledger): PlanBook {
  const makers = new Set(recordsOf(ledger.records.plans).map(({ organization }) => organization));
  const products = productRuns(ledger).filter(({ organization }) => makers.has(organization));
  const compared = new Set(products.map(({ organization }) => organization));
  return {
    asOf: ledger.asOf,
    products: products.map((product) => productCost(product, ledger)),
    plans: planTerms(ledger)
      .filter(({ plan }) => compared.has(plan.organization))
      .map((terms) => planOffer(terms, ledger)),
  };
}

function productCost(product: ProductRuns, ledger: Ledger): ProductCost {
  const { family, name, organization, usdPerRun, unpriced, successes } = product;
  const sum = (field: 'runs' | 'completed' | 'fixed') =>
    successes.reduce((total, one) => total + one[field], 0);
  return {
    id: family,
    name,
    maker: organization,
    makerName: ledger.names.organizations.get(organization)?.name ?? organization,
    usdPerRun,
    runs: product.priced.map((run) => runOffer(run, ledger)),
    unpriced,
    usdPerSuccess: product.usdPerSuccess,
    successes: { runs: sum('runs'), completed: sum('completed'), fixed: sum('fixed') },
  };
}

function runOffer({ run, usd, claim }: PricedRun, ledger: Ledger): RunOffer {
  const task = ledger.names.tasks.get(run.task);
  const agent = ledger.names.agents.get(run.agent);
  return {
    id: run.id,
    task: task?.short_title ?? task?.title ?? run.task,
    agent: agent?.name ?? run.agent,
    agentNote: agent?.note,
    usd,
    outcome: outcomeText(run),
    ended: run.outcome,
    cited: cited(claim, ledger),
  };
}

function planOffer(terms: PlanTerms, ledger: Ledger): PlanOffer {
  const { plan, price, limits, limitWords, isByAgreement } = terms;
  return {
    id: plan.id,
    name: plan.name,
    maker: plan.organization,
    price: price && {
      usd: price.quantity,
      basis: price.basis,
      cited: cited(price.claim, ledger),
      others: price.others.map(({ value, unit }) => formatFigure(value, unit)),
      isSettled: price.isSettled,
    },
    absence: isByAgreement ? 'by agreement' : 'not stated',
    limits: LIMIT_MEASURES.flatMap((measure) => {
      const limit = limits[measure];
      if (!limit) return [];
      const { quantity, windowH, claim } = limit;
      return { measure, amount: quantity, windowH, cited: cited(claim, ledger) };
    }),
    limitWords: limitWords && {
      text: asWords(limitWords.value),
      cited: cited(limitWords, ledger),
    },
  };
}

function cited(claim: Claim, { names }: Ledger): Cited {
  const source = names.sources.get(claim.source);
  return {
    href: claimPath(claim),
    mark: MARKS[claim.grade],
    publisher: names.organizations.get(source?.publisher ?? '')?.name ?? claim.source,
    title: source?.title ?? claim.source,
    sourceHref: sourcePath(claim.source),
    asOf: claim.asOf,
    note: claim.note,
  };
}
