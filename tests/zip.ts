import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put into an archive, which may lie about itself. */
export interface Packed {
  readonly path: string | Buffer;
  readonly content: string | Buffer;
  /** Unix mode with the kind of file; a plain one unless given. */
  readonly mode?: number;
  /** Bytes that the directory tells, in place of the real ones. */
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
}

const UTF8 = 0x0800;
const DEFLATED = 8;
const UNIX = 3 << 8;

/** A zip archive of these files, as `actions/upload-artifact` makes them. */
export function zip(files: readonly Packed[]): Buffer {
  const parts = files.map(partOf);
  let at = 0;
  const records = parts.map(({ local, record }) => {
    record.writeUInt32LE(at, 42);
    at += local.length;
    return record;
  });
  const directory = Buffer.concat(records);
  const locals = parts.map(({ local }) => local);
  return Buffer.concat([...locals, directory, end(files.length, directory.length, at)]);
}

function partOf(file: Packed): { readonly local: Buffer; readonly record: Buffer } {
  const name = Buffer.from(file.path);
  const content = Buffer.from(file.content);
  const packed = deflateRawSync(content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(file.flags ?? UTF8, 2);
  common.writeUInt16LE(file.method ?? DEFLATED, 4);
  common.writeUInt32LE(file.crc ?? crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(file.size ?? content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([mark(0x04034b50), common, name, packed]);
  const rest = Buffer.alloc(14);
  rest.writeUInt16LE(file.mode ?? 0o100644, 8);
  const made = Buffer.alloc(2);
  made.writeUInt16LE(UNIX | 20, 0);
  return { local, record: Buffer.concat([mark(0x02014b50), made, common, rest, name]) };
}

function end(count: number, bytes: number, at: number): Buffer {
  const record = Buffer.alloc(18);
  record.writeUInt16LE(count, 4);
  record.writeUInt16LE(count, 6);
  record.writeUInt32LE(bytes, 8);
  record.writeUInt32LE(at, 12);
  return Buffer.concat([mark(0x06054b50), record]);
}

function mark(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
