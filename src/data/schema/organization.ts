import { z } from 'zod';
import { id, oneOf, text, url } from '../fields.ts';

/** A company, team or publisher that makes, measures or reports something. */
export const Organization = z.strictObject({
  id,
  name: text,
  /** vendor: makes models or agents; operator: runs a benchmark; publisher: reports; community: people at large. */
  kind: oneOf('vendor', 'operator', 'publisher', 'community'),
  url: url.optional(),
});
export type Organization = z.output<typeof Organization>;
