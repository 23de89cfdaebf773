import { parseQuantity, type Quantity } from './quantity.ts';

/** Ways a statement of a source can be worked out from other figures. */
export const FORMULA_NAMES = [
  'percent_more',
  'percent_less',
  'share',
  'ratio',
  'difference',
  'sum',
  'product',
  'mean',
  'largest',
] as const;
export type FormulaName = (typeof FORMULA_NAMES)[number];

/** What a formula asks of its inputs. */
export interface FormulaShape {
  /** What it works out from its inputs a, b and so on, in the order they are given. */
  readonly about: string;
  readonly least: number;
  /** Absent: any number from `least` on. */
  readonly most?: number;
  /** Whether the inputs have to be of one unit. */
  readonly isAlike: boolean;
}

const OF_TWO = { least: 2, most: 2, isAlike: true } as const;
const OF_MANY = { least: 2, isAlike: true } as const;

export const FORMULA_SHAPES: Readonly<Record<FormulaName, FormulaShape>> = {
  percent_more: { about: 'by how many percent a is more than b: (a − b) ÷ b', ...OF_TWO },
  percent_less: { about: 'by how many percent a is less than b: (b − a) ÷ b', ...OF_TWO },
  share: { about: 'how many percent of b are a: a ÷ b', ...OF_TWO },
  ratio: { about: 'how many times b is a: a ÷ b', ...OF_TWO },
  difference: { about: 'a − b', ...OF_TWO },
  sum: { about: 'a + b + …', ...OF_MANY },
  product: { about: 'a × b × …', ...OF_MANY, isAlike: false },
  mean: { about: '(a + b + …) ÷ their number', ...OF_MANY },
  largest: { about: 'the largest of a, b …', ...OF_MANY },
};

/**
 * An input that is no claim but a number that the statement's own sentence gives, such as the five of
 * "five developers": written plainly, as `5`. It has no unit. Undefined: `input` is no such number.
 */
export function constantIn(input: string): Quantity | undefined {
  return /^[\d.]+$/.test(input) ? parseQuantity(input) : undefined;
}
