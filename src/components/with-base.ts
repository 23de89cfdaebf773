/** A path from the site's root, with the folder the site is served from in front. A fragment is one of the same page. */
export function withBase(path: string): string {
  if (path.startsWith('#')) return path;
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
