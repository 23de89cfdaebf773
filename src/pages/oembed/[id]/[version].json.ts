import type { APIRoute } from 'astro';
import { addressOf } from '../../../components/site-address.ts';
import { pinnedEmbeddable } from '../../../exports/embeddable.ts';
import { oembed, oembedFile } from '../../../exports/oembed.ts';
import { pinnedCharts, type PinnedChart } from '../../../exports/pinned.ts';
import { ledger } from '../../../ledger/site.ts';
import { OVERVIEW_PATH } from '../../../views/address.ts';

export const getStaticPaths = () =>
  pinnedCharts(ledger).map((props) => ({
    params: { id: props.chart.id, version: props.pinned.version },
    props,
  }));

export const GET: APIRoute<PinnedChart> = async ({ props }) => {
  const pinned = await pinnedEmbeddable(props, { ledger, root: process.cwd(), addressOf });
  return oembedFile(oembed(pinned, { provider: addressOf(OVERVIEW_PATH) }));
};
