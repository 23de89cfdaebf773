import type { Decision, OptionResult } from '../../../ledger/decision/decide.ts';
import type { DecisionBook } from '../../../views/decision/book.ts';
import type { OptionLabel } from '../../../views/decision/option-label.ts';
import {
  optionOf,
  pointsWords,
  rankWords,
  sharePercent,
} from '../../../views/decision/decision-words.ts';
import type { IntervalPlot, IntervalRow, Series } from '../../plot.ts';

/** What each option earns of 100, as far as the draws go, with the share of draws that it wins. */
export function decisionPlot(
  { options }: Pick<Decision, 'options'>,
  book: DecisionBook,
  products: readonly Series[],
): IntervalPlot {
  return {
    form: 'intervals',
    axis: { label: 'points of 100', unit: 'count', scale: 'linear' },
    series: products.filter(({ id }) =>
      options.some(({ option }) => familyOf(option, book) === id),
    ),
    groups: [
      {
        title: 'Points of 100, and share of draws won',
        rows: options.flatMap((result) => rowOf(result, optionOf(result.option, book))),
      },
    ],
  };
}

function rowOf(result: OptionResult, option: OptionLabel | undefined): IntervalRow[] {
  if (!option) return [];
  const { winShare, middle, low, high, standing, known } = result;
  const share = sharePercent(winShare);
  return [
    {
      label: option.agent,
      note: option.model,
      tier: standing.tier,
      marks: [
        {
          id: option.id,
          series: option.family,
          look: 'filled',
          value: middle,
          low,
          high,
          text: share,
          tells: [
            option.name,
            `wins ${share} of the draws, rank ${rankWords(result)}`,
            `${pointsWords(result)} in 95 % of the draws`,
            `figures for ${sharePercent(known)} of the weight`,
          ],
        },
      ],
    },
  ];
}

function familyOf(id: string, book: DecisionBook): string | undefined {
  return optionOf(id, book)?.family;
}
