import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { EmbedChart } from '../charts/embed-chart.ts';
import { wrap } from '../charts/forms/text.ts';
import type { Colour } from '../charts/plot.ts';
import { draw } from '../charts/static/draw.ts';
import { formatDay } from '../format/figure.ts';
import { colourValues } from './colours.ts';

const PADDING = 24;
const WIDTH = 720;

/** A piece of the picture, with how many pixels it takes. */
interface Block {
  readonly svg: string;
  readonly height: number;
}

/**
 * A chart that stands by itself: finding, legend, picture, notes and source, in the colours of the light
 * theme and with nothing that has to be fetched.
 *
 * @param edition A sentence on what data it is of, where these are not the newest.
 */
export async function chartSvg(view: EmbedChart, root: string, edition = ''): Promise<string> {
  const { svg } = await draw(view.plot, 'wide', root);
  const blocks = [
    ...lines([view.kicker + (view.caveat ? ` ${view.caveat.sign}` : '')], {
      size: 12,
      leading: 20,
      colour: 'soft',
      weight: 600,
    }),
    ...lines(wrap(view.title, WIDTH, 21), { size: 21, leading: 27, weight: 600 }),
    space(8),
    legend(view),
    plot(svg),
    space(14),
    ...lines(wrap([footnote(view), edition].join(' ').trim(), WIDTH, 11.5), {
      size: 11.5,
      leading: 16,
      colour: 'soft',
    }),
  ];
  let y = PADDING;
  const placed = blocks.map((block) => {
    const piece = `<g transform="translate(${PADDING} ${y})">${block.svg}</g>`;
    y += block.height;
    return piece;
  });
  return colourValues(frame(view, placed.join(''), y + PADDING), root);
}

function frame({ title, alt }: EmbedChart, inside: string, height: number): string {
  const width = WIDTH + 2 * PADDING;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="'Libre Franklin', sans-serif"><title>${escape(title)}</title><desc>${escape(alt)}</desc><rect width="${width}" height="${height}" fill="var(--color-paper)"/>${inside}</svg>\n`;
}

interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly weight?: number;
  readonly colour?: 'ink' | 'soft';
}

function lines(texts: readonly string[], style: TextStyle): Block[] {
  const { size, leading, weight = 400, colour = 'ink' } = style;
  return texts.map((text) => ({
    height: leading,
    svg: `<text y="${size}" font-size="${size}" font-weight="${weight}" fill="var(--color-${colour})">${escape(text)}</text>`,
  }));
}

const space = (height: number): Block => ({ svg: '', height });

function plot(svg: string): Block {
  return { svg, height: Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? 0) };
}

/** Nothing for a single series, which needs no name. */
function legend({ plot: { series } }: EmbedChart): Block {
  if (series.length < 2) return space(0);
  let x = 0;
  let row = 0;
  const entries = series.map(({ label, colour }) => {
    const width = label.length * 7 + 34;
    if (x + width > WIDTH) [x, row] = [0, row + 1];
    const entry = legendEntry(label, colour, x, row * 18);
    x += width;
    return entry;
  });
  return { svg: entries.join(''), height: row * 18 + 28 };
}

function legendEntry(label: string, colour: Colour, x: number, y: number): string {
  return `<circle cx="${x + 5}" cy="${y + 8}" r="5" fill="var(--color-${colour})"/><text x="${x + 16}" y="${y + 12}" font-size="12" fill="var(--color-ink)">${escape(label)}</text>`;
}

function footnote({ caption, freshness, knownAgainst }: EmbedChart): string {
  const known = knownAgainst.map(
    ({ isDoubt, lead, name, rest }) => `${isDoubt ? '† ' : ''}${lead} ${name}${rest}. `,
  );
  const titles = caption.sources.map(({ title }) => title).join('; ');
  const notes = [...caption.notes, ...freshness].map((note) => `${note}. `).join('');
  const asOf = caption.asOf ? ` As of ${formatDay(caption.asOf)}.` : '';
  return `${known.join('')}${notes}Sources: ${titles}.${asOf} Agent Ledger.`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const FONTS = [
  '400Regular/LibreFranklin_400Regular.ttf',
  '600SemiBold/LibreFranklin_600SemiBold.ttf',
];

/** The picture at twice its size, as PNG, set in the font that comes with the project. */
export async function chartPng(view: EmbedChart, root: string): Promise<Uint8Array<ArrayBuffer>> {
  const { resolve } = createRequire(join(root, 'package.json'));
  const resvg = new Resvg(await chartSvg(view, root), {
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      loadSystemFonts: false,
      fontFiles: FONTS.map((file) => resolve(`@expo-google-fonts/libre-franklin/${file}`)),
      defaultFontFamily: 'Libre Franklin',
    },
  });
  return new Uint8Array(resvg.render().asPng());
}
