import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the colours are defined, once, as pairs for light and dark. */
const TOKENS = 'src/styles/tokens.css';

/** `text` with every colour token replaced by its value on light paper. Throws for a token there is not. */
export function colourValues(text: string, root: string): string {
  const values = new Map(tokensOf(root).map(([, name = '', light = '']) => [name, light]));
  return text.replaceAll(/var\(--color-([\w-]+)\)/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`${TOKENS} has no colour named ${name}.`);
    return value;
  });
}

/** All colour tokens as a rule of CSS, for a page that stands by itself. */
export function colourTokens(root: string): string {
  return `:root {\n${tokensOf(root)
    .map(([token]) => `  ${token};`)
    .join('\n')}\n}`;
}

/** The declaration, the name and the value on light paper of each. */
function tokensOf(root: string) {
  const tokens = readFileSync(join(root, TOKENS), 'utf8');
  return [...tokens.matchAll(/--color-([\w-]+): light-dark\((#\w+), #\w+\)/g)];
}
