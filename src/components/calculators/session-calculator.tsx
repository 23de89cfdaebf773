import { useMemo, type ReactNode } from 'react';
import { sessionField } from '../../charts/kinds/session-cost/field.ts';
import type { Series } from '../../charts/plot.ts';
import { unpackBook, type PackedBook } from '../../views/packed-session.ts';
import { useEntries } from './entries.ts';
import { replaceQuery, useQuery } from './query.ts';
import { SessionFigure } from './session-figure.tsx';
import { SessionForm } from './session-form.tsx';
import { SessionResult } from './session-result.tsx';
import { errorsIn, queryOf, readSession, readTexts, settled, textsOf } from './session-state.ts';

interface Props {
  readonly prices: PackedBook;
  /** One for each maker. */
  readonly series: readonly Series[];
  /** Folder the site is served from, without a slash at its end. */
  readonly base: string;
  /** The chart of the session at the start, drawn at build time. */
  readonly children: ReactNode;
  readonly links: ReactNode;
}

/** What a session would cost, from what is entered. The address holds the state. */
export function SessionCalculator({ prices, series, base, children, links }: Props) {
  const book = useMemo(() => unpackBook(prices), [prices]);
  const search = useQuery();
  const state = useMemo(() => readSession(search, book), [search, book]);
  const field = useMemo(() => sessionField(state, book), [state, book]);
  const entries = useEntries(textsOf(state), {
    asked: () => textsOf(readSession(location.search, book)),
    settled: (texts) => settled(texts, book),
    errorsIn: (texts) => errorsIn(texts, book),
    accept: (texts) => {
      replaceQuery(queryOf(readTexts(texts, book), book));
    },
  });
  const reset = () => {
    entries.forget();
    replaceQuery(queryOf(book.start, book));
  };
  return (
    <>
      <div className="desk">
        <SessionForm book={book} entries={entries} onReset={reset} />
        <SessionResult session={field.chosen} isOld={entries.errors !== undefined} base={base} />
      </div>
      <SessionFigure field={field} series={series} base={base} picture={children} links={links} />
    </>
  );
}
