import type { Run } from '../../../data/schema/run.ts';
import type { Measure, MeasuredRun, MeasuredTask } from './figures.ts';
import { counted, listed, stated } from '../../words.ts';

export const OUTCOMES: Readonly<Record<NonNullable<Run['outcome']> | 'unknown', string>> = {
  completed: 'completed',
  'completed-with-fixes': 'needed fixes',
  blocked: 'blocked',
  failed: 'failed',
  unknown: 'outcome not stated',
};

/** What a figure is no saving for. */
const SHORTFALLS: Partial<Record<NonNullable<Run['outcome']>, string>> = {
  'completed-with-fixes': 'needed fixes',
  blocked: 'was blocked',
  failed: 'failed',
};

/** Names each run with its figure; of more than three only the range. No run says what the next one takes. */
export function runFinding({ task, measure, known, isApart }: MeasuredTask): string {
  const [least, most] = [known[0], known.at(-1)];
  if (known.length > 3 && least && most)
    return `${task.title}: ${known.length} runs, ${measure.noun} ${least.text} to ${most.text}`;
  const said = known.map((run) => didWhat(run, measure)).join(', ');
  const isMeasured = known.some(({ run }) => run.basis === 'recorded');
  return `${task.title}: ${said}; ${stated([!isApart && 'too close to tell apart', isMeasured ? 'one run each' : 'no run recorded']).join(', ')}`;
}

/** `Codex used ~37,000 tokens and was blocked`. */
function didWhat(measured: MeasuredRun, { verb, toVerb }: Measure): string {
  const { run, name, text } = measured;
  const did = run.basis === 'described' ? `is said to ${toVerb}` : verb;
  return stated([`${name} ${did} ${text}`, shortfall(measured)]).join(' and ');
}

function shortfall({ run }: MeasuredRun): string | undefined {
  return run.outcome && SHORTFALLS[run.outcome];
}

/** How to read the picture, and what the runs were not alike in. */
export function runSub({ known, isApart }: MeasuredTask): string {
  const estimates = known.some(({ quantity }) => quantity?.isEstimate);
  const ranges = known.some(({ quantity }) => quantity?.low !== quantity?.high);
  const short = known.some((run) => shortfall(run));
  const described = known.filter(({ run }) => run.basis === 'described').map(({ name }) => name);
  return stated([
    described.length < known.length && 'One execution says nothing about the next one.',
    described.length > 0 &&
      `The source describes how ${listed(described)} would do it and records no execution.`,
    estimates &&
      `Hatched bars are estimates by the source${isApart ? '' : ', each taken to be right to a tenth'}.`,
    ranges && 'Paler bars reach to the upper end of a range.',
    short && 'What a run used that was blocked, failed or needed fixes is no saving.',
    parallelWords(known),
  ]).join(' ');
}

const PARALLEL = /\b(at once|in parallel|parallel|concurrently)\b/i;
const IN_TURN = /\b(one after another|one by one|in turn|sequentially)\b/i;

/** When some runs did their work in parallel and others did not, both in the words of the record. */
function parallelWords(runs: readonly MeasuredRun[]): string | undefined {
  const quoted = (pattern: RegExp) =>
    runs.flatMap(({ run, name }) =>
      pattern.test(run.environment ?? '') ? `${name} (“${run.environment}”)` : [],
    );
  const [parallel, inTurn] = [quoted(PARALLEL), quoted(IN_TURN)];
  if (parallel.length === 0 || inTurn.length === 0) return undefined;
  return `In parallel: ${listed(parallel)}. In turn: ${listed(inTurn)}.`;
}

/** Every bar in words. */
export function runAlt({ task, measure, runs }: MeasuredTask): string {
  const said = runs.map((run) => `${run.name} ${run.text}${outcomeOf(run)}`);
  return `Bar chart of ${measure.noun} for ${task.title}, ${counted(runs.length, 'run')}: ${said.join('; ')}.`;
}

function outcomeOf({ run }: MeasuredRun): string {
  return ` (${OUTCOMES[run.outcome ?? 'unknown']})`;
}

/** What the source says that the figures count, and which runs have none. */
export function runNotes({ measure, runs, known }: MeasuredTask): string[] {
  const missing = runs.length - known.length;
  return stated([
    missing > 0 && `${counted(missing, 'run')} whose source states no ${measure.noun}`,
    ...known.flatMap((run) => countedWhat(run, measure)),
  ]);
}

/** In the words of the record: the basis of a cost, and what a time counts. */
function countedWhat({ run, name }: MeasuredRun, { id }: Measure): string[] {
  const basis = id === 'cost' ? [run.cost_basis ?? ''] : [];
  const times = run.events.map(({ detail }) => detail).filter((detail) => TIME.test(detail));
  return [...basis, ...(id === 'duration' ? times : [])]
    .filter(Boolean)
    .map((words) => `${name}, in the record’s words: ${words.replace(/\.$/, '')}`);
}

/** How a note begins that says what a time counts. */
const TIME = /^(wall-clock )?time\b/i;
