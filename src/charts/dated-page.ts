import type { Claim } from '../ledger/claim.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { perLedger } from '../ledger/per-ledger.ts';
import {
  benchmarkPath,
  CLAIMS_PATH,
  kindPath,
  OVERVIEW_PATH,
  PRICING_PATH,
} from '../views/address.ts';
import { buildBenchmark } from '../views/benchmark.ts';
import type { Table } from '../views/cell.ts';
import type { FormulaId } from '../views/formula.ts';
import { buildOverview } from '../views/overview.ts';
import { panelSets } from '../views/overview-policies.ts';
import { buildPricing } from '../views/pricing.ts';
import { chartsOfPair, chartsOn } from './registry.ts';

/** A page that can be read as it was on an earlier day. */
export interface DatedPage<Content = unknown> {
  /** Address of the page as it is today. */
  readonly path: string;
  /** What it is about, as a title. */
  readonly name: string;
  /** The claims it is made of: words that follow `claims`, and where all of their kind stand. */
  readonly about: string;
  readonly claims: string;
  /** How the numbers in its sentences are worked out. */
  readonly formulas: readonly FormulaId[];
  readonly isAbout: (claim: Claim) => boolean;
  /** All that a ledger gives to show on it. */
  readonly content: (ledger: Ledger) => Content;
  /** What of that changes by what is known only, and not by the day alone. */
  readonly steady: (ledger: Ledger) => unknown;
}

function dated<Content>(
  page: Omit<DatedPage<Content>, 'steady'>,
  steady: (content: Content) => unknown,
): DatedPage<Content> {
  return { ...page, steady: (ledger) => steady(page.content(ledger)) };
}

/** The page of every benchmark, by its id. */
export const benchmarkPages = perLedger(
  ({ records }) =>
    new Map(recordsOf(records.benchmarks).map((benchmark) => [benchmark.id, pageOf(benchmark)])),
);

type Benchmark = Parameters<typeof buildBenchmark>[0];

function pageOf(benchmark: Benchmark) {
  const { id, name } = benchmark;
  const path = benchmarkPath(id);
  return dated(
    {
      path,
      name,
      about: `on ${name}`,
      claims: kindPath('score'),
      formulas: ['count'],
      isAbout: ({ kind, subject }) =>
        (kind === 'score' || kind === 'benchmark') && subject.benchmark === id,
      content: (ledger) => ({
        view: buildBenchmark(ledger.names.benchmarks.get(id) ?? benchmark, ledger),
        charts: chartsOn(path, ledger),
      }),
    },
    ({ view, charts }) => ({
      ...view,
      scores: withoutAgeColumn(view.scores.table),
      charts,
    }),
  );
}

export const PRICING_PAGE = dated(
  {
    path: PRICING_PATH,
    name: 'Pricing',
    about: 'on prices and plans',
    claims: kindPath('price'),
    formulas: ['session-cost', 'break-even', 'price-that-stands', 'ratio', 'count'],
    isAbout: ({ kind }) => kind === 'price' || kind === 'plan',
    content: (ledger) => ({ view: buildPricing(ledger), charts: chartsOn(PRICING_PATH, ledger) }),
  },
  // The note of the book names the day, and the number of claims counts those shown in other tables too.
  ({ view: { book, plans }, charts }) => ({
    book: { ...book, note: undefined },
    plans,
    charts,
  }),
);

export const OVERVIEW_PAGE = dated(
  {
    path: OVERVIEW_PATH,
    name: 'Overview',
    about: 'of the ledger',
    claims: CLAIMS_PATH,
    formulas: ['difference', 'interval', 'smallest-difference', 'ratio', 'count'],
    isAbout: () => true,
    content: (ledger) => {
      const view = buildOverview(ledger);
      const charts = view.pair ? chartsOfPair(view.pair, ledger) : [];
      return { view, panels: panelSets(view.panels, ledger), charts };
    },
  },
  // What leads to other pages is not shown on a past one.
  ({ view, panels, charts }) => ({
    ...view,
    comparison: undefined,
    panels,
    charts,
  }),
);

/** Every page that can be read as it was. */
export function datedPages(ledger: Ledger): readonly DatedPage[] {
  return [OVERVIEW_PAGE, PRICING_PAGE, ...benchmarkPages(ledger).values()];
}

function withoutAgeColumn({ columns, rows, ...table }: Table) {
  const at = columns.findIndex(({ label }) => label === 'Age');
  return { ...table, rows: rows.map((row) => row.filter((_, column) => column !== at)) };
}
