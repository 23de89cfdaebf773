import { disagreementsOf, valuesOf, type Disagreement } from '../disagreement.ts';
import { inNotation, type Figure } from '../figure.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './check.ts';

/** Figures that disagree stand together only with a reason written down. */
export const conflicts: Check = {
  id: 'conflicts',
  about: 'Figures that disagree have a row in data/resolutions.csv that says why.',
  find(records) {
    const explained = new Set(records.resolutions.map(({ record }) => record.key));
    return disagreementsOf(records)
      .filter(({ key }) => !explained.has(key))
      .flatMap(unexplained);
  },
};

/** Reported at the last figure, which is most often the one just added. */
function unexplained({ kind, key, figures }: Disagreement): Problem[] {
  const last = figures.at(-1);
  if (!last) return [];
  return [
    {
      ...last.place,
      field: last.measure,
      message: `${SAYS[kind]}: ${figures.map(told).join('; ')}.`,
      hint: `correct one, or add a row to data/resolutions.csv with the key ${key} and the values ${valuesOf(figures).join(' ')}`,
      severity: kind === 'same-figure' ? 'warning' : undefined,
    },
  ];
}

const SAYS = {
  conflict: 'These figures cannot all be true, and no row explains them',
  spread:
    'These scores of one model on one benchmark lie more than 10 points apart, and no row explains why',
  'same-figure':
    'One model has this very figure on two benchmarks, so one of them may be misattributed',
} as const;

function told(figure: Figure): string {
  const { file, line } = figure.place;
  return `${inNotation(figure.value)} (${file}:${line})`;
}
