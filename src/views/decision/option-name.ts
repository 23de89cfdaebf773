/** An agent with a model, by name. */
export interface NamedOption {
  readonly agent: string;
  readonly model: string;
}

/** `Claude Code with Claude Opus 4.6`. */
export function optionName({ agent, model }: NamedOption): string {
  return `${agent} with ${model}`;
}

/** `Opus 4.6`: without the name that all models of a family begin with. */
export function shortModel(model: string): string {
  return model.replace(/^Claude /, '');
}
