import type { APIRoute } from 'astro';
import type { Chart } from '../../charts/chart.ts';
import { chartsOf } from '../../charts/registry.ts';
import { addressOf } from '../../components/site-address.ts';
import { liveEmbeddable } from '../../exports/embeddable.ts';
import { oembed, oembedFile } from '../../exports/oembed.ts';
import { ledger } from '../../ledger/site.ts';
import { cardPath, OVERVIEW_PATH } from '../../views/address.ts';

export const getStaticPaths = () =>
  chartsOf(ledger).map((chart) => ({ params: { id: chart.id }, props: { chart } }));

export const GET: APIRoute<{ chart: Chart }> = async ({ props: { chart } }) => {
  const live = await liveEmbeddable(chart, { ledger, root: process.cwd(), addressOf });
  const addresses = {
    provider: addressOf(OVERVIEW_PATH),
    thumbnail: addressOf(cardPath(chart.id)),
  };
  return oembedFile(oembed(live, addresses));
};
