import type { Chart } from '../charts/chart.ts';
import { embedHeights } from '../charts/embed-size.ts';
import { chartsOf } from '../charts/registry.ts';
import type { Embeddable } from '../charts/snippets/embeddable.ts';
import { formatDay } from '../format/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { chartFilePath, chartPath, embedPath } from '../views/address.ts';
import { creditOf } from '../views/credit.ts';
import { pictureSize } from './chart-picture.ts';
import type { AddressOf } from './feed.ts';

/** What it takes to tell how a chart is taken along. */
export interface EmbedContext {
  readonly ledger: Ledger;
  /** The project's root. */
  readonly root: string;
  readonly addressOf: AddressOf;
}

/** A chart and those of other policies, as they can be taken along; the chart itself first. */
export async function embeddablesOf(chart: Chart, context: EmbedContext): Promise<Embeddable[]> {
  const siblings = (chart.choice?.siblings ?? []).map(({ id }) => id);
  const others = chartsOf(context.ledger).filter(
    ({ id }) => siblings.includes(id) && id !== chart.id,
  );
  return Promise.all([chart, ...others].map((one) => liveEmbeddable(one, context)));
}

/** A chart as it is today, which changes with the data. */
export async function liveEmbeddable(chart: Chart, context: EmbedContext): Promise<Embeddable> {
  const { ledger, root, addressOf } = context;
  const { id, kicker, title, alt, caption, choice } = chart;
  const page = addressOf(chartPath(id));
  return {
    policy: choice?.policy,
    page,
    embed: addressOf(embedPath(id)),
    unfolds: page,
    picture: { src: addressOf(chartFilePath(id, 'png')), ...(await pictureSize(chart, root)) },
    heights: await embedHeights(chart),
    kicker,
    title,
    alt,
    asOf: caption.asOf && formatDay(caption.asOf),
    figuresBy: caption.sources.map((source) => creditOf(source.title, ledger)),
  };
}
