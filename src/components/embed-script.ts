/**
 * Stands at the head of an embed and runs before anything is painted: goes on to the sibling of the policy that
 * the address asks for, where there is one, and takes the theme that it asks for. What is not known is left out.
 * Siblings stand in `meta` elements named `policy:<policy>`. A classic script, since modules run later.
 */
export const EMBED_SCRIPT = [
  '{',
  'const root = document.documentElement;',
  'const query = new URLSearchParams(location.search);',
  "const sibling = document.head.children.namedItem('policy:' + query.get('policy'));",
  'if (sibling) location.replace(sibling.content + location.search + location.hash);',
  "const theme = query.get('theme');",
  "if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;",
  '}',
].join('\n');
