import type { Flip } from '../../../ledger/decision/flips.ts';
import type { Weights } from '../../../ledger/decision/problem.ts';
import type { DecisionBook } from '../../../views/decision/book.ts';
import { flipWords, nameOf, optionOf } from '../../../views/decision/decision-words.ts';
import type { IntervalMark, IntervalPlot, IntervalRow, Series } from '../../plot.ts';

/** The weight as it is set, which belongs to no product. */
const SET: Series = { id: 'set', label: 'Weight as set', colour: 'ink' };

/** For each criterion how far its weight is from one at which another option wins most draws. */
export function flipPlot(
  flips: readonly Flip[],
  weights: Weights,
  book: DecisionBook,
  products: readonly Series[],
): IntervalPlot {
  const flipping = new Set(flips.map(({ criterion }) => criterion));
  const firm = book.criteria.filter(({ id }) => !flipping.has(id));
  const leaders = new Set(flips.map(({ leader }) => optionOf(leader, book)?.family));
  return {
    form: 'intervals',
    axis: { label: 'weight', unit: 'count', scale: 'linear', fromZero: true },
    series: [SET, ...products.filter(({ id }) => leaders.has(id))],
    groups: [
      {
        title: 'Weight, and who wins most draws from where on',
        rows: flips.map((flip) => rowOf(flip, book)),
      },
      ...(firm.length > 0
        ? [
            {
              title: 'No weight changes who wins most draws',
              rows: firm.map(({ id, label }) => ({
                label,
                marks: [setMark(id, label, weights[id] ?? 0)],
              })),
            },
          ]
        : []),
    ],
  };
}

function rowOf(flip: Flip, book: DecisionBook): IntervalRow {
  const { criterion, from, to, leader } = flip;
  const option = optionOf(leader, book);
  const label = book.criteria.find(({ id }) => id === criterion)?.label ?? criterion;
  return {
    label,
    note: option?.model.replace(/^Claude /, ''),
    marks: [
      {
        id: `${criterion}-flip`,
        series: option?.family ?? SET.id,
        look: 'hollow',
        value: to,
        low: Math.min(from, to),
        high: Math.max(from, to),
        text: `${from} to ${to}`,
        tells: [flipWords(flip, book), `${nameOf(leader, book)} wins as many draws`],
      },
      setMark(criterion, label, from),
    ],
  };
}

function setMark(id: string, label: string, weight: number): IntervalMark {
  return { id, series: SET.id, look: 'filled', value: weight, tells: [label, `weight ${weight}`] };
}
