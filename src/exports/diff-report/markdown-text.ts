/**
 * Any text as Markdown that shows it and nothing else: no emphasis, code, link, image, HTML, table, heading or list, and
 * on GitHub no mention, reference to an issue or commit, emoji, formula or address that becomes a link. Line breaks and
 * control characters become spaces.
 *
 * What is markup to a parser is written as character references, which never are. GitHub looks for names, numbers and
 * addresses in the finished text, where references no longer help: a zero-width space keeps those apart.
 */
export function markdownText(text: string): string {
  return PLACES.reduce((kept, place) => kept.replaceAll(place, BREAK), oneLine(text))
    .replaceAll(HASH, (hash) => hash.replaceAll(/.{6}(?=.)/g, `$&${BREAK}`))
    .replaceAll(MARKUP, reference)
    .replace(/^\d+(?=[.)](?:\s|$))/, `$&${BREAK}`)
    .replace(/^[#+=:-]+/, (start) => start.replaceAll(/./g, reference));
}

/** Ids, paths and numbers in a code span; anything else as text. */
export function markdownCode(text: string): string {
  return /^[\w./@:+=,-]+(?: [\w./@:+=,-]+)*$/.test(text) ? `\`${text}\`` : markdownText(text);
}

/** What a fence of backticks holds is shown as it is, as long as no line of it ends the fence. */
export function markdownBlock(lines: readonly string[]): string {
  const kept = lines.map(oneLine);
  const longest = Math.max(
    2,
    ...kept
      .join('\n')
      .matchAll(/`+/g)
      .map(([run]) => run.length),
  );
  const fence = '`'.repeat(longest + 1);
  return [fence, ...kept, fence].join('\n');
}

/** Control characters, line and paragraph separators, marks that turn the direction of text, and lone halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

function oneLine(text: string): string {
  return text.replaceAll(UNSEEN, ' ').trim();
}

/** Zero-width space. */
const BREAK = '\u200B';

/** Where a break keeps GitHub from making a link: each matches a place between two characters. */
const PLACES: readonly RegExp[] = [
  // @user, @org/team, a@b.example
  /(?<=@)/g,
  // #1, owner/name#1; what follows may be another text
  /(?<=#)/g,
  // GH-1
  /(?<=gh)(?=-\d)/gi,
  // https://…, ftp://…
  /(?<=:)(?=\/\/)/g,
  // mailto:…, xmpp:…
  /(?<=(?:mailto|xmpp):)(?=\S)/gi,
  // www.…
  /(?<=www)(?=\.)/gi,
  // :smile:
  /(?<=:)(?=[\w+-]+:)/g,
];

/** What may be the hash of a commit, whole or short. */
const HASH = /[0-9a-f]{7,}/gi;

const MARKUP = /[&<>\\`*_[\]|~$]/g;

const reference = (mark: string) => `&#${mark.codePointAt(0)};`;
