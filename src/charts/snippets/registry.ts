import type { SnippetChoice } from './choice.ts';
import type { Embeddable } from './embeddable.ts';
import { escapeHtml, escapeMarkdown, markdownAddress } from './escape.ts';
import { fittingFrameHtml, frameHtml } from './frame.ts';
import { HOST_SCRIPT } from './host-script.ts';

/** A form that a chart can be put into an article in. */
export interface Snippet {
  readonly id: string;
  readonly label: string;
  /** What it is for, in whole sentences. */
  readonly use: string;
  /** Complete, to be pasted as it stands. */
  readonly text: (chart: Embeddable, choice: SnippetChoice) => string;
}

/** Every form, in the order pages offer them. */
export const SNIPPETS: readonly Snippet[] = [
  {
    id: 'auto-height',
    label: 'Frame that fits itself',
    use: 'For pages whose HTML you write, WordPress’s Custom HTML block and Ghost’s HTML card. The script below the frame gives it the height that the chart asks for, on phones too.',
    text: (chart, { theme, size }) =>
      `${fittingFrameHtml(chart, theme, size)}\n<script>\n${HOST_SCRIPT}\n</script>`,
  },
  {
    id: 'frame',
    label: 'Frame',
    use: 'For places that allow frames and no scripts. Its height is fixed; where the text is narrower than the chart expects, it scrolls.',
    text: (chart, { theme, size }) => frameHtml(chart, theme, size),
  },
  {
    id: 'image',
    label: 'Picture',
    use: 'For places that allow HTML and no frames, and for mail. On light paper, whatever the theme.',
    text: imageHtml,
  },
  {
    id: 'markdown',
    label: 'Markdown',
    use: 'For READMEs, static site generators and forums: the picture, with a link to the figures and a line of credit. On light paper.',
    text: markdown,
  },
  {
    id: 'oembed',
    label: 'Link',
    use: 'For WordPress and others that unfold links by oEmbed: paste it on a line of its own. Elsewhere it shows as a card with a picture, or stays a link.',
    text: ({ unfolds }) => unfolds,
  },
  {
    id: 'credit',
    label: 'Credit line',
    use: 'For where you name your sources: the chart, the day of its figures, and whose they are.',
    text: creditLine,
  },
];

function imageHtml({ picture, page, alt }: Embeddable): string {
  const { src, width, height } = picture;
  return `<a href="${escapeHtml(page)}"><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" loading="lazy" style="max-width:100%;height:auto"></a>`;
}

/** The finding stands for the picture: all that is drawn stands behind the link. */
function markdown({ picture, page, kicker, title, ...chart }: Embeddable): string {
  const alt = escapeMarkdown(`${kicker}: ${title}`);
  const [image, link] = [picture.src, page].map(markdownAddress);
  const terms = escapeMarkdown(`${datedWords(chart)}. CC BY 4.0; figures belong to their sources.`);
  return `[![${alt}](${image})](${link})\n\nChart: [Agent Ledger](${link})${terms}`;
}

function creditLine({ title, page, figuresBy, ...chart }: Embeddable): string {
  const figures = figuresBy.map((credit) => credit.replace(/\.$/, '')).join('; ');
  return `Agent Ledger, “${title}”, ${page}${datedWords(chart)}. Compilation: CC BY 4.0. Figures: ${figures}.`;
}

function datedWords({ asOf, version }: Pick<Embeddable, 'asOf' | 'version'>): string {
  const release = version === undefined ? '' : `, release ${version}`;
  return `${asOf === undefined ? '' : `, as of ${asOf}`}${release}`;
}
