import { crc32, inflateRawSync } from 'node:zlib';
import type { Limits } from './limits.ts';
import { quoted, Refusal } from './refusal.ts';
import { endOf, recordAt, startOf, type ZipRecord } from './zip-record.ts';

/** A file in an archive, as the archive tells of it: nothing is unpacked yet. */
export interface ZipEntry {
  /** As it stands in the archive: any text. */
  readonly path: string;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Unpacks it. Throws a refusal when it is not of that size, or damaged. */
  readonly content: () => Buffer;
}

/**
 * The files of a zip archive by its directory, which tells names and sizes before anything is unpacked; folders
 * are left out. Throws a refusal when it is damaged, or holds anything else than plain files.
 * Source of the format: PKWARE, APPNOTE 6.3.10, sections 4.3 and 4.4.
 */
export function readZip(bytes: Buffer, limits: Limits): readonly ZipEntry[] {
  return inBounds(() => records(bytes, limits))
    .filter((record) => !isFolder(record))
    .map((record) => entryOf(bytes, record));
}

/** Reading beyond the end is a fault of the archive. */
function inBounds<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError)
      throw new Refusal('The archive is damaged: it ends where more was told of.');
    throw error;
  }
}

function records(bytes: Buffer, limits: Limits): readonly ZipRecord[] {
  const { count, start } = endOf(bytes);
  if (count > limits.files)
    throw new Refusal(`The archive holds ${count} files, more than ${limits.files}.`);
  const found: ZipRecord[] = [];
  let offset = start;
  for (let index = 0; index < count; index += 1) {
    const record = recordAt(bytes, offset);
    checkKind(record);
    found.push(record);
    offset = record.next;
  }
  return found;
}

const UNIX = 3;
const FILE_TYPE = 0o170000;
const PLAIN = [0, 0o100000];
const FOLDER = 0o040000;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

const isFolder = ({ path }: ZipRecord) => path.endsWith('/');

function checkKind(record: ZipRecord): void {
  const { path, method, flags, size } = record;
  const type = record.madeBy === UNIX ? record.mode & FILE_TYPE : 0;
  const isKnown = PLAIN.includes(type) || (isFolder(record) && type === FOLDER);
  if (!isKnown)
    throw new Refusal(`The archive holds ${quoted(path)}, which is a link or a special file.`);
  if (isFolder(record) && size > 0)
    throw new Refusal(`The archive holds the folder ${quoted(path)} with content of its own.`);
  if ((flags & ENCRYPTED) !== 0 || ![STORED, DEFLATED].includes(method))
    throw new Refusal(`The archive holds ${quoted(path)} encrypted or packed in an unusual way.`);
}

function entryOf(bytes: Buffer, record: ZipRecord): ZipEntry {
  const { path, size } = record;
  return { path, size, content: () => unpacked(bytes, record) };
}

function unpacked(bytes: Buffer, record: ZipRecord): Buffer {
  const start = inBounds(() => startOf(bytes, record));
  const content = inflated(bytes.subarray(start, start + record.packedSize), record);
  if (content?.length !== record.size || crc32(content) !== record.crc)
    throw new Refusal(`The file ${quoted(record.path)} is damaged or not of the size it is told.`);
  return content;
}

/** Undefined when it cannot be unpacked, or is larger than told. */
function inflated(packed: Buffer, { method, size }: ZipRecord): Buffer | undefined {
  if (method === STORED) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}
