import { formatDay } from '../format/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { successionOf, type Released } from '../ledger/succession.ts';
import { claimPath, modelPath } from './address.ts';
import { textCell, type EvidenceMark, type TextCell } from './cell.ts';

/** Stands behind a model that a newer one of its line has replaced. */
export const REPLACED_SIGN = '*';

/** How it is told what replaced a model, wherever it is. */
export const SUCCESSION_RULE =
  'A line is the models that succeed each other at one place of their maker’s offer. A model is replaced in it by the next one that was released after it, by the release days on record; where those do not tell, nothing is marked.';

/** A model by name, with a sign where a newer one of its line has replaced it. */
export function modelCell(id: string, ledger: Ledger): TextCell {
  const cell = textCell(ledger.names.models.get(id)?.name, modelPath(id));
  const sign = replacedMark(id, ledger);
  return sign ? { ...cell, sign } : cell;
}

/** Undefined: nothing has replaced the model. */
export function replacedMark(id: string, ledger: Ledger): EvidenceMark | undefined {
  const text = replacedBy(id, ledger)?.text;
  return text === undefined ? undefined : { sign: REPLACED_SIGN, label: `replaced by ${text}` };
}

/** `Claude Opus 4.6, released on 5 Feb 2026`, with the way there; undefined: nothing has replaced the model. */
export function replacedBy(id: string, ledger: Ledger) {
  const next = successionOf(id, ledger)?.next;
  return next && { text: releasedWords(next), href: modelPath(next.model.id) };
}

function releasedWords({ model, release: { day } }: Released): string {
  return `${model.name}, released ${day.length === 10 ? 'on' : 'in'} ${formatDay(day)}`;
}

/** What replaced a model, in the index of models; empty where nothing has. */
export function successorCell(id: string, ledger: Ledger): TextCell {
  const next = successionOf(id, ledger)?.next;
  return next
    ? {
        ...textCell(next.model.name, modelPath(next.model.id)),
        small: formatDay(next.release.day),
      }
    : { ...textCell(''), sort: '' };
}

/** A model in a sentence, with the claim on its release. */
export interface ReleasedLink {
  readonly name: string;
  readonly href: string;
  readonly day: string;
  /** The claim; undefined: no single one. */
  readonly dayHref: string | undefined;
}

/** The sentence on a model's page; undefined: nothing has replaced it. */
export interface SuccessionNote {
  readonly next: ReleasedLink;
  /** Undefined: the next is the newest. */
  readonly newest: ReleasedLink | undefined;
}

export function successionNote(id: string, ledger: Ledger): SuccessionNote | undefined {
  const found = successionOf(id, ledger);
  if (!found) return undefined;
  const { next, newest } = found;
  return {
    next: releasedLink(next),
    newest: newest.model === next.model ? undefined : releasedLink(newest),
  };
}

function releasedLink({ model, release: { day, claim } }: Released): ReleasedLink {
  return {
    name: model.name,
    href: modelPath(model.id),
    day: formatDay(day),
    dayHref: claim && claimPath(claim),
  };
}
