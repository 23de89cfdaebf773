import type { Standing } from '../ledger/tie.ts';

/** `rank 3`, `rank 1 to 9`: the ranks that cannot be ruled out. */
export function rankWords({ best, worst }: Standing): string {
  return best === worst ? `rank ${best}` : `rank ${best} to ${worst}`;
}
