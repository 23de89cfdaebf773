import type { Chart } from '../charts/chart.ts';
import { fit, wrap } from '../charts/forms/text.ts';
import { draw } from '../charts/static/draw.ts';
import { formatDay } from '../format/figure.ts';
import { markupText } from '../format/markup.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { CARD, siteWords } from '../views/card.ts';
import { colourValues } from './colours.ts';
import { drawing, legend, space, stacked, textLines, type Block } from './picture-parts.ts';
import { pngOf } from './png.ts';

const PADDING = 56;
const INSIDE = CARD.width - 2 * PADDING;
/** Width that plots are drawn in. */
const PLOT_WIDTH = 720;
/** How far down what stands above the last line may reach. */
const FLOOR = CARD.height - PADDING - 36;

/** Where a plot stands on the card, in pixels, and how much larger than it is drawn. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/**
 * What other places show for a link to a chart, as PNG: its finding in large letters, and its plot as large as
 * there is room for below the finding or beside it.
 */
export async function chartCard(chart: Chart, root: string): Promise<Uint8Array<ArrayBuffer>> {
  const { svg } = await draw(chart.plot, 'wide', root);
  const plot = stacked([legend(chart.plot, PLOT_WIDTH), drawing(svg)], 0, 0);
  const [beside, below] = [placedBeside(chart, plot), placedBelow(chart, plot)];
  const { words, area } = beside.area.scale > below.area.scale ? beside : below;
  const { asOf } = chart.caption;
  const said = [asOf && `As of ${formatDay(asOf)}`, chart.caveat && `† ${chart.caveat.label}`];
  return cardPng([words.svg, placed(plot, area), lastLine(said)], root);
}

/** The same for pages without a chart. */
export function siteCard(ledger: Ledger, root: string): Uint8Array<ArrayBuffer> {
  const { finding, figures, counts, said } = siteWords(ledger);
  const words = stacked(
    [
      space(28),
      ...textLines(wrap(finding, INSIDE, 56), { size: 56, leading: 68, weight: 600 }),
      space(18),
      ...textLines(wrap(figures, INSIDE, 30), { size: 30, leading: 42 }),
      space(24),
      ...textLines(wrap(counts, INSIDE, 24), { size: 24, leading: 36, colour: 'soft' }),
    ],
    PADDING,
    PADDING,
  );
  return cardPng([words.svg, lastLine(said)], root);
}

function chartWords({ kicker, title, caveat }: Chart, width: number): Block {
  const size = 40;
  return stacked(
    [
      ...textLines(wrap(kicker + (caveat ? ` ${caveat.sign}` : ''), width, 22), {
        size: 22,
        leading: 34,
        colour: 'soft',
        weight: 600,
      }),
      ...textLines(wrap(title, width, size), { size, leading: 50, weight: 600 }),
    ],
    PADDING,
    PADDING,
  );
}

/** Finding on the left, plot on the right. */
function placedBeside(chart: Chart, { height }: Block) {
  const width = INSIDE * 0.48;
  const scale = Math.min(width / PLOT_WIDTH, (FLOOR - PADDING) / height);
  const x = CARD.width - PADDING - (width + PLOT_WIDTH * scale) / 2;
  return { words: chartWords(chart, width), area: { x, y: PADDING, scale } };
}

/** Plot below the finding. */
function placedBelow(chart: Chart, { height }: Block) {
  const words = chartWords(chart, INSIDE);
  const y = words.height + 20;
  const scale = Math.min(INSIDE / PLOT_WIDTH, (FLOOR - y) / height);
  return { words, area: { x: (CARD.width - PLOT_WIDTH * scale) / 2, y, scale } };
}

function placed({ svg }: Block, { x, y, scale }: Area): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">${svg}</g>`;
}

/** Where it is from, and what has to be known to read it. */
function lastLine(parts: readonly (string | undefined)[]): string {
  const y = CARD.height - PADDING;
  const said = fit(parts.filter(Boolean).join(' · '), INSIDE - 150, 18);
  return `<g font-size="18"><text x="${PADDING}" y="${y}" font-weight="600" fill="var(--color-ink)">Agent Ledger</text><text x="${CARD.width - PADDING}" y="${y}" text-anchor="end" fill="var(--color-soft)">${markupText(said)}</text></g>`;
}

function cardPng(pieces: readonly string[], root: string): Uint8Array<ArrayBuffer> {
  const { width, height } = CARD;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="'Libre Franklin', sans-serif"><rect width="${width}" height="${height}" fill="var(--color-paper)"/><rect width="${width}" height="10" fill="var(--color-strong)"/>${pieces.join('')}</svg>`;
  return pngOf(colourValues(svg, root), 1, root);
}
