import type { ChartForm, ChartView } from '../charts/chart.ts';
import { chartCsv, chartJson } from './chart-data.ts';
import { chartPng, chartSvg } from './chart-picture.ts';

type Body = string | Uint8Array<ArrayBuffer>;

interface FileForm {
  readonly type: string;
  readonly body: (view: ChartView, root: string) => Body | Promise<Body>;
}

const FILES: Readonly<Record<ChartForm, FileForm>> = {
  csv: { type: 'text/csv; charset=utf-8', body: chartCsv },
  json: {
    type: 'application/json',
    body: (view) => `${JSON.stringify(chartJson(view), null, 2)}\n`,
  },
  svg: { type: 'image/svg+xml', body: chartSvg },
  png: { type: 'image/png', body: chartPng },
};

/** One file of a chart. */
export async function chartFile(view: ChartView, form: ChartForm, root: string): Promise<Response> {
  const { type, body } = FILES[form];
  return new Response(await body(view, root), { headers: { 'Content-Type': type } });
}
