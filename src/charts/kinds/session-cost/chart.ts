import type { Ledger } from '../../../ledger/ledger.ts';
import { roundCost } from '../../../format/figure.ts';
import { claimIdPath, PRICING_PATH } from '../../../views/address.ts';
import { sessionBook } from '../../../views/session-book.ts';
import { costAt, type PricedSession, type SessionBook } from '../../../ledger/session.ts';
import { cacheWords, tokenWords } from '../../../views/session-words.ts';
import type { ChartData, ChartDefinition, ChartView } from '../../chart.ts';
import { makerSeries } from '../../maker.ts';
import type { Series } from '../../plot.ts';
import { sessionField, type SessionField } from './field.ts';
import { sessionPlot } from './plot.ts';
import { sessionAlt, sessionFinding, sessionNotes, sessionSources, sessionSub } from './words.ts';

/** What reading from the cache saves. */
export const sessionCost: ChartDefinition = {
  name: 'session-cost',
  pages: PRICING_PATH,
  about: 'The cost of an example session by the share of its input that is read from the cache.',
  formulas: ['session-cost', 'price-that-stands', 'ratio'],
  views: (ledger) => {
    const book = sessionBook(ledger);
    return book ? [viewOf(sessionField(book.start, book), ledger)] : [];
  },
};

function viewOf(field: SessionField, ledger: Ledger): ChartView {
  const { state, book } = field;
  return {
    id: 'session-cost',
    page: `${PRICING_PATH}#session`,
    kicker: `Prices · example session of ${tokenWords(state)}, ${cacheWords(state)}`,
    title: sessionFinding(field, 'an example session’s'),
    sub: sessionSub(field),
    alt: sessionAlt(field),
    plot: sessionPlot(field, sessionSeries(book, ledger)),
    data: dataOf(field),
    caption: { notes: sessionNotes(field), ...sessionSources(field) },
  };
}

/** One series for each maker of the models in the book. */
export function sessionSeries({ models }: SessionBook, { names }: Ledger): readonly Series[] {
  return makerSeries(
    models.map(({ id }) => id),
    names,
  );
}

const COLUMNS = [
  'model',
  'uncached_session_usd',
  'mostly_cached_session_usd',
  'input_usd_per_mtok',
  'cached_input_usd_per_mtok',
  'output_usd_per_mtok',
  'input_claim',
  'cached_input_claim',
  'output_claim',
] as const;

function dataOf({ drawn, state }: SessionField): ChartData {
  return { columns: COLUMNS, rows: drawn.map((session) => rowOf(session, state.cachedShare)) };
}

function rowOf(session: PricedSession, share: number): ChartData['rows'][number] {
  const { model, prices } = session;
  const own = [prices.input, prices.cachedInput, prices.output];
  return {
    href: prices.cachedInput && claimIdPath(prices.cachedInput.claim),
    values: [
      model.id,
      ...[0, share].map((one) => costIn(session, one)),
      ...own.map((price) => price?.usdPerMtok ?? null),
      ...own.map((price) => price?.claim ?? null),
    ],
  };
}

/** Dollars, as they are told in words. */
function costIn(session: PricedSession, share: number): number | null {
  const usd = costAt(session, share);
  return usd === undefined ? null : roundCost(usd);
}
