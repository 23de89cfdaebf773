import { compareText } from '../../data/order.ts';
import type { Subject } from '../claim.ts';
import { recordsOf, type Ledger } from '../ledger.ts';
import { perLedger } from '../per-ledger.ts';

/** An agent with a model, as it can be chosen. */
export interface Option {
  /** `claude-code/claude-opus-4.6`: the product and the model. */
  readonly id: string;
  /** The product that the agents are parts of. */
  readonly family: string;
  /** Parts of the product that a score, run or recommendation names together with the model. */
  readonly agents: readonly string[];
  readonly model: string;
}

/**
 * Every product that a score, a run or a recommendation names together with a model, in order of ids. A
 * scaffold that measures the models of others is no product to choose.
 */
export const pairsOf = perLedger((ledger): readonly Option[] => {
  const { scores, runs, needs } = ledger.records;
  const named = [
    ...recordsOf(scores),
    ...recordsOf(runs),
    ...recordsOf(needs).map(({ recommends, model }) => ({ agent: recommends, model })),
  ];
  const pairs = named.flatMap(({ agent: id, model }) => {
    const agent = ledger.names.agents.get(id ?? '');
    if (!agent || agent.kind === 'scaffold' || model === undefined) return [];
    return { id: `${agent.family}/${model}`, family: agent.family, agents: [agent.id], model };
  });
  return [...Map.groupBy(pairs, ({ id }) => id).values()].flatMap(joined).toSorted(byId);
});

const byId = (a: Option, b: Option) => compareText(a.id, b.id);

function joined(same: readonly Option[]): Option[] {
  const agents = [...new Set(same.flatMap((pair) => pair.agents))].toSorted(compareText);
  return same.slice(0, 1).map((pair) => ({ ...pair, agents }));
}

/** What is weighed, in file order. */
export const optionsOf = perLedger((ledger): readonly Option[] => {
  const pairs = new Map(pairsOf(ledger).map((pair) => [pair.id, pair]));
  return recordsOf(ledger.records.options).flatMap(
    ({ agent, model }) => pairs.get(`${agent}/${model}`) ?? [],
  );
});

/**
 * How well what a claim is about fits an option. set-up: the agent with the model; agent: the agent, no
 * model named; product: the product that it is a part of, which holds for its parts where nobody says
 * otherwise of them; model: the model, no agent named; part: another part of the product, which may differ.
 */
export type Fit = (typeof FITS)[number];

/** The closest first. */
export const FITS = ['set-up', 'agent', 'product', 'model', 'part'] as const;

/** Undefined: the claim is about something else. */
export function fitOf(
  { agent, model }: Pick<Subject, 'agent' | 'model'>,
  option: Option,
  { names }: Ledger,
): Fit | undefined {
  if (model !== undefined && model !== option.model) return undefined;
  if (agent === undefined) return model === undefined ? undefined : 'model';
  if (option.agents.includes(agent)) return model === undefined ? 'agent' : 'set-up';
  if (agent === option.family) return model === undefined ? 'product' : 'set-up';
  return names.agents.get(agent)?.family === option.family ? 'part' : undefined;
}

/**
 * The agent that an option is called after: its only part, else the product as a whole. Where the part is
 * the product inside a program of another maker, it is the product too, and cells say where it ran.
 */
export function agentOf({ agents, family }: Option, { names }: Pick<Ledger, 'names'>): string {
  const [only, ...more] = agents;
  const isApart = only !== undefined && more.length === 0 && names.agents.get(only)?.kind !== 'ide';
  return isApart ? only : family;
}
