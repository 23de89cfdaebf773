/** Why a preview is not accepted. Its message is one sentence, and quotes what it was given by `quoted` alone. */
export class Refusal extends Error {}

const MAX_QUOTED = 120;

/** A text that nobody vouches for, in one printable line: other characters as `\u…`, and cut when it is long. */
export function quoted(text: string): string {
  const cut = text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
  const shown = JSON.stringify(cut).replaceAll(
    /[^\x20-\x7e…]|#(?=#\[)/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return shown;
}
