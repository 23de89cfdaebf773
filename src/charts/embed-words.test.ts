import { expect, test } from 'vitest';
import { bars } from '../../tests/charts/plots.ts';
import type { EmbedChart } from './embed-chart.ts';
import { embedWords } from './embed-words.ts';

const CHART: EmbedChart = {
  id: 'a-chart',
  kind: 'run-measures',
  kicker: 'Benchmark',
  title: 'A finding',
  alt: 'Bars.',
  plot: bars(2),
  caption: { notes: [], asOf: '2026-06-11', sources: [{ title: 'One' }] },
  knownAgainst: [],
  freshness: [],
};

test('a caption tells the first note, the age, the day and up to three sources', () => {
  const caption = { ...CHART.caption, notes: ['n = 500 tasks', 'Second', 'Third'] };
  expect(embedWords({ ...CHART, caption, freshness: ['2 figures are old'] })).toEqual({
    known: '',
    main: 'n = 500 tasks. 2 figures are old. As of 11 Jun 2026. Source: One.',
    more: ['Second.', 'Third.'],
    summary: '2 more notes',
    release: undefined,
  });
});

test('a day that no source gives is said to be missing', () => {
  const caption = { ...CHART.caption, asOf: undefined };
  expect(embedWords({ ...CHART, caption }).main).toBe('The sources give no day. Source: One.');
});

test('of many sources the rest is unfolded, with all of them', () => {
  const sources = ['A', 'B', 'C', 'D', 'E'].map((title) => ({ title }));
  const words = embedWords({ ...CHART, caption: { ...CHART.caption, notes: ['n'], sources } });
  expect(words.main).toMatch(/Sources: A; B; C and 2 more\.$/);
  expect(words.more).toEqual(['Sources: A; B; C; D; E.']);
  expect(words.summary).toBe('All sources');
});

test('what puts scores in doubt is never folded', () => {
  const known = { isDoubt: true, lead: 'Known against', name: 'Bench', rest: ': saturated' };
  const reading = { isDoubt: false, lead: 'On reading scores of', name: 'B', rest: ': scaffold' };
  expect(embedWords({ ...CHART, knownAgainst: [known, reading] }).known).toBe(
    '† Known against Bench: saturated. On reading scores of B: scaffold.',
  );
});

test('a pinned embed names its release, and what was corrected since', () => {
  const pinned = { version: '2026.11.1', releasedOn: '2026-11-20', page: '/charts/bench/' };
  const words = (correctedSince: number) =>
    embedWords(CHART, { ...pinned, correctedSince }).release;
  expect(words(0)).toBe('Data of 2026.11.1, 20 Nov 2026.');
  expect(words(1)).toMatch(/ 1 of its figures has been corrected since\.$/);
  expect(words(2)).toMatch(/ 2 of its figures have been corrected since\.$/);
});
