import { markupText } from '../../format/markup.ts';

/** Text for HTML, between tags or in a quoted attribute, in one line. */
export function escapeHtml(text: string): string {
  return markupText(inOneLine(text));
}

/** What CommonMark, its tables, strikethrough and GitHub's formulas could take for markup. */
const MARKUP = /[\\`*_[\]<>&!|~$#]/g;

/** Text for Markdown that is read as it stands, in one line. Any ASCII punctuation may be escaped (CommonMark, 2.4). */
export function escapeMarkdown(text: string): string {
  return inOneLine(text).replaceAll(MARKUP, '\\$&');
}

/** An address between the parentheses of a Markdown link. */
export function markdownAddress(address: string): string {
  return address.replaceAll('(', '%28').replaceAll(')', '%29');
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
