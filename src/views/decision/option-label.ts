import { agentOf, type Option } from '../../ledger/decision/option.ts';
import type { Ledger } from '../../ledger/ledger.ts';

/** What an option is called. */
export interface OptionLabel {
  /** Id of the option. */
  readonly id: string;
  /** `Claude Code`. */
  readonly agent: string;
  /** `Claude Opus 4.6`. */
  readonly model: string;
  /** `Claude Code with Claude Opus 4.6`. */
  readonly name: string;
  /** The product, by which it is coloured. */
  readonly family: string;
}

export function optionLabel(option: Option, { names }: Pick<Ledger, 'names'>): OptionLabel {
  const id = agentOf(option, { names });
  const agent = names.agents.get(id)?.name ?? id;
  const model = names.models.get(option.model)?.name ?? option.model;
  return { id: option.id, agent, model, name: `${agent} with ${model}`, family: option.family };
}
