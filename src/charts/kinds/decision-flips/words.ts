import type { Decision } from '../../../ledger/decision/decide.ts';
import type { DecisionBook } from '../../../views/decision/book.ts';
import { flipWords, nameOf } from '../../../views/decision/decision-words.ts';
import { counted } from '../../words.ts';

/** How to read the picture, and who wins most draws as weights are set. */
export function flipSub(leader: string): string {
  return `${leader} wins most draws as weights are set. Filled: the weight as it is set. Hollow: the nearest weight at which another option wins most draws, in the colour of its product.`;
}

/** `Set Time per task from 5 to 3, and Claude Code with Claude Opus 4.7 leads`. */
export function flipFinding(flips: Decision['flips'], leader: string, book: DecisionBook): string {
  const [first] = flips;
  return first
    ? `Set ${flipWords(first, book)}, and ${nameOf(first.leader, book)} leads`
    : `No change of one weight takes the most draws from ${leader}`;
}

export function flipAlt(flips: Decision['flips'], leader: string, book: DecisionBook): string {
  const told = flips.map((flip) => `${flipWords(flip, book)}: ${nameOf(flip.leader, book)}`);
  return `${leader} wins most draws. ${counted(flips.length, 'weight')} can change that alone${told.length > 0 ? `: ${told.join('; ')}` : ''}.`;
}
