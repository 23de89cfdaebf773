import type { Embeddable } from '../charts/snippets/embeddable.ts';
import { plainFrame } from '../charts/snippets/frame.ts';
import { CARD } from '../views/card.ts';

/** How long an answer may be kept, in seconds: a day, since the data have days and no times. */
const CACHE_AGE = 86_400;

/** Absolute addresses beside those of the chart. */
interface Addresses {
  readonly provider: string;
  /** The picture that other places show for links to the chart; undefined: there is none of it. */
  readonly thumbnail?: string;
}

/**
 * What the link to a chart unfolds to (oEmbed 1.0, 2.3.4.4): a frame of 720 pixels. It is the same for every
 * `maxwidth` and `maxheight`, since it is a file.
 */
export function oembed(chart: Embeddable, { provider, thumbnail }: Addresses) {
  const { html, width, height } = plainFrame(chart);
  return {
    version: '1.0',
    type: 'rich',
    title: chart.title,
    author_name: 'Agent Ledger',
    author_url: chart.page,
    provider_name: 'Agent Ledger',
    provider_url: provider,
    cache_age: CACHE_AGE,
    width,
    height,
    html,
    ...(thumbnail && {
      thumbnail_url: thumbnail,
      thumbnail_width: CARD.width,
      thumbnail_height: CARD.height,
    }),
  };
}

/** An answer as a file. */
export function oembedFile(answer: ReturnType<typeof oembed>): Response {
  return new Response(`${JSON.stringify(answer, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
}
