import { z } from 'zod';
import { id, idList, oneOf, quantity, reference, text } from '../fields.ts';
import { figuresFrom, type FigureOf, type FigureSource } from '../figure.ts';

/** A sentence of a source that can be recomputed from other figures. */
export const Statement = z.strictObject({
  id,
  source: reference('sources'),
  locator: text,
  /** In the project's own words. */
  statement: text,
  formula: oneOf(
    'percent_more',
    'percent_less',
    'ratio',
    'difference',
    'sum',
    'product',
    'mean',
  ).optional(),
  /** Claim ids, in the order the formula takes them. */
  inputs: idList.optional(),
  /** Blank: the source compares without a number, such as "slightly cheaper". */
  stated: quantity.optional(),
  unit: text.optional(),
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
  rows.figures(statement, place, context)
    .slice(0, 1)
    .map((figure) => ({ ...figure, unit: statement.stated ? (statement.unit ?? '') : 'text' }));

export const statementFigures: FigureSource<Statement> = { ...rows, figures };
