import type { Ledger } from '../ledger/ledger.ts';
import type { Policy } from '../ledger/headline.ts';
import type { Caveat } from '../views/caveat.ts';
import type { FindingRecord } from '../views/finding.ts';
import type { FormulaId } from '../views/formula.ts';
import type { Plot } from './plot.ts';

/**
 * One figure: the finding, the picture and everything said around it. Plain JSON: pages, embeds, pictures
 * and downloads are all made from it.
 */
export interface ChartView {
  /** Stable address: `/charts/<id>/`, `.svg`, `.png`, `.csv`, `.json`. */
  readonly id: string;
  /** Page of the site that shows the chart among other things, from the root. */
  readonly page: string;
  /** Where that page has the same figures in a table of its own, as a fragment of its address. */
  readonly tableOnPage?: string | undefined;
  readonly kicker: string;
  /** The finding, or neutral words where the figures do not separate what they compare. */
  readonly title: string;
  /** How to read the picture. */
  readonly sub: string;
  /** The picture in words, made from the figures. */
  readonly alt: string;
  readonly plot: Plot;
  readonly data: ChartData;
  readonly caption: Caption;
  /** Ids of claims that all its figures rest on and that no row names. */
  readonly restsOn?: readonly string[] | undefined;
  /** The same question answered by other claims; undefined where there is no choice. */
  readonly choice?: PolicyChoice | undefined;
}

/** What stands under a picture: how much, of when, by which protocol, from where, and what is left out. */
export interface Caption {
  /** Whole sentences without their full stops. */
  readonly notes: readonly string[];
  readonly sources: readonly { readonly title: string; readonly href: string }[];
  /** Page that tells by what rule one of several figures stands; undefined: none is chosen. */
  readonly explainedAt?: string | undefined;
  /** Newest day a shown figure speaks of. */
  readonly asOf: string | undefined;
}

export type DataValue = string | number | boolean | null;

/** The figures drawn, one row a mark; null: unknown. Column names are spelled as in the data files. */
export interface ChartData {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly values: readonly DataValue[];
    /** Page of the claim. */
    readonly href?: string | undefined;
    /** What puts the row's scores in doubt. */
    readonly caveat?: Caveat | undefined;
  }[];
}

/** Which of the sibling charts this one is. */
export interface PolicyChoice {
  readonly policy: Policy;
  readonly siblings: readonly { readonly policy: Policy; readonly id: string }[];
}

/** A view as pages and files take it: with its kind, and with the names of its models for the filter. */
export interface Chart extends ChartView {
  readonly kind: string;
  readonly formulas: readonly FormulaId[];
  /** What puts scores that it draws in doubt. */
  readonly caveat?: Caveat | undefined;
  /** One for each benchmark that something is known of. */
  readonly knownAgainst: readonly KnownAgainst[];
  /** The same in full, for machines. */
  readonly findings: readonly FindingRecord[];
  /** How old its figures are, in whole sentences without their full stops; none where none is old. */
  readonly freshness: readonly string[];
  readonly models: readonly { readonly id: string; readonly name: string }[];
}

/** What is known of a benchmark whose scores a chart draws: lead, name and rest make a sentence. */
export interface KnownAgainst {
  /** Whether it puts the scores in doubt; else it tells how to read them. */
  readonly isDoubt: boolean;
  readonly lead: string;
  readonly name: string;
  /** Where it is told in full. */
  readonly href: string;
  readonly rest: string;
}

/** An entry of the registry: a kind of figure, and the ones the data give. */
export interface ChartDefinition {
  readonly name: string;
  /** What the addresses of the pages that its charts stand on begin with: others need not work them out. */
  readonly pages: string;
  /** What the kind of figure is for, in one sentence, for the gallery. */
  readonly about: string;
  /** How the numbers are worked out that it says beside those of claims. */
  readonly formulas: readonly FormulaId[];
  readonly views: (ledger: Ledger) => ChartView[];
}

/** Files that every chart can be taken in, at `/charts/<id>.<form>`. */
export const CHART_FORMS = ['csv', 'json', 'svg', 'png'] as const;
export type ChartForm = (typeof CHART_FORMS)[number];
