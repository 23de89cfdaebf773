import { writeQuantity } from '../data/quantity.ts';
import type { FactRow } from './comparison-row.ts';
import type { ComparisonSubject } from './comparison-subject.ts';
import type { Ledger } from './ledger.ts';
import { planTerms, type PlanTerms } from './plan.ts';
import { PRICE_CLASSES, PRICE_COLUMNS } from './price-book.ts';
import { pricesOf } from './price.ts';

/** A row for each class of tokens of a model: the standard price that stands, and others where none is settled. */
export function priceRows({ kind, id }: ComparisonSubject, ledger: Ledger): FactRow[] {
  if (kind !== 'model') return [];
  const prices = pricesOf(id, ledger);
  return PRICE_CLASSES.flatMap((priceClass) => {
    const price = prices[priceClass];
    if (!price) return [];
    const claims = [price.claim, ...(price.isSettled ? [] : price.others)];
    const facts = claims.map((claim) => ({ claim }));
    return { key: `price/${PRICE_COLUMNS[priceClass]}`, section: 'price' as const, facts };
  });
}

/**
 * A row for each price of a plan, since no source says which plans of two makers answer each other. Plans are
 * their maker's, so a product has them unless it is a scaffold, which is used with models of any maker.
 */
export function planRows(subject: ComparisonSubject, ledger: Ledger): FactRow[] {
  if (subject.parts.every(({ kind }) => kind === 'scaffold')) return [];
  const terms = planTerms(ledger).filter(({ plan }) => plan.organization === subject.organization);
  const rows = Map.groupBy(
    terms.filter(({ price }) => price),
    planKey,
  );
  return [...rows].map(([key, members]) => ({
    key,
    section: 'plan',
    facts: members.flatMap(({ price }) => (price ? { claim: price.claim } : [])),
  }));
}

function planKey({ price }: PlanTerms): string {
  return `plan/${price?.basis}/${price ? writeQuantity(price.quantity) : ''}`;
}
