import { expect, test } from 'vitest';
import { smallLedger } from '../../tests/small-ledger.ts';
import { compareVersions, newerVersionOf } from './agent-version.ts';

test.each([
  ['1.8.3', '1.27.0', -1],
  ['1.27.0', '1.27.0', 0],
  ['2.0.0', '1.27.9', 1],
  ['10', '9', 1],
  ['1.01', '1.1', 0],
])('%s beside %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b) ?? NaN)).toBe(sign);
});

test.each([
  ['1.2', '1.2.0'],
  ['v1.2', '1.3'],
  ['1.2-beta', '1.2'],
  ['2026-01', '2026-02'],
  ['', '1'],
  ['1.', '1.0'],
])('%j and %j are in no order', (a, b) => {
  expect(compareVersions(a, b)).toBeUndefined();
  expect(compareVersions(b, a)).toBeUndefined();
});

/** Every version of three parts up to 3, and 10, so that digits and numbers differ in order. */
const PARTS = [0, 1, 2, 10];
const VERSIONS = PARTS.flatMap((major) =>
  PARTS.flatMap((minor) => PARTS.map((patch) => `${major}.${minor}.${patch}`)),
);
const order = (a: string, b: string) => Math.sign(compareVersions(a, b) ?? NaN);

test('versions of one shape are in one order, whichever way round they are asked for', () => {
  for (const [place, version] of VERSIONS.entries())
    for (const [other, beside] of VERSIONS.entries()) {
      expect(order(version, beside)).toBe(Math.sign(place - other));
      expect(order(version, beside) + order(beside, version)).toBe(0);
    }
});

const ledger = smallLedger({
  scores: [
    { agent_version: '1.9.0' },
    { agent_version: '1.10.0' },
    { agent_version: '2026' },
    { agent: 'agent-a', agent_version: '3.0.0' },
    {},
  ],
});

test.each([
  ['agent-b', '1.9.0', '1.10.0'],
  ['agent-b', '1.10.0', undefined],
  ['agent-b', '2026', undefined],
  ['agent-b', 'nightly', undefined],
  ['agent-a', '1.9.0', '3.0.0'],
  ['nobody', '1.9.0', undefined],
])('of %s %s: %s', (agent, version, newer) => {
  expect(newerVersionOf(agent, version, ledger)).toBe(newer);
});
