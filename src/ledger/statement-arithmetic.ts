import { FORMULA_SHAPES, type FormulaName } from '../data/statement-formula.ts';
import { plus, type Quantity } from '../data/quantity.ts';

/** How a formula of statements is worked out and written down. */
interface Arithmetic {
  /**
   * From as many inputs as the formula takes. What inputs leave open stays open. May be negative, unlike what
   * sources state. Undefined: nothing is known of the result, as when something is divided by zero.
   */
  readonly compute: (inputs: readonly Quantity[]) => Quantity | undefined;
  /** The arithmetic, with what stands for each input. */
  readonly write: (inputs: readonly string[]) => string;
}

/** Of every formula that a statement may have. What each takes: src/data/statement-formula.ts. */
export const ARITHMETIC: Readonly<Record<FormulaName, Arithmetic>> = {
  percent_more: {
    compute: (inputs) => map(quotient(inputs), (ratio) => (ratio - 1) * 100),
    write: ([a = '', b = '']) => `(${a} − ${b}) ÷ ${b}`,
  },
  percent_less: {
    compute: (inputs) => turned(map(quotient(inputs), (ratio) => (1 - ratio) * 100)),
    write: ([a = '', b = '']) => `(${b} − ${a}) ÷ ${b}`,
  },
  share: {
    compute: (inputs) => map(quotient(inputs), (ratio) => ratio * 100),
    write: (inputs) => inputs.join(' ÷ '),
  },
  ratio: { compute: quotient, write: (inputs) => inputs.join(' ÷ ') },
  difference: { compute: difference, write: (inputs) => inputs.join(' − ') },
  sum: { compute: sum, write: (inputs) => inputs.join(' + ') },
  product: { compute: product, write: (inputs) => inputs.join(' × ') },
  mean: {
    compute: (inputs) => map(sum(inputs), (total) => total / inputs.length),
    write: (inputs) => `(${inputs.join(' + ')}) ÷ ${inputs.length}`,
  },
  largest: { compute: largest, write: (inputs) => `largest of ${inputs.join(' and ')}` },
};

/** What a formula makes of inputs; undefined when there are not as many as it takes. Units are the caller's. */
export function compute(name: FormulaName, inputs: readonly Quantity[]): Quantity | undefined {
  const { least, most = Infinity } = FORMULA_SHAPES[name];
  if (inputs.length < least || inputs.length > most) return undefined;
  const result = ARITHMETIC[name].compute(inputs);
  return result?.low === undefined && result?.high === undefined ? undefined : result;
}

/** `change` has to keep the order of numbers, or the ends to be `turned` afterwards. */
function map(quantity: Quantity | undefined, change: (value: number) => number) {
  if (!quantity) return undefined;
  const { low, high, isEstimate } = quantity;
  return {
    low: low === undefined ? undefined : change(low),
    high: high === undefined ? undefined : change(high),
    isEstimate,
  };
}

function turned(quantity: Quantity | undefined): Quantity | undefined {
  return quantity && { ...quantity, low: quantity.high, high: quantity.low };
}

/** The least is the least divided by the most. What may be zero below leaves the upper end open. */
function quotient([a, b]: readonly Quantity[]): Quantity | undefined {
  if (!a || !b || b.high === 0) return undefined;
  return {
    low: a.low === undefined || b.high === undefined ? undefined : a.low / b.high,
    high: a.high === undefined || (b.low ?? 0) === 0 ? undefined : a.high / (b.low ?? 0),
    isEstimate: a.isEstimate || b.isEstimate,
  };
}

function difference([a, b]: readonly Quantity[]): Quantity | undefined {
  if (!a || !b) return undefined;
  return {
    low: a.low === undefined || b.high === undefined ? undefined : a.low - b.high,
    high: a.high === undefined || b.low === undefined ? undefined : a.high - b.low,
    isEstimate: a.isEstimate || b.isEstimate,
  };
}

function sum([first, ...others]: readonly Quantity[]): Quantity | undefined {
  return first && others.reduce(plus, first);
}

function product([first, ...others]: readonly Quantity[]): Quantity | undefined {
  const times = (x: number | undefined, y: number | undefined) =>
    x === undefined || y === undefined ? undefined : x * y;
  return (
    first &&
    others.reduce(
      (a, b) => ({
        low: times(a.low, b.low),
        high: times(a.high, b.high),
        isEstimate: a.isEstimate || b.isEstimate,
      }),
      first,
    )
  );
}

/** At least the most of the lower ends; no upper end where one input has none. */
function largest(inputs: readonly Quantity[]): Quantity | undefined {
  const lows = inputs.flatMap(({ low }) => low ?? []);
  const highs = inputs.flatMap(({ high }) => high ?? []);
  return {
    low: lows.length === 0 ? undefined : Math.max(...lows),
    high: highs.length < inputs.length ? undefined : Math.max(...highs),
    isEstimate: inputs.some(({ isEstimate }) => isEstimate),
  };
}
