import type { Source } from '../data/schema/source.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { perLedger } from '../ledger/per-ledger.ts';

const sourcesByTitle = perLedger(
  ({ names }) => new Map([...names.sources.values()].map((source) => [source.title, source])),
);

/**
 * How a source is credited: by the line its licence asks for, else by its publisher and title, with its licence
 * where it states one. A title that the ledger does not know stands for itself.
 */
export function creditOf(title: string, ledger: Ledger): string {
  const source = sourcesByTitle(ledger).get(title);
  return source ? (source.credit ?? ownCredit(source, ledger)) : title;
}

function ownCredit({ publisher, title, licence }: Source, { names }: Ledger): string {
  const by = names.organizations.get(publisher)?.name ?? publisher;
  return `${by}, ‘${title}’${licence === undefined ? '' : ` (${licence})`}`;
}
