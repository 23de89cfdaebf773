import { load, type Records } from '../src/data/load.ts';
import type { Agent } from '../src/data/schema/agent.ts';
import type { Capability } from '../src/data/schema/capability.ts';
import type { Criterion } from '../src/data/schema/decision.ts';
import type { Score } from '../src/data/schema/score.ts';
import { buildLedger, type Ledger } from '../src/ledger/ledger.ts';
import { TODAY, VALID } from './project.ts';

const { records } = load(VALID, TODAY);

const place = { file: 'data/x.csv', line: 2 };
/** Records one a line from line 2. */
export const entries = <T>(all: readonly T[]) =>
  all.map((record, index) => ({ place: { ...place, line: index + 2 }, record }));

const CLOUD: Agent = {
  id: 'agent-a-cloud',
  name: 'Agent A cloud',
  organization: 'maker',
  family: 'agent-a',
  kind: 'cloud',
};
const SCORE: Score = {
  benchmark: 'bench-1.0',
  model: 'alpha-1',
  agent: 'agent-a',
  protocol: 'open',
  tasks: 500,
  score_pct: 80,
  measured_by: 'bench-team',
  source: 'board',
  locator: 'Row',
};
/** A criterion of scores. */
export const BUGS: Criterion = {
  id: 'bugs',
  label: 'Bugs',
  why: 'Why',
  value: { from: 'score', benchmark: 'bench-1.0', measure: 'score_pct' },
  better: 'higher',
  scale: { from: 50, to: 90, is: 'linear' },
  margin: 5,
  weight: 10,
};
/** A criterion of numbers of a dimension. */
export const STARTUP: Criterion = {
  ...BUGS,
  id: 'startup',
  value: { from: 'dimension', dimension: 'startup' },
  better: 'lower',
  scale: { from: 100, to: 1, is: 'log' },
  margin: 2,
};
const PROTOCOLS = [
  { id: 'open', label: 'Open', description: 'One.', uniform: true },
  { id: 'vendor', label: 'Vendor', description: 'Own.', uniform: false },
];
const say = (said: Partial<Capability>): Capability => ({
  dimension: 'internet-access',
  value: 'true',
  grade: 'documented',
  measured_by: 'reporter',
  source: 'report',
  locator: 'Row',
  ...said,
});

interface Parts {
  readonly scores?: readonly Partial<Score>[];
  readonly capabilities?: readonly Partial<Capability>[];
  readonly criteria?: readonly Criterion[];
  readonly options?: readonly (readonly [agent: string, model: string])[];
  readonly resolutions?: Records['resolutions'];
  /** Undefined: one that names each option. */
  readonly needs?: readonly never[];
}

/** Agent A with Alpha 1 and agent B with Beta 2.5, and what is said of them. */
export function decisionLedger({
  scores = [],
  capabilities = [],
  criteria = [BUGS],
  options = [
    ['agent-a', 'alpha-1'],
    ['agent-b', 'beta-2.5'],
  ],
  resolutions = [],
  needs,
}: Parts): Ledger {
  const named = options.map(([agent, model]) => ({
    id: `${agent}-${model}`,
    recommends: agent,
    model,
  }));
  return buildLedger({
    ...records,
    agents: [...records.agents, ...entries([CLOUD])],
    benchmarks: records.benchmarks.map(({ record }) => ({
      place,
      record: { ...record, protocols: PROTOCOLS },
    })),
    scores: entries(scores.map((score) => ({ ...SCORE, ...score }))),
    capabilities: entries(capabilities.map(say)),
    criteria: entries(criteria),
    options: entries(options.map(([agent, model]) => ({ agent, model, why: 'Named' }))),
    needs:
      needs ??
      entries(named.map((need) => ({ ...need, need: 'It', source: 'report', locator: 'Row' }))),
    runs: [],
    statements: [],
    resolutions,
  });
}
