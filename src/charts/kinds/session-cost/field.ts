import { compareText } from '../../../data/order.ts';
import type { TokenClass } from '../../../ledger/price-book.ts';
import {
  costAt,
  modelOf,
  priceSession,
  type PricedSession,
  type SessionBook,
  type SessionState,
} from '../../../ledger/session.ts';
import { shortNames } from '../../words.ts';

/** What is drawn of a session with several models. Made while the site is built, and in the browser. */
export interface SessionField {
  readonly state: SessionState;
  readonly book: SessionBook;
  /** With the chosen model, be it drawn or not. */
  readonly chosen: PricedSession;
  /** With models whose costs are known at every share of cached input, dearest without the cache first. */
  readonly drawn: readonly PricedSession[];
  /** With every model whose costs are known so. */
  readonly complete: readonly PricedSession[];
  /** Other models that would be shown, and what they lack. */
  readonly lacking: readonly { readonly name: string; readonly lacks: string }[];
  /** Models with all prices that the rule leaves out. */
  readonly leftOut: number;
  /** Models that lack a price and would not be shown with it. */
  readonly unpriced: number;
}

/** Models of one maker whose sessions cost the same, and so have one line. */
export interface SessionLine {
  /** What all names begin with stands only in the first. */
  readonly names: readonly string[];
  readonly sessions: readonly [PricedSession, ...PricedSession[]];
}

/** The models that are shown, as far as all prices are known, and the chosen one. */
export function sessionField(state: SessionState, book: SessionBook): SessionField {
  const all = book.models.map((model) => priceSession(state, model, book));
  const isChosen = ({ model }: PricedSession) => model.id === state.model;
  const isWanted = (session: PricedSession) => session.model.isShown || isChosen(session);
  const [complete, incomplete] = [
    all.filter((session) => !lackOf(session)),
    all.filter((session) => lackOf(session)),
  ];
  const lacking = incomplete.filter((session) => isWanted(session) && !isChosen(session));
  return {
    state,
    book,
    chosen: priceSession(state, modelOf(state, book), book),
    complete,
    drawn: complete
      .filter(isWanted)
      .toSorted((a, b) => uncachedIn(b) - uncachedIn(a) || compareText(a.model.name, b.model.name)),
    lacking: [
      ...lacking.map((session) => ({ name: session.model.name, lacks: lackOf(session) ?? '' })),
      ...book.unpricedUsed.map((name) => ({ name, lacks: 'no price of input or output' })),
    ],
    leftOut: complete.filter((session) => !isWanted(session)).length,
    unpriced:
      incomplete.filter((session) => !isWanted(session)).length +
      book.unpriced -
      book.unpricedUsed.length,
  };
}

/** Which price a session lacks at some share of cached input; undefined: none. */
export function lackOf({ prices, state }: PricedSession): string | undefined {
  if (!prices.input && !prices.output && state.tier !== 'standard')
    return `no price in the ${state.tier} tier`;
  const missing = NEEDED.find(
    ([tokenClass]) =>
      !prices[tokenClass] && (tokenClass !== 'cacheWrite' || state.writtenShare > 0),
  );
  return missing && `no price of ${missing[1]}`;
}

const NEEDED: readonly (readonly [TokenClass, string])[] = [
  ['input', 'input'],
  ['output', 'output'],
  ['cachedInput', 'cached input'],
  ['cacheWrite', 'cache writes'],
];

/** The largest share of input that can be read from the cache, in percent. */
export function mostCached({ writtenShare }: SessionState): number {
  return 100 - writtenShare;
}

/** The lines of sessions, dearest first. */
export function linesOf({ drawn, state }: Pick<SessionField, 'drawn' | 'state'>): SessionLine[] {
  const ends = [0, mostCached(state)];
  const byCost = Map.groupBy(drawn, (session) =>
    [session.model.maker, ...ends.map((share) => costAt(session, share))].join(' '),
  );
  return [...byCost.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const names = shortNames([first, ...rest].map(({ model }) => model.name));
    return { names, sessions: [first, ...rest] };
  });
}

function uncachedIn(session: PricedSession): number {
  return session.uncached?.high ?? 0;
}
