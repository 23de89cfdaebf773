/** A path from the site's root, with the folder the site is served from in front. */
export function withBase(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
