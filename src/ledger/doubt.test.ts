import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { exactly } from '../data/quantity.ts';
import { claimInstead, doubtOf } from './doubt.ts';
import { buildLedger } from './ledger.ts';

const ledger = buildLedger(load(ROOT, '2026-11-21').records);

const about = (id: string) => {
  const claim = ledger.claimById.get(id);
  if (!claim) throw new Error(`There is no claim ${id}`);
  return { instead: claimInstead(claim, ledger)?.value, doubt: doubtOf(claim, ledger)?.key };
};

const NONE = { instead: undefined, doubt: undefined };
const price = (rest: string) => about(`price/${rest}`);

test('a price that an explanation calls wrong gives way to the one it prefers', () => {
  expect(price('gpt-5.3-codex/standard/input_usd_per_mtok@pockit.2026-02')).toEqual({
    instead: exactly(1.75),
    doubt: 'price/gpt-5.3-codex/standard/input_usd_per_mtok',
  });
  const opus = 'claude-opus-4.6/standard/input_usd_per_mtok';
  expect(price(`${opus}@cloud-or-terminal`)).toEqual({
    instead: exactly(5),
    doubt: `price/${opus}`,
  });
});

test('a price that says the same as the preferred one stays', () => {
  expect(price('gpt-5.3-codex/standard/input_usd_per_mtok@kingy.2026-04')).toEqual(NONE);
  expect(price('claude-opus-4.6/standard/input_usd_per_mtok@pockit.2026-02')).toEqual(NONE);
});

test('prices of other sizes of requests do not replace each other', () => {
  const output = 'gpt-5.4/standard/output_usd_per_mtok';
  expect(price(`${output}@kingy.2026-04.-.-.272000`)).toEqual(NONE);
  expect(price(`${output}@kingy.2026-04.-.272000`)).toEqual({
    instead: exactly(22.5),
    doubt: `price/${output}`,
  });
});

test('of one figure on two benchmarks only that on the wrong one is in doubt', () => {
  const score = (rest: string) => about(`score/${rest}/score_pct@${rest.split('/').at(-1) ?? ''}`);
  expect(score('swe-bench-verified/-/gpt-5.3-codex/-/-/-/-/pockit').doubt).toBe(
    'same-figure/gpt-5.3-codex/56.8',
  );
  const pro = 'score/swe-bench-pro/public/gpt-5.3-codex/-/-/vendor/-/openai/score_pct@kingy';
  expect(about(pro)).toEqual(NONE);
});

test('one figure on two benchmarks that nobody has explained may be chance', () => {
  const resolutions = ledger.records.resolutions.filter(
    ({ record }) => record.key !== 'same-figure/gpt-5.3-codex/56.8',
  );
  const unexplained = buildLedger({ ...ledger.records, resolutions });
  const id = 'score/swe-bench-verified/-/gpt-5.3-codex/-/-/-/-/pockit/score_pct@pockit';
  const claim = unexplained.claims.find((one) => one.id.startsWith(id));
  expect(claim && unexplained.disagreementsByClaim.has(claim.id)).toBe(true);
  expect(claim && doubtOf(claim, unexplained)).toBeUndefined();
});

test('scores of other set-ups put none in doubt, nor do figures that may all be right', () => {
  const epoch = 'epoch-scaffold/high/epoch/-/epoch/score_pct@epoch-2026-03.2026-02-25';
  expect(about(`score/swe-bench-verified/-/gpt-5.3-codex/${epoch}`)).toEqual(NONE);
  const again = 'gpt-5.1/epoch-scaffold/high/epoch/-/epoch/score_pct@epoch-2026-03.2026-02-18';
  expect(about(`score/swe-bench-verified/-/${again}`)).toEqual(NONE);
});

test('where nobody can tell, all that contradict each other are in doubt', () => {
  const key = 'model/claude-sonnet-4.6/context_tokens';
  expect(about(`${key}@kingy.2026-04`)).toEqual({ instead: undefined, doubt: key });
  expect(about(`${key}@llm-stats-2026-08.2026-08-17`).doubt).toBe(key);
});
