import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import type { Entry } from '../data/csv.ts';
import { load, type Records } from '../data/load.ts';
import { Resolution } from '../data/schema/bookkeeping.ts';
import type { Score } from '../data/schema/score.ts';
import { headlineScores, POLICIES } from './headline.ts';
import { buildLedger } from './ledger.ts';
import { standings } from './tie.ts';

const real = load(ROOT, '2026-11-21').records;
const ledger = buildLedger(real);
const cases = real.benchmarks.flatMap(({ record: { id } }) =>
  POLICIES.map((policy) => [id, policy] as const),
);

test.each(cases)('every score on %s stands, follows or is left out by %s', (id, policy) => {
  const { groups, leftOut } = headlineScores(ledger, id, policy);
  const shown = groups.flatMap(({ scores }) =>
    scores.flatMap(({ entry, others }) => [entry, ...others]),
  );
  const entries = real.scores.filter(
    ({ record }) => record.benchmark === id && (record.score_pct ?? record.resolved) !== undefined,
  );
  expect(new Set(shown).size).toBe(shown.length);
  expect(entries).toEqual(expect.arrayContaining(shown));
  expect(shown.length + leftOut).toBe(entries.length);
  for (const { scores } of groups)
    expect(scores.map(({ standing }) => standing)).toEqual(standings(scores));
});

const isOf = (protocol: string, model: string) => (entry: Entry<Score>) =>
  entry.record.benchmark === 'swe-bench-verified' &&
  entry.record.protocol === protocol &&
  entry.record.model === model;

/** Both measurements of a pair in the data, in file order. */
const OPUS = isOf('epoch', 'claude-opus-4.6');
const GEMINI = isOf('openhands-index', 'gemini-3.1-pro');

/** The rate that stands, and those that follow. */
function found(records: Records, isWanted: (entry: Entry<Score>) => boolean) {
  const { groups } = headlineScores(buildLedger(records), 'swe-bench-verified', 'same-protocol');
  const score = groups.flatMap(({ scores }) => scores).find(({ entry }) => isWanted(entry));
  return [score?.rate, ...(score?.others.map(({ record }) => record.score_pct) ?? [])];
}

/** The records, with an explanation that prefers the score of this entry. */
function preferring(records: Records, { place }: Entry<Score>): Records {
  const { claims } = buildLedger(records);
  const claim = claims.find(({ file, line }) => file === place.file && line === place.line);
  const record = Resolution.parse({
    key: claim?.key,
    values: 'any',
    reason_code: 'typo',
    preferred: claim?.id,
    explanation: 'It was counted again.',
    decided_on: '2026-11-20',
  });
  return { ...records, resolutions: [{ place, record }] };
}

test('of the two Epoch runs of Claude Opus 4.6 the newer stands', () => {
  expect(found(real, OPUS)).toEqual([78.72, 75.62]);
});

test('of the two OpenHands figures of Gemini 3.1 Pro, of one day, the first in the file stands', () => {
  expect(found(real, GEMINI)).toEqual([76.8, 77]);
});

test.each([OPUS, GEMINI])('the one that an explanation prefers stands', (isWanted) => {
  const pair = real.scores.filter(isWanted);
  expect(pair).toHaveLength(2);
  for (const entry of pair)
    expect(found(preferring(real, entry), isWanted)[0]).toBe(entry.record.score_pct);
});

test('it stands though it is older and has no interval', () => {
  const scores = real.scores.map((entry) =>
    entry.record.score_pct === 75.62 && OPUS(entry)
      ? { ...entry, record: { ...entry.record, tasks: undefined, stderr_pct: undefined } }
      : entry,
  );
  const records = { ...real, scores };
  expect(found(records, OPUS)).toEqual([78.72, 75.62]);
  const older = scores.find((entry) => entry.record.score_pct === 75.62 && OPUS(entry));
  expect(older && found(preferring(records, older), OPUS)).toEqual([75.62, 78.72]);
});
