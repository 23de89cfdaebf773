import type { Plot, Series } from '../../src/charts/plot.ts';
import { DECISION_PLOTS } from './decision-plots.ts';
import { bars, intervals, points, row, slopes } from './plots.ts';
const DAY = { label: 'Release of the model', unit: 'day', scale: 'linear' } as const;
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const classes: readonly Series[] = [
  { id: 'input', label: 'Input', colour: 'codex' },
  { id: 'output', label: 'Output', colour: 'claude-code' },
];

/** One small plot for each kind of chart, by its name. */
export const SMALL_PLOTS: Readonly<Record<string, Plot>> = {
  'resolved-rate': intervals(
    [
      row(0),
      row(1, { look: 'hollow' }),
      row(2),
      { ...row(3, { low: undefined, high: undefined }), tier: undefined },
    ],
    'Bench team · n = 500',
  ),
  'makers-gap': slopes(3),
  'cost-frontier': {
    ...points(3),
    lines: [
      {
        series: 'frontier',
        kind: 'steps',
        label: 'frontier',
        points: [
          { x: 0.2, y: 60 },
          { x: 0.6, y: 62 },
        ],
      },
    ],
  },
  'over-time': {
    ...points(0),
    x: DAY,
    points: points(2).points.map((point, index) => ({
      ...point,
      x: day(index === 0 ? '2025-02-24' : '2026-02-05'),
    })),
    events: [
      { id: 'release', series: 'openai', x: day('2025-08-07'), tells: ['GPT-5', '7 Aug 2025'] },
    ],
  },
  'subset-rates': intervals([
    {
      label: 'Bug fixes',
      marks: [
        {
          ...row(0).marks[0],
          id: 'a',
          series: 'anthropic',
          look: 'filled',
          value: 79,
          text: '79 / 63 %',
          tells: ['A', '79 %'],
        },
        {
          ...row(1).marks[0],
          id: 'b',
          series: 'openai',
          look: 'filled',
          value: 63,
          low: undefined,
          high: undefined,
          text: undefined,
          tells: ['B', '63 %'],
        },
      ],
    },
  ]),
  'run-measures': {
    ...bars(0),
    rows: [
      {
        ...bars(1).rows[0],
        id: 'estimate',
        series: 'anthropic',
        label: 'Agent A',
        isEstimate: true,
        text: '~71,000',
        value: 71_000,
        tells: ['Agent A'],
      },
      {
        id: 'range',
        series: 'openai',
        label: 'Agent B',
        value: 180,
        high: 480,
        isEstimate: false,
        text: '180 to 480',
        tells: ['Agent B'],
      },
      {
        id: 'unknown',
        series: 'openai',
        label: 'Agent C',
        isEstimate: false,
        text: 'not stated',
        tells: ['Agent C'],
      },
    ],
  },
  'token-prices': {
    form: 'intervals',
    axis: { label: 'price', unit: 'USD/Mtok', scale: 'log' },
    series: classes,
    groups: [
      {
        title: 'Maker',
        rows: [
          {
            label: 'Model 1',
            marks: [
              {
                id: 'in',
                series: 'input',
                look: 'hollow',
                value: 1.25,
                tells: ['Model 1', '$1.25'],
              },
              {
                id: 'out',
                series: 'output',
                look: 'filled',
                value: 10,
                text: '$10',
                tells: ['Model 1', '$10'],
              },
            ],
          },
        ],
      },
    ],
  },
  'price-history': {
    ...points(0),
    x: DAY,
    y: { label: 'USD per million output tokens', unit: 'USD/Mtok', scale: 'log' },
    points: [15, 75, 25].map((usd, index) => ({
      id: `step-${index}`,
      series: 'anthropic',
      look: index === 0 ? 'filled' : 'hollow',
      x: day(['2025-05-22', '2025-08-05', '2026-02-05'][index] ?? ''),
      y: usd,
      label: `Model ${index + 1}`,
      isKey: index > 0,
      tells: [`Model ${index + 1}`, `$${usd}`],
    })),
    lines: [
      {
        series: 'anthropic',
        kind: 'steps',
        label: 'Model',
        points: [
          { x: day('2025-05-22'), y: 15 },
          { x: day('2025-08-05'), y: 75 },
          { x: day('2026-02-05'), y: 25 },
          { x: day('2026-04-02'), y: 25 },
        ],
      },
    ],
  },
  'session-cost': {
    ...points(0),
    points: [
      {
        id: 'chosen',
        series: 'anthropic',
        model: 'model-1',
        look: 'filled',
        x: 90,
        y: 2.2,
        label: '$2.20',
        isKey: true,
        tells: ['Model 1', '$2.20'],
      },
      {
        id: 'model-1-50',
        series: 'anthropic',
        model: 'model-1',
        look: 'faint',
        x: 50,
        y: 4,
        tells: ['Model 1', '50 % from cache: $4.00'],
      },
    ],
    x: { label: 'Share of input read from cache', unit: 'share', scale: 'linear', fromZero: true },
    y: { label: 'Cost of the session', unit: 'USD', scale: 'linear', fromZero: true },
    lines: [
      {
        series: 'anthropic',
        kind: 'straight',
        label: 'Model 1',
        points: [
          { x: 0, y: 6.25 },
          { x: 100, y: 1.75 },
        ],
      },
    ],
  },
  'plan-or-api': {
    ...points(0),
    x: { label: 'Runs per person and week', unit: 'count', scale: 'log' },
    y: { label: 'Dollars per person and month', unit: 'USD', scale: 'log' },
    lines: [
      {
        series: 'frontier',
        kind: 'straight',
        points: [
          { x: 10, y: 2 },
          { x: 10, y: 500 },
        ],
      },
      {
        series: 'openai',
        kind: 'straight',
        label: 'Plan A',
        points: [
          { x: 1, y: 20 },
          { x: 100, y: 20 },
        ],
      },
      {
        series: 'anthropic',
        kind: 'straight',
        label: 'Agent A ~$1.00',
        points: [
          { x: 1, y: 4.35 },
          { x: 100, y: 435 },
        ],
      },
    ],
    points: [
      {
        id: 'even',
        series: 'openai',
        look: 'filled',
        x: 4.6,
        y: 20,
        tells: ['Plan A: $20', 'as much as 4.6 runs a week'],
      },
    ],
  },
  ...DECISION_PLOTS,
};
