import { expect, test } from 'vitest';
import { inRecordsWords, ownSentences } from './record-words.ts';

test('records with one and the same note are told together, those without one not at all', () => {
  const note = 'A copy; the count is that of other entries.';
  expect(
    inRecordsWords([
      { name: 'A', note },
      { name: 'B', note: undefined },
      { name: 'C', note },
      { name: 'D', note: 'Run twice.' },
    ]),
  ).toEqual([
    'A and C, in the records’ words: A copy; the count is that of other entries',
    'D, in the record’s words: Run twice',
  ]);
});

test('only the sentences that no other note has are a record’s own', () => {
  const notes = ['Version 2. From the mean.', 'From the mean.', undefined, 'From the mean.'];
  expect(notes.map((note) => ownSentences(note, notes))).toEqual([
    'Version 2.',
    undefined,
    undefined,
    undefined,
  ]);
});
