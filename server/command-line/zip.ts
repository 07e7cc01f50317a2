import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be packed; names are plain ASCII and made by us. */
export interface PackedFile {
  readonly name: string;
  readonly content: string;
}

/** 1 January 1980, the first day a zip file knows: the same files give the same bytes, whenever they are made. */
const firstDay = 0x0021;
const deflated = 8;
/** Version 2.0 of the format: what is needed to unpack deflated files. */
const version = 20;

/**
 * Packs text files into a zip (APPNOTE 6.3.10, the part that every program reads: one disk, deflate, no encryption).
 *
 * @throws RangeError beyond 4 GB, where another form of the format would be needed
 */
export function zipOf(files: readonly PackedFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const bytes = Buffer.from(content, 'utf8');
    const packed = deflateRawSync(bytes);
    const facts = factsOf({ name, packed: packed.length, size: bytes.length, sum: crc32(bytes) });
    const label = Buffer.from(name, 'ascii');
    parts.push(header(0x04034b50, [], facts), label, packed);
    directory.push(header(0x02014b50, [version], facts, offset), label);
    offset += 30 + label.length + packed.length;
  }
  if (offset > 0xffffffff) throw new RangeError('These files are too large for one zip.');
  const list = Buffer.concat(directory);
  return Buffer.concat([...parts, list, end(files.length, list.length, offset)]);
}

interface Facts {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly sum: number;
}

/** What the header before a file and its line in the directory have in common. */
function factsOf({ name, packed, size, sum }: Facts): Buffer {
  const facts = Buffer.alloc(26);
  [version, 0, deflated, 0, firstDay].forEach((value, i) => facts.writeUInt16LE(value, 2 * i));
  [sum, packed, size].forEach((value, i) => facts.writeUInt32LE(value, 10 + 4 * i));
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

/** The header before a file, or with `offset` its line in the directory at the end. */
function header(signature: number, before: readonly number[], facts: Buffer, offset?: number): Buffer {
  const start = Buffer.alloc(4 + 2 * before.length);
  start.writeUInt32LE(signature, 0);
  before.forEach((value, i) => start.writeUInt16LE(value, 4 + 2 * i));
  if (offset === undefined) return Buffer.concat([start, facts]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start, facts, rest]);
}

function end(files: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(files, 8);
  record.writeUInt16LE(files, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
