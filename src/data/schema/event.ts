import { z } from 'zod';
import { day, id, oneOf, text } from '../fields.ts';
import { figuresFrom } from '../figure.ts';
import { provenance } from './provenance.ts';

/** Something dated that happened to a model, agent, plan, benchmark or organization. */
export const Event = z.strictObject({
  id,
  date: day,
  kind: oneOf('release', 'price', 'policy', 'benchmark'),
  /** Id of a model, agent, plan, benchmark or organization. */
  subject: id,
  title: text,
  ...provenance,
});
export type Event = z.output<typeof Event>;

export const eventFigures = figuresFrom<Event>({
  kind: 'event',
  subject: ['id'],
  origin: ['source'],
  measures: { date: { unit: 'day' } },
});
