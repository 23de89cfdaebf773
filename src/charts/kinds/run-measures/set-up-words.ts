import { counted, stated } from '../../words.ts';
import { isDescribed, withoutUnit } from './figures.ts';
import { shortfallOf } from './outcome.ts';
import type { SetUp, TaskBySetUp } from './set-ups.ts';
import { KINDS } from './words.ts';

/** How many runs by how many set-ups, and how far the medians of those drawn lie apart. */
export function setUpFinding({ measured, setUps, drawn }: TaskBySetUp): string {
  const { task, measure } = measured;
  const [least = '', most = ''] = [drawn[0]?.text, drawn.at(-1)?.text];
  const whose = drawn.length < setUps.length ? ` of the ${drawn.length} with most runs` : '';
  return [
    `${task.short_title ?? task.title}: ${runsOf(setUps)} with ${counted(setUps.length, 'set-up')}`,
    `${measure.noun}, medians${whose} ${least === most ? least : `${withoutUnit(least)} up to ${most}`}`,
  ].join('; ');
}

function runsOf(setUps: readonly SetUp[]): string {
  return counted(
    setUps.reduce((sum, { runs }) => sum + runs.length, 0),
    'run',
  );
}

/** What a bar is, and what it is not. */
export function setUpSub({ measured, drawn }: TaskBySetUp): string {
  const runs = drawn.flatMap((setUp) => setUp.runs);
  const fallen = runs.filter(shortfallOf).length;
  const isSize = measured.measure.id === 'files';
  return stated([
    'Each bar is the median of the recorded runs of one set-up: an agent with a model.',
    'Beside it the number of runs, and the lowest and the highest figure.',
    'A median of few runs says little.',
    drawn.some(({ median }) => median.isEstimate) &&
      'Hatched medians rest wholly or in part on estimates by the source.',
    measured.isMixed && 'Times that count different things are not put together.',
    isSize
      ? 'More files are neither better nor worse in themselves.'
      : fallen > 0 &&
        `${fallen} of these ${counted(runs.length, 'run')} were blocked, failed or needed fixes; what they used less is no saving.`,
  ]).join(' ');
}

/** Every bar in words. */
export function setUpAlt({ measured, setUps, drawn }: TaskBySetUp): string {
  const { task, measure } = measured;
  const which = drawn.length < setUps.length ? `${drawn.length} of ` : '';
  const said = drawn.map(told);
  return `Bar chart of the median of ${measure.noun} for ${task.title}, ${which}${counted(setUps.length, 'set-up')}: ${said.join('; ')}.`;
}

/** `Codex with GPT-5.5 71,000 tokens (median of 25, 12,000 to 140,000)`. */
function told(setUp: SetUp): string {
  return stated([setUp.name, kindWords(setUp), setUp.text, `(${setUp.basis})`]).join(' ');
}

/** What the times of a set-up count; undefined where all runs of the task are alike. */
export function kindWords({ durationKind }: SetUp): string | undefined {
  return durationKind && KINDS[durationKind];
}

/** `18 of 25 completed`. */
export function completedWords({ completed, runs }: SetUp): string {
  return `${completed} of ${runs.length} completed`;
}

/** Runs and set-ups that are not drawn, and why. */
export function setUpNotes({ measured, setUps, drawn, boundsOnly }: TaskBySetUp): string[] {
  const { runs, known, measure } = measured;
  const [missing, described] = [runs.length - known.length, known.filter(isDescribed).length];
  const hidden = setUps.length - drawn.length;
  return stated([
    hidden > 0 &&
      `${counted(hidden, 'set-up')} not drawn: those with the most runs are, of equal ones the first by name`,
    described > 0 && `${counted(described, 'described walk-through')} left out`,
    boundsOnly > 0 && `${counted(boundsOnly, 'run')} left out that state only a bound`,
    missing > 0 &&
      `${counted(missing, 'run')} whose source states no ${measure.amount ?? measure.noun}`,
  ]);
}
