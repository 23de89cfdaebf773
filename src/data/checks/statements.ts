import { figuresOf } from '../figures.ts';
import { didYouMean } from '../nearest.ts';
import type { Check } from './check.ts';

/** Statements are computed from claims that exist. */
export const statementInputs: Check = {
  id: 'statements',
  about: 'Each input of a statement is the id of a claim.',
  find(records, { incomplete }) {
    if (incomplete.size > 0 || records.statements.every(({ record }) => !record.inputs)) return [];
    const ids = new Set(figuresOf(records).map(({ id }) => id));
    return records.statements.flatMap(({ record: { inputs = [] }, place }) =>
      inputs
        .filter((input) => !ids.has(input))
        .map((input) => ({
          ...place,
          field: 'inputs',
          message: `This statement is computed from "${input}", which is no claim.`,
          hint: didYouMean(input, ids),
        })),
    );
  },
};
