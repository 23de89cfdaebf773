import { quoted, Refusal } from './refusal.ts';

/** What the directory of an archive tells of one file. */
export interface ZipRecord {
  readonly path: string;
  /** The system whose file attributes it has: 3 is Unix. */
  readonly madeBy: number;
  /** Unix mode, where it has one. */
  readonly mode: number;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Where the file begins in the archive, with a header of its own. */
  readonly at: number;
  /** Where the next record begins. */
  readonly next: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const RECORD = 0x02014b50;
const RECORD_BYTES = 46;
const HEADER = 0x04034b50;
const HEADER_BYTES = 30;
const MAX_COMMENT = 0xffff;

/** How many files the directory tells of, and where it starts. */
export function endOf(bytes: Buffer): { readonly count: number; readonly start: number } {
  const end = endOffset(bytes);
  if (end === undefined) throw new Refusal('The artifact is no zip archive.');
  const [disk, count, start] = [
    bytes.readUInt32LE(end + 4),
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 16),
  ];
  if (disk !== 0 || count !== bytes.readUInt16LE(end + 8))
    throw new Refusal('The archive is one part of several.');
  if (count === 0xffff || start === 0xffffffff)
    throw new Refusal('The archive is of the kind for more than 65,534 files or 4 GB.');
  return { count, start };
}

/** The end is told by a mark, followed by a comment that reaches to the last byte. */
function endOffset(bytes: Buffer): number | undefined {
  const last = bytes.length - END_BYTES;
  for (let offset = last; offset >= Math.max(0, last - MAX_COMMENT); offset -= 1) {
    const isEnd = bytes.readUInt32LE(offset) === END;
    if (isEnd && bytes.readUInt16LE(offset + 20) === last - offset) return offset;
  }
  return undefined;
}

/** The record of the directory that begins there. Throws a RangeError beyond the end. */
export function recordAt(bytes: Buffer, offset: number): ZipRecord {
  if (bytes.readUInt32LE(offset) !== RECORD)
    throw new Refusal('The archive is damaged: its directory is not where it is told.');
  const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((at) =>
    bytes.readUInt16LE(offset + at),
  );
  const nameStart = offset + RECORD_BYTES;
  const nameEnd = nameStart + (nameBytes ?? 0);
  return {
    path: textOf(bytes.subarray(nameStart, nameEnd)),
    madeBy: bytes.readUInt8(offset + 5),
    mode: bytes.readUInt16LE(offset + 40),
    flags: bytes.readUInt16LE(offset + 8),
    method: bytes.readUInt16LE(offset + 10),
    crc: bytes.readUInt32LE(offset + 16),
    packedSize: bytes.readUInt32LE(offset + 20),
    size: bytes.readUInt32LE(offset + 24),
    at: bytes.readUInt32LE(offset + 42),
    next: nameEnd + (extraBytes ?? 0) + (commentBytes ?? 0),
  };
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal(
      `The archive holds the name ${quoted(bytes.toString('latin1'))}, which is no text.`,
    );
  }
}

/** Where the content of a file begins. Throws a RangeError when it reaches beyond the archive. */
export function startOf(bytes: Buffer, { path, at, packedSize }: ZipRecord): number {
  if (bytes.readUInt32LE(at) !== HEADER)
    throw new Refusal(`The archive is damaged: ${quoted(path)} is not where it is told.`);
  const start = at + HEADER_BYTES + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (start + packedSize > bytes.length) throw new RangeError('beyond the archive');
  return start;
}
