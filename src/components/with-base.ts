/** A path from the site's root, with the folder the site is served from in front. A fragment is one of the same page. */
export function withBase(path: string): string {
  if (path.startsWith('#')) return path;
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** The same the other way round: a path of this build as one from the site's root. */
export function withoutBase(path: string): string {
  return path.slice(import.meta.env.BASE_URL.replace(/\/$/, '').length);
}
