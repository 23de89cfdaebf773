import type { APIRoute } from 'astro';
import { embedPlotJson } from '../../../charts/embed-chart.ts';
import { chartsOf } from '../../../charts/registry.ts';
import type { Plot } from '../../../charts/plot.ts';
import { ledger } from '../../../ledger/site.ts';

export const getStaticPaths = () =>
  chartsOf(ledger).map(({ id, plot }) => ({ params: { id }, props: { plot } }));

export const GET: APIRoute<{ plot: Plot }> = ({ props }) =>
  new Response(embedPlotJson(props.plot), { headers: { 'Content-Type': 'application/json' } });
