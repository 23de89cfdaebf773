import type { Names } from '../ledger/names.ts';
import type { Colour, Series } from './plot.ts';

/** Colours of organizations, the same in every chart; others share the neutral one. */
const COLOURS: Readonly<Record<string, Colour>> = {
  anthropic: 'claude-code',
  openai: 'codex',
  google: 'google',
  minimax: 'minimax',
  moonshot: 'moonshot',
  zai: 'zai',
};

export function colourOf(organization: string | undefined): Colour {
  return COLOURS[organization ?? ''] ?? 'other';
}

/** Who made a model. */
export function makerOf(model: string | undefined, { models }: Names): string {
  return models.get(model ?? '')?.organization ?? 'unknown';
}

/** One series for each maker of the models, those with a colour of their own first, the neutral ones after. */
export function makerSeries(models: readonly string[], names: Names): Series[] {
  const known = Object.keys(COLOURS);
  const makers = [...new Set(models.map((model) => makerOf(model, names)))];
  const rank = (maker: string) => (known.includes(maker) ? known.indexOf(maker) : known.length);
  return makers
    .toSorted((a, b) => rank(a) - rank(b))
    .map((maker) => ({
      id: maker,
      label: names.organizations.get(maker)?.name ?? maker,
      colour: colourOf(maker),
    }));
}
