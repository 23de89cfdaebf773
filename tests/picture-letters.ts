import { globSync, readFileSync } from 'node:fs';
import { pngOf } from '../src/exports/png.ts';

/**
 * Looks whether the font of pictures has every character that the pictures of a built site hold:
 * `node tests/picture-letters.ts <folder>`. What it lacks would be drawn as an empty box.
 */
const [folder = 'dist'] = process.argv.slice(2);
const pictures = globSync([`${folder}/charts/*.svg`, `${folder}/embed/*/*.svg`]);
const letters = new Set(pictures.flatMap((file) => lettersIn(readFileSync(file, 'utf8'))));
const box = drawn('\u{10FFFD}');
const lacking = [...letters].filter((letter) => letter.trim() !== '' && drawn(letter) === box);

for (const letter of lacking) console.error(`The font of pictures has no ${letter}`);
console.log(`${letters.size} letters of ${pictures.length} pictures, ${lacking.length} lacking`);
process.exitCode = lacking.length > 0 || letters.size < 50 ? 1 : 0;

function lettersIn(svg: string): string[] {
  const texts = [...svg.matchAll(/<(?:text|tspan)\b[^>]*>([^<]*)</g)].map(([, text = '']) => text);
  return Array.from(texts.join('').replaceAll(/&(?:\w+|#\d+);/g, ''));
}

function drawn(letter: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" font-family="Libre Franklin"><text x="5" y="30" font-size="24">${letter}</text></svg>`;
  return Buffer.from(pngOf(svg, 1, process.cwd())).toString('base64');
}
