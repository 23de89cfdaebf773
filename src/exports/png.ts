import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const FONTS = [
  '400Regular/LibreFranklin_400Regular.ttf',
  '600SemiBold/LibreFranklin_600SemiBold.ttf',
];

/** An SVG as PNG, at a multiple of its size, set in the font that comes with the project. */
export function pngOf(svg: string, zoom: number, root: string): Uint8Array<ArrayBuffer> {
  const { resolve } = createRequire(join(root, 'package.json'));
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: FONTS.map((file) => resolve(`@expo-google-fonts/libre-franklin/${file}`)),
      defaultFontFamily: 'Libre Franklin',
    },
  });
  return new Uint8Array(resvg.render().asPng());
}
