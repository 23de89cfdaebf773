import { formatDay } from '../format/figure.ts';
import { correctedWords, editionWords } from '../views/pinned-words.ts';
import type { EmbedChart, Pinned } from './embed-chart.ts';

/** What an embed says below its picture. All are whole sentences. */
export interface EmbedWords {
  /** What is known against the benchmarks, a sentence for each, with the sign of doubt where scores are in doubt; empty: nothing. */
  readonly known: string;
  /** The first note, how old the figures are, their day and their sources, in one paragraph. */
  readonly main: string;
  /** The other notes, and the sources where `main` does not name all: to be unfolded. */
  readonly more: readonly string[];
  readonly summary: string;
  /** Which release it is of; undefined: it is today's. */
  readonly release: string | undefined;
}

/** Titles of sources that are named before one has to unfold the rest. */
const MOST_SOURCES = 3;

/** The words of an embed, which are those of the chart's page with its longer notes folded. */
export function embedWords(chart: EmbedChart, pinned?: Pinned): EmbedWords {
  const { notes, asOf, sources } = chart.caption;
  const titles = sources.map(({ title }) => title);
  const hasMany = titles.length > MOST_SOURCES;
  const main = [
    ...notes.slice(0, 1),
    ...chart.freshness,
    asOf ? `As of ${formatDay(asOf)}` : 'The sources give no day',
    sourceWords(titles),
  ];
  return {
    known: chart.knownAgainst
      .map(({ isDoubt, lead, name, rest }) => `${isDoubt ? '† ' : ''}${lead} ${name}${rest}.`)
      .join(' '),
    main: main.map((sentence) => `${sentence}.`).join(' '),
    more: [...notes.slice(1), ...(hasMany ? [`Sources: ${titles.join('; ')}`] : [])].map(
      (sentence) => `${sentence}.`,
    ),
    summary: summaryWords(notes.length - 1, hasMany),
    release: pinned && releaseWords(pinned),
  };
}

/** `Source: A`, `Sources: A; B`, `Sources: A; B; C and 5 more`. */
function sourceWords(titles: readonly string[]): string {
  const rest = titles.length - MOST_SOURCES;
  const named = titles.slice(0, MOST_SOURCES).join('; ');
  return `Source${titles.length === 1 ? '' : 's'}: ${named}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** `1 more note`, `5 more notes and all sources`. */
function summaryWords(notes: number, hasSources: boolean): string {
  const counted = notes > 0 ? [`${notes} more note${notes === 1 ? '' : 's'}`] : [];
  const words = [...counted, ...(hasSources ? ['all sources'] : [])].join(' and ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function releaseWords(pinned: Pinned): string {
  const corrected = correctedWords(pinned.correctedSince);
  return [editionWords(pinned), corrected].flatMap((words) => (words ? `${words}.` : [])).join(' ');
}
