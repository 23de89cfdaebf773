import { disagreementsOf, valuesOf, type Disagreement } from '../disagreement.ts';
import { inNotation } from '../figure.ts';
import { didYouMean } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './check.ts';

/** Each explanation explains what is there, all of it, and prefers a claim that is part of it. */
export const resolutions: Check = {
  id: 'resolutions',
  about:
    'Each row of data/resolutions.csv explains a disagreement that exists, with the values it has.',
  find(records, { incomplete }) {
    if (incomplete.size > 0) return [];
    const byKey = new Map(disagreementsOf(records).map((found) => [found.key, found]));
    return records.resolutions.flatMap(({ record: { key, preferred, values }, place }) => {
      const disagreement = byKey.get(key);
      if (!disagreement)
        return [
          {
            ...place,
            field: 'key',
            message: `This explains "${key}", but no figures disagree there any more.`,
            hint: didYouMean(key, byKey.keys()) ?? 'delete the row, or correct its key.',
          },
        ];
      return [
        ...otherValues(values, disagreement).map((problem) => ({ ...place, ...problem })),
        ...outsider(preferred, disagreement).map((problem) => ({ ...place, ...problem })),
      ];
    });
  },
};

type Fault = Pick<Problem, 'field' | 'message' | 'hint'>;

/** Figures that were added or changed since the explanation was written, and values that are gone. */
function otherValues(explained: readonly string[], { figures }: Disagreement): Fault[] {
  const found = valuesOf(figures);
  const fresh = figures.filter(({ value }) => !explained.includes(inNotation(value)));
  const gone = explained.filter((value) => !found.includes(value));
  if (fresh.length === 0 && gone.length === 0) return [];
  const told = [
    ...fresh.map(({ value, place }) => `${inNotation(value)} (${place.file}:${place.line}) is new`),
    ...gone.map((value) => `${value} is gone`),
  ];
  const message = `The values that this explains have changed: ${told.join('; ')}.`;
  const hint = `see whether the explanation still holds, then write ${found.join(' ')}`;
  return [{ field: 'values', message, hint }];
}

function outsider(preferred: string | undefined, { figures }: Disagreement): Fault[] {
  const ids = figures.map(({ id }) => id);
  if (preferred === undefined || ids.includes(preferred)) return [];
  const message = `This prefers "${preferred}", which is not one of the figures that disagree.`;
  return [{ field: 'preferred', message, hint: `write one of ${ids.join(', ')}` }];
}
