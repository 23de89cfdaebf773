import { earliest, type Day } from '../../src/data/day.ts';
import type { Records } from '../../src/data/load.ts';
import type { Agent } from '../../src/data/schema/agent.ts';
import type { Model } from '../../src/data/schema/model.ts';
import type { Task } from '../../src/data/schema/task.ts';
import { seeded, type Chance } from './chance.ts';
import { CHECKS, ENVIRONMENTS, EVENTS, NOTES, OUTCOME_WORDS, OUTCOMES } from './made-words.ts';

/** Made runs begin on the day their model came out, or on this one, and end on `LAST_DAY`. */
const FIRST_DAY = Date.parse('2025-06-01');
const LAST_DAY = Date.parse('2026-11-01');
const DAY_MS = 86_400_000;

/** A model that an agent can run, with what its tokens cost. */
interface SetUp {
  readonly agent: Agent;
  readonly model: Model;
  readonly prices: Prices;
  readonly released: Day | undefined;
}

/** Dollars per million tokens; undefined: no source states one. */
interface Prices {
  readonly input: number;
  readonly cached: number | undefined;
  readonly cacheWrite: number | undefined;
  readonly output: number;
}

/**
 * Runs that nobody made, for measuring only: file contents by path, the same for the same records. Each
 * names a task, an agent with a model it can run, a source and its publisher that exist.
 */
export function madeRuns(count: number, records: Records): ReadonlyMap<string, string> {
  const chance = seeded(count + 1);
  const setUps = setUpsOf(records);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const setUp = chance.oneOf(setUps);
      const task = chance.oneOf(records.tasks).record;
      const id = `${task.id}-${setUp.agent.id}-${String(index + 1).padStart(5, '0')}`;
      const run = madeRun(task, setUp, records, chance);
      return [`data/runs/${id}.json`, `${JSON.stringify(run, null, 2)}\n`];
    }),
  );
}

/** Agents of those who make models run their own, all others any; models without a price are left out. */
function setUpsOf({ agents, models, tokenPrices, modelFacts }: Records): SetUp[] {
  const makers = new Set(models.map(({ record }) => record.organization));
  return models.flatMap(({ record: model }) => {
    const prices = pricesOf(model, tokenPrices);
    const days = modelFacts.flatMap(({ record }) =>
      record.model === model.id ? (record.released_on ?? []) : [],
    );
    if (!prices) return [];
    return agents
      .map(({ record }) => record)
      .filter(
        ({ organization }) => !makers.has(organization) || organization === model.organization,
      )
      .map((agent) => ({ agent, model, prices, released: days.toSorted().at(-1) }));
  });
}

/** Of the last standard rows that state one. */
function pricesOf({ id }: Model, tokenPrices: Records['tokenPrices']): Prices | undefined {
  const rows = tokenPrices
    .map(({ record }) => record)
    .filter(
      ({ model, tier, context_from_tokens: from }) => model === id && tier === 'standard' && !from,
    );
  const last = (column: keyof (typeof rows)[number] & `${string}_usd_per_mtok`) =>
    rows.flatMap((row) => row[column]?.low ?? []).at(-1);
  const [input, output] = [last('input_usd_per_mtok'), last('output_usd_per_mtok')];
  if (input === undefined || output === undefined) return undefined;
  const cacheWrite = last('cache_write_5m_usd_per_mtok');
  return { input, output, cached: last('cached_input_usd_per_mtok'), cacheWrite };
}

