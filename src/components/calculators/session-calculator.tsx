import { useMemo, type ReactNode } from 'react';
import { sessionField } from '../../charts/kinds/session-cost/field.ts';
import { sessionFinding } from '../../charts/kinds/session-cost/words.ts';
import type { Series } from '../../charts/plot.ts';
import { unbroken } from '../../format/figure.ts';
import { unpackBook, type PackedBook } from '../../views/packed-session.ts';
import { useEntries } from './entries.ts';
import { replaceQuery, useQuery } from './query.ts';
import { SessionFigure } from './session-figure.tsx';
import { SessionForm } from './session-form.tsx';
import { SessionResult } from './session-result.tsx';
import {
  errorsIn,
  isStart,
  queryOf,
  readSession,
  readTexts,
  settled,
  textsOf,
} from './session-state.ts';

interface Props {
  readonly prices: PackedBook;
  /** One for each maker. */
  readonly series: readonly Series[];
  /** Folder the site is served from, without a slash at its end. */
  readonly base: string;
  /** The chart of the session at the start, drawn at build time. */
  readonly children: ReactNode;
  /** A slot: where the chart of the example session can be taken. */
  readonly links?: ReactNode;
}

/** Whose cost is told before anything is entered. */
const EXAMPLE = 'an example session’s';

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
      <p className="kicker">Prices · what a session costs</p>
      <h2>{unbroken(sessionFinding(field, isStart(state, book) ? EXAMPLE : 'this session’s'))}</h2>
      <p className="quiet mb-5 max-w-[70ch] text-pretty">
        A session is all tokens of one piece of work. The one filled in at first is an example and
        no measurement of any agent.{' '}
        <span className="without-scripts">With scripts, any other can be entered here.</span>
      </p>
      <div className="desk">
        <SessionForm book={book} entries={entries} onReset={reset} />
        <SessionResult session={field.chosen} isOld={entries.errors !== undefined} base={base} />
      </div>
      <SessionFigure field={field} series={series} base={base} picture={children} links={links} />
    </>
  );
}
