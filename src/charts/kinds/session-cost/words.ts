import { formatCount } from '../../../format/figure.ts';
import { daysNote, span } from '../token-prices/span.ts';
import { dollars } from '../token-prices/words.ts';
import {
  EXAMPLE,
  MOSTLY,
  NEWEST_OF_MAKER,
  linesOf,
  sessionCost,
  type CachingModel,
  type SessionField,
  type SessionLine,
} from './field.ts';
import { counted, listed, stated } from '../../words.ts';

/** `example session of 1,000,000 input and 50,000 output tokens`. */
export function exampleWords(): string {
  return `example session of ${formatCount(EXAMPLE.input)} input and ${formatCount(EXAMPLE.output)} output tokens`;
}

/** How much a session that mostly reads from the cache saves; neutral where for some model it saves nothing. */
export function sessionFinding({ models }: SessionField): string {
  const cuts = models.map(
    (model) => 100 * (1 - sessionCost(model, MOSTLY) / sessionCost(model, 0)),
  );
  if (!cuts.every((cut) => cut > 0))
    return `Cost of an example session with and without the cache, for ${counted(models.length, 'model')}`;
  return `Reading ${MOSTLY} % of input from cache cuts an example session’s cost by ${span(cuts, 0)} %, before cache writes`;
}

/** How to read the picture. */
export function sessionSub(): string {
  return `The session is an example and no measurement of any agent: ${formatCount(EXAMPLE.input)} input and ${formatCount(EXAMPLE.output)} output tokens at list prices, standard tier, smallest requests.`;
}

/** What the tooltip says of a model at a share of cached input, in percent. */
export function sessionTells(
  model: CachingModel,
  share: number,
  { models }: SessionLine,
): string[] {
  const { name, input, cachedInput, output } = model;
  const same = models.filter((other) => other !== model).map((other) => other.name);
  return stated([
    name,
    `${share} % from cache: ${cents(model, share)}`,
    `input ${dollars(input.usdPerMtok)}, cached ${dollars(cachedInput.usdPerMtok)}, output ${dollars(output.usdPerMtok)} per million tokens`,
    same.length > 0 && `same prices: ${listed(same)}`,
  ]);
}

function cents(model: CachingModel, share: number): string {
  return dollars(Math.round(sessionCost(model, share) * 100) / 100);
}

/** Every line in words, at both its ends. */
export function sessionAlt(field: SessionField): string {
  const said = linesOf(field).map(
    ({ names, models: [model] }) =>
      `${listed(names)} from ${cents(model, 0)} to ${cents(model, 100)}`,
  );
  return `Line chart of the cost of an ${exampleWords()} by the share of input read from cache, from none to 100 %: ${said.join('; ')}.`;
}

/** By which rule models are shown, what is left out, what is not counted, of when, and where sources differ. */
export function sessionNotes({ models, leftOut, unpriced, unpricedUsed }: SessionField): string[] {
  const pricesIn = ({ input, cachedInput, output }: CachingModel) => [input, cachedInput, output];
  const open = models.filter((model) => !pricesIn(model).every(({ isSettled }) => isSettled));
  const lacking = unpricedUsed.map(({ name, lacks }) => `${name} (${lacks})`);
  return stated([
    `Shown are the models that recorded runs were made with and the ${NEWEST_OF_MAKER} newest of each maker, as far as input, cached input and output have a price`,
    lacking.length > 0 && `Runs were also made with ${listed(lacking)}, which cannot be drawn`,
    leftOut > 0 && `${counted(leftOut, 'other model')} with these prices not shown`,
    unpriced > 0 && `${counted(unpriced, 'model')} without one of these prices not shown`,
    ...writeNotes(models),
    daysNote(models.flatMap(pricesIn)),
    open.length > 0 &&
      `Sources disagree on the prices of ${listed(open.map(({ name }) => name))}, and nothing settles it`,
  ]);
}

/** How much more than input it costs to write to the cache, and for how many models that is not stated. */
function writeNotes(models: readonly CachingModel[]): string[] {
  const priced = models.flatMap(({ name, input, cacheWrite }) =>
    cacheWrite && input.usdPerMtok > 0
      ? { name, factor: span([cacheWrite.usdPerMtok / input.usdPerMtok], 2) }
      : [],
  );
  if (priced.length === 0) return [];
  const byFactor = [...Map.groupBy(priced, ({ factor }) => factor)].map(
    ([factor, own]) => `${factor} times input for ${listed(own.map(({ name }) => name))}`,
  );
  const without = models.length - priced.length;
  return stated([
    `Writing to the cache is not included; it costs ${byFactor.join(', ')}`,
    without > 0 && `${counted(without, 'model')} without a price of cache writes`,
  ]);
}
