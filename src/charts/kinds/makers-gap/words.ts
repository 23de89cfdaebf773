import type { Benchmark } from '../../../data/schema/benchmark.ts';
import { formatInterval, formatPercent } from '../../../format/figure.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { policyName } from '../../../views/policy.ts';
import { effortsNote } from '../../one-agent.ts';
import {
  counted,
  listed,
  modelLabel,
  repeatedNote,
  sampleNote,
  setupLabel,
  stated,
} from '../../words.ts';
import type { Comparison, Gap } from './comparison.ts';
import { outsideIn, points } from './finding.ts';

/** `Public leaderboard with Terminus 2`: whose figures stand at the right. */
function whoOf({ protocol, agent }: Comparison): string {
  return agent ? `${protocol} with ${agent}` : protocol;
}

/** What stands over the right column, the agent first since narrow pictures cut the end. */
export function rightColumn({ protocol, agent }: Comparison): string {
  return agent ? `${agent} · ${protocol}` : protocol;
}

/** How to read the picture, and what the difference may come from. */
export function gapSub(comparison: Comparison): string {
  const { gaps, protocol, agent } = comparison;
  return stated([
    `Left, what the maker of a model states of it; right, what ${protocol} has${agent ? `, all with ${agent}` : ''}.`,
    `The maker’s figure is ${lineStyles(gaps)}.`,
    'The makers’ own chance error is not known.',
    'Agents, efforts and protocols differ between the columns, so the difference may be one of set-ups.',
    gaps.some(({ other }) => other.claim.relation === 'vendor') &&
      'Hollow points at the right were handed in by the maker of the agent.',
  ]).join(' ');
}

/** How many lines there are of each style, and what it means. */
function lineStyles(gaps: readonly Gap[]): string {
  const outside = outsideIn(gaps);
  const within = gaps.filter(({ isOutside }) => isOutside === false).length;
  const unknown = gaps.length - outside - within;
  const interval = 'the other’s 95 % interval';
  return listed(
    stated([
      outside > 0 && `outside ${interval} for ${outside} (solid lines)`,
      within > 0 && `within ${outside > 0 ? '' : `${interval} `}for ${within} (dashed lines)`,
      unknown > 0 && `beside one without an interval for ${unknown} (dotted lines)`,
    ]),
  );
}

export function gapTells(gap: Gap, comparison: Comparison, ledger: Ledger): string[] {
  const { model, maker, other, difference } = gap;
  const interval = other.interval ? ` (${formatInterval(other.interval)})` : ', no interval';
  const apart = points(difference);
  return stated([
    modelLabel(model, ledger),
    `maker ${formatPercent(maker.rate)}`,
    `${comparison.protocol} ${formatPercent(other.rate)}${interval}`,
    setupLabel(other.entry.record, ledger),
    apart === points(0)
      ? 'no difference to a tenth of a point'
      : `the maker’s ${apart} points ${difference < 0 ? 'lower' : 'higher'}`,
  ]);
}

/** Tells the three models of which the columns differ most. */
export function gapAlt(comparison: Comparison, { name }: Benchmark, ledger: Ledger): string {
  const { gaps } = comparison;
  const said = gaps
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .map(
      ({ model, maker, other }) =>
        `${modelLabel(model, ledger)} ${formatPercent(maker.rate)} and ${formatPercent(other.rate)}`,
    );
  const rest = said.length > 3 ? `; ${counted(said.length - 3, 'more model')} differ less` : '';
  return `Slope chart of ${counted(gaps.length, 'model')} on ${name}, by their makers and by ${whoOf(comparison)}: ${said.slice(0, 3).join('; ')}${rest}.`;
}

/** Which of several stand for a model, and what is left out. */
export function gapNotes(comparison: Comparison, ledger: Ledger): string[] {
  const { protocol, gaps, measured } = comparison;
  const without = gaps.filter(({ isOutside }) => isOutside === undefined).length;
  const others = gaps.map(({ other }) => other);
  const leftOut = leftOutWords(comparison);
  return stated([
    `${protocol}: ${sampleNote(others.map(({ entry }) => entry.record))}`,
    `Figures at the left are chosen by “${policyName('as-claimed')}”, at the right by “${policyName('same-protocol')}”`,
    effortsNote(others, measured, ledger),
    repeatedNote([...others, ...gaps.map(({ maker }) => maker)], ledger),
    without > 0 && `${counted(without, 'score')} by ${protocol} without an interval`,
    leftOut.length > 0 && `Not shown: ${leftOut.join(', ')}`,
  ]);
}

function leftOutWords(comparison: Comparison): string[] {
  const { protocol, handedIn, otherAgents, onlyMaker, onlyOther } = comparison;
  return stated([
    handedIn > 0 &&
      `${counted(handedIn, 'score')} by ${protocol} that the model’s maker itself handed in`,
    otherAgents > 0 && `${counted(otherAgents, 'score')} by ${protocol} with other agents`,
    onlyMaker > 0 && `${counted(onlyMaker, 'model')} without a score by ${whoOf(comparison)}`,
    onlyOther > 0 &&
      `${counted(onlyOther, 'model')} without a score by ${onlyOther === 1 ? 'its maker' : 'their makers'}`,
  ]);
}
