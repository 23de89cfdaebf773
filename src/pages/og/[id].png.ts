import type { APIRoute } from 'astro';
import type { Chart } from '../../charts/chart.ts';
import { chartsOf } from '../../charts/registry.ts';
import { chartCard } from '../../exports/card.ts';
import { ledger } from '../../ledger/site.ts';

export const getStaticPaths = () =>
  chartsOf(ledger).map((chart) => ({ params: { id: chart.id }, props: { chart } }));

export const GET: APIRoute<{ chart: Chart }> = async ({ props }) =>
  new Response(await chartCard(props.chart, process.cwd()), {
    headers: { 'Content-Type': 'image/png' },
  });
