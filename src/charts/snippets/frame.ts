import type { FrameSize, Theme } from './choice.ts';
import type { Embeddable } from './embeddable.ts';
import { escapeHtml } from './escape.ts';
import { FRAME_ATTRIBUTE } from './host-script.ts';

/** Widths in CSS pixels that charts are drawn for. */
const WIDE = 720;
const NARROW = 360;

/** Width, height and style of a frame: as wide as the text, it is as high as 720 pixels ask for, and scrolls where there are less. */
export function frameMeasures({ heights }: Embeddable, size: FrameSize) {
  const style = 'border:0;max-width:100%';
  if (size === 'narrow') return { width: NARROW, height: heights.narrow, style };
  if (size === 'wide') return { width: WIDE, height: heights.wide, style };
  return {
    width: WIDE,
    height: heights.wide,
    style: `border:0;width:100%;max-width:${WIDE}px`,
  };
}

/** The address of a frame in a theme; `auto` follows the reader's system. */
export function frameAddress({ embed }: Embeddable, theme: Theme): string {
  return theme === 'auto' ? embed : `${embed}?theme=${theme}`;
}

/** A chart in a frame, as HTML in one line. Width and height are numbers, which some places insist on. */
export function frameHtml(chart: Embeddable, theme: Theme, size: FrameSize): string {
  return html(chart, theme, frameMeasures(chart, size));
}

/** The same with the attribute that the script of the host's page looks for, which gives it the height it asks for. */
export function fittingFrameHtml(chart: Embeddable, theme: Theme, size: FrameSize): string {
  return html(chart, theme, frameMeasures(chart, size), ` ${FRAME_ATTRIBUTE}`);
}

function html(
  chart: Embeddable,
  theme: Theme,
  { width, height, style }: ReturnType<typeof frameMeasures>,
  mark = '',
): string {
  const src = escapeHtml(frameAddress(chart, theme));
  return `<iframe${mark} src="${src}" title="${escapeHtml(chart.title)}" width="${width}" height="${height}" loading="lazy" style="${style}"></iframe>`;
}

/** A frame as oEmbed tells it. */
export interface PlainFrame {
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** The frame for those who strip styles, as readers of oEmbed do: without a border all the same. */
export function plainFrame({ embed, title, heights }: Embeddable): PlainFrame {
  const height = heights.wide;
  const html = `<iframe src="${escapeHtml(embed)}" title="${escapeHtml(title)}" width="${WIDE}" height="${height}" frameborder="0"></iframe>`;
  return { html, width: WIDE, height };
}
