import { z } from 'zod';
import { day, id, oneOf, reference, text, url } from '../fields.ts';

/** A place where figures were read. */
export const Source = z.strictObject({
  id,
  title: text,
  publisher: reference('organizations'),
  author: text.optional(),
  kind: oneOf(
    'article',
    'leaderboard',
    'announcement',
    'documentation',
    'dataset',
    'tracker',
    'repository',
  ),
  published_on: day.optional(),
  /** The day the figures were read. */
  retrieved_on: day,
  url: url.optional(),
  /** The credit line its licence asks for. */
  credit: text.optional(),
  licence: text.optional(),
  note: text.optional(),
});
export type Source = z.output<typeof Source>;
