import type { Quantity } from '../data/quantity.ts';
import { formatCount, formatFigure } from '../format/figure.ts';
import { formatSpan } from '../format/day-span.ts';
import { listed } from '../format/words.ts';
import type { AmountSpread, DaySpread, Spread } from '../ledger/spread.ts';

/** How far apart claims lie, and how that is worked out. */
export interface SpreadWords {
  readonly text: string;
  /** The arithmetic; undefined where there is none. */
  readonly sum?: string | undefined;
}

/** `$1.75 to $6.00: 3.4 times`, with the division. */
export function spreadWords(spread: Spread, unit: string): SpreadWords {
  switch (spread.kind) {
    case 'none':
      return { text: 'none: the same figure' };
    case 'yes-and-no':
      return { text: 'yes and no' };
    case 'wordings':
      return { text: listed(spread.wordings.map((words) => `“${words}”`)) };
    case 'days':
      return dayWords(spread);
    case 'points':
    case 'amounts':
      return amountWords(spread, unit);
  }
}

function dayWords({ first, last, days }: DaySpread): SpreadWords {
  return {
    text: `${formatSpan(first, last).join(' to ')}: ${formatFigure(days, '')} ${days.high === 1 ? 'day' : 'days'} apart`,
  };
}

function amountWords({ kind, least, most, difference, ratio }: AmountSpread, unit: string) {
  const [from, to] = [formatFigure(least, unit), formatFigure(most, unit)];
  const apart = kind === 'points' ? stated(difference, 'points') : formatFigure(difference, unit);
  const sum = `${to} − ${from} = ${apart}`;
  if (!ratio) return { text: `${from} to ${to}: ${apart}`, sum };
  const times = stated(rounded(ratio), 'times');
  return { text: `${from} to ${to}: ${times}`, sum: `${to} ÷ ${from} = ${times}; ${sum}` };
}

function stated({ low, high, isEstimate }: Quantity, noun: string): string {
  return `${isEstimate ? '~' : ''}${formatCount(low)} ${noun}${high === undefined ? ' or more' : ''}`;
}

/** To one decimal; below 2, where that would say too little, to two. */
function rounded(ratio: Quantity): Quantity {
  const round = (value: number) => Number(value.toFixed(value < 2 ? 2 : 1));
  return {
    ...ratio,
    low: ratio.low === undefined ? undefined : round(ratio.low),
    high: ratio.high === undefined ? undefined : round(ratio.high),
  };
}
