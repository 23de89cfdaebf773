import { isDescribed, withoutUnit, type MeasuredRun, type MeasuredTask } from './figures.ts';
import { isUnfinished, outcomeOf, quoted, shortfallOf, shortfallWords } from './outcome.ts';
import { counted, listed, stated } from '../../words.ts';

/** Names each run with its figure and what it fell short of; of more than three only the range. */
export function runFinding(measured: MeasuredTask): string {
  const { task, measure, known } = measured;
  const title = task.short_title ?? task.title;
  const [least, most] = [known[0], known.at(-1)];
  if (known.length > 3 && least && most)
    return stated([
      `${title}: ${known.length} runs, ${measure.noun} ${least.text === most.text ? most.text : `${least.text} to ${most.text}`}`,
      countedFalls(known),
    ]).join(', ');
  const told = known.map((run, index) => toldOf(run, index === 0, measured));
  if (known.every(isDescribed))
    return `${title}, as described: ${told.join(', ')}; no run recorded`;
  return `${title}: ${told.join('; ')}${isOneEach(known) ? '; one run each' : ''}`;
}

/** How many runs fell short, where any did. */
function countedFalls(known: readonly MeasuredRun[]): string | undefined {
  const fallen = known.filter(shortfallOf).length;
  return fallen > 0 ? `${fallen} blocked, failed or with fixes` : undefined;
}

/** Whether every name stands for one recorded run. */
function isOneEach(known: readonly MeasuredRun[]): boolean {
  const names = new Set(known.map(({ name }) => name));
  return names.size === known.length && !known.some(isDescribed);
}

/** `Codex ~37,000 tokens, blocked`; units that are words stand with the first only. */
function toldOf(measured: MeasuredRun, isFirst: boolean, all: MeasuredTask): string {
  const { name, text } = measured;
  const figure = isFirst ? text : withoutUnit(text);
  const isAlone = isDescribed(measured) && !all.known.every(isDescribed);
  return stated([
    stated([name, figure, kindOf(measured, all)]).join(' '),
    all.isMixed && mannerOf(measured, all.known),
    shortfallOf(measured),
    isAlone && 'as described',
  ]).join(', ');
}

/** What the time of a run counts, in words. */
export const KINDS = { 'wall-clock': 'wall clock', active: 'active' } as const;

/** What a time counts, where the runs are not alike in that. */
export function kindOf({ run }: MeasuredRun, { isMixed }: MeasuredTask): string | undefined {
  return isMixed && run.duration_kind ? KINDS[run.duration_kind] : undefined;
}

const PARALLEL = /\b(at once|in parallel|parallel|concurrently)\b/i;
const IN_TURN = /\b(one after another|one by one|in turn|sequentially)\b/i;

/** `at once` or `in turn`, where the environments tell runs apart by it. */
function mannerOf({ run }: MeasuredRun, known: readonly MeasuredRun[]): string | undefined {
  const isIn = (environment = '', pattern: RegExp) => pattern.test(environment);
  const differs = [PARALLEL, IN_TURN].every((pattern) =>
    known.some((one) => isIn(one.run.environment, pattern)),
  );
  if (!differs) return undefined;
  if (isIn(run.environment, PARALLEL)) return 'at once';
  return isIn(run.environment, IN_TURN) ? 'in turn' : undefined;
}

/** How to read the picture, and what the runs were not alike in. */
export function runSub(measured: MeasuredTask): string {
  const { known, measure } = measured;
  const described = known.filter(isDescribed).map(({ name }) => name);
  const isRange = ({ quantity }: MeasuredRun) => quantity?.low !== quantity?.high;
  return stated([
    described.length < known.length && 'One execution says little about the next.',
    described.length > 0 &&
      `The source describes how ${listed(described)} would do it and records no execution.`,
    known.some(({ quantity }) => quantity?.isEstimate) &&
      'Hatched bars are estimates by the source.',
    known.some(isRange) && 'Paler bars reach to the upper end of a range.',
    doOverlap(known) && 'Ranges that overlap are not told apart.',
    measure.id === 'files' && 'More files are neither better nor worse in themselves.',
    measure.id !== 'files' &&
      isLowestShort(known) &&
      'Lower use by a run that was blocked or failed is no saving.',
    mixedWords(measured),
    mannerWords(known),
  ]).join(' ');
}

/** Whether the run that used the least came to nothing, and another did not. */
function isLowestShort([least, ...rest]: readonly MeasuredRun[]): boolean {
  return Boolean(least && isUnfinished(least) && !rest.every(isUnfinished));
}

/** Whether ranges that sources state share a value with their neighbours; estimates have no stated ends. */
function doOverlap(known: readonly MeasuredRun[]): boolean {
  const exact = known.flatMap(({ quantity }) => (quantity && !quantity.isEstimate ? quantity : []));
  return exact.some(({ low = 0, high = Infinity }, index) => {
    const next = exact[index + 1];
    return next !== undefined && low !== high && (next.low ?? 0) <= high;
  });
}

/** Says that times which count different things are not to be compared. */
function mixedWords(measured: MeasuredTask): string | undefined {
  if (!measured.isMixed) return undefined;
  const said = measured.known.map((run) => `${run.name} ${kindOf(run, measured) ?? 'not stated'}`);
  return `The times count different things and are not the same quantity: ${said.join(', ')}.`;
}

/** When some runs did their work in parallel and others did not, both in the words of the record. */
function mannerWords(runs: readonly MeasuredRun[]): string | undefined {
  const quotedBy = (pattern: RegExp) =>
    runs.flatMap(({ run, name }) =>
      pattern.test(run.environment ?? '') ? `${name} (“${run.environment}”)` : [],
    );
  const [parallel, inTurn] = [quotedBy(PARALLEL), quotedBy(IN_TURN)];
  if (parallel.length === 0 || inTurn.length === 0) return undefined;
  return `In parallel: ${listed(parallel)}. In turn: ${listed(inTurn)}.`;
}

/** Every bar in words. */
export function runAlt(measured: MeasuredTask): string {
  const { task, measure, runs } = measured;
  const said = runs.map((run) => {
    const figure = stated([run.name, run.text, kindOf(run, measured)]).join(' ');
    return isDescribed(run) ? figure : `${figure} (${outcomeOf(run)})`;
  });
  return `Bar chart of ${measure.noun} for ${task.title}, ${countWords(runs)}: ${said.join('; ')}.`;
}

/** `2 runs`, `2 described walk-throughs`, `1 run and 1 described walk-through`. */
function countWords(runs: readonly MeasuredRun[]): string {
  const described = runs.filter(isDescribed).length;
  const recorded = runs.length - described;
  return listed(
    stated([
      recorded > 0 && counted(recorded, 'run'),
      described > 0 && counted(described, 'described walk-through'),
    ]),
  );
}

/** Why runs fell short, what the source says that the figures count, and which runs have none. */
export function runNotes({ measure, runs, known }: MeasuredTask): string[] {
  const missing = runs.length - known.length;
  return stated([
    ...known.map(shortfallWords),
    ...known.map((run) => basisWords(run, measure.id)),
    missing > 0 &&
      `${counted(missing, 'run')} whose source states no ${measure.amount ?? measure.noun}`,
  ]);
}

/** What a cost or a time counts, in the words of the record. */
function basisWords({ run, name }: MeasuredRun, measure: string): string | undefined {
  if (measure === 'cost' && run.cost_basis) return quoted(`Cost of ${name}`, run.cost_basis);
  if (measure === 'duration' && run.duration_basis)
    return quoted(`Time of ${name}`, run.duration_basis);
  return undefined;
}
