import { asQuantity, asWords } from '../../data/figure.ts';
import { formatCost, formatFigure, formatInterval, unbroken } from '../../format/figure.ts';
import type { Claim } from '../../ledger/claim.ts';
import type { Evidence } from '../../ledger/decision/evidence.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { claimCell, flagOf, type FigureCell } from '../cell.ts';
import { unitOf } from './criterion-words.ts';

/**
 * The figure of an option by a criterion, `claim` the first that it rests on. A sum is no claim of its own, so
 * it leads to the claims that it was worked out from.
 */
export function valueCell(evidence: Evidence, claim: Claim, ledger: Ledger): FigureCell {
  const cell = claimCell(claim, ledger, valueText(evidence, claim, ledger));
  const { id, value } = evidence.criterion;
  const href = value.from === 'success-cost' ? `#${evidenceAnchor(id)}` : cell.href;
  return { ...cell, href, flag: flagOfAll(evidence, ledger) };
}

/** Where the claims by a criterion are listed on the page. */
export const evidenceAnchor = (criterion: string) => `evidence-${criterion}`;

/** The value that is weighed, in words; the claim's own where it is no rate, no sum and not disputed. */
function valueText(evidence: Evidence, claim: Claim, ledger: Ledger): string {
  const { criterion, range, basis, counted } = evidence;
  const { value } = criterion;
  const unit = unitOf(criterion, ledger);
  const isEstimate = counted.some((one) => asQuantity(one.value)?.isEstimate);
  if (basis === 'disputed' && criterion.better === 'true') return 'yes or no';
  if (basis === 'disputed' && range) return formatFigure({ ...range, isEstimate }, unit);
  if (value.from === 'score' && value.measure === 'score_pct' && range)
    return unbroken(formatFigure(range.middle, unit));
  if (value.from === 'success-cost' && range) return formatCost({ ...stated(range), isEstimate });
  return claim.unit === 'text' ? asWords(claim.value) : formatFigure(claim.value, claim.unit);
}

/** What was stated, without the margin around it. */
function stated({ low, high, middle }: NonNullable<Evidence['range']>) {
  return { low: middle ?? low, high: middle ?? high };
}

/** `70.4 to 78.0`, the 95 % interval of a rate; undefined: none is known. */
export function intervalText({ basis, range }: Evidence): string | undefined {
  const { low, high } = range ?? {};
  return basis !== 'interval' || low === undefined || high === undefined
    ? undefined
    : formatInterval({ low, high });
}

/** Whether others say otherwise than any of the claims that count. */
function flagOfAll({ basis, counted }: Evidence, ledger: Ledger): FigureCell['flag'] {
  const flags = counted.map((claim) => flagOf(claim, ledger));
  if (basis === 'disputed' || flags.includes('disputed')) return 'disputed';
  return flags.find((flag) => flag !== undefined);
}

/** A text of at most so many characters, cut between words. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const [whole = text.slice(0, most)] = /^.*(?=\W)/.exec(text.slice(0, most)) ?? [];
  return `${whole.replace(/\W+$/, '')}…`;
}
