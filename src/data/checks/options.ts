import type { Check } from './check.ts';

/** An option is something that somebody measured or recommends: a product with a model. */
export const options: Check = {
  id: 'options',
  about:
    'Each option is a product, and a score, run or recommendation names it or a part of it together with the model.',
  find({ options: entries, agents, scores, runs, needs }, { incomplete }) {
    if (incomplete.size > 0) return [];
    const scaffolds = new Set(
      agents.filter(({ record }) => record.kind === 'scaffold').map(({ record }) => record.id),
    );
    const families = new Map(agents.map(({ record }) => [record.id, record.family]));
    const named = [
      ...scores.map(({ record: { agent, model } }) => ({ agent, model })),
      ...runs.map(({ record: { agent, model } }) => ({ agent, model })),
      ...needs.map(({ record: { recommends, model } }) => ({ agent: recommends, model })),
    ];
    const pairs = new Set(named.map(({ agent, model }) => `${families.get(agent ?? '')} ${model}`));
    return entries.flatMap(({ record: { agent, model }, place }) => {
      const family = families.get(agent);
      if (scaffolds.has(agent))
        return {
          ...place,
          field: 'agent',
          message: `The agent "${agent}" is a scaffold that models are measured in, and no product to choose.`,
          hint: 'name a product.',
        };
      if (family !== agent)
        return {
          ...place,
          field: 'agent',
          message: `The agent "${agent}" is a part of a product, but an option names the product.`,
          hint: `write ${family}.`,
        };
      if (pairs.has(`${agent} ${model}`)) return [];
      return {
        ...place,
        field: 'model',
        message: `No score, run or recommendation names "${agent}" together with "${model}".`,
        hint: 'add one of them first.',
      };
    });
  },
};
