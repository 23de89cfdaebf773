import { earliest, latest, type Day } from '../day.ts';
import type { Entry } from '../csv.ts';
import { FILES, type FileKind } from '../files.ts';
import { fieldOf } from '../schema-path.ts';
import type { Records } from '../load.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './check.ts';

/** Fields that tell when something was; a plan may be valid into the future. */
const PAST_FIELDS = [
  'released_on',
  'published_on',
  'retrieved_on',
  'measured_on',
  'as_of',
  'started_on',
  'decided_on',
  'date',
] as const;

/** Nothing has happened tomorrow, ends before it begins, or was scored before it existed. */
export const dates: Check = {
  id: 'dates',
  about:
    'No day lies in the future, no span ends before it begins, no score is older than its model.',
  find(records, { today }) {
    return [
      ...Object.entries(records).flatMap(([name, entries]) =>
        pastFieldsOf(name).flatMap((field) => futureDays(entries, field, today)),
      ),
      ...[...records.tokenPrices, ...records.planPrices].flatMap(backwards),
      ...beforeRelease(records),
    ];
  },
};

function pastFieldsOf(collection: string): readonly string[] {
  const kinds = new Map<string, FileKind>(Object.entries(FILES));
  const fields = fieldOf(kinds.get(collection)?.schema) ?? {};
  return PAST_FIELDS.filter((field) => field in fields);
}

function futureDays(entries: readonly Entry<object>[], field: string, today: Day): Problem[] {
  return entries.flatMap(({ record, place }) => {
    const value: unknown = Reflect.get(record, field);
    if (typeof value !== 'string' || value <= today || earliest(value) <= today) return [];
    return [
      { ...place, field, message: `The day ${value} lies in the future; today is ${today}.` },
    ];
  });
}

function backwards({ record, place }: Entry<object>): Problem[] {
  const from: unknown = Reflect.get(record, 'valid_from');
  const to: unknown = Reflect.get(record, 'valid_to');
  if (typeof from !== 'string' || typeof to !== 'string' || earliest(from) <= latest(to)) return [];
  return [
    {
      ...place,
      field: 'valid_to',
      message: `This span ends on ${to}, before it begins on ${from}.`,
    },
  ];
}

function beforeRelease({ scores, modelFacts }: Records): Problem[] {
  const released = new Map<string, Day>();
  for (const { record } of modelFacts) {
    const known = released.get(record.model);
    if (record.released_on && (!known || earliest(record.released_on) < known))
      released.set(record.model, earliest(record.released_on));
  }
  return scores.flatMap(({ record: { model, measured_on }, place }) => {
    const release = released.get(model);
    if (!measured_on || !release || latest(measured_on) >= release) return [];
    const message = `This score is of ${measured_on}, but ${model} was released on ${release}.`;
    return [{ ...place, field: 'measured_on', message }];
  });
}
