import { formatCost } from '../../src/format/figure.ts';
import { pricesOf } from '../../src/ledger/price.ts';
import { ledger } from '../../src/ledger/site.ts';
import {
  tokenCost,
  tokensOf,
  unitPrices,
  withoutCache,
  type Session,
} from '../../src/ledger/token-cost.ts';

export const PRICING = '/pricing/';

/** What is asked of the calculator; what is left out is as at the start. */
export interface Asked {
  readonly model: string;
  readonly tier?: 'standard' | 'priority' | 'batch' | 'flex' | 'fast';
  readonly context?: number;
  readonly input?: number;
  readonly cached?: number;
  readonly written?: number;
  readonly output?: number;
  readonly on?: string;
}

export const ASKED: readonly Asked[] = [
  { model: 'claude-opus-4.7' },
  { model: 'claude-opus-4.7', tier: 'fast', cached: 50 },
  { model: 'claude-opus-4.6', input: 1_234_567, cached: 81.234567, written: 4.5, output: 23_456 },
  { model: 'claude-opus-4.6', context: 200_000, cached: 100 },
  { model: 'claude-sonnet-4.5', context: 200_000, on: '2026-03-01' },
  { model: 'claude-haiku-4.5', cached: 0, written: 100, output: 0 },
  { model: 'gpt-5.5', cached: 60 },
  { model: 'gpt-5.5', cached: 0 },
  { model: 'gpt-5.4', context: 272_000, cached: 75 },
  { model: 'gpt-5.4', context: 200_000, on: '2026-03-20' },
  { model: 'gpt-5.4-mini', on: '2026-04-01', input: 900 },
  { model: 'gpt-5.3-codex', on: '2026-02-10', cached: 20 },
  { model: 'gpt-5', tier: 'flex', input: 1_000_000_000 },
  { model: 'gpt-5', written: 10 },
  { model: 'gemini-3-pro', tier: 'batch', cached: 0 },
  { model: 'o3', input: 0, output: 1 },
];

/** What the ledger itself says of it. */
export function expectedOf({ model, tier, context, on, ...asked }: Asked) {
  const { input = 1_000_000, cached = 90, written = 0, output = 50_000 } = asked;
  const session: Session = {
    inputTokens: input,
    cachedShare: cached,
    writtenShare: written,
    outputTokens: output,
  };
  const prices = pricesOf(model, ledger, {
    tier,
    on,
    contextTokens: context === undefined ? undefined : context + 1,
  });
  const unit = unitPrices(prices);
  const costOf = (tokens: ReturnType<typeof tokensOf>) => {
    const cost = tokenCost(tokens, unit);
    const isEstimate = cost.terms.some(({ tokenClass }) => {
      const value = prices[tokenClass]?.claim.value;
      return typeof value === 'object' && value.isEstimate;
    });
    return { ...cost, text: cost.usd && formatCost({ ...cost.usd, isEstimate }) };
  };
  const tokens = tokensOf(session);
  return { cost: costOf(tokens), uncached: costOf(withoutCache(tokens)), prices };
}

export function addressOf({ ...asked }: Asked): string {
  const texts = Object.entries(asked).map(([key, value]) => [key, String(value)]);
  return `${PRICING}?${new URLSearchParams(texts).toString()}#session`;
}
