import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { ledgerOn } from '../ledger/known-on.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { buildOverview } from './overview.ts';
import { panelSets } from './overview-policies.ts';

const real = buildLedger(load(ROOT, '2026-11-21').records);

function setsOn(day: string) {
  const ledger = ledgerOn(day, real);
  const { sets, only } = panelSets(buildOverview(ledger).panels, ledger);
  const told = sets.map(({ label, panels }) => [label, ...panels.map(({ title }) => title)]);
  return { told, only };
}

test('where nobody measured both alike, what their makers state stands first', () => {
  expect(setsOn('2026-02-18')).toMatchInlineSnapshot(`
    {
      "only": "No row of the ledger measures both on the same tasks",
      "told": [
        [
          "as claimed: makers’ own figures",
          "Terminal-Bench 2.0",
        ],
      ],
    }
  `);
  expect(setsOn('2026-03-14')).toMatchInlineSnapshot(`
    {
      "only": "No row of the ledger measures both on the same tasks",
      "told": [
        [
          "as claimed: makers’ own figures",
          "Terminal-Bench 2.0",
          "First-pass success, bug fixes",
        ],
      ],
    }
  `);
});

test('with a pair that was measured alike, both can be chosen', () => {
  expect(setsOn('2026-04-17')).toMatchInlineSnapshot(`
    {
      "only": undefined,
      "told": [
        [
          "same protocol, independent: OpenHands Index",
          "SWE-bench Verified",
          "Cost per task",
          "Time per task",
          "First-pass success, bug fixes",
        ],
        [
          "as claimed: makers’ own figures",
          "SWE-bench Pro",
          "Terminal-Bench 2.0",
        ],
      ],
    }
  `);
});

test('of what is not known there are no panels', () => {
  expect(setsOn('2025-01-01')).toEqual({
    told: [],
    only: 'On no benchmark do both makers state a figure of their own agent',
  });
});
