import { disagreementsOf } from '../disagreement.ts';
import { didYouMean } from '../nearest.ts';
import type { Check } from './check.ts';

/** Each explanation explains something that is there, and prefers a claim that is part of it. */
export const resolutions: Check = {
  id: 'resolutions',
  about: 'Each row of data/resolutions.csv explains a disagreement that exists.',
  find(records, { incomplete }) {
    if (incomplete.size > 0) return [];
    const byKey = new Map(disagreementsOf(records).map((found) => [found.key, found]));
    return records.resolutions.flatMap(({ record: { key, preferred }, place }) => {
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
      const ids = disagreement.figures.map(({ id }) => id);
      if (preferred === undefined || ids.includes(preferred)) return [];
      const message = `This prefers "${preferred}", which is not one of the figures that disagree.`;
      return [{ ...place, field: 'preferred', message, hint: `write one of ${ids.join(', ')}` }];
    });
  },
};
