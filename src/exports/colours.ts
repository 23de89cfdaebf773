import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the colours are defined, once, as pairs for light and dark. */
const TOKENS = 'src/styles/tokens.css';

/** `text` with every colour token replaced by its value on light paper. Throws for a token there is not. */
export function colourValues(text: string, root: string): string {
  const tokens = readFileSync(join(root, TOKENS), 'utf8');
  const values = new Map(
    [...tokens.matchAll(/--color-([\w-]+): light-dark\((#\w+), #\w+\)/g)].map(
      ([, name = '', light = '']) => [name, light],
    ),
  );
  return text.replaceAll(/var\(--color-([\w-]+)\)/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`${TOKENS} has no colour named ${name}.`);
    return value;
  });
}
