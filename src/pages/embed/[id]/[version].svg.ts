import type { APIRoute } from 'astro';
import { pinnedCharts, pinnedPicture, type PinnedChart } from '../../../exports/pinned.ts';
import { ledger } from '../../../ledger/site.ts';

export const getStaticPaths = () =>
  pinnedCharts(ledger).map((props) => ({
    params: { id: props.chart.id, version: props.pinned.version },
    props,
  }));

export const GET: APIRoute<PinnedChart> = ({ props }) => pinnedPicture(props, process.cwd());
