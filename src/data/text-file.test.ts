import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { MAX_FILE_BYTES, normalizedText, readText } from './text-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'agent ledger '));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const read = (text: string) => normalizedText(new TextEncoder().encode(text), 'data/f.csv');

test('a byte-order mark is dropped', () => {
  expect(read('\ufeffid,name\n')).toEqual({ text: 'id,name\n' });
});

test('CRLF is read as LF', () => {
  expect(read('a\r\nb\r\n')).toEqual({ text: 'a\nb\n' });
});

test('text without any line end is read as it is', () => {
  expect(read('a')).toEqual({ text: 'a' });
  expect(read('')).toEqual({ text: '' });
});

test('the first line that ends otherwise than the rest is told', () => {
  expect(read('a\r\nb\r\nc\nd\r\n')).toMatchInlineSnapshot(`
    {
      "problem": {
        "file": "data/f.csv",
        "hint": "save the file with LF line ends.",
        "line": 3,
        "message": "Expected all lines to end alike, but found one that ends with LF, and other lines end with CRLF.",
      },
    }
  `);
});

test('a lone carriage return is refused on its line', () => {
  expect(read('a\nb\rc\n')).toMatchInlineSnapshot(`
    {
      "problem": {
        "file": "data/f.csv",
        "hint": "save the file with LF line ends.",
        "line": 2,
        "message": "Expected all lines to end alike, but found one that ends with a carriage return without a line feed.",
      },
    }
  `);
});

test('a NUL character is refused on its line', () => {
  expect(read('a\r\nb\0c\r\n')).toEqual({
    problem: { file: 'data/f.csv', line: 2, message: 'This line holds a NUL character.' },
  });
});

test.each([
  ['a lone byte', [0xff]],
  ['a cut-off character', [0x61, 0xc3]],
  ['Latin-1', [0x63, 0x61, 0x66, 0xe9]],
  ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
])('%s is not UTF-8', (_name, bytes) => {
  expect(normalizedText(new Uint8Array(bytes), 'data/f.csv')).toEqual({
    problem: {
      file: 'data/f.csv',
      message: 'This file is not UTF-8.',
      hint: 'save it as UTF-8.',
    },
  });
});

test('a file on disk is read by the same rules', () => {
  const path = join(folder, 'ok.csv');
  writeFileSync(path, '\ufeffa\r\nb');
  expect(readText(path, 'data/ok.csv')).toEqual({ text: 'a\nb' });
});

test('a file too large is refused unread', () => {
  const path = join(folder, 'large.csv');
  writeFileSync(path, '');
  truncateSync(path, MAX_FILE_BYTES + 1);
  expect(readText(path, 'data/large.csv')).toEqual({
    problem: {
      file: 'data/large.csv',
      message: 'This file has 16777217 bytes; at most 16777216 are read.',
      hint: 'split it.',
    },
  });
});

test('text saved with LF or CRLF is read alike', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[^\r\n\0\ufeff]*$/u)), (lines) => {
      expect(read(lines.join('\r\n'))).toEqual(read(lines.join('\n')));
    }),
  );
});

test('any bytes are read or refused, and never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const result = normalizedText(bytes, 'data/f.csv');
      if ('text' in result) expect(result.text).not.toMatch(/[\0\r]/);
      else expect(result.problem.file).toBe('data/f.csv');
    }),
  );
});
