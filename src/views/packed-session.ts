import type { Day } from '../data/day.ts';
import {
  claimIdOf,
  TOKEN_CLASSES,
  type PriceRow,
  type StatedPrice,
  type Tier,
  type TokenClass,
} from '../ledger/price-book.ts';
import type { SessionBook, SessionModel } from './session.ts';

/**
 * The price book as it travels in a page: rows of prices as text, since what a page hands to its scripts
 * is written down with every name and quotation mark.
 */
export interface PackedBook extends Omit<SessionBook, 'models'> {
  /** Named by their places. */
  readonly tiers: readonly Tier[];
  readonly origins: readonly string[];
  readonly models: readonly PackedModel[];
}

/**
 * Rows joined by `;`, their cells by `,`: tier, above, upTo, validFrom, validTo, asOf, origin and the price of
 * each class. A price is preceded by `*` when preferred and by `~` when estimated, and followed by `!` and
 * its disputes.
 */
interface PackedModel extends Omit<SessionModel, 'rows' | 'disputes'> {
  readonly rows: string;
}

export function packBook({ models, ...book }: SessionBook): PackedBook {
  const rows = models.flatMap((model) => model.rows);
  const tiers = [...new Set(rows.map(({ tier }) => tier))];
  const origins = [...new Set(rows.map(({ origin }) => origin))];
  const pack = (row: PriceRow, model: SessionModel) =>
    [
      tiers.indexOf(row.tier),
      ...[row.above, row.upTo, row.validFrom, row.validTo, row.asOf],
      origins.indexOf(row.origin),
      ...TOKEN_CLASSES.map((tokenClass) => packPrice(row, tokenClass, model)),
    ].join(',');
  return {
    ...book,
    tiers,
    origins,
    models: models.map((model) => ({
      id: model.id,
      name: model.name,
      maker: model.maker,
      isShown: model.isShown,
      rows: model.rows.map((row) => pack(row, model)).join(';'),
    })),
  };
}

function packPrice(row: PriceRow, tokenClass: TokenClass, { disputes }: SessionModel): string {
  const price = row.prices[tokenClass];
  if (!price) return '';
  const marks = (price.isPreferred ? '*' : '') + (price.isEstimate ? '~' : '');
  const found = disputes[claimIdOf(row, tokenClass)] ?? [];
  return [`${marks}${price.usd}`, ...found].join('!');
}

export function unpackBook({ tiers, origins, models, ...book }: PackedBook): SessionBook {
  return {
    ...book,
    models: models.map(({ rows, ...model }) => {
      const read = rows.split(';').map((text) => unpackRow(text, model.id, tiers, origins));
      return {
        ...model,
        rows: read.map(({ row }) => row),
        disputes: Object.fromEntries(read.flatMap(({ disputes }) => disputes)),
      };
    }),
  };
}

function unpackRow(
  text: string,
  model: string,
  tiers: readonly Tier[],
  origins: readonly string[],
) {
  const [tier, above, upTo, validFrom, validTo, asOf, origin, ...cells] = text.split(',');
  const found = TOKEN_CLASSES.flatMap((tokenClass, index) => {
    const [price, ...disputes] = (cells[index] ?? '').split('!');
    return price ? [{ tokenClass, price: readPrice(price), disputes: disputes.map(Number) }] : [];
  });
  const row: PriceRow = {
    model,
    tier: tiers[Number(tier)] ?? 'standard',
    above: readNumber(above),
    upTo: readNumber(upTo),
    validFrom: readDay(validFrom),
    validTo: readDay(validTo),
    asOf: readDay(asOf),
    origin: origins[Number(origin)] ?? '',
    prices: Object.fromEntries(found.map(({ tokenClass, price }) => [tokenClass, price])),
  };
  const disputes = found
    .filter((one) => one.disputes.length > 0)
    .map((one) => [claimIdOf(row, one.tokenClass), one.disputes] as const);
  return { row, disputes };
}

function readPrice(text: string): StatedPrice {
  return {
    usd: Number(text.replace(/^[*~]+/, '')),
    isPreferred: text.startsWith('*'),
    isEstimate: text.includes('~'),
  };
}

const readNumber = (text: string | undefined) => (text ? Number(text) : undefined);
const readDay = (text: string | undefined): Day | undefined => (text === '' ? undefined : text);
