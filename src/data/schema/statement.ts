import { z } from 'zod';
import { id, inputList, oneOf, quantity, reference, text } from '../fields.ts';
import { FORMULA_NAMES } from '../statement-formula.ts';
import { figuresFrom, type FigureOf, type FigureSource } from '../figure.ts';

/** A sentence of a source that can be recomputed from other figures. */
export const Statement = z.strictObject({
  id,
  source: reference('sources'),
  locator: text,
  /** In the project's own words. */
  statement: text,
  /** How it is worked out; blank where it cannot be. What each takes: src/data/statement-formula.ts. */
  formula: oneOf(...FORMULA_NAMES).optional(),
  /**
   * What it is worked out from by the source's own figures, in the order the formula takes them: claim
   * ids, and plain numbers such as `5` for counts that the sentence itself gives.
   */
  inputs: inputList.optional(),
  /** Why the source's own figures do not suffice; stands where there are no `inputs`, and only there. */
  no_inputs_because: text.optional(),
  /**
   * The same comparison by figures that other claims give, written like `inputs`: one protocol for all, or
   * a figure that the source lacks. Blank: figures that an explanation prefers take the place of the source's.
   */
  other_inputs: inputList.optional(),
  /** What `other_inputs` are, in words that can follow "with". */
  other_inputs_are: text.optional(),
  /** Blank: the source compares without a number, such as "slightly cheaper". */
  stated: quantity.optional(),
  unit: text.optional(),
  /** Of a figure that the source quotes and does not stand by: what it says against it. */
  rejected_because: text.optional(),
  note: text.optional(),
});
export type Statement = z.output<typeof Statement>;

const rows = figuresFrom<Statement>({
  kind: 'statement',
  subject: ['id'],
  origin: ['source'],
  measures: { stated: { unit: '' }, statement: { unit: 'text' } },
});

/** The stated number, or the statement itself where it has none. */
const figures: FigureOf<Statement> = (statement, place, context) =>
  rows
    .figures(statement, place, context)
    .slice(0, 1)
    .map((figure) => ({ ...figure, unit: statement.stated ? (statement.unit ?? '') : 'text' }));

export const statementFigures: FigureSource<Statement> = { ...rows, figures };
