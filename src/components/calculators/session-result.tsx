import { formatCost, formatCount, formatDay, unbroken } from '../../format/figure.ts';
import { usdOf, type CostTerm } from '../../ledger/token-cost.ts';
import { claimIdPath, sourcePath } from '../../views/address.ts';
import type { PricedSession, SessionPrice } from '../../ledger/session.ts';
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
  const used = terms.flatMap(({ tokenClass }) => session.prices[tokenClass] ?? []);
  return (
    <div className={isOld ? 'result old' : 'result'}>
      <output
        htmlFor={SESSION_KEYS.map((key) => `field-${key}`).join(' ')}
        aria-live="polite"
        aria-atomic="true"
      >
        <span className="quiet">
          {isOld ? 'Not for what stands in the fields, but for the session before: ' : ''}
          {unbroken(`${model.name}, ${tokenWords(state)}, ${cacheWords(state)}`)}
        </span>
        <strong className={usd ? 'figure' : 'figure words'}>{costWords(session)}</strong>
        {saving && <span>{unbroken(saving)}</span>}
      </output>
      <p className="quiet mt-4">
        Tokens × price per million, each rounded to the cent; {pricingWords(state, used)}
      </p>
      <ol className="terms">
        {terms.map((term) => (
          <Term key={term.tokenClass} term={term} session={session} base={base} />
        ))}
        <li className="sum">
          <span>Sum</span>
          <span className="amount">= {usd ? formatCost(usd) : 'not known'}</span>
        </li>
      </ol>
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
    <li>
      <span>{CLASS_WORDS[term.tokenClass]}</span>
      <span className="amount">{formatCount(Math.round(term.tokens))}</span>
      <span className="amount">
        × {price ? <a href={base + claimIdPath(price.claim)}>{priceText(price)}</a> : 'not stated'}
      </span>
      <span className="amount">= {termWords(term, session)}</span>
      <small>{price ? <Origin price={price} base={base} /> : 'no source states the price'}</small>
    </li>
  );
}

/** Who states a price, as of when, and whether others state another. */
function Origin({ price, base }: { readonly price: SessionPrice; readonly base: string }) {
  const { source, asOf, isLater } = price;
  const others = otherWords(price);
  return (
    <>
      <a href={base + sourcePath(source.id)}>{source.title}</a>,{' '}
      {asOf === undefined ? 'day not stated' : formatDay(asOf)}
      {isLater && ', first stated after the day chosen'}
      {others && `; ${others}`}
    </>
  );
}

function termWords({ usd, tokens, tokenClass }: CostTerm, { prices }: PricedSession): string {
  if (usd !== undefined) return formatCost(usd);
  return tokenClass === 'cachedInput' && prices.input
    ? formatCost({ high: usdOf(tokens, prices.input.usdPerMtok), isEstimate: false })
    : 'not known';
}
