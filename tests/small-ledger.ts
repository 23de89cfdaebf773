import type { Event } from '../src/data/schema/event.ts';
import type { ModelFact } from '../src/data/schema/model.ts';
import type { Score } from '../src/data/schema/score.ts';
import { load, type Records } from '../src/data/load.ts';
import { buildLedger, type Ledger } from '../src/ledger/ledger.ts';
import { TODAY, VALID } from './project.ts';

const valid = load(VALID, TODAY).records;

const DEFAULTS: Score = {
  benchmark: 'bench-1.0',
  model: 'alpha-1',
  agent: 'agent-b',
  protocol: 'open',
  tasks: 500,
  measured_by: 'bench-team',
  measured_on: '2026-03-01',
  source: 'board',
  locator: 'Row',
};

interface Parts {
  readonly scores: readonly Partial<Score>[];
  readonly facts?: readonly Pick<ModelFact, 'model' | 'released_on'>[];
  readonly events?: readonly Pick<Event, 'date' | 'subject'>[];
}

/** Records of one file, one a line from line 2. */
function entries<T>(file: string, records: readonly T[]) {
  return records.map((record, index) => ({ place: { file, line: index + 2 }, record }));
}

/**
 * The valid data with these scores and nothing else of their kinds. Every model that is named and not
 * known is one more of Other Maker's; protocol `vendor` is each maker's own, the rest are uniform.
 */
export function smallLedger({ scores, facts = [], events = [] }: Parts): Ledger {
  const sourced = { source: 'report', locator: 'Row', measured_by: 'reporter' };
  const known = valid.models.map(({ record }) => record.id);
  const added = [...new Set(scores.map(({ model = 'alpha-1' }) => model))]
    .filter((id) => !known.includes(id))
    .map((id) => ({ id, name: `Model ${id}`, organization: 'other-maker' }));
  const records: Records = {
    ...valid,
    models: [...valid.models, ...entries('data/more-models.csv', added)],
    benchmarks: valid.benchmarks.map(({ place, record }) => ({
      place,
      record: {
        ...record,
        protocols: [
          { id: 'open', label: 'Open', description: 'One agent.', uniform: true },
          { id: 'small', label: 'Small', description: 'A smaller agent.', uniform: true },
          { id: 'vendor', label: 'Vendor', description: 'Their own set-up.', uniform: false },
        ],
      },
    })),
    scores: entries(
      'data/scores/bench-1.0.csv',
      scores.map((score) => ({ ...DEFAULTS, ...score })),
    ),
    modelFacts: entries(
      'data/model_facts.csv',
      facts.map((fact) => ({ ...sourced, ...fact })),
    ),
    events: entries(
      'data/events.csv',
      events.map((event, index): Event => ({
        ...sourced,
        id: `event-${index}`,
        kind: 'release',
        title: `${event.subject} released`,
        ...event,
      })),
    ),
  };
  return buildLedger(records);
}
