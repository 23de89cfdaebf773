import type { Entry } from '../data/csv.ts';
import type { Records } from '../data/load.ts';
import type { Agent } from '../data/schema/agent.ts';
import type { Benchmark } from '../data/schema/benchmark.ts';
import type { Dimension } from '../data/schema/capability.ts';
import type { Model } from '../data/schema/model.ts';
import type { Organization } from '../data/schema/organization.ts';
import type { Plan } from '../data/schema/plan.ts';
import type { Run } from '../data/schema/run.ts';
import type { Source } from '../data/schema/source.ts';
import type { Task } from '../data/schema/task.ts';

/** Records by id. */
export interface Names {
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly models: ReadonlyMap<string, Model>;
  readonly agents: ReadonlyMap<string, Agent>;
  readonly plans: ReadonlyMap<string, Plan>;
  readonly benchmarks: ReadonlyMap<string, Benchmark>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly runs: ReadonlyMap<string, Run>;
}

export function buildNames(records: Records): Names {
  return {
    organizations: byId(records.organizations),
    sources: byId(records.sources),
    models: byId(records.models),
    agents: byId(records.agents),
    plans: byId(records.plans),
    benchmarks: byId(records.benchmarks),
    dimensions: byId(records.dimensions),
    tasks: byId(records.tasks),
    runs: byId(records.runs),
  };
}

function byId<T extends { readonly id: string }>(
  entries: readonly Entry<T>[],
): ReadonlyMap<string, T> {
  return new Map(entries.map(({ record }) => [record.id, record]));
}
