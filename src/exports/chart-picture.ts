import type { EmbedChart } from '../charts/embed-chart.ts';
import { wrap } from '../charts/forms/text.ts';
import { draw } from '../charts/static/draw.ts';
import { formatDay } from '../format/figure.ts';
import { markupText } from '../format/markup.ts';
import { colourValues } from './colours.ts';
import { drawing, heightOf, legend, space, stacked, textLines } from './picture-parts.ts';
import { pngOf } from './png.ts';

const PADDING = 24;
const WIDTH = 720;

/**
 * A chart that stands by itself: finding, how to read it, legend, picture, notes and source, in the colours of the light
 * theme and with nothing that has to be fetched.
 *
 * @param edition A sentence on what data it is of, where these are not the newest.
 */
export async function chartSvg(view: EmbedChart, root: string, edition = ''): Promise<string> {
  const { svg } = await draw(view.plot, 'wide', root);
  const below = `${footnote(view)} ${edition}`.trim();
  const blocks = [
    ...textLines([view.kicker + (view.caveat ? ` ${view.caveat.sign}` : '')], {
      size: 12,
      leading: 20,
      colour: 'soft',
      weight: 600,
    }),
    ...textLines(wrap(view.title, WIDTH, 21), { size: 21, leading: 27, weight: 600 }),
    space(4),
    ...textLines(wrap(view.sub ?? '', WIDTH, 13), { size: 13, leading: 18, colour: 'soft' }),
    space(10),
    legend(view.plot, WIDTH),
    drawing(svg),
    space(14),
    ...textLines(wrap(below, WIDTH, 11.5), { size: 11.5, leading: 16, colour: 'soft' }),
  ];
  const { svg: inside, height } = stacked(blocks, PADDING, PADDING);
  return colourValues(frame(view, inside, height + PADDING), root);
}

function frame({ title, alt }: EmbedChart, inside: string, height: number): string {
  const width = WIDTH + 2 * PADDING;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="'Libre Franklin', sans-serif"><title>${markupText(title)}</title><desc>${markupText(alt)}</desc><rect width="${width}" height="${height}" fill="var(--color-paper)"/>${inside}</svg>\n`;
}

function footnote({ caption, freshness, knownAgainst }: EmbedChart): string {
  const known = knownAgainst.map(
    ({ isDoubt, lead, name, rest }) => `${isDoubt ? '† ' : ''}${lead} ${name}${rest}. `,
  );
  const titles = caption.sources.map(({ title }) => title).join('; ');
  const notes = [...caption.notes, ...freshness].map((note) => `${note}. `).join('');
  const asOf = caption.asOf ? ` As of ${formatDay(caption.asOf)}.` : '';
  return `${known.join('')}${notes}Source${caption.sources.length === 1 ? '' : 's'}: ${titles}.${asOf} Agent Ledger.`;
}

/** The picture at twice its size, as PNG. */
export async function chartPng(view: EmbedChart, root: string): Promise<Uint8Array<ArrayBuffer>> {
  return pngOf(await chartSvg(view, root), 2, root);
}

/** Width and height of the picture in CSS pixels, in which an article shows it. */
export async function pictureSize(view: EmbedChart, root: string, edition?: string) {
  const svg = await chartSvg(view, root, edition);
  return { width: WIDTH + 2 * PADDING, height: heightOf(svg) };
}
