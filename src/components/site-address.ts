import { isListed as isListedWith, readSiteSettings } from './site-settings.ts';
import { withBase } from './with-base.ts';

/**
 * Where the site is on the web. `SITE` is the address of this build, `PREVIEW_OF` that of the site it is a
 * preview of, with its folder; a build without `SITE` is nobody's but the reader's own.
 */
const settings = readSiteSettings(process.env);

/** An absolute address in this build, for a path from the site's root. */
export function addressOf(path: string): string {
  return new URL(withBase(path), import.meta.env.SITE).href;
}

/** The address that stands for a page: of a preview, the one of the site it is a preview of. */
export function canonicalOf(path: string): string {
  const { previewOf } = settings;
  return previewOf ? new URL(path.replace(/^\//, ''), previewOf).href : addressOf(path);
}

/** Whether search engines are to list pages of this build: neither previews nor builds that have no address. */
export const isListed = isListedWith(settings);
