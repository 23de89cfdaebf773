import type { FigureKind } from '../data/figure.ts';
import { counted } from '../format/words.ts';
import { formatCount, unbroken } from '../format/figure.ts';
import type { ExplainedDisagreement } from '../ledger/conflict.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { BANDS, bandOf, reasonOf, type Band, type Reason } from '../ledger/reason.ts';
import { farthestApart } from '../ledger/spread.ts';
import { conflictPath, CONFLICTS_PATH } from './address.ts';
import { countCell, textCell, type Table } from './cell.ts';
import { disagreementView, type DisagreementView } from './disagreement.ts';
import { disagreementWords } from './disagreement-words.ts';
import { KIND_LABELS } from './label.ts';
import { spreadWords } from './spread-words.ts';

/** What each band is called, and what it says. */
const BAND_LABELS: Readonly<Record<Band, { readonly label: string; readonly says: string }>> = {
  'all-may-be-right': {
    label: 'All may be right',
    says: 'The claims speak of different things under one name, so that none need be wrong.',
  },
  'one-is-wrong': {
    label: 'One is wrong',
    says: 'What is on record tells which claim does not hold.',
  },
  'cannot-be-told': {
    label: 'Nobody can tell',
    says: 'What is on record does not tell which claim holds.',
  },
};

/** How many disagreements there are in a band, and where they stand. */
export interface BandLink {
  readonly label: string;
  readonly count: number;
  readonly href: string;
}

/** The bands that have disagreements, in order. */
export function bandLinks(ledger: Ledger): BandLink[] {
  const groups = byBand(ledger.disagreements);
  return BANDS.flatMap((band) => {
    const count = groups.get(band)?.length ?? 0;
    const { label } = BAND_LABELS[band];
    return count === 0 ? [] : { label, count, href: `${CONFLICTS_PATH}#${band}` };
  });
}

function byBand(found: readonly ExplainedDisagreement[]) {
  return Map.groupBy(found, ({ resolution }) => bandOf(resolution?.reason_code));
}

/** Disagreements of one reason; the largest groups first. */
export interface ReasonGroup extends Reason {
  readonly id: string;
  readonly disagreements: readonly DisagreementView[];
}

/** All disagreements by what their reasons leave of the claims, then by reason. */
export function buildConflicts(ledger: Ledger) {
  const groups = byBand(ledger.disagreements);
  return {
    headline: headlineOf(ledger),
    lede: ledeOf(ledger),
    farthest: farthestLinks(ledger),
    kinds: kindTable(ledger),
    bands: BANDS.flatMap((band) => {
      const members = groups.get(band) ?? [];
      if (members.length === 0) return [];
      return {
        id: band,
        ...BAND_LABELS[band],
        count: members.length,
        reasons: reasonGroups(members, ledger),
      };
    }),
  };
}

function reasonGroups(found: readonly ExplainedDisagreement[], ledger: Ledger): ReasonGroup[] {
  const groups = Map.groupBy(found, ({ resolution }) => resolution?.reason_code);
  return [...groups]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([code, members]) => ({
      ...reasonOf(code),
      id: `reason-${code ?? 'none'}`,
      disagreements: members.map((one) => disagreementView(one, ledger)),
    }));
}

const COUNTED: Readonly<Record<Band, string>> = {
  'all-may-be-right': 'all may be right',
  'one-is-wrong': 'one is wrong',
  'cannot-be-told': 'nobody can tell',
};

function headlineOf({ disagreements }: Ledger): string {
  if (disagreements.length === 0) return 'No sources disagree';
  const groups = byBand(disagreements);
  const parts = BANDS.flatMap((band) => {
    const count = groups.get(band)?.length ?? 0;
    return count === 0 ? [] : `in ${formatCount(count)} ${COUNTED[band]}`;
  });
  return `${counted(disagreements.length, 'disagreement')}: ${parts.join(', ')}`;
}

const MEASURING = ['different-protocol', 'different-agent', 'different-sample'] as const;

function ledeOf({ disagreements }: Ledger): string {
  const measured = disagreements.filter(({ resolution }) =>
    MEASURING.some((code) => code === resolution?.reason_code),
  );
  const open = disagreements.filter(({ resolution }) => resolution === undefined);
  return [
    `${formatCount(measured.length)} ${measured.length === 1 ? 'is' : 'are'} explained by how the figures were measured: by another protocol, agent or sample.`,
    open.length === 0
      ? 'Each has an explanation with a date.'
      : `${formatCount(open.length)} ${open.length === 1 ? 'has' : 'have'} no explanation yet.`,
  ].join(' ');
}

/** The disagreements whose claims lie farthest apart, among scores and among amounts. */
function farthestLinks(ledger: Ledger) {
  const { points, amounts } = farthestApart(ledger.disagreements);
  return [points, amounts].flatMap((far) =>
    far === undefined
      ? []
      : {
          spread: unbroken(spreadWords(far.spread, far.unit).text),
          about: disagreementWords(far.found, ledger).about,
          href: conflictPath(far.found.key),
        },
  );
}

function kindTable({ disagreements }: Ledger): Table {
  const byKind = Map.groupBy(disagreements, ({ claims }): FigureKind => claims[0]?.kind ?? 'score');
  const row = (label: string, found: readonly ExplainedDisagreement[]) => {
    const groups = byBand(found);
    const counts = BANDS.map((band) => countCell(groups.get(band)?.length ?? 0));
    return [textCell(label), ...counts, countCell(found.length)];
  };
  return {
    title: 'Disagreements by kind of figure',
    columns: [
      { label: 'Figures' },
      ...BANDS.map((band) => ({
        label: BAND_LABELS[band].label,
        isNumber: true,
        formula: 'count' as const,
      })),
      { label: 'All', isNumber: true, formula: 'count' as const },
    ],
    rows: [...byKind]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .map(([kind, found]) => row(KIND_LABELS[kind], found)),
    total: row('All', disagreements),
  };
}
