import type { Records } from '../load.ts';
import type { Problem } from '../problem.ts';
import type { Criterion } from '../schema/decision.ts';
import type { Check } from './check.ts';

/** Numbers have a scale to be weighed on, words and answers have none, and a gate asks what can be answered with yes or no. */
export const criteria: Check = {
  id: 'criteria',
  about:
    'Criteria with numbers have a scale that runs the better way; gates ask a dimension with yes or no; presets weigh a criterion once.',
  find(records) {
    return [
      ...kindProblems(records),
      ...records.criteria.flatMap(ofCriterion),
      ...gateProblems(records),
      ...presetProblems(records),
    ];
  },
};

/** By what a criterion is better, by the kind of what it asks. */
const BETTER: Readonly<Record<string, readonly string[]>> = {
  boolean: ['true'],
  text: ['reader'],
  quantity: ['higher', 'lower'],
};

function kindProblems({ criteria: entries, dimensions }: Records): Problem[] {
  const kinds = new Map(dimensions.map(({ record }) => [record.id, record.kind]));
  return entries.flatMap(({ record: { id, value, better }, place }) => {
    const kind = value.from === 'dimension' ? kinds.get(value.dimension) : 'quantity';
    const fitting = BETTER[kind ?? ''];
    if (!fitting || fitting.includes(better)) return [];
    const message = `"${id}" is better "${better}", but its value is of kind ${kind}.`;
    return { ...place, field: 'better', message, hint: `write ${fitting.join(' or ')}.` };
  });
}

function ofCriterion({ record, place }: Records['criteria'][number]): Problem[] {
  const isNumber = record.better === 'higher' || record.better === 'lower';
  const { scale } = record;
  const at = (field: string, message: string, hint?: string) => [
    { ...place, field, message, hint },
  ];
  if (isNumber && !scale)
    return at(
      'scale',
      `"${record.id}" is better ${record.better}, but has no scale to be weighed on.`,
      'say from which value it is worth nothing to which it is worth all of its weight.',
    );
  if (!isNumber && (scale ?? record.margin) !== undefined)
    return at(
      scale ? 'scale' : 'margin',
      `"${record.id}" is no number that is better higher or lower, so nothing is read from this.`,
      'leave it out.',
    );
  return scale ? scaleProblems(record, scale, at) : [];
}

function scaleProblems(
  { id, better, margin }: Criterion,
  { from, to, is }: NonNullable<Criterion['scale']>,
  at: (field: string, message: string, hint?: string) => Problem[],
): Problem[] {
  if (better === 'higher' ? from >= to : from <= to)
    return at(
      'scale',
      `"${id}" is better ${better}, but its scale runs from ${from} to ${to}.`,
      '"from" is worth nothing, "to" is worth all of the weight.',
    );
  if (is === 'log' && Math.min(from, to) <= 0)
    return at(
      'scale',
      `The log scale of "${id}" holds 0, which it cannot reach.`,
      'begin above 0.',
    );
  if (is === 'log' && margin !== undefined && margin < 1)
    return at(
      'margin',
      `The margin of "${id}" is a factor of ${margin}.`,
      'write 1.1 for a tenth more or less.',
    );
  return [];
}

function gateProblems({ gates, dimensions }: Records): Problem[] {
  const kinds = new Map(dimensions.map(({ record }) => [record.id, record.kind]));
  return gates.flatMap(({ record, place }) => {
    const kind = kinds.get(record.dimension);
    if (kind === undefined || kind === 'boolean') return [];
    const message = `The gate "${record.id}" asks the dimension "${record.dimension}", which is of kind ${kind}.`;
    return { ...place, field: 'dimension', message, hint: 'ask one of kind boolean.' };
  });
}

/** No preset of `presets.json`. */
const RESERVED = 'default';

function presetProblems({ presets }: Records): Problem[] {
  return presets.flatMap(({ record, place }) => {
    const ids = record.weights.map(({ criterion }) => criterion);
    if (record.id === RESERVED)
      return {
        ...place,
        field: 'id',
        message: `The id "${RESERVED}" stands for the weights that criteria have by themselves.`,
        hint: 'give the preset another id.',
      };
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice === undefined) return [];
    const message = `The preset "${record.id}" weighs the criterion "${twice}" twice.`;
    return { ...place, field: 'weights', message, hint: 'keep one of the two.' };
  });
}
