import type { ChartForm, ChartView } from '../charts/chart.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { chartCsv, chartJson } from './chart-data.ts';
import { chartPng, chartSvg } from './chart-picture.ts';

type Body = string | Uint8Array<ArrayBuffer>;

/** What a file may need besides its chart. */
interface Context {
  readonly ledger: Ledger;
  /** The project's root. */
  readonly root: string;
}

interface FileForm {
  readonly type: string;
  readonly body: (view: ChartView, context: Context) => Body | Promise<Body>;
}

const FILES: Readonly<Record<ChartForm, FileForm>> = {
  csv: { type: 'text/csv; charset=utf-8', body: chartCsv },
  json: {
    type: 'application/json',
    body: (view, { ledger }) => `${JSON.stringify(chartJson(view, ledger), null, 2)}\n`,
  },
  svg: { type: 'image/svg+xml', body: (view, { root }) => chartSvg(view, root) },
  png: { type: 'image/png', body: (view, { root }) => chartPng(view, root) },
};

/** One file of a chart. */
export async function chartFile(
  view: ChartView,
  form: ChartForm,
  context: Context,
): Promise<Response> {
  const { type, body } = FILES[form];
  return new Response(await body(view, context), { headers: { 'Content-Type': type } });
}
