import { formatAge, formatDay } from '../../format/figure.ts';
import { ageOf } from '../../ledger/age.ts';
import type { Claim } from '../../ledger/claim.ts';
import type { Evidence } from '../../ledger/decision/evidence.ts';
import { agentOf } from '../../ledger/decision/option.ts';
import type { MatrixRow } from '../../ledger/decision/matrix.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { FigureCell } from '../cell.ts';
import { alsoAbout } from './also.ts';
import { BESIDE_WORDS, besideReason } from './beside.ts';
import { intervalText, valueCell } from './cell-value.ts';

/** What is known of an option by a criterion. */
export interface MatrixCell {
  /** Undefined: it is missing. */
  readonly figure: FigureCell | undefined;
  /** `70.4 to 78.0`. */
  readonly interval?: string | undefined;
  /** What the figure is about, where that is not the agent with the model. */
  readonly about?: string | undefined;
  /** On how many claims it rests: `3 claims`, and where one speaks for others in words `first of 3 claims`. */
  readonly claims?: string | undefined;
  /** `8 months old`; undefined: not older than its kind should be. */
  readonly age?: string | undefined;
  /** What the figure speaks of: `as of 27 Mar 2026`. */
  readonly asOf?: string | undefined;
  /** Figures by the same criterion where none counts: `2 by other protocols`. */
  readonly others?: string | undefined;
  /** Where nothing is known, claims that the criterion shows beside its value: `4 not weighed`. */
  readonly also?: string | undefined;
}

/** `also`: the claims that the criterion shows beside its value, about any option. */
export function matrixCell(
  evidence: Evidence,
  row: MatrixRow,
  also: readonly Claim[],
  ledger: Ledger,
): MatrixCell {
  const [claim] = evidence.counted;
  if (!claim) return missingCell(evidence, row, also, ledger);
  const isOfDay = claim.asOf !== undefined;
  return {
    figure: valueCell(evidence, claim, ledger),
    interval: intervalText(evidence),
    about: aboutText(evidence, claim, ledger),
    claims: claimsText(evidence, claim),
    age: ageOf(claim, ledger).isPastLimit ? `${formatAge(claim.asOf, ledger.asOf)} old` : undefined,
    asOf: isOfDay ? `as of ${formatDay(claim.asOf)}` : undefined,
  };
}

function missingCell(
  evidence: Evidence,
  row: MatrixRow,
  also: readonly Claim[],
  ledger: Ledger,
): MatrixCell {
  const others = othersText(evidence, row, ledger);
  return { figure: undefined, others, also: notWeighed(alsoAbout(also, evidence, ledger)) };
}

/** `4 not weighed`; undefined for none. */
export function notWeighed(count: number): string | undefined {
  return count > 0 ? `${count} not weighed` : undefined;
}

function claimsText({ counted: { length } }: Evidence, { unit }: Claim): string {
  if (length === 1) return '1 claim';
  return `${unit === 'text' ? 'first of ' : ''}${length} claims`;
}

function aboutText(evidence: Evidence, claim: Claim, { names }: Ledger) {
  const { criterion, fit } = evidence;
  const { from } = criterion.value;
  if (from === 'plan') return names.plans.get(claim.subject.plan ?? '')?.name;
  const part = partOf(evidence, claim, names);
  if (part) return part;
  if (fit === 'product') return 'of the product';
  if (fit === 'agent') return 'of the agent';
  return fit === 'model' && from !== 'model' ? 'of the model' : undefined;
}

/** The part of the product that a figure was measured of, where the option is not called after it. */
function partOf({ option }: Evidence, { subject }: Claim, names: Ledger['names']) {
  const agent = subject.agent ?? names.runs.get(subject.run ?? '')?.agent;
  const isOther =
    agent !== undefined && agent !== agentOf(option, { names }) && agent !== option.family;
  return isOther ? names.agents.get(agent)?.name : undefined;
}

function othersText({ option, beside }: Evidence, row: MatrixRow, ledger: Ledger) {
  const reasons = beside.map((claim) => besideReason(claim, option, row, ledger));
  const [reason, ...more] = new Set(reasons);
  if (!reason) return undefined;
  return `${reasons.length} ${more.length > 0 ? 'other figures' : BESIDE_WORDS[reason]}`;
}
