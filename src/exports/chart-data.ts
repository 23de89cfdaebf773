import type { Ledger } from '../ledger/ledger.ts';
import type { Chart, ChartData, ChartView, DataValue } from '../charts/chart.ts';
import { chartFreshness } from '../charts/claims.ts';
import { editionOf } from './edition.ts';

/** The figures of a chart as CSV: a header, then a row a mark; unknown cells are blank. */
export function chartCsv({ data }: ChartView): string {
  const lines = [data.columns, ...data.rows.map(({ values }) => values)];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
}

/** Quoted where it has to be. No text of the data begins with what a spreadsheet would run: the data check refuses it. */
function csvCell(value: DataValue): string {
  const text = value === null ? '' : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A chart with everything said about it; one object a row, unknown is null. */
export function chartJson(view: Chart, ledger: Ledger) {
  const { id, page, kicker, title, sub, alt, caption, choice, data, findings, freshness } = view;
  return {
    ...editionOf(ledger),
    id,
    page,
    kicker,
    title,
    how_to_read: sub,
    alt,
    newest_figure_as_of: caption.asOf ?? null,
    figures_past_age_limit: agesIn(view, ledger),
    notes: [...caption.notes, ...freshness],
    findings,
    sources: caption.sources.map((source) => ({ title: source.title, page: source.href })),
    policy: choice?.policy ?? null,
    rows: rowObjects(data),
  };
}

/** Of the figures drawn that have a day, can age and were not replaced: how many are older than their kind should be. */
function agesIn(view: ChartView, ledger: Ledger) {
  const { figures, undated, old } = chartFreshness(view, ledger);
  return { old: old.length, of: figures, undated, oldest_as_of: old[0]?.asOf ?? null };
}

function rowObjects({ columns, rows }: ChartData) {
  return rows.map(({ values }) =>
    Object.fromEntries(columns.map((name, index) => [name, values[index] ?? null])),
  );
}
