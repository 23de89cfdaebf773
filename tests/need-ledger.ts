import type { Need } from '../src/data/schema/decision.ts';
import type { Score } from '../src/data/schema/score.ts';
import { buildLedger, type Ledger } from '../src/ledger/ledger.ts';
import { smallLedger } from './small-ledger.ts';

/**
 * Agents A and B, which are products of their own, with scores by the criterion "bugs", each with a model
 * of its own, and needs. Every model that is scored is an option.
 */
export function needLedger(
  scores: readonly (Partial<Score> & Pick<Score, 'model'>)[],
  needs: readonly Partial<Need>[],
): Ledger {
  const { records } = smallLedger({ scores });
  const options = scores.map(({ agent = 'agent-b', model }) => ({ agent, model, why: 'Measured' }));
  return buildLedger({
    ...records,
    options: entries('data/decision/options.csv', options),
    needs: entries(
      'data/decision/needs.csv',
      needs.map((need, index): Need => ({
        id: `need-${index + 1}`,
        need: 'Bugs fixed',
        recommends: 'agent-a',
        criterion: 'bugs',
        source: 'report',
        locator: 'Row',
        ...need,
      })),
    ),
  });
}

function entries<T>(file: string, records: readonly T[]) {
  return records.map((record, index) => ({ place: { file, line: index + 2 }, record }));
}
