import { useSyncExternalStore } from 'react';

/**
 * The state of calculators as it stands in the address, each field under a key of its own. Other keys are
 * left as they are, and what is as it would be without saying so is left out.
 */

/** Sent to the window when a calculator changed the query string. */
const QUERY_EVENT = 'calculator:query';

/** Texts by key of the query; undefined: as without saying so. */
export type QueryTexts = Readonly<Record<string, string | undefined>>;

/** The query string with these texts in place of the ones it had. */
export function writeQuery(search: string, texts: QueryTexts): string {
  const query = new URLSearchParams(search);
  for (const [key, text] of Object.entries(texts))
    if (text === undefined) query.delete(key);
    else query.set(key, text);
  const written = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return written && `?${written}`;
}

/** Puts texts into the address without a new entry in the history, and tells every calculator. */
export function replaceQuery(texts: QueryTexts): void {
  const search = writeQuery(location.search, texts);
  if (search === location.search) return;
  history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
  window.dispatchEvent(new Event(QUERY_EVENT));
}

/** The query string, kept up to date; empty where the page is built and while it wakes up. */
export function useQuery(): string {
  return useSyncExternalStore(
    onQuery,
    () => location.search,
    () => '',
  );
}

function onQuery(callback: () => void): () => void {
  const events = [QUERY_EVENT, 'popstate'];
  for (const event of events) window.addEventListener(event, callback);
  return () => {
    for (const event of events) window.removeEventListener(event, callback);
  };
}
