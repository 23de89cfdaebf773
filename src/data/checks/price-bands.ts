import type { Entry } from '../csv.ts';
import type { Problem } from '../problem.ts';
import type { TokenPrice } from '../schema/token-price.ts';
import type { Check } from './check.ts';

/** The context bands that one source gives for one model and tier on one day meet without gap or overlap. */
export const priceBands: Check = {
  id: 'price-bands',
  about: 'Context bands of one price list neither overlap nor leave gaps.',
  find({ tokenPrices }) {
    const lists = Map.groupBy(tokenPrices, ({ record: r }) =>
      [r.model, r.tier, r.source, r.as_of, r.valid_from, r.valid_to].join(' '),
    );
    return [...lists.values()].flatMap((list) => seams(distinct(list).toSorted(byStart)));
  },
};

/** One row of each band: rows of one band that differ are the business of conflicts. */
function distinct(list: readonly Entry<TokenPrice>[]): Entry<TokenPrice>[] {
  const band = ({ record }: Entry<TokenPrice>) =>
    `${record.context_from_tokens}..${record.context_to_tokens}`;
  return [...new Map(list.map((entry) => [band(entry), entry])).values()];
}

function byStart(a: Entry<TokenPrice>, b: Entry<TokenPrice>): number {
  return startOf(a.record) - startOf(b.record);
}

const startOf = (price: TokenPrice) => price.context_from_tokens ?? 0;

function seams(list: readonly Entry<TokenPrice>[]): Problem[] {
  return list.flatMap(({ record, place }, index) => {
    const previous = list[index - 1]?.record;
    const before = previous ? (previous.context_to_tokens ?? Infinity) : 0;
    if (before === startOf(record)) return [];
    const message = `This band begins above ${startOf(record)} tokens, and ${saysOf(before, startOf(record))}.`;
    return [
      {
        ...place,
        field: 'context_from_tokens',
        message,
        hint: 'let each band begin where the one before ends.',
      },
    ];
  });
}

/** How a band that begins at `start` meets those before it, which end at `before`. */
function saysOf(before: number, start: number): string {
  if (before === 0) return 'no band covers smaller requests';
  const other = before === Infinity ? 'without an upper bound' : `up to ${before} tokens`;
  return `${before > start ? 'overlaps' : 'leaves a gap after'} the band ${other}`;
}
