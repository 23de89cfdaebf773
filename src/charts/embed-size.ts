import type { EmbedChart, Pinned } from './embed-chart.ts';
import { lineWidth, linesOf } from './embed-text.ts';
import { embedWords } from './embed-words.ts';
import { WIDTHS } from './forms/size.ts';
import { draw } from './static/draw.ts';

/** Widths in pixels of frames that heights are told for. */
export type EmbedWidth = 720 | 360;

/** Sizes of `src/styles/embed.css`, in pixels. */
const PADDING = { above: 14, below: 10 };
const GAPS = { title: 8, sub: 10, controls: 6, caption: 19, paragraph: 4 };
const CONTROL = { size: 13, height: 24, key: 17, gap: 16 };
const BUTTON = 'Explore point by point';

/** What frames add that have a border. */
const SPARE = 4;

/** Size and leading of type in pixels, and how much wider than plain text it runs. */
interface Type {
  readonly size: number;
  readonly leading: number;
  readonly width?: number;
}

const KICKER: Type = { size: 12, leading: 18, width: 1.1 };
const TITLE: Type = { size: 20, leading: 25, width: 1.03 };
const SUB: Type = { size: 14, leading: 20 };
const CAPTION: Type = { size: 12.5, leading: 18 };

/** Height in whole pixels that an embed takes up at a width, with its notes folded. Never less; somewhat more where fonts run narrow. */
export async function embedHeight(
  chart: EmbedChart,
  width: EmbedWidth,
  { pinned, root }: { readonly pinned?: Pinned; readonly root?: string } = {},
): Promise<number> {
  const inner = width - 2 * Math.min(16, Math.max(8, width * 0.022));
  const above = headHeight(chart, inner) + controlsHeight(chart, inner);
  const picture = await pictureHeight(chart, inner, root);
  const below = captionHeight(chart, inner, pinned);
  return Math.ceil(PADDING.above + above + picture + below + PADDING.below + SPARE);
}

function headHeight({ kicker, title, sub }: EmbedChart, width: number): number {
  const subHeight = sub ? textHeight(sub, width, SUB) + GAPS.sub : 0;
  return (
    textHeight(kicker.toUpperCase(), width, KICKER) +
    GAPS.title +
    textHeight(title, width, TITLE) +
    subHeight
  );
}

/** The legend in rows, and the button that follows it. */
function controlsHeight({ plot: { series } }: EmbedChart, width: number): number {
  const names = series.length > 1 ? series.map(({ label }) => label) : [];
  const widths = names.map((name) => CONTROL.key + CONTROL.gap + lineWidth(name, CONTROL.size));
  let [row, rows] = [0, names.length > 0 ? 1 : 0];
  for (const one of widths) {
    if (row + one > width + CONTROL.gap) [row, rows] = [0, rows + 1];
    row += one;
  }
  const button = row + lineWidth(BUTTON, CONTROL.size) > width || rows !== 1 ? 1 : 0;
  return (rows + button) * CONTROL.height + GAPS.controls;
}

async function pictureHeight({ plot }: EmbedChart, width: number, root?: string) {
  const size = width >= 540 ? 'wide' : 'narrow';
  const { svg } = await draw(plot, size, root);
  const height = Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? 0);
  return (height * width) / WIDTHS[size];
}

function captionHeight(chart: EmbedChart, width: number, pinned?: Pinned): number {
  const { release, known, main, more } = embedWords(chart, pinned);
  const paragraphs = [release, known, main]
    .filter(Boolean)
    .map((text = '') => textHeight(text, width, CAPTION) + GAPS.paragraph);
  const lines = CONTROL.height * (more.length > 0 ? 2 : 1) + GAPS.paragraph;
  return GAPS.caption + paragraphs.reduce((sum, height) => sum + height, 0) + lines;
}

function textHeight(text: string, width: number, type: Type): number {
  return linesOf(text, width / (type.width ?? 1), type.size) * type.leading;
}
