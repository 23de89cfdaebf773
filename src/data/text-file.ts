import { readFileSync, statSync } from 'node:fs';
import type { Problem } from './problem.ts';

/** Larger files are refused unread. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

type TextOrProblem = { readonly text: string } | { readonly problem: Problem };

/** Reads a UTF-8 file, without its byte-order mark and with CRLF as LF. Refuses what would be read differently by different programs. */
export function readText(path: string, file: string): TextOrProblem {
  const bytes = statSync(path).size;
  if (bytes > MAX_FILE_BYTES) {
    return refuse(
      file,
      `This file has ${bytes} bytes; at most ${MAX_FILE_BYTES} are read.`,
      'split it.',
    );
  }
  return normalizedText(readFileSync(path), file);
}

/** Bytes of a file to text; see `readText`. */
export function normalizedText(bytes: Uint8Array, file: string): TextOrProblem {
  const decoded = decode(bytes);
  if (decoded === undefined) return refuse(file, 'This file is not UTF-8.', 'save it as UTF-8.');
  const fault = controlFault(decoded);
  if (fault) return { problem: { file, line: lineAt(decoded, fault.at), ...fault.says } };
  return { text: decoded.replaceAll('\r\n', '\n') };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function controlFault(text: string) {
  const nul = text.indexOf('\0');
  if (nul >= 0) return { at: nul, says: { message: 'This line holds a NUL character.' } };
  const loneCr = text.search(/\r(?!\n)/);
  if (loneCr >= 0) return { at: loneCr, says: mixed('a carriage return without a line feed') };
  const firstLf = text.search(/(?<!\r)\n/);
  if (firstLf >= 0 && text.includes('\r\n'))
    return { at: firstLf, says: mixed('LF, and other lines end with CRLF') };
  return undefined;
}

const mixed = (found: string) => ({
  message: `Expected all lines to end alike, but found one that ends with ${found}.`,
  hint: 'save the file with LF line ends.',
});

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}

function refuse(file: string, message: string, hint: string): { readonly problem: Problem } {
  return { problem: { file, message, hint } };
}
