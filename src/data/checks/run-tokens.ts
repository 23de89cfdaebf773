import type { Check } from './check.ts';

/** The token classes of a run, where all are known, add up to its total. */
export const runTokens: Check = {
  id: 'run-tokens',
  about: "A run's tokens by class add up to its total.",
  find({ runs }) {
    return runs.flatMap(({ record: { tokens }, place }) => {
      const { input, cache_read, cache_write, output, total } = tokens ?? {};
      if (total === undefined) return [];
      const parts = [input, cache_read, cache_write, output];
      const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
      const complete = parts.every((part) => part !== undefined);
      if (sum <= total && (!complete || sum === total)) return [];
      const message = `The token classes add up to ${sum}, but tokens.total is ${total}.`;
      return [{ ...place, field: 'tokens.total', message }];
    });
  },
};
