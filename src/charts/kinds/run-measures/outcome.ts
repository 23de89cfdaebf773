import type { Run } from '../../../data/schema/run.ts';
import { outcomeText } from '../../../views/run-words.ts';
import { isDescribed, type MeasuredRun } from './figures.ts';

type Outcome = NonNullable<Run['outcome']>;

/** How a run ended; of one that is only described no end is recorded. */
export function outcomeOf({ run }: MeasuredRun): string {
  return outcomeText(run);
}

/** Whether a run came to nothing, for whatever reason. */
export function isUnfinished(measured: MeasuredRun): boolean {
  const { outcome } = measured.run;
  return !isDescribed(measured) && (outcome === 'blocked' || outcome === 'failed');
}

/** What a run fell short of: `blocked`; undefined for one that was completed or not executed. */
export function shortfallOf(measured: MeasuredRun): string | undefined {
  const { outcome } = measured.run;
  if (isDescribed(measured) || !outcome || outcome === 'completed') return undefined;
  return outcomeText(measured.run);
}

const DID: Partial<Record<Outcome, string>> = {
  'completed-with-fixes': 'needed fixes',
  blocked: 'was blocked',
  failed: 'failed',
};

/** Why a run fell short, in the words of its record; without a basis, its failures, those that stayed first. */
export function shortfallWords(measured: MeasuredRun): string | undefined {
  const { run, name } = measured;
  if (!shortfallOf(measured)) return undefined;
  const failures = run.events
    .filter(({ kind }) => kind === 'failure')
    .toSorted((a, b) => Number(a.recovered ?? false) - Number(b.recovered ?? false));
  const words = run.outcome_basis ?? failures.map(({ detail }) => detail).join(' ');
  return words && quoted(`${name} ${DID[run.outcome ?? 'failed']}`, words);
}

/** A record's own words, its first two sentences. */
export function quoted(what: string, words: string): string {
  const short = words.split(SENTENCE_END).slice(0, 2).join(' ');
  return `${what}, in the record’s words: ${short.replace(/\.$/, '')}`;
}

const SENTENCE_END = /(?<=[.!?])\s+(?=[A-Z0-9])/;
