import type { APIRoute } from 'astro';
import { CHART_FORMS, type Chart, type ChartForm } from '../../charts/chart.ts';
import { chartsOf } from '../../charts/registry.ts';
import { chartFile } from '../../exports/chart-files.ts';
import { ledger } from '../../ledger/site.ts';

export const getStaticPaths = () =>
  chartsOf(ledger).flatMap((view) =>
    CHART_FORMS.map((form) => ({ params: { id: view.id, form }, props: { view, form } })),
  );

export const GET: APIRoute<{ view: Chart; form: ChartForm }> = ({ props }) =>
  chartFile(props.view, props.form, { ledger, root: process.cwd() });
