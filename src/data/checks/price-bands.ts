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
      [r.model, r.tier, r.source, r.locator, r.as_of, r.valid_from, r.valid_to].join(' '),
    );
    return [...lists.values()].flatMap((list) => seams(list.toSorted(byStart)));
  },
};

function byStart(a: Entry<TokenPrice>, b: Entry<TokenPrice>): number {
  return startOf(a.record) - startOf(b.record);
}

const startOf = (price: TokenPrice) => price.context_from_tokens ?? 0;

function seams(list: readonly Entry<TokenPrice>[]): Problem[] {
  return list.slice(1).flatMap(({ record, place }, index) => {
    const before = list[index]?.record.context_to_tokens ?? Infinity;
    if (before === startOf(record)) return [];
    const what = before > startOf(record) ? 'overlaps' : 'leaves a gap after';
    const told = before === Infinity ? 'no upper bound' : `up to ${before} tokens`;
    return [
      {
        ...place,
        field: 'context_from_tokens',
        message: `This band begins above ${startOf(record)} tokens and ${what} the band with ${told}.`,
        hint: 'let each band begin where the one before ends.',
      },
    ];
  });
}
