const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML cannot hold, not even as a reference (XML 1.0, section 2.2). */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Any text as HTML or XML that shows it and nothing else, in an element or in a quoted attribute. What XML cannot hold
 * becomes a replacement character.
 */
export function markupText(text: string): string {
  return text.replaceAll(NO_XML, '\uFFFD').replaceAll(/[&<>"']/g, (mark) => REFERENCES[mark] ?? '');
}
