import type { Chart } from '../charts/chart.ts';
import { embedChartOf, type EmbedChart, type Pinned } from '../charts/embed-chart.ts';
import { embedHeight } from '../charts/embed-size.ts';
import { chartsOf } from '../charts/registry.ts';
import type { Embeddable } from '../charts/snippets/embeddable.ts';
import { formatDay } from '../format/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { chartFilePath, chartPath, embedPath, pinnedPicturePath } from '../views/address.ts';
import { creditOf } from '../views/credit.ts';
import { editionWords } from '../views/pinned-words.ts';
import { pictureSize } from './chart-picture.ts';
import type { AddressOf } from './feed.ts';
import { pinnedCharts, type PinnedChart } from './pinned.ts';

/** What it takes to tell how a chart is taken along. */
export interface EmbedContext {
  readonly ledger: Ledger;
  /** The project's root. */
  readonly root: string;
  readonly addressOf: AddressOf;
}

/** A chart and those of other policies, as they are today and as releases have them; the chart itself, live, first. */
export async function embeddablesOf(chart: Chart, context: EmbedContext): Promise<Embeddable[]> {
  const siblings = (chart.choice?.siblings ?? []).map(({ id }) => id);
  const others = chartsOf(context.ledger).filter(
    ({ id }) => siblings.includes(id) && id !== chart.id,
  );
  const all = await Promise.all([chart, ...others].map((one) => editionsOf(one, context)));
  return all.flat();
}

/** A release does not keep which policy chose a chart's figures: that is told by its id, as today. */
function editionsOf(live: Chart, context: EmbedContext): Promise<Embeddable[]> {
  const policy = live.choice?.policy;
  const past = pinnedCharts(context.ledger).filter(({ chart }) => chart.id === live.id);
  return Promise.all([
    liveEmbeddable(live, context),
    ...past.map(async (one) => ({ ...(await pinnedEmbeddable(one, context)), policy })),
  ]);
}

/** A chart as it is today, which changes with the data. */
export async function liveEmbeddable(chart: Chart, context: EmbedContext): Promise<Embeddable> {
  const { root, addressOf } = context;
  const { id } = chart;
  const src = addressOf(chartFilePath(id, 'png'));
  return {
    ...(await editionOf(embedChartOf(chart), context)),
    policy: chart.choice?.policy,
    embed: addressOf(embedPath(id)),
    unfolds: addressOf(chartPath(id)),
    picture: { src, ...(await pictureSize(chart, root)) },
  };
}

/** A chart as it was in a release, which never changes. */
export async function pinnedEmbeddable(
  { chart, pinned }: PinnedChart,
  context: EmbedContext,
): Promise<Embeddable> {
  const { root, addressOf } = context;
  const { version } = pinned;
  const src = addressOf(pinnedPicturePath(chart.id, version));
  const size = await pictureSize(chart, root, `${editionWords(pinned)}.`);
  return {
    ...(await editionOf(chart, context, pinned)),
    version,
    embed: addressOf(embedPath(chart.id, version)),
    unfolds: addressOf(embedPath(chart.id, version)),
    picture: { src, ...size },
  };
}

/** What is told alike of a chart as it is and as it was. */
async function editionOf(
  chart: EmbedChart,
  { ledger, root, addressOf }: EmbedContext,
  pinned?: Pinned,
) {
  const { id, kicker, title, alt, caption } = chart;
  return {
    page: addressOf(pinned?.page ?? chartPath(id)),
    heights: {
      wide: await embedHeight(chart, 720, { pinned, root }),
      narrow: await embedHeight(chart, 360, { pinned, root }),
    },
    kicker,
    title,
    alt,
    asOf: caption.asOf && formatDay(caption.asOf),
    figuresBy: caption.sources.map((source) => creditOf(source.title, ledger)),
  };
}
