/** Where an article may stand, and how a chart gets there. */
export interface EmbedPlace {
  readonly id: string;
  readonly name: string;
  /** What to do, in whole sentences. */
  readonly steps: readonly string[];
  /** What happens then, and what does not. */
  readonly result: string;
  /** How far that was tried, in a whole sentence. */
  readonly tried: string;
}

/** Every kind of place, in the order pages tell them. */
export const EMBED_PLACES: readonly EmbedPlace[] = [
  {
    id: 'html',
    name: 'Your own HTML',
    steps: [
      'Copy “Frame that fits itself” from the page of a chart.',
      'Paste it where the chart is to stand. Several on one page do not disturb each other.',
    ],
    result:
      'The chart is as wide as the text, up to 720 pixels, and as high as it needs to be. If your pages have a security policy, let it allow the frame and the script, or take “Frame”, which needs no script.',
    tried: 'Tried on a page of another address, with two charts.',
  },
  {
    id: 'wordpress',
    name: 'WordPress',
    steps: [
      'Paste the form “Link” on a line of its own.',
      'Or add a Custom HTML block and paste “Frame that fits itself”.',
    ],
    result:
      'The link becomes a frame of 720 pixels with a fixed height, in a sandbox that runs scripts and opens no links, and follows the reader’s theme. The block keeps theme and size; users whose role may not post unfiltered HTML lose frame and script, and take the link.',
    tried:
      'WordPress’s handling of links was read in its source code and done alike on a page; no WordPress was tried.',
  },
  {
    id: 'ghost',
    name: 'Ghost',
    steps: ['Add an HTML card and paste “Frame that fits itself”.'],
    result:
      'In the post the chart fits itself; in mails, which run no scripts and show no frames, nothing is seen, so posts that are mailed better take “Picture”. A pasted link becomes a bookmark with the chart’s picture: since April 2026 Ghost frames only providers that it knows.',
    tried: 'Ghost’s handling of links was read in its source code; no Ghost was tried.',
  },
  {
    id: 'markdown',
    name: 'Markdown: GitHub, static site generators, forums',
    steps: ['Paste “Markdown”: a picture, a link to its figures and a line of credit.'],
    result:
      'Live, the picture is today’s each time it is fetched, though places that keep copies show an older one for a while. Generators that let HTML through (Hugo with unsafe, Jekyll, Eleventy, Astro) also take the frames.',
    tried: 'Rendered by the Markdown of Astro; GitHub and others were not tried.',
  },
  {
    id: 'cards',
    name: 'Substack, Medium, LinkedIn, Slack, X and others',
    steps: [
      'Paste the form “Link”, live.',
      'Or upload its PNG as a picture, with the credit line below it.',
    ],
    result:
      'These are known to show a link as a card with the page’s picture, finding and description, and no frame.',
    tried: 'Not confirmed.',
  },
];
