import { compareText } from '../data/order.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { colourOf, makerOf } from './maker.ts';
import type { Colour, Series } from './plot.ts';
import { modelLabel } from './words.ts';

/** Who did the work: an agent, or a model where no agent is named. */
export interface Worker {
  readonly agent?: string | undefined;
  readonly model?: string | undefined;
}

/** The agent's name, or the model's where no agent is named. */
export function workerLabel({ agent, model }: Worker, ledger: Ledger): string {
  return ledger.names.agents.get(agent ?? '')?.name ?? modelLabel(model, ledger);
}

/** The id of its series. */
export function workerId({ agent, model }: Worker): string {
  return agent ?? model ?? 'unknown';
}

/** The agent's maker's colour; where that has none of its own, as with scaffolds for any model, the model's. */
function workerColour({ agent, model }: Worker, { names }: Ledger): Colour {
  const own = colourOf(names.agents.get(agent ?? '')?.organization);
  return own === 'other' ? colourOf(makerOf(model, names)) : own;
}

/** One series for each agent, or model without an agent, by name. */
export function workerSeries(workers: readonly Worker[], ledger: Ledger): Series[] {
  const byId = new Map(workers.map((worker) => [workerId(worker), worker]));
  return [...byId]
    .map(([id, worker]) => ({
      id,
      label: workerLabel(worker, ledger),
      colour: workerColour(worker, ledger),
    }))
    .toSorted((a, b) => compareText(a.label, b.label));
}
