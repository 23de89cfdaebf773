import type { Flip } from '../../../ledger/decision/flips.ts';
import type { DecisionBook } from '../../../views/decision/book.ts';
import { flipWords, nameOf } from '../../../views/decision/decision-words.ts';
import { counted } from '../../words.ts';

/** How to read the picture, and who wins most draws as weights are set. */
export function flipSub(leader: string): string {
  return `${leader} wins most draws as weights are set. Filled: the weight as it is set. Hollow: about the nearest weight from which another option wins more, in the colour of its product.`;
}

/** `With time per task at about 3, not 5, Claude Code with Claude Opus 4.7 wins as many draws`. */
export function flipFinding(flips: readonly Flip[], leader: string, book: DecisionBook): string {
  const [first] = flips;
  return first
    ? `With ${flipWords(first, book)}, ${nameOf(first.leader, book)} wins as many draws`
    : `No change of one weight takes the most draws from ${leader}`;
}

export function flipAlt(flips: readonly Flip[], leader: string, book: DecisionBook): string {
  const told = flips.map((flip) => `${flipWords(flip, book)}: ${nameOf(flip.leader, book)}`);
  return `${leader} wins most draws. ${counted(flips.length, 'weight')} can change that alone${told.length > 0 ? `: ${told.join('; ')}` : ''}.`;
}
