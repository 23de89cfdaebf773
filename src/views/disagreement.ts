import { inNotation } from '../data/figure.ts';
import { formatDay, formatFigure, UNKNOWN } from '../format/figure.ts';
import type { Claim } from '../ledger/claim.ts';
import type { ExplainedDisagreement } from '../ledger/conflict.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { spreadOfClaims } from '../ledger/spread.ts';
import { claimKeyPath, modelPath, sourcePath } from './address.ts';
import { claimCell, claimsInOrder, type FigureCell } from './cell.ts';
import { disagreementWords } from './disagreement-words.ts';
import { bandLabel, publisherName, subjectLabel } from './label.ts';
import { shownOf } from './shown-claim.ts';
import { spreadWords } from './spread-words.ts';

/** The claims that say the same. */
export interface Side {
  readonly value: string;
  readonly claims: readonly SideClaim[];
}

export interface SideClaim {
  readonly figure: FigureCell;
  /** What it is of, where the claims are of different things; undefined: the same as all. */
  readonly about: string | undefined;
  readonly asOf: string;
  /** Who measured or stated it; undefined: who published what it was read in. */
  readonly statedBy: string | undefined;
  readonly readIn: { readonly text: string; readonly href: string };
  /** What its publisher is to it; undefined where somebody else stated it. */
  readonly relation: string | undefined;
  readonly note: string | undefined;
}

export type DisagreementView = ReturnType<typeof disagreementView>;

/** One disagreement: how far its claims lie apart, why, what the site shows, and all claims by what they say. */
export function disagreementView(found: ExplainedDisagreement, ledger: Ledger) {
  const { decidedOn, ...words } = disagreementWords(found, ledger);
  const claims = claimsInOrder(found.claims, ledger);
  const [first] = claims;
  return {
    ...words,
    aboutHref: first && aboutPath(first, found),
    spread: spreadWords(spreadOfClaims(found), first?.unit ?? ''),
    decidedOn: decidedOn && formatDay(decidedOn),
    shown: shownOf(found, ledger),
    sides: sidesOf(claims, found, ledger),
  };
}

/** Claims of several keys have no page but that of their model. */
function aboutPath(claim: Claim, { kind }: ExplainedDisagreement): string {
  return kind === 'conflict' ? claimKeyPath(claim) : modelPath(claim.subject.model ?? '');
}

function sidesOf(claims: readonly Claim[], found: ExplainedDisagreement, ledger: Ledger): Side[] {
  const bySaying = Map.groupBy(claims, ({ value }) => inNotation(value));
  return [...bySaying.values()].map((alike) => ({
    value: formatFigure(alike[0]?.value, alike[0]?.unit ?? ''),
    claims: alike.map((claim) => sideClaim(claim, found, ledger)),
  }));
}

function sideClaim(claim: Claim, { kind }: ExplainedDisagreement, ledger: Ledger): SideClaim {
  const { names } = ledger;
  const publisher = publisherName(claim.source, names);
  const organization = names.organizations.get(claim.measuredBy ?? '')?.name;
  const isOwn = organization === publisher;
  return {
    figure: { ...claimCell(claim, ledger), flag: undefined },
    about:
      kind === 'conflict' ? bandLabel(claim.subject) : subjectLabel(withoutModel(claim), names),
    asOf: formatDay(claim.asOf),
    statedBy: isOwn ? undefined : `${organization ?? UNKNOWN} (${claim.relation})`,
    readIn: { text: publisher, href: sourcePath(claim.source) },
    relation: isOwn ? claim.relation : undefined,
    note: claim.note,
  };
}

/** The model stands in the title. */
function withoutModel(claim: Claim): Claim {
  return { ...claim, subject: { ...claim.subject, model: undefined } };
}
