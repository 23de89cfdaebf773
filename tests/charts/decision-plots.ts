import type { Plot } from '../../src/charts/plot.ts';
import { intervals, row } from './plots.ts';

/** Small plots of what comes out of a decision, and of what would change it. */
export const DECISION_PLOTS: Readonly<Record<'decision' | 'decision-flips', Plot>> = {
  decision: {
    ...intervals(
      [
        row(0, { value: 64, low: 52, high: 71, text: '25 %' }),
        { ...row(1, { value: 58, low: 48, high: 68, text: 'under 1 %' }), tier: 1 },
      ],
      'Points of 100, and share of draws won',
    ),
    axis: { label: 'points of 100', unit: 'count', scale: 'linear' },
  },
  'decision-flips': {
    form: 'intervals',
    axis: { label: 'weight', unit: 'count', scale: 'linear', fromZero: true },
    series: [
      { id: 'set', label: 'Weight as set', colour: 'ink' },
      { id: 'input', label: 'Input', colour: 'codex' },
    ],
    groups: [
      {
        title: 'Weight, and who wins most draws from where on',
        rows: [
          {
            label: 'Cost per task',
            note: 'Model 1',
            marks: [
              {
                id: 'flip',
                series: 'input',
                look: 'hollow',
                value: 20,
                low: 5,
                high: 20,
                text: '5 to 20',
                tells: ['Cost per task from 5 to 20'],
              },
              { id: 'set', series: 'set', look: 'filled', value: 5, tells: ['weight 5'] },
            ],
          },
        ],
      },
    ],
  },
};
