import type { Weights } from '../../ledger/decision/problem.ts';

/**
 * Shows a choice in the tables of the page, which are built for the default one: each weight beside its
 * criterion, and the columns of options that are left out dimmed. A cell that several options share is
 * dimmed when all of them are.
 */
export function mirrorChoice(weights: Weights, excluded: ReadonlySet<string>): void {
  for (const cell of document.querySelectorAll<HTMLElement>('[data-criterion][data-weight]')) {
    const weight = String(weights[cell.dataset.criterion ?? ''] ?? 0);
    if (cell.textContent.trim() !== weight) cell.textContent = weight;
  }
  for (const cell of document.querySelectorAll<HTMLElement>('[data-option]')) {
    const options = (cell.dataset.option ?? '').split(' ');
    cell.toggleAttribute(
      'data-out',
      options.every((option) => excluded.has(option)),
    );
  }
}
