import type { Colour, Plot } from '../charts/plot.ts';
import { markupText } from '../format/markup.ts';

/** A piece of a picture that starts at its own origin, with how many pixels it takes. */
export interface Block {
  readonly svg: string;
  readonly height: number;
}

interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly weight?: number;
  readonly colour?: 'ink' | 'soft';
}

/** A block a line. */
export function textLines(texts: readonly string[], style: TextStyle): Block[] {
  const { size, leading, weight = 400, colour = 'ink' } = style;
  return texts.map((text) => ({
    height: leading,
    svg: `<text y="${size}" font-size="${size}" font-weight="${weight}" fill="var(--color-${colour})">${markupText(text)}</text>`,
  }));
}

export const space = (height: number): Block => ({ svg: '', height });

/** A drawing of its own. */
export function drawing(svg: string): Block {
  return { svg, height: heightOf(svg) };
}

/** The height that an SVG says it has. */
export function heightOf(svg: string): number {
  return Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? 0);
}

/** Blocks one below the other, and how far down they reach. */
export function stacked(blocks: readonly Block[], x: number, top: number): Block {
  let y = top;
  const placed = blocks.map((block) => {
    const piece = `<g transform="translate(${x} ${y})">${block.svg}</g>`;
    y += block.height;
    return piece;
  });
  return { svg: placed.join(''), height: y };
}

/** The names of the series; nothing for a single one, which needs none. */
export function legend({ series }: Plot, most: number): Block {
  if (series.length < 2) return space(0);
  let x = 0;
  let row = 0;
  const entries = series.map(({ label, colour }) => {
    const width = label.length * 7 + 34;
    if (x + width > most) [x, row] = [0, row + 1];
    const entry = legendEntry(label, colour, x, row * 18);
    x += width;
    return entry;
  });
  return { svg: entries.join(''), height: row * 18 + 28 };
}

function legendEntry(label: string, colour: Colour, x: number, y: number): string {
  return `<circle cx="${x + 5}" cy="${y + 8}" r="5" fill="var(--color-${colour})"/><text x="${x + 16}" y="${y + 12}" font-size="12" fill="var(--color-ink)">${markupText(label)}</text>`;
}
