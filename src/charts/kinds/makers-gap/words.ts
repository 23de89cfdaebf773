import type { Benchmark } from '../../../data/schema/benchmark.ts';
import { formatInterval, formatPercent } from '../../../format/figure.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { caveatOf } from '../../../views/caveat.ts';
import type { Comparison, Gap } from './comparison.ts';
import { counted, modelLabel, setupLabel, stated } from '../../words.ts';

/** Tells the side on which most makers' figures stand; neutral where intervals do not hold them apart. */
export function gapFinding({ gaps, protocol }: Comparison, { name }: Benchmark): string {
  const whose = `Makers’ own scores on ${name}`;
  const known = gaps.filter(({ isOutside }) => isOutside !== undefined);
  const differences = gaps.map(({ difference }) => Math.abs(difference));
  if (known.length === 0)
    return `${whose} differ by ${span(differences)} points from those by ${protocol}, without intervals to tell more`;
  if (!known.some(({ isOutside }) => isOutside))
    return `${whose} lie within the intervals of those by ${protocol} for ${share(known.length, gaps.length)}`;
  const above = gaps.filter(({ difference }) => difference >= 0.05);
  const below = gaps.filter(({ difference }) => difference <= -0.05);
  const [word, side] = above.length >= below.length ? ['above', above] : ['below', below];
  const range = span(side.map(({ difference }) => Math.abs(difference)));
  return `${whose} stand ${range} points ${word} those by ${protocol} for ${share(side.length, gaps.length)}`;
}

/** `all 5 models`, `4 of 5 models`. */
function share(part: number, whole: number): string {
  return part === whole
    ? `all ${counted(whole, 'model')}`
    : `${part} of ${counted(whole, 'model')}`;
}

/** `0.1 to 8.7`. */
function span(points: readonly number[]): string {
  const [least = '', most = ''] = [Math.min(...points), Math.max(...points)].map((n) =>
    n.toFixed(1),
  );
  return least === most ? least : `${least} to ${most}`;
}

export function gapSub({ gaps, protocol, chosen }: Comparison): string {
  const outside = gaps.filter(({ isOutside }) => isOutside).length;
  const known = gaps.filter(({ isOutside }) => isOutside !== undefined).length;
  return [
    `Left, what the maker of a model states of it; right, what ${protocol} has${chosen > 0 ? ', the highest where it has several agents or efforts' : ''}.`,
    known > 0 &&
      `For ${outside} of ${known} the maker’s figure is outside the 95 % interval of the other; dashed lines are within.`,
    'Agents, efforts and protocols differ between the columns, so the difference is one of set-ups, not of honesty.',
  ]
    .filter(Boolean)
    .join(' ');
}

export function gapTells(gap: Gap, protocol: string, ledger: Ledger): string[] {
  const { model, maker, other, difference } = gap;
  const interval = other.interval ? ` (${formatInterval(other.interval)})` : ', no interval';
  return [
    modelLabel(model, ledger),
    `maker ${formatPercent(maker.rate)}`,
    `${protocol} ${formatPercent(other.rate)}${interval}`,
    setupLabel(other.entry.record, ledger),
    `the maker’s ${Math.abs(difference).toFixed(1)} points ${difference < 0 ? 'lower' : 'higher'}`,
  ].filter(Boolean);
}

/** Tells the three models of which the columns differ most. */
export function gapAlt(
  { gaps, protocol }: Comparison,
  { name }: Benchmark,
  ledger: Ledger,
): string {
  const said = gaps
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .map(
      ({ model, maker, other }) =>
        `${modelLabel(model, ledger)} ${formatPercent(maker.rate)} and ${formatPercent(other.rate)}`,
    );
  const rest = said.length > 3 ? `; ${counted(said.length - 3, 'more model')} differ less` : '';
  return `Slope chart of ${counted(gaps.length, 'model')} on ${name}, by its maker and by ${protocol}: ${said.slice(0, 3).join('; ')}${rest}.`;
}

export function gapNotes(comparison: Comparison, benchmark: Benchmark, ledger: Ledger): string[] {
  const { protocol, gaps, onlyMaker, onlyOther, handedIn, chosen } = comparison;
  const caveat = caveatOf(benchmark.id, ledger)?.label;
  const without = gaps.filter(({ isOutside }) => isOutside === undefined).length;
  const byAgentMaker = gaps.filter(({ other }) => other.claim.relation === 'vendor').length;
  const leftOut = stated([
    handedIn > 0 &&
      `${counted(handedIn, 'score')} by ${protocol} that the model’s maker itself handed in`,
    onlyMaker > 0 && `${counted(onlyMaker, 'model')} without another score by ${protocol}`,
    onlyOther > 0 && `${counted(onlyOther, 'model')} without a score by its maker`,
  ]);
  return stated([
    caveat && `Known against it: ${caveat}`,
    chosen > 0 &&
      `Of ${counted(chosen, 'model')} with several scores by ${protocol} the highest is shown`,
    without > 0 && `${counted(without, 'score')} by ${protocol} without an interval`,
    byAgentMaker > 0 &&
      `${counted(byAgentMaker, 'score')} by ${protocol} handed in by the maker of the agent`,
    leftOut.length > 0 && `Not shown: ${leftOut.join(', ')}`,
  ]);
}
