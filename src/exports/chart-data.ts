import type { ChartData, ChartView, DataValue } from '../charts/chart.ts';

/** The figures of a chart as CSV: a header, then a row a mark; unknown cells are blank. */
export function chartCsv({ data }: ChartView): string {
  const lines = [data.columns, ...data.rows.map(({ values }) => values)];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
}

/** Quoted where it has to be. Ids never begin with what a spreadsheet would run. */
function csvCell(value: DataValue): string {
  const text = value === null ? '' : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Version of the shape below. Within it, fields are only added. */
const SCHEMA_VERSION = 1;

/** A chart with everything said about it; one object a row, unknown is null. */
export function chartJson(view: ChartView) {
  const { id, kicker, title, sub, alt, caption, choice, data } = view;
  return {
    schema_version: SCHEMA_VERSION,
    id,
    kicker,
    title,
    how_to_read: sub,
    alt,
    as_of: caption.asOf ?? null,
    notes: caption.notes,
    sources: caption.sources.map((source) => source.title),
    policy: choice?.policy ?? null,
    rows: rowObjects(data),
  };
}

function rowObjects({ columns, rows }: ChartData) {
  return rows.map(({ values }) =>
    Object.fromEntries(columns.map((name, index) => [name, values[index] ?? null])),
  );
}
