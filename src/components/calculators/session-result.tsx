import { formatCost, formatCount, formatDay, formatFigure } from '../../format/figure.ts';
import { usdOf, type CostTerm } from '../../ledger/token-cost.ts';
import { claimIdPath } from '../../views/address.ts';
import type { PricedSession, SessionPrice } from '../../views/session.ts';
import {
  cacheWords,
  CLASS_WORDS,
  costWords,
  otherWords,
  pricingWords,
  priceText,
  savingWords,
  tokenWords,
} from '../../views/session-words.ts';
import { SESSION_KEYS } from './session-state.ts';

interface Props {
  readonly session: PricedSession;
  /** The fields hold something that is not priced: this is the session before. */
  readonly isOld: boolean;
  readonly base: string;
}

/** What a session costs, and how that comes about. */
export function SessionResult({ session, isOld, base }: Props) {
  const { model, state, usd, terms } = session;
  const saving = savingWords(session);
  return (
    <div className={isOld ? 'result old' : 'result'}>
      <output
        htmlFor={SESSION_KEYS.map((key) => `field-${key}`).join(' ')}
        aria-live="polite"
        aria-atomic="true"
      >
        <span className="quiet">
          {isOld ? 'Not for what stands in the fields, but for the session before: ' : ''}
          {model.name}, {tokenWords(state)}, {cacheWords(state)}
        </span>
        <strong className={usd ? 'figure' : 'figure words'}>{costWords(session)}</strong>
        {saving && <span>{saving}</span>}
      </output>
      <table className="table terms">
        <caption className="quiet">Tokens × price ÷ 1,000,000, {pricingWords(state)}</caption>
        <thead>
          <tr>
            <th scope="col">What is paid for</th>
            <th scope="col" className="number">
              Tokens
            </th>
            <th scope="col" className="number">
              <span aria-hidden="true">× </span>$ per million
            </th>
            <th scope="col" className="number">
              <span aria-hidden="true">= </span>$
            </th>
          </tr>
        </thead>
        {terms.map((term) => (
          <Term key={term.tokenClass} term={term} session={session} base={base} />
        ))}
        <tfoot>
          <tr>
            <td>Sum</td>
            <td className="number" />
            <td className="number" />
            <td className="number">{usd ? formatCost(usd) : 'not known'}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Term({
  term,
  session,
  base,
}: {
  readonly term: CostTerm;
  readonly session: PricedSession;
  readonly base: string;
}) {
  const price = session.prices[term.tokenClass];
  return (
    <tbody>
      <tr>
        <td>{CLASS_WORDS[term.tokenClass]}</td>
        <td className="number">{formatCount(Math.round(term.tokens))}</td>
        <td className="number">
          {price ? <a href={base + claimIdPath(price.claim)}>{priceText(price)}</a> : 'not stated'}
        </td>
        <td className="number">{termWords(term, session)}</td>
      </tr>
      <tr>
        <td colSpan={4}>
          {price ? (
            <Origin price={price} on={session.state.on} base={base} />
          ) : (
            'no source states the price'
          )}
        </td>
      </tr>
    </tbody>
  );
}

/** Who states a price, as of when, and whether others state another. */
function Origin({ price, on, base }: { price: SessionPrice; on: string; base: string }) {
  const { source, asOf } = price;
  const others = otherWords(price);
  return (
    <>
      <a href={base + source.href}>{source.title}</a>,{' '}
      {asOf === undefined ? 'day not stated' : formatDay(asOf)}
      {asOf !== undefined && asOf > on && ', first stated after the day chosen'}
      {others && `; ${others}`}
    </>
  );
}

function termWords({ usd, tokens, tokenClass }: CostTerm, { prices }: PricedSession): string {
  if (usd !== undefined) return formatCost(usd);
  return tokenClass === 'cachedInput' && prices.input
    ? formatFigure({ high: usdOf(tokens, prices.input.usdPerMtok), isEstimate: false }, 'USD')
    : 'not known';
}
