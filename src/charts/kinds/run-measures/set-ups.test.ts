import { expect, test } from 'vitest';
import { a, b, seconds, viewsWith } from '../../../../tests/charts/task-runs.ts';

const many = [
  ...[300, 60, 600].map((s) => ({ ...a, duration_s: seconds(s) })),
  ...[900, 1200].map((s) => ({ ...b, duration_s: seconds(s, s, true) })),
  { ...b, model: 'alpha-1', duration_s: seconds(240, 480) },
  { ...a, duration_s: { high: 10, isEstimate: false } },
  { ...a, basis: 'described', duration_s: seconds(10) } as const,
  ...Array.from({ length: 5 }, () => a),
];

test('many runs are one bar a set-up, with the median and what it is the median of', () => {
  const [view] = viewsWith(many);
  const rows = view?.plot.form === 'bars' ? view.plot.rows : [];
  expect(
    rows.map(({ label, note, value, text, isEstimate }) => [label, note, value, text, isEstimate]),
  ).toMatchInlineSnapshot(`
    [
      [
        "Agent B",
        "Alpha 1 · one run",
        240,
        "4 to 8 min",
        false,
      ],
      [
        "Agent A",
        "Alpha 1 · 3 runs, 1 to 10 min",
        300,
        "5 min",
        false,
      ],
      [
        "Agent B",
        "Beta 2.5 · 2 runs, ~15 to 20 min",
        1050,
        "~18 min",
        true,
      ],
    ]
  `);
  expect([view?.title, view?.sub, view?.alt, view?.caption.notes]).toMatchInlineSnapshot(`
    [
      "Triage: 6 runs with 3 set-ups; duration, medians 4 to 8 min up to ~18 min",
      "Each bar is the median of the recorded runs of one set-up: an agent with a model. Beside it the number of runs, and the lowest and the highest figure. A median of few runs says little. Hatched medians rest wholly or in part on estimates by the source. 3 of these 6 runs were blocked, failed or needed fixes; what they used less is no saving.",
      "Bar chart of the median of duration for Triage, 3 set-ups: Agent B with Alpha 1 4 to 8 min (one run); Agent A with Alpha 1 5 min (median of 3, 1 to 10 min); Agent B with Beta 2.5 ~18 min (median of 2, ~15 to 20 min).",
      [
        "1 described walk-through left out",
        "1 run left out that state only a bound",
        "5 runs whose source states no duration",
      ],
    ]
  `);
  expect([view?.data.columns, ...(view?.data.rows ?? []).map(({ values }) => values)])
    .toMatchInlineSnapshot(`
      [
        [
          "agent",
          "model",
          "runs",
          "completed",
          "median_s",
          "median_high_s",
          "lowest_s",
          "highest_s",
          "is_estimate",
        ],
        [
          "agent-b",
          "alpha-1",
          1,
          0,
          240,
          480,
          240,
          480,
          false,
        ],
        [
          "agent-a",
          "alpha-1",
          3,
          3,
          300,
          null,
          60,
          600,
          false,
        ],
        [
          "agent-b",
          "beta-2.5",
          2,
          0,
          1050,
          null,
          900,
          1200,
          true,
        ],
      ]
    `);
});

test('a median between two runs is told in whole tokens, and the unit once', () => {
  const tokens = (total: number) => ({ total, is_estimate: false });
  const runs = [70_000, 71_001].map((total) => ({ ...a, tokens: tokens(total) }));
  const others = Array.from({ length: 11 }, () => ({ ...b, tokens: tokens(80_000) }));
  expect(viewsWith([...runs, ...others])[0]).toMatchObject({
    title: 'Triage: 13 runs with 2 set-ups; tokens in all, medians 70,501 up to 80,000 tokens',
    data: {
      rows: [{ values: ['agent-a', 'alpha-1', 2, 2, 70_500.5, null, 70_000, 71_001, false] }, {}],
    },
  });
});

test('as many runs as there may be bars are still drawn each', () => {
  const [view] = viewsWith(many.slice(0, 12));
  expect(view?.title).toContain('8 runs, duration');
});

test('times that count different things have no common median', () => {
  const kinds = ['wall-clock', 'active', 'active'] as const;
  const runs = kinds.map((kind, index) => ({
    ...a,
    duration_kind: kind,
    duration_s: seconds(60 * (index + 1)),
  }));
  const [view] = viewsWith([...runs, ...Array.from({ length: 10 }, () => b)]);
  expect(view?.alt).toMatchInlineSnapshot(
    `"Bar chart of the median of duration for Triage, 2 set-ups: Agent A with Alpha 1 wall clock 60 s (one run); Agent A with Alpha 1 active 150 s (median of 2, 120 to 180 s)."`,
  );
  expect(view?.data.columns).toContain('duration_kind');
});

test('of many set-ups those with most runs are drawn, and the others are counted', () => {
  const models = Array.from({ length: 14 }, (_, index) => `model-${index}`);
  const runs = models.flatMap((model, index) =>
    (index === 0 ? [1] : [1, 2]).map((part) => ({
      ...a,
      model,
      duration_s: seconds(60 * part * (index + 1)),
    })),
  );
  const [view] = viewsWith(runs);
  expect(view?.plot.form === 'bars' && view.plot.rows.length).toBe(12);
  expect(view?.data.rows).toHaveLength(12);
  expect(view?.title).toMatchInlineSnapshot(
    `"Triage: 27 runs with 14 set-ups; duration, medians of the 12 with most runs 180 s up to 21 min"`,
  );
  expect(view?.caption.notes).toMatchInlineSnapshot(`
    [
      "2 set-ups not drawn: those with the most runs are, of equal ones the first by name",
    ]
  `);
});
