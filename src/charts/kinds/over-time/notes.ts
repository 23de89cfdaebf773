import type { Ledger } from '../../../ledger/ledger.ts';
import { standsNote } from '../../../views/policy.ts';
import { effortsNote } from '../../one-agent.ts';
import { inRecordsWords, ownSentences } from '../../record-words.ts';
import { counted, listed, modelLabel, repeatedNote, sampleNote, stated } from '../../words.ts';
import type { Releases } from './releases.ts';
import type { DatedScores } from './scores.ts';
import { whoOf } from './words.ts';

/** Most notes of the data file that are told. */
const MOST_NOTES = 3;

/** Which of several stand for a model, what days are unsure, and what is left out. */
export function timeNotes(scores: DatedScores, releases: Releases, ledger: Ledger): string[] {
  const { measured, dated } = scores;
  const shown = dated.map(({ score }) => score);
  const unsure = shown.filter(({ interval }) => !interval).length;
  return stated([
    sampleNote(shown.map(({ entry }) => entry.record)),
    standsNote('same-protocol'),
    effortsNote(shown, measured.scores, ledger),
    repeatedNote(shown, ledger),
    ...notesOnLine(scores, ledger),
    ...dayNotes(scores, releases, ledger),
    unsure > 0 && `${counted(unsure, 'score')} without an interval`,
    ...leftOutNotes(scores, releases),
  ]);
}

/** What the data file notes on records of the line alone. */
function notesOnLine({ best, measured }: DatedScores, ledger: Ledger): string[] {
  const all = measured.scores.map(({ entry }) => entry.record.note);
  const noted = best.map(({ model, score }) => ({
    name: modelLabel(model, ledger),
    note: ownSentences(score.entry.record.note, all),
  }));
  return inRecordsWords(noted).slice(0, MOST_NOTES);
}

function dayNotes({ dated }: DatedScores, { shown }: Releases, ledger: Ledger): string[] {
  const disputed = dated.filter(({ release }) => ledger.disagreementsByClaim.has(release.id));
  const names = disputed.map(({ model }) => modelLabel(model, ledger));
  const months = [...dated, ...shown].filter(({ day }) => day.length === 'YYYY-MM'.length).length;
  return stated([
    names.length > 0 &&
      `Sources differ on the day of release of ${listed(names)}: the first on record is shown where none is preferred`,
    months > 0 && `${counted(months, 'release')} known by the month shown at its first day`,
  ]);
}

function leftOutNotes(scores: DatedScores, { leftOut }: Releases): string[] {
  const { measured, undated, unscored } = scores;
  const others = measured.leftOut;
  return stated([
    others > 0 && `${counted(others, 'score')} with other agents not shown`,
    undated > 0 && `${counted(undated, 'model')} whose release is not known to the month not shown`,
    unscored > 0 && `${counted(unscored, 'model')} without a score by ${whoOf(scores)} not shown`,
    leftOut > 0 &&
      `Not shown: ${counted(leftOut, 'release event')} (before the first model, dated by year only, or later ones of the same subject)`,
  ]);
}
