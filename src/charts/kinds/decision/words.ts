import { formatCount } from '../../../format/figure.ts';
import type { Decision } from '../../../ledger/decision/decide.ts';
import { DRAWS } from '../../../ledger/decision/draws.ts';
import type { BookPreset, DecisionBook } from '../../../views/decision/book.ts';
import {
  criterionLabel,
  nameOf,
  pointsWords,
  sharePercent,
} from '../../../views/decision/decision-words.ts';
import { counted, listed } from '../../words.ts';

export function decisionSub(): string {
  return 'What each option earns of 100 points: the middle of the draws, and 95 % of them. At the end of a row, the share of draws in which it earns most; options in one tier are not told apart.';
}

export function decisionAlt({ options }: Decision, book: DecisionBook): string {
  const told = options.map(
    (result) =>
      `${nameOf(result.option, book)} earns ${pointsWords(result)} and wins ${sharePercent(result.winShare)} of the draws`,
  );
  return `${counted(options.length, 'option')}, those that win most draws first: ${told.join('; ')}.`;
}

/** What was assumed, and how much is known. */
export function decisionNotes(
  { assumes, weights, gates }: BookPreset,
  decision: Decision,
  book: DecisionBook,
): string[] {
  const weighed = Object.entries(weights).filter(([, weight]) => weight > 0);
  const wanted = book.gates.filter(({ id }) => gates.includes(id)).map(({ label }) => label);
  return [
    knownNote(
      decision,
      weighed.map(([id]) => id),
      book,
    ),
    `Assumes: ${assumes.replace(/\.$/, '')}`,
    `Weights: ${weighed.map(([id, weight]) => `${criterionLabel(id, book)} ${weight}`).join(', ')}`,
    ...(wanted.length > 0 ? [`Must have: ${listed(wanted)}`] : []),
    drawNote(),
  ];
}

export function drawNote(): string {
  return `${formatCount(DRAWS)} draws: each weight between half and twice what it is set to, each figure within its 95 % interval or margin, each missing figure anywhere on its scale`;
}

/** How many figures there are of those that would be needed. */
function knownNote({ options }: Decision, criteria: readonly string[], book: DecisionBook): string {
  const ids = new Set(options.map(({ option }) => option));
  const known = book.figures
    .filter(({ criterion, worth }) => worth !== undefined && criteria.includes(criterion))
    .reduce((sum, figure) => sum + figure.options.filter((id) => ids.has(id)).length, 0);
  const all = ids.size * criteria.length;
  return `${formatCount(known)} of ${formatCount(all)} figures are known; ${formatCount(all - known)} are missing`;
}
