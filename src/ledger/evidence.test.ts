import { expect, test } from 'vitest';
import { TODAY, VALID } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { Agent } from '../data/schema/agent.ts';
import { Source } from '../data/schema/source.ts';
import { gradeOf, relationOf } from './evidence.ts';
import { buildNames } from './names.ts';

const valid = buildNames(load(VALID, TODAY).records);
const SCAFFOLD = Agent.parse({
  id: 'scaffold-a',
  name: 'Scaffold A',
  organization: 'bench-team',
  family: 'scaffold-a',
  kind: 'scaffold',
});
const names = { ...valid, agents: new Map([...valid.agents, [SCAFFOLD.id, SCAFFOLD]]) };

const source = (kind: string, publisher: string) =>
  Source.parse({ id: 's', title: 'S', publisher, kind, retrieved_on: '2026-05-01' });

const MEASURED = {
  relation: 'independent',
  isOpinion: false,
  measuredBy: names.organizations.get('reporter'),
  hasSample: false,
} as const;

test.each([
  ['maker', { model: 'alpha-1' }, 'vendor'],
  ['maker', { agent: 'agent-a' }, 'vendor'],
  ['maker', { plan: 'plan-a' }, 'vendor'],
  ['maker', { model: 'beta-2.5', agent: 'agent-a' }, 'vendor'],
  ['maker', { model: 'beta-2.5' }, 'independent'],
  ['other-maker', { model: 'alpha-1', agent: 'agent-a' }, 'independent'],
  ['bench-team', { benchmark: 'bench-1.0', model: 'alpha-1' }, 'operator'],
  ['reporter', { benchmark: 'bench-1.0', model: 'alpha-1' }, 'independent'],
  ['maker', { benchmark: 'bench-1.0', model: 'alpha-1' }, 'vendor'],
  ['agent-ledger', { model: 'alpha-1' }, 'own'],
  ['reporter', { model: 'no-such-model' }, 'independent'],
  [undefined, { model: 'no-such-model', agent: 'no-such-agent' }, 'independent'],
])('what %s measures of %j is %s', (measuredBy, subject, relation) => {
  expect(relationOf(measuredBy, subject, names)).toBe(relation);
});

test('who runs a protocol in a scaffold of their own is no vendor; who hands it in elsewhere is', () => {
  const subject = { agent: SCAFFOLD.id, model: 'alpha-1', benchmark: 'bench-1.0' };
  expect(relationOf('bench-team', { ...subject, protocol: 'open' }, names)).toBe('operator');
  expect(relationOf('bench-team', subject, names)).toBe('vendor');
  expect(relationOf('bench-team', { agent: SCAFFOLD.id, model: 'alpha-1' }, names)).toBe('vendor');
  expect(relationOf('maker', { ...subject, protocol: 'open' }, names)).toBe('vendor');
});

test('a figure is graded by who measured it', () => {
  for (const relation of ['own', 'independent', 'operator', 'vendor'] as const)
    expect(gradeOf({ ...MEASURED, relation, source: source('leaderboard', 'reporter') })).toBe(
      relation,
    );
});

test('what an article states without saying on how many tasks is an opinion', () => {
  const article = source('article', 'reporter');
  expect(gradeOf({ ...MEASURED, source: article })).toBe('opinion');
  expect(gradeOf({ ...MEASURED, source: article, hasSample: true })).toBe('independent');
});

test('what an article reads in another publication is its word, whatever the sample', () => {
  const article = source('article', 'maker');
  expect(gradeOf({ ...MEASURED, source: article, hasSample: true })).toBe('opinion');
});

test('what an article repeats of a maker or an operator keeps their grade', () => {
  const article = source('article', 'reporter');
  const grade = (measuredBy: string, relation: 'vendor' | 'operator') =>
    gradeOf({
      ...MEASURED,
      relation,
      measuredBy: names.organizations.get(measuredBy),
      source: article,
    });
  expect(grade('maker', 'vendor')).toBe('vendor');
  expect(grade('bench-team', 'operator')).toBe('operator');
});

test('a judgement is an opinion, whoever makes it and however many tasks it names', () => {
  const board = source('leaderboard', 'reporter');
  expect(gradeOf({ ...MEASURED, isOpinion: true, hasSample: true, source: board })).toBe('opinion');
});

test('a figure of an unknown source is graded by who measured it', () => {
  expect(gradeOf({ ...MEASURED, source: undefined })).toBe('independent');
});
