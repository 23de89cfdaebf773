import { STATE_EVENT } from './events.ts';

/** Keys of the query string that charts read; the same on pages and embeds. */
const HIDE = 'hide';
const MODELS = 'models';

/** What the query string asks of every chart on the page. */
export interface UrlState {
  /** Series switched off. */
  readonly hide: readonly string[];
  /** Models wanted; empty: all. */
  readonly models: readonly string[];
}

export function readState(search: string): UrlState {
  const query = new URLSearchParams(search);
  return { hide: idsIn(query.get(HIDE)), models: idsIn(query.get(MODELS)) };
}

/** The query string with the state in it; other keys stay as they are. */
export function writeState(search: string, { hide, models }: UrlState): string {
  const query = new URLSearchParams(search);
  for (const [key, ids] of [
    [HIDE, hide],
    [MODELS, models],
  ] as const)
    if (ids.length > 0) query.set(key, ids.join(','));
    else query.delete(key);
  const text = query.toString().replaceAll('%2C', ',');
  return text && `?${text}`;
}

/** Whether an island has to be live to show what is asked: as a chart, or as what reads `keys` besides. */
export function asksForLive(search: string, keys: readonly string[] = []): boolean {
  const { hide, models } = readState(search);
  const query = new URLSearchParams(search);
  return hide.length + models.length > 0 || keys.some((key) => query.has(key));
}

function idsIn(list: string | null): string[] {
  return (list ?? '').split(',').filter((id) => /^[\w.-]+$/.test(id));
}

/** Puts the state into the address without a new entry in the history, and tells every figure. */
export function applyState(state: UrlState): void {
  const search = writeState(location.search, state);
  history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
  window.dispatchEvent(new Event(STATE_EVENT));
}

/** For `useSyncExternalStore`: calls back when the address may have changed. */
export function onState(callback: () => void): () => void {
  const events = [STATE_EVENT, 'popstate'];
  for (const event of events) window.addEventListener(event, callback);
  return () => {
    for (const event of events) window.removeEventListener(event, callback);
  };
}
