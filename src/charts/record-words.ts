import { listed } from './words.ts';

/** A record by the name that readers know it by, with what the data file notes on it. */
export interface Noted {
  readonly name: string;
  readonly note: string | undefined;
}

/** `GPT-5.4, Codex, in the record’s words: driven through an adapter`; those with one and the same note together. */
export function inRecordsWords(records: readonly Noted[]): string[] {
  const noted = records.filter(({ note }) => note);
  return [...Map.groupBy(noted, ({ note = '' }) => note)].map(([note, same]) => {
    const names = listed(same.map(({ name }) => name));
    const whose = same.length === 1 ? 'record’s' : 'records’';
    return `${names}, in the ${whose} words: ${note.replace(/\.$/, '')}`;
  });
}

/** The sentences of a note that none of the other notes has; undefined where there are none. */
export function ownSentences(
  note: string | undefined,
  all: readonly (string | undefined)[],
): string | undefined {
  const others = all.filter((one) => one !== note).map((one) => sentencesOf(one));
  const own = sentencesOf(note).filter((one) => !others.some((other) => other.includes(one)));
  const isShared = all.filter((one) => one === note).length > 1;
  return isShared || own.length === 0 ? undefined : own.join(' ');
}

/** The sentences of a note that speak of something; undefined where none does. */
export function sentencesOn(note: string | undefined, topic: RegExp): string | undefined {
  const found = sentencesOf(note).filter((sentence) => topic.test(sentence));
  return found.length > 0 ? found.join(' ') : undefined;
}

function sentencesOf(note = ''): string[] {
  return note.split(/(?<=\.)\s+(?=[A-Z])/).filter(Boolean);
}