function madeRun(task: Task, setUp: SetUp, { sources }: Records, chance: Chance) {
  const { agent, model, prices } = setUp;
  const source = chance.oneOf(sources).record;
  const outcome = chance.share(0.92) ? chance.oneOf(OUTCOMES) : undefined;
  const tokens = chance.share(0.85) ? madeTokens(prices, chance) : undefined;
  const seconds = Math.round(chance.between(40, 5400));
  return {
    task: task.id,
    agent: agent.id,
    model: model.id,
    effort: chance.share(0.6) ? chance.oneOf(['low', 'medium', 'high']) : undefined,
    basis: 'recorded',
    environment: `${chance.oneOf(ENVIRONMENTS)} Wrote into ${task.id}-${agent.id}/.`,
    started_on: startOf(setUp, chance),
    outcome,
    outcome_basis: outcome && OUTCOME_WORDS[outcome],
    tokens,
    ...(tokens && chance.share(0.85) ? madeCost(tokens, prices, chance) : {}),
    ...(chance.share(0.8) && {
      duration_s: chance.share(0.2) ? `~${Math.ceil(seconds / 60) * 60}` : seconds,
      duration_kind: chance.oneOf(['wall-clock', 'active']),
    }),
    artifacts: madeArtifacts(chance),
    checks: madeChecks(outcome, chance),
    events: chance.some(EVENTS, chance.whole(2, 8)),
    measured_by: source.publisher,
    source: source.id,
    locator: `Table ${chance.whole(1, 12)}, row ${chance.whole(1, 900)}; section "How we tested"`,
    note: chance.share(0.7) ? chance.oneOf(NOTES) : undefined,
  };
}

function startOf({ released }: SetUp, chance: Chance): Day {
  const from = Math.max(FIRST_DAY, released === undefined ? 0 : Date.parse(earliest(released)));
  return new Date(chance.between(from, LAST_DAY - DAY_MS)).toISOString().slice(0, 10);
}

/** Mostly by class, else only a total. Long sessions read most of their input from the cache. */
function madeTokens(prices: Prices, chance: Chance) {
  const total = Math.round(10 ** chance.between(4.3, 6.3));
  if (chance.share(0.2)) return { total, is_estimate: chance.share(0.5) };
  const output = Math.round(total * chance.between(0.02, 0.12));
  const cache_read = prices.cached === undefined ? 0 : Math.round(total * chance.between(0.3, 0.8));
  const cache_write =
    prices.cacheWrite === undefined ? undefined : Math.round(total * chance.between(0.01, 0.06));
  const input = total - output - cache_read - (cache_write ?? 0);
  return { input, cache_read, cache_write, output, total, is_estimate: false };
}

type MadeTokens = ReturnType<typeof madeTokens>;

/** What the tokens cost by the prices, up to a tenth more or less; of a total alone, with a tenth of it output. */
function madeCost(tokens: MadeTokens, prices: Prices, chance: Chance) {
  const { total, input = total * 0.9, output = total * 0.1 } = tokens;
  const { cache_read = 0, cache_write = 0 } = tokens;
  const { input: full, cached = full, cacheWrite = full } = prices;
  const exact =
    input * full + cache_read * cached + cache_write * cacheWrite + output * prices.output;
  const micro = Math.max(exact * chance.between(0.9, 1.1), total * cached);
  const usd = Math.ceil(micro / 1e4) / 100;
  return {
    cost_usd: tokens.is_estimate ? `~${usd}` : usd,
    cost_basis: tokens.is_estimate
      ? 'Estimate by the author from public API prices; no input and output split is given.'
      : 'As the agent reports it at the end of the session.',
  };
}

function madeArtifacts(chance: Chance) {
  return {
    files: chance.whole(1, 48),
    lines_added: chance.whole(20, 2400),
    lines_removed: chance.whole(0, 600),
    largest_component_lines: chance.share(0.5) ? chance.whole(30, 320) : undefined,
  };
}

/** A completed run passes nearly all of its checks. */
function madeChecks(outcome: string | undefined, chance: Chance) {
  return chance.some(CHECKS, chance.whole(4, 10)).map(({ name, unit, note }) => ({
    name,
    passed: chance.share(outcome === 'completed' ? 0.97 : 0.7),
    ...(unit !== undefined && { value: chance.whole(0, 40), unit }),
    note: chance.share(0.5) ? note : undefined,
  }));
}
