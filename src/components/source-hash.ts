import { createHash } from 'node:crypto';

/** What the security policy of a page has to name for a script or style in it to count: the hash of its text. */
export function hashOf(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
