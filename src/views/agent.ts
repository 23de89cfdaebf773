import type { Agent } from '../data/schema/agent.ts';
import type { Claim } from '../ledger/claim.ts';
import { subjectOf } from '../ledger/comparison-subject.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { agentPath } from './address.ts';
import { textCell, type Table } from './cell.ts';
import { claimTable } from './claim-table.ts';
import { comparisonsOf } from './comparison.ts';
import { columnPolicies } from './policy-table.ts';
import { standsTable } from './stands-table.ts';
import { firstRuns } from './run-index.ts';
import { scoresByBenchmark } from './score-table.ts';
import { successTable } from './success.ts';

/** All agents, by how much is claimed of each. */
export function buildAgents(ledger: Ledger): Table {
  const claimed = Map.groupBy(ledger.claims, ({ subject }) => subject.agent);
  const count = ({ id }: Agent) => claimed.get(id)?.length ?? 0;
  const columns = [
    { label: 'Agent' },
    { label: 'Maker' },
    { label: 'Kind' },
    { label: 'Claims', isNumber: true, formula: 'count' as const },
  ];
  const rows = recordsOf(ledger.records.agents)
    .toSorted((a, b) => count(b) - count(a))
    .map((agent) => [
      { ...textCell(agent.name, agentPath(agent.id)), small: agent.note },
      textCell(ledger.names.organizations.get(agent.organization)?.name),
      textCell(agent.kind),
      textCell(String(count(agent))),
    ]);
  return { title: 'Agents', columns, rows };
}

/** One agent: every claim about it, capabilities by group. */
export function buildAgent(agent: Agent, ledger: Ledger) {
  const { names, records } = ledger;
  const claims = ledger.claims.filter(({ subject }) => subject.agent === agent.id);
  const scores = records.scores.filter(({ record }) => record.agent === agent.id);
  const family = recordsOf(records.agents).filter(
    ({ family: other, id }) => other === agent.family && id !== agent.id,
  );
  const capabilities = claims.filter(({ kind }) => kind === 'capability');
  const byGroup = Map.groupBy(capabilities, (claim) => groupOf(claim, ledger));
  return {
    title: agent.name,
    organization: names.organizations.get(agent.organization)?.name ?? '',
    kind: agent.kind,
    note: agent.note,
    claimCount: claims.length,
    comparisons: comparisonsOf(subjectOf('agent', agent.id, ledger), ledger),
    family: family.map(({ id, name }) => ({ name, href: agentPath(id) })),
    stands: columnPolicies(standsTable(scores, ledger, 'Model')),
    tables: [
      scoresByBenchmark('Benchmark scores', scores, ledger, { without: ['Agent'] }),
      successTable(
        records.runs.filter(({ record }) => record.agent === agent.id),
        ledger,
      ),
      firstRuns(
        'Agent',
        agent,
        records.runs.filter(({ record }) => record.agent === agent.id),
        ledger,
      ),
      claimTable(
        'Recommended for',
        claims.filter(({ kind }) => kind === 'need'),
        ['subject', 'source', 'note'],
        ledger,
      ),
      ...[...byGroup].map(([group, members]) =>
        claimTable(group, members, ['dimension', 'value', 'measuredBy', 'source', 'note'], ledger),
      ),
    ].filter(({ rows }) => rows.length > 0),
  };
}

/** `Security`, the group of the claim's dimension. */
function groupOf({ subject }: Claim, { names }: Ledger): string {
  const group = names.dimensions.get(subject.dimension ?? '')?.group ?? 'other';
  return group.charAt(0).toUpperCase() + group.slice(1);
}
