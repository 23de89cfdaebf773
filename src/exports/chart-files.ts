import type { Chart, ChartForm } from '../charts/chart.ts';
import { SIZES } from '../charts/forms/size.ts';
import { chartsOf } from '../charts/registry.ts';
import { draw } from '../charts/static/draw.ts';
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
  readonly body: (view: Chart, context: Context) => Body | Promise<Body>;
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

/** One file of a chart. A build asks for the files of all charts, so with the first one all are begun to be drawn. */
export async function chartFile(view: Chart, form: ChartForm, context: Context): Promise<Response> {
  if (process.env.NODE_ENV === 'production') drawAhead(context);
  const { type, body } = FILES[form];
  return new Response(await body(view, context), { headers: { 'Content-Type': type } });
}

const begun = new WeakSet<Ledger>();

/** Lets the thread that draws work on while files are made of what it has drawn. Faults are told to who asks. */
function drawAhead({ ledger, root }: Context): void {
  if (begun.has(ledger)) return;
  begun.add(ledger);
  for (const size of SIZES)
    for (const { plot } of chartsOf(ledger)) draw(plot, size, root).catch(() => undefined);
}
