import { expect, test } from 'vitest';
import { distinctSlugs, slug } from './slug.ts';

test.each([
  ['95 % interval', '95-interval'],
  ['mini-SWE-agent (bash only)', 'mini-swe-agent-bash-only'],
  ['Read in', 'read-in'],
  ['—', ''],
])('%j is called %j', (title, name) => {
  expect(slug(title)).toBe(name);
});

test('the same title twice has two names', () => {
  expect(distinctSlugs(['Runs', 'Runs', 'Runs 2', '—'])).toEqual([
    'runs',
    'runs-2',
    'runs-2-2',
    'table',
  ]);
});
