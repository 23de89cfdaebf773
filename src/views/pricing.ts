import { compareText } from '../data/order.ts';
import type { Entry } from '../data/csv.ts';
import type { TokenPrice } from '../data/schema/token-price.ts';
import type { PlanPrice } from '../data/schema/plan.ts';
import { claimsOfEntry } from '../ledger/claim-lookup.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { modelPath } from './address.ts';
import { textCell, type Table } from './cell.ts';
import {
  asOfColumn,
  figureColumns,
  itemTable,
  sourceColumn,
  type ItemColumn,
} from './item-table.ts';
import { bandLabel } from './label.ts';
import { priceBookTable } from './price-book-table.ts';

/** The token prices that stand, and every claim on plans. */
export function buildPricing(ledger: Ledger) {
  return { book: priceBookTable(ledger), plans: planTable(ledger) };
}

const TOKEN_COLUMNS: readonly ItemColumn<Entry<TokenPrice>>[] = [
  {
    label: 'Model',
    cell: ({ record }, { names }) =>
      textCell(names.models.get(record.model)?.name, modelPath(record.model)),
  },
  {
    label: 'Tier',
    cell: ({ record }) => ({ ...textCell(record.tier), small: bandLabel(record) }),
  },
  ...figureColumns<TokenPrice>(
    'input_usd_per_mtok',
    'cached_input_usd_per_mtok',
    'cache_write_5m_usd_per_mtok',
    'cache_write_1h_usd_per_mtok',
    'output_usd_per_mtok',
  ),
  asOfColumn<TokenPrice>(),
  sourceColumn<TokenPrice>(),
];

/** What a price is counted by, and why there is none. */
function seatWords({ per_seat, by_agreement }: PlanPrice): string | undefined {
  if (by_agreement) return 'by agreement';
  return per_seat ? 'per seat' : undefined;
}

const PLAN_COLUMNS: readonly ItemColumn<Entry<PlanPrice>>[] = [
  {
    label: 'Plan',
    cell: ({ record }, { names }) => ({
      ...textCell(names.plans.get(record.plan)?.name),
      small: seatWords(record),
    }),
  },
  ...figureColumns<PlanPrice>(
    'price_usd_month',
    'local_messages',
    'cloud_tasks',
    'limits_window_h',
  ),
  ...figureColumns<PlanPrice>('includes', 'limits').map((column) => ({
    ...column,
    isNumber: false,
  })),
  asOfColumn<PlanPrice>(),
  sourceColumn<PlanPrice>(),
];

/** Every claim on token prices: by model, tier (the standard one first) and request size, the newest first. */
export function tokenPriceTable(
  title: string,
  entries: readonly Entry<TokenPrice>[],
  ledger: Ledger,
  { without = [] }: { without?: readonly string[] } = {},
): Table {
  const key = ({ record }: Entry<TokenPrice>) =>
    [
      record.model,
      record.tier === 'standard' ? '' : record.tier,
      String(record.context_from_tokens ?? 0).padStart(9, '0'),
    ].join(' ');
  const dayOf = (entry: Entry<TokenPrice>) =>
    claimsOfEntry(entry, ledger).values().next().value?.asOf ?? '';
  const sorted = entries.toSorted(
    (a, b) => compareText(key(a), key(b)) || compareText(dayOf(b), dayOf(a)),
  );
  return itemTable(
    title,
    sorted,
    TOKEN_COLUMNS.filter(({ label }) => !without.includes(label)),
    ledger,
  );
}

function planTable(ledger: Ledger): Table {
  const sorted = ledger.records.planPrices.toSorted((a, b) =>
    compareText(a.record.plan, b.record.plan),
  );
  return itemTable('Plans', sorted, PLAN_COLUMNS, ledger);
}
