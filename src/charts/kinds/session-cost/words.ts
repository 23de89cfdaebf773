import { daySpan } from '../../../data/day.ts';
import { formatCost, formatFigure } from '../../../format/figure.ts';
import {
  costAt,
  NEWEST_OF_MAKER,
  type PricedSession,
  type SessionPrice,
} from '../../../ledger/session.ts';
import { TOKEN_CLASSES } from '../../../ledger/price-book.ts';
import { sourcePath } from '../../../views/address.ts';
import { priceText, pricingWords, tokenWords } from '../../../views/session-words.ts';
import type { Caption } from '../../chart.ts';
import { capitalized, counted, daysNote, listed, span, stated } from '../../words.ts';
import { lackOf, linesOf, mostCached, type SessionField, type SessionLine } from './field.ts';

/** How much the cache saves, over every model with the prices for it; neutral where for some it saves nothing. `whose`: `an example session’s`. */
export function sessionFinding({ complete, state }: SessionField, whose: string): string {
  const cuts = complete.map(({ usd, uncached }) =>
    usd?.high !== undefined && uncached?.high ? 100 * (1 - usd.high / uncached.high) : 0,
  );
  const models = counted(complete.length, 'model');
  if (cuts.length === 0 || !cuts.every((cut) => cut > 0))
    return `${capitalized(whose)} cost with and without the cache, for ${models}`;
  const written =
    state.writtenShare > 0 ? ` and writing ${formatFigure(state.writtenShare, '%')} to it` : '';
  const cut = `cuts ${whose} cost by ${span(cuts, 0)} % for ${models}`;
  return `Reading ${formatFigure(state.cachedShare, '%')} of input from cache${written} ${cut}${written ? '' : ', before cache writes'}`;
}

/** How to read the picture of the example. */
export function sessionSub({ state, drawn, chosen }: SessionField): string {
  return `The session is an example and no measurement of any agent: ${tokenWords(state)} at list prices, ${pricingWords(state, [...drawn, chosen].flatMap(pricesUsed))}.`;
}

/** What the tooltip says of a model at a share of cached input, in percent. */
export function sessionTells(
  session: PricedSession,
  share: number,
  { sessions }: SessionLine,
): string[] {
  const same = sessions.filter((other) => other !== session).map(({ model }) => model.name);
  return stated([
    session.model.name,
    `${formatFigure(share, '%')} from cache: ${formatCost(costAt(session, share))}`,
    priceWords(session),
    same.length > 0 && `same cost: ${listed(same)}`,
  ]);
}

/** What the tooltip says of the entered session: the model first, then the cost. */
export function chosenTells(session: PricedSession): string[] {
  return stated([
    session.model.name,
    formatCost(session.usd),
    `${formatFigure(session.state.cachedShare, '%')} from cache`,
    session.usd?.low === undefined && 'no source states the price of cached input',
    priceWords(session),
  ]);
}

function priceWords({ prices: { input, cachedInput, output } }: PricedSession): string {
  const told = stated([
    input && `input ${priceText(input)}`,
    cachedInput && `cached ${priceText(cachedInput)}`,
    output && `output ${priceText(output)}`,
  ]);
  return `${told.join(', ')} per million tokens`;
}

/** Every line in words, at both its ends, and the entered session. */
export function sessionAlt(field: SessionField): string {
  const { state, chosen } = field;
  const most = mostCached(state);
  const said = linesOf(field).map(
    ({ names, sessions: [session] }) =>
      `${listed(names)} from ${formatCost(costAt(session, 0))} to ${formatCost(costAt(session, most))}`,
  );
  const [name, cost] = chosenTells(chosen);
  const marked = chosen.usd
    ? ` Marked: ${name} at ${formatFigure(state.cachedShare, '%')}, ${cost}.`
    : '';
  const size = tokenWords(state);
  return `Line chart of the cost of a session of ${size} by the share of input read from cache, from none to ${formatFigure(most, '%')}: ${said.join('; ')}.${marked}`;
}

/** By which rule models are shown, what is left out, what is not counted, of when, and where sources differ. */
export function sessionNotes(field: SessionField): string[] {
  const { drawn, chosen, lacking, leftOut, unpriced, state } = field;
  const open = drawn.filter((session) => pricesUsed(session).some((one) => !one.isSettled));
  const lacks = lackOf(chosen);
  return stated([
    `Shown are the models that recorded runs were made with and the ${NEWEST_OF_MAKER} newest of each maker, as far as input, cached input and output have a price${chosen.model.isShown ? '' : `, and ${chosen.model.name}`}`,
    lacks && chosenNote(chosen, lacks),
    lacking.length > 0 && `Not drawn: ${lackingWords(lacking)}`,
    leftOut > 0 && `${counted(leftOut, 'other model')} with these prices not shown`,
    unpriced > 0 && `${counted(unpriced, 'other model')} without one of these prices not shown`,
    ...(state.writtenShare > 0 ? [] : writeNotes(drawn)),
    daysNote(drawn.flatMap(pricesUsed).map(({ asOf }) => asOf)),
    open.length > 0 &&
      `Sources disagree on the prices of ${listed(open.map(({ model }) => model.name))}, and nothing settles it`,
  ]);
}

/** `GPT-5.5 (no price of cached input), o3 and o4-mini (no price in the fast tier)`. */
function lackingWords(lacking: SessionField['lacking']): string {
  return [...Map.groupBy(lacking, ({ lacks }) => lacks)]
    .map(([lacks, models]) => `${listed(models.map(({ name }) => name))} (${lacks})`)
    .join(', ');
}

/** Why the chosen model has no line. */
function chosenNote({ model, usd }: PricedSession, lacks: string): string {
  return usd
    ? `${model.name} has ${lacks}: its point stands at the most that the session can cost`
    : `${model.name} has ${lacks} and is not drawn`;
}

/** How much more than input it costs to write to the cache, and for how many models that is not stated. */
function writeNotes(drawn: readonly PricedSession[]): string[] {
  const priced = drawn.flatMap(({ model, prices: { input, cacheWrite } }) =>
    cacheWrite && input && input.usdPerMtok > 0
      ? { name: model.name, factor: span([cacheWrite.usdPerMtok / input.usdPerMtok], 2) }
      : [],
  );
  if (priced.length === 0) return [];
  const byFactor = [...Map.groupBy(priced, ({ factor }) => factor)].map(
    ([factor, own]) => `${factor} times input for ${listed(own.map(({ name }) => name))}`,
  );
  const without = drawn.length - priced.length;
  return stated([
    `Writing to the cache is not included; for 5 minutes, or by a source that names no time, it costs ${byFactor.join(', ')}`,
    without > 0 && `${counted(without, 'model')} without a price of cache writes`,
  ]);
}

/** Where the prices of what is drawn come from. */
export function sessionSources({ drawn, chosen }: SessionField): Pick<Caption, 'sources' | 'asOf'> {
  const prices = [...drawn, chosen].flatMap(pricesUsed);
  return {
    sources: [...new Map(prices.map(({ source }) => [source.id, source])).values()].map(
      ({ id, title }) => ({ title, href: sourcePath(id) }),
    ),
    asOf: daySpan(prices.map(({ asOf }) => asOf))?.[1],
  };
}

/** The prices that a picture of a session depends on. */
export function pricesUsed({ prices, state }: PricedSession): SessionPrice[] {
  return TOKEN_CLASSES.flatMap((tokenClass) =>
    tokenClass === 'cacheWrite' && state.writtenShare === 0 ? [] : (prices[tokenClass] ?? []),
  );
}
