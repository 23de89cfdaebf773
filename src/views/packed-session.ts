import type { Day } from '../data/day.ts';
import {
  byClass,
  PRICE_CLASSES,
  PRICE_COLUMNS,
  type PriceClass,
  type PriceRow,
  type StatedPrice,
  type Tier,
} from '../ledger/price-book.ts';
import type { SessionBook, SessionModel } from '../ledger/session.ts';

/**
 * The price book as it travels in a page: rows of prices as text, since what a page hands to its scripts
 * is written down with every name and quotation mark.
 */
export interface PackedBook extends Omit<SessionBook, 'models'> {
  readonly shared: Shared;
  readonly models: readonly PackedModel[];
}

/** What rows have in common, named by its place. */
interface Shared {
  readonly tiers: readonly Tier[];
  /** Ids of sources. */
  readonly origins: readonly string[];
  /** Claims, as `endingOf` writes them. */
  readonly endings: readonly string[];
}

/**
 * Rows joined by `;`, their cells by `,`: tier, above, upTo, validFrom, validTo, asOf, source, the ending of
 * the claims of the row's first price, and the price of each class. A price is preceded by `*` when preferred
 * and by `~` when estimated, and followed by `@` and its ending, where that is another than the first one's,
 * and by `!` and its disputes.
 */
interface PackedModel extends Omit<SessionModel, 'rows' | 'disputes'> {
  readonly rows: string;
}

export function packBook({ models, ...book }: SessionBook): PackedBook {
  const rows = models.flatMap((model) => model.rows);
  const shared: Shared = {
    tiers: [...new Set(rows.map(({ tier }) => tier))],
    origins: [...new Set(rows.map(({ source }) => source))],
    endings: [...new Set(rows.flatMap(endingsOf))],
  };
  return {
    ...book,
    shared,
    models: models.map(({ rows: own, disputes, ...model }) => ({
      ...model,
      rows: own.map((row) => packRow(row, disputes, shared)).join(';'),
    })),
  };
}

function packRow(
  row: PriceRow,
  disputes: SessionModel['disputes'],
  { tiers, origins, endings }: Shared,
): string {
  const [usual] = endingsOf(row);
  const disputesOf = ({ claimId }: StatedPrice) =>
    Object.hasOwn(disputes, claimId) ? (disputes[claimId] ?? []) : [];
  const packPrice = (priceClass: PriceClass): string => {
    const price = row.prices[priceClass];
    if (!price) return '';
    const marks = (price.isPreferred ? '*' : '') + (price.isEstimate ? '~' : '');
    const ending = endingOf(price, priceClass, row);
    const claim = ending === usual ? '' : `@${endings.indexOf(ending)}`;
    return [`${marks}${price.usdPerMtok}${claim}`, ...disputesOf(price)].join('!');
  };
  return [
    tiers.indexOf(row.tier),
    ...[row.above, row.upTo, row.validFrom, row.validTo, row.asOf],
    origins.indexOf(row.source),
    usual === undefined ? '' : endings.indexOf(usual),
    ...PRICE_CLASSES.map(packPrice),
  ].join(',');
}

function endingsOf(row: PriceRow): string[] {
  return PRICE_CLASSES.flatMap((priceClass) => {
    const price = row.prices[priceClass];
    return price ? endingOf(price, priceClass, row) : [];
  });
}

/** What the id of a claim has after what its row and class say of it; the whole id after `=` where it begins otherwise. */
function endingOf({ claimId }: StatedPrice, priceClass: PriceClass, row: KeyOfRow): string {
  const key = keyOf(row, priceClass);
  return claimId.startsWith(`${key}@`) ? claimId.slice(key.length) : `=${claimId}`;
}

function claimIdOf(ending: string, priceClass: PriceClass, row: KeyOfRow): string {
  return ending.startsWith('=') ? ending.slice(1) : keyOf(row, priceClass) + ending;
}

type KeyOfRow = Pick<PriceRow, 'model' | 'tier'>;

function keyOf({ model, tier }: KeyOfRow, priceClass: PriceClass): string {
  return `price/${model}/${tier}/${PRICE_COLUMNS[priceClass]}`;
}

export function unpackBook({ shared, models, ...book }: PackedBook): SessionBook {
  return {
    ...book,
    models: models.map(({ rows, ...model }) => {
      const texts = rows === '' ? [] : rows.split(';');
      const read = texts.map((text) => unpackRow(text, model.id, shared));
      return {
        ...model,
        rows: read.map(({ row }) => row),
        disputes: Object.fromEntries(read.flatMap(({ disputes }) => disputes)),
      };
    }),
  };
}

function unpackRow(text: string, model: string, { tiers, origins, endings }: Shared) {
  const [tier, above, upTo, validFrom, validTo, asOf, source, usual, ...cells] = text.split(',');
  const own: KeyOfRow = { model, tier: tiers[Number(tier)] ?? 'standard' };
  const read = byClass(PRICE_CLASSES, (priceClass) => {
    const found = readPrice(cells[PRICE_CLASSES.indexOf(priceClass)]);
    const ending = endings[Number(found?.claim ?? usual)] ?? '';
    return found && { ...found, claimId: claimIdOf(ending, priceClass, own) };
  });
  const row: PriceRow = {
    ...own,
    above: readNumber(above),
    upTo: readNumber(upTo),
    validFrom: readDay(validFrom),
    validTo: readDay(validTo),
    asOf: readDay(asOf),
    source: origins[Number(source)] ?? '',
    prices: byClass(PRICE_CLASSES, (priceClass) => {
      const found = read[priceClass];
      return found && { ...found.price, claimId: found.claimId };
    }),
  };
  const disputes = Object.values(read)
    .filter((one) => one.disputes.length > 0)
    .map((one) => [one.claimId, one.disputes] as const);
  return { row, disputes };
}

const PRICE = /^(?<preferred>\*?)(?<estimate>~?)(?<usd>[^@!]+)(?:@(?<claim>\d+))?(?<disputes>.*)$/;

/** A price without its claim, and where the claim and the disputes stand. Undefined for an empty cell. */
function readPrice(text = '') {
  const { preferred, estimate, usd, claim, disputes = '' } = PRICE.exec(text)?.groups ?? {};
  if (usd === undefined) return undefined;
  return {
    price: {
      usdPerMtok: Number(usd),
      isPreferred: preferred === '*',
      isEstimate: estimate === '~',
    },
    claim,
    disputes: disputes.split('!').slice(1).map(Number),
  };
}

const readNumber = (text: string | undefined) => (text ? Number(text) : undefined);
const readDay = (text: string | undefined): Day | undefined => (text === '' ? undefined : text);
