import { agentOf, type Option } from '../../ledger/decision/option.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { EvidenceMark } from '../cell.ts';
import { replacedMark } from '../succession.ts';

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

/** A label as a column heading has it. */
export interface OptionHead extends OptionLabel {
  /** Where a newer model of its line has replaced the option's. */
  readonly sign: EvidenceMark | undefined;
}

export function optionHead(option: Option, ledger: Ledger): OptionHead {
  return { ...optionLabel(option, ledger), sign: replacedMark(option.model, ledger) };
}

export function optionLabel(option: Option, { names }: Pick<Ledger, 'names'>): OptionLabel {
  const id = agentOf(option, { names });
  const agent = names.agents.get(id)?.name ?? id;
  const model = names.models.get(option.model)?.name ?? option.model;
  return { id: option.id, agent, model, name: `${agent} with ${model}`, family: option.family };
}
