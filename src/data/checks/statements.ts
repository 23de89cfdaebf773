import { asQuantity, type Figure } from '../figure.ts';
import { figuresOf } from '../figures.ts';
import { constantIn, FORMULA_SHAPES, type FormulaName } from '../statement-formula.ts';
import { didYouMean } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { Statement } from '../schema/statement.ts';
import type { Check } from './check.ts';

type Fault = Pick<Problem, 'field' | 'message' | 'hint'>;
type Inputs = 'inputs' | 'other_inputs';
type FigureById = ReadonlyMap<string, Figure>;

/** Statements are computed from claims that exist, as many and of such units as their formula takes. */
export const statementInputs: Check = {
  id: 'statements',
  about:
    'Each statement has a formula and inputs that fit it, or a reason why it cannot be recomputed.',
  find(records, { incomplete }) {
    if (incomplete.size > 0 || records.statements.length === 0) return [];
    const byId = new Map(figuresOf(records).map((figure) => [figure.id, figure]));
    return records.statements.flatMap(({ record, place }) =>
      [
        ...partsThatMiss(record),
        ...faultsOf('inputs', record, byId),
        ...faultsOf('other_inputs', record, byId),
      ].map((fault) => ({ ...place, ...fault })),
    );
  },
};

/** Columns that need each other, or rule each other out. */
function partsThatMiss(statement: Statement): Fault[] {
  const { formula, inputs, no_inputs_because: reason } = statement;
  const { other_inputs: others, other_inputs_are: name } = statement;
  const faults: (Fault | false)[] = [
    formula !== undefined &&
      !inputs &&
      !others && {
        field: 'formula',
        message: `This statement has the formula "${formula}", but no inputs to work it out from.`,
        hint: 'write claim ids under inputs, or clear the formula.',
      },
    formula === undefined &&
      (inputs ?? others) !== undefined && {
        field: 'formula',
        message: 'This statement has inputs, but no formula.',
      },
    !inputs &&
      reason === undefined && {
        field: 'no_inputs_because',
        message: 'This statement has neither inputs nor a reason why there are none.',
      },
    inputs !== undefined &&
      reason !== undefined && {
        field: 'no_inputs_because',
        message: 'This statement has inputs, and a reason why there are none.',
      },
    (others === undefined) !== (name === undefined) && {
      field: others ? 'other_inputs_are' : 'other_inputs',
      message: 'Other inputs and what they are go together; this statement has one of the two.',
    },
  ];
  return faults.filter((fault) => fault !== false);
}

function faultsOf(field: Inputs, statement: Statement, byId: FigureById): Fault[] {
  const inputs = statement[field] ?? [];
  const unknown = inputs.filter((input) => !constantIn(input) && !byId.has(input));
  if (unknown.length > 0)
    return unknown.map((input) => ({
      field,
      message: `This statement is computed from "${input}", which is no claim.`,
      hint: didYouMean(input, byId.keys()),
    }));
  const figures = inputs.flatMap((input) => byId.get(input) ?? []);
  const message = wordsAmong(figures) ?? misfit(statement.formula, inputs, figures);
  return message === undefined ? [] : [{ field, message }];
}

function wordsAmong(figures: readonly Figure[]): string | undefined {
  const words = figures.find(({ value }) => !asQuantity(value));
  return words && `This statement is computed from "${words.id}", which is no number.`;
}

function misfit(
  formula: FormulaName | undefined,
  inputs: readonly string[],
  figures: readonly Figure[],
): string | undefined {
  if (formula === undefined || inputs.length === 0) return undefined;
  const { least, most, isAlike } = FORMULA_SHAPES[formula];
  if (inputs.length < least || inputs.length > (most ?? Infinity))
    return `The formula "${formula}" takes ${most ?? `${least} or more`} inputs, but this statement has ${inputs.length}.`;
  const units = [...new Set(figures.map(({ unit }) => unit))];
  if (!isAlike || units.length < 2) return undefined;
  return `The formula "${formula}" takes inputs of one unit, but these are in ${units.join(' and ')}.`;
}
