import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { smallLedger } from '../../tests/small-ledger.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { successionOf } from '../ledger/succession.ts';
import { modelPath } from './address.ts';
import { buildKey } from './claims.ts';
import { buildMatrix } from './decision/matrix.ts';
import { buildModel, buildModels } from './model.ts';
import { scoresByProtocol } from './score-table.ts';
import { modelCell, REPLACED_SIGN } from './succession.ts';

const real = buildLedger(load(ROOT, '2026-11-21').records, '2026-11-20');
const models = real.records.models.map(({ record }) => record);

test('exactly the replaced models have the sign, and say what replaced them', () => {
  for (const { id } of models)
    expect(modelCell(id, real).sign?.sign).toBe(successionOf(id, real) && REPLACED_SIGN);
  expect(modelCell('claude-opus-4.5', real).sign?.label).toBe(
    'replaced by Claude Opus 4.6, released on 5 Feb 2026',
  );
});

test('a model’s page leads to the next and the newest of its line, each with the claim of its day', () => {
  const model = models.find(({ id }) => id === 'claude-opus-4.5');
  if (!model) throw new Error('the data has the model');
  const { next, newest } = buildModel(model, real).succession ?? {};
  expect([next?.name, next?.day, newest?.name]).toEqual([
    'Claude Opus 4.6',
    '5 Feb 2026',
    'Claude Opus 4.7',
  ]);
  expect(next?.href).toBe(modelPath('claude-opus-4.6'));
  expect(next?.dayHref).toMatch(/^\/claims\/model\/claude-opus-4\.6\/released_on\/#/);
});

test('the index of models names the next of each line', () => {
  const { columns, rows } = buildModels(real);
  const column = columns.findIndex(({ label }) => label === 'Replaced by');
  const told = rows.filter((row) => row[column]?.text !== '').length;
  expect(told).toBe(models.filter(({ id }) => successionOf(id, real)).length);
});

test('a claim about a replaced model says so', () => {
  const facts = buildKey('model/gpt-5.4/released_on', real).claims.flatMap((claim) => claim.facts);
  expect(facts).toContainEqual({
    term: 'Model replaced by',
    text: 'GPT-5.5, released on 23 Apr 2026',
    href: modelPath('gpt-5.5'),
  });
});

test('options with a replaced model are marked and counted', () => {
  const { options, replaced } = buildMatrix(real);
  const marked = options.filter(({ sign }) => sign);
  expect(replaced).toMatch(new RegExp(`^${marked.length} of ${options.length} options rest on`));
  for (const { model } of marked) expect(replaced).toContain(model);
});

test('a score of an older version of its agent says which is the newest here', () => {
  const ledger = smallLedger({
    scores: [
      { agent_version: '1.9.0', score_pct: 70 },
      { agent_version: '1.10.0', score_pct: 60 },
    ],
  });
  const { columns, rows } = scoresByProtocol('Scores', ledger.records.scores, ledger);
  const column = columns.findIndex(({ label }) => label === 'Agent');
  expect(rows.map((row) => row[column])).toMatchObject([
    { small: '1.9.0; newest here 1.10.0' },
    { small: '1.10.0' },
  ]);
});
