import { themesOf, type Recommendation, type Theme } from '../../ledger/decision/recommendation.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { claimKeyPath, sourcePath } from '../address.ts';
import { MARKS, type EvidenceMark } from '../cell.ts';
import { publisherName } from '../label.ts';
import { figuresOf, statementsOf, type NamedFigure } from './evidence-figure.ts';
import { weighedWords } from './criterion-words.ts';
import { measureNotes } from './measure-words.ts';
import {
  agreementLabel,
  positionsText,
  summaryOf,
  SUPPORT_LABELS,
  supportTexts,
} from './recommendation-words.ts';

/** All recommendations of articles, beside each other and beside the figures: plain JSON. */
export interface Recommendations {
  readonly summary: string;
  /** In the order of criteria, needs without one last. */
  readonly groups: readonly NeedGroup[];
}

/** Recommendations whose needs are weighed by one criterion. */
export interface NeedGroup {
  /** `need-cost-per-task`: unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly needs: readonly NeedWord[];
  /** How the articles stand to each other, and who says what. */
  readonly articles: {
    readonly verdict: string;
    readonly says: string;
  };
  readonly figures: NeedFigures;
}

/** One article's word. */
interface NeedWord {
  readonly text: string;
  /** Page of the claim. */
  readonly href: string;
  readonly mark: EvidenceMark;
  readonly note: string | undefined;
  /** The agent that is recommended. */
  readonly agent: string;
  /** Undefined: the article names none. */
  readonly model: string | undefined;
  /** Id of the product. */
  readonly family: string;
  readonly source: string;
  readonly sourceHref: string;
  /** What the figures say of it, in a word or two; undefined: it is weighed by no criterion. */
  readonly support: string | undefined;
}

/** What the ledger knows by the criterion. */
export interface NeedFigures {
  /** What is measured; undefined: nothing is. */
  readonly measure: string | undefined;
  /** Best first; words in no order of worth. */
  readonly known: readonly NamedFigure[];
  /** Whether they are words, which take more room than figures. */
  readonly areWords: boolean;
  /** What they say of each thing that is recommended. */
  readonly says: readonly string[];
  /** What must be known to compare them. */
  readonly notes: readonly string[];
}

export function buildRecommendations(ledger: Ledger): Recommendations {
  const themes = themesOf(ledger);
  return { summary: summaryOf(themes), groups: themes.map((theme) => groupOf(theme, ledger)) };
}

function groupOf(theme: Theme, ledger: Ledger): NeedGroup {
  return {
    id: `need-${theme.row?.criterion.id ?? 'other'}`,
    title: theme.row?.criterion.label ?? 'Other needs',
    needs: theme.recommendations.map((one) => wordOf(one, ledger)),
    articles: {
      verdict: agreementLabel(theme),
      says: positionsText(theme, ledger),
    },
    figures: needFigures(theme, ledger),
  };
}

function wordOf({ need, claim, family, comparison }: Recommendation, ledger: Ledger): NeedWord {
  const { agents, models } = ledger.names;
  return {
    text: need.need,
    href: claimKeyPath(claim),
    mark: MARKS[claim.grade],
    note: need.note,
    agent: agents.get(need.recommends)?.name ?? need.recommends,
    model: models.get(need.model ?? '')?.name,
    family,
    source: publisherName(need.source, ledger.names),
    sourceHref: sourcePath(need.source),
    support: comparison && SUPPORT_LABELS[comparison.support],
  };
}

function needFigures(theme: Theme, ledger: Ledger): NeedFigures {
  const { row } = theme;
  if (!row) return UNWEIGHED;
  const known = row.cells.filter(({ counted }) => counted.length > 0);
  const areWords = row.criterion.better === 'reader';
  const sources = theme.positions.map(({ source }) => source);
  return {
    measure: weighedWords(row, ledger),
    known: areWords ? statementsOf(known, ledger) : figuresOf(known, ledger),
    areWords,
    says: supportTexts(theme, ledger),
    notes: measureNotes(row, sources, ledger),
  };
}

const UNWEIGHED: NeedFigures = {
  measure: undefined,
  known: [],
  areWords: false,
  says: ['No figure is known to weigh these needs by.'],
  notes: [],
};
