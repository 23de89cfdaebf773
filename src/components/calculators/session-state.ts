import { formatCount, formatDay, formatFigure } from '../../format/figure.ts';
import { bandsIn, tiersIn, type Tier } from '../../ledger/price-book.ts';
import {
  isPriceDay,
  modelOf,
  type SessionBook,
  type SessionModel,
  type SessionState,
} from '../../ledger/session.ts';
import type { Errors, Texts } from './entries.ts';
import type { QueryTexts } from './query.ts';

/** Keys of the query, and names of the fields. */
export const SESSION_KEYS = [
  'model',
  'tier',
  'on',
  'input',
  'output',
  'cached',
  'written',
  'context',
] as const;
export type SessionKey = (typeof SESSION_KEYS)[number];

/** An empty request size is the smallest. */
type SessionTexts = Texts<SessionKey>;

/** The most tokens that can be entered. */
export const MOST_TOKENS = 1_000_000_000;

/** Millionths of a percent, so that shares of a run's tokens give the tokens again. */
const SHARE_DECIMALS = 6;

export function textsOf(state: SessionState): SessionTexts {
  return {
    model: state.model,
    tier: state.tier,
    context: state.above === undefined ? '' : String(state.above),
    input: String(state.inputTokens),
    cached: String(state.cachedShare),
    written: String(state.writtenShare),
    output: String(state.outputTokens),
    on: state.on,
  };
}

/** The session that the address asks for: what it does not say or says wrongly is as at the start, numbers are brought within bounds. */
export function readSession(search: string, book: SessionBook): SessionState {
  const query = new URLSearchParams(search);
  return sessionSaid((key) => query.get(key) ?? '', book);
}

/** The session of texts in which nothing is wrong. */
export function readTexts(texts: SessionTexts, book: SessionBook): SessionState {
  return sessionSaid((key) => texts[key], book);
}

function sessionSaid(said: (key: SessionKey) => string, book: SessionBook): SessionState {
  const { start } = book;
  const model = book.models.find(({ id }) => id === said('model')) ?? modelOf(start, book);
  const tier = tierIn(model, said('tier'));
  const cachedShare = numberIn(said('cached'), start.cachedShare, 100, SHARE_DECIMALS);
  const tokens = {
    inputTokens: numberIn(said('input'), start.inputTokens, MOST_TOKENS, 0),
    outputTokens: numberIn(said('output'), start.outputTokens, MOST_TOKENS, 0),
  };
  const { inputTokens, outputTokens } =
    tokens.inputTokens + tokens.outputTokens > 0 ? tokens : start;
  return {
    model: model.id,
    tier,
    above: bandsIn(model.rows, tier).find((above) => String(above) === said('context')),
    inputTokens,
    cachedShare,
    writtenShare: numberIn(
      said('written'),
      Math.min(start.writtenShare, 100 - cachedShare),
      roundShare(100 - cachedShare),
      SHARE_DECIMALS,
    ),
    outputTokens,
    on: isPriceDay(said('on'), book) ? said('on') : start.on,
  };
}

/** What the address has to say for a session: nothing of what is as at the start. */
export function queryOf(state: SessionState, book: SessionBook): QueryTexts {
  const model = modelOf(state, book);
  const usual = { ...textsOf(book.start), tier: tierIn(model, '') };
  const texts = textsOf(state);
  return Object.fromEntries(
    SESSION_KEYS.map((key) => [key, texts[key] === usual[key] ? undefined : texts[key]]),
  );
}

/** Whether nothing is entered yet. */
export function isStart(state: SessionState, book: SessionBook): boolean {
  return Object.values(queryOf(state, book)).every((text) => text === undefined);
}

/** The texts where the tier and the request size are ones that the model has prices for. */
export function settled(texts: SessionTexts, book: SessionBook): SessionTexts {
  const model = book.models.find(({ id }) => id === texts.model) ?? modelOf(book.start, book);
  const tier = tierIn(model, texts.tier);
  const isBand = bandsIn(model.rows, tier).some((above) => String(above) === texts.context);
  return { ...texts, tier, context: isBand ? texts.context : '' };
}

/** What is wrong with what stands in the fields; undefined: nothing is, and `readTexts` reads it as it is. */
export function errorsIn(texts: SessionTexts, book: SessionBook): Errors<SessionKey> | undefined {
  const errors = {
    input: tokenError(texts.input) ?? (tokenError(texts.output) ? undefined : noTokens(texts)),
    output: tokenError(texts.output),
    cached: shareError(texts.cached),
    written: shareError(texts.written) ?? (shareError(texts.cached) ? undefined : tooMuch(texts)),
    on: dayError(texts.on, book),
  };
  return Object.values(errors).some(Boolean) ? errors : undefined;
}

function tokenError(text: string): string | undefined {
  const tokens = Number(text);
  if (text.trim() === '' || !Number.isFinite(tokens)) return 'Enter a number of tokens.';
  if (tokens < 0) return 'Tokens cannot be fewer than 0.';
  if (tokens > MOST_TOKENS) return `Enter at most ${formatCount(MOST_TOKENS)} tokens.`;
  return Number.isInteger(tokens) ? undefined : 'Enter whole tokens.';
}

function shareError(text: string): string | undefined {
  const share = Number(text);
  return text.trim() !== '' && share >= 0 && share <= 100
    ? undefined
    : 'Enter a share from 0 to 100 %.';
}

function dayError(text: string, book: SessionBook): string | undefined {
  return isPriceDay(text, book)
    ? undefined
    : `Enter a day up to ${formatDay(book.start.on)}, the last that the ledger speaks of.`;
}

/** What is wrong with two numbers of tokens that are right each by itself. */
function noTokens({ input, output }: SessionTexts): string | undefined {
  return Number(input) + Number(output) > 0
    ? undefined
    : 'Enter input or output tokens: a session has some.';
}

/** The same of two shares. */
function tooMuch({ cached, written }: SessionTexts): string | undefined {
  const shares = roundShare(Number(cached) + Number(written));
  return shares > 100
    ? `Read and written are ${formatFigure(shares, '%')} together; they can be 100 % at most.`
    : undefined;
}

/** The tier asked for where the model has it, else the standard one, else its first. */
function tierIn({ rows }: SessionModel, asked: string): Tier {
  const tiers = tiersIn(rows);
  const [first = 'standard'] = tiers;
  return tiers.find((tier) => tier === asked) ?? tiers.find((tier) => tier === 'standard') ?? first;
}

/** The number that a text says, from 0 to `most`; `usual` where it says none. */
function numberIn(text: string, usual: number, most: number, decimals: number): number {
  const said = text.trim() === '' ? NaN : Number(text);
  if (Number.isNaN(said)) return usual;
  return Number(Math.min(Math.max(said, 0), most).toFixed(decimals));
}

function roundShare(share: number): number {
  return Number(share.toFixed(SHARE_DECIMALS));
}
