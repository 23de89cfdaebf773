import type { Paged } from './paged-draw.ts';
import type { Headings } from './table-headings.ts';
import type { Show } from './table-rows.ts';
import { AS_IT_CAME, isSameState, type TableState } from './table-state.ts';

const LOADING = 'Loading all rows';
const FAILED = 'The rows could not be loaded. Try again, or load the page anew.';

/**
 * Shows rows of all pages of a table in place of the ones it came with. They are fetched, with what draws
 * them, the first time that others are asked for. Where that fails, the next change tries again.
 */
export function pagedRows(root: HTMLElement, headings: Headings): Show {
  const count = root.querySelector('output');
  const tell = (text: string) => {
    if (count) count.textContent = text;
  };
  const asItCame = count?.textContent ?? '';
  let wanted: TableState = AS_IT_CAME;
  let opened: Promise<Paged | undefined> | undefined;
  return async (state, queryOf) => {
    wanted = state;
    const isAsked = !isSameState(state, AS_IT_CAME);
    if (!opened) tell(isAsked ? LOADING : asItCame);
    if (!opened && !isAsked) return;
    opened ??= open(root, headings);
    const paged = await opened;
    if (!paged) opened = undefined;
    if (wanted !== state) return;
    if (paged) paged.draw(state, queryOf);
    else tell(isAsked ? FAILED : asItCame);
  };
}

/** Undefined: could not be fetched. */
async function open(root: HTMLElement, headings: Headings) {
  try {
    const { openPaged } = await import('./paged-draw.ts');
    return await openPaged(root, headings);
  } catch (fault) {
    console.warn(fault);
    return undefined;
  }
}
