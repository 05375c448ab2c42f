import { crc32 } from 'node:zlib';
import { inflate } from './inflate.ts';
import type { ReadingBudget } from './reading-budget.ts';
import { cutOff, damaged, encrypted, UnreadableFileError } from './unreadable-file.ts';

/** A ZIP whose directory was read; nothing of it is unpacked yet. */
export interface ZipArchive {
  /** In the order of the directory; folders are none of them. */
  readonly names: readonly string[];
  /**
   * The bytes of a file; undefined when there is none of that name.
   * @throws UnreadableFileError when they aren't those that the directory announces.
   */
  read(name: string): Buffer | undefined;
}

/** A file as the directory lists it. */
interface Entry {
  readonly name: string;
  readonly packed: Buffer;
  /** How long it is when it is unpacked. */
  readonly size: number;
  readonly sum: number;
  readonly deflated: boolean;
}

/** What records begin with, and how long they are without names and comments (APPNOTE 4.3). */
const end = { signature: 0x06054b50, length: 22 };
const listing = { signature: 0x02014b50, length: 46 };
const local = { signature: 0x04034b50, length: 30 };

/** The comment of an archive is as long as two bytes can say. */
const longestComment = 0xffff;

/** Bytes of memory that an entry takes, roughly. */
const perEntry = 512;

const utf8 = 1 << 11;
const encryption = 1 | (1 << 6);

/**
 * Open a ZIP that came from anywhere. What its directory says must be true: each file stands
 * where it says, shares no byte with another, has a name of its own, and comes to no more
 * bytes than it announces.
 * @throws UnreadableFileError
 */
export function openZip(given: Uint8Array, budget: ReadingBudget): ZipArchive {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length);
  const entries = new Map<string, Entry>();
  const spans: [number, number][] = [];
  const directory = findDirectory(bytes);
  let at = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    budget.keep(perEntry);
    const listed = readListing(bytes, at, directory.end);
    at = listed.next;
    const [start, stop] = spanOf(bytes, listed);
    spans.push([listed.offset, stop]);
    if (listed.name.endsWith('/')) continue;
    if (entries.has(listed.name)) throw damaged('two files in it have one name');
    const { name, size, sum, deflated } = listed;
    entries.set(name, { name, size, sum, deflated, packed: bytes.subarray(start, stop) });
  }
  if (at !== directory.end) throw damaged('the list of its files is longer than it says');
  spans.push([directory.start, bytes.length]);
  requireApart(spans);
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      return entry && unpack(entry, budget);
    },
  };
}

/** Where the directory stands, by the record at the end of the file. */
function findDirectory(bytes: Buffer): {
  readonly start: number;
  readonly end: number;
  readonly count: number;
} {
  const first = Math.max(0, bytes.length - end.length - longestComment);
  for (let at = bytes.length - end.length; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) !== end.signature) continue;
    if (at + end.length + bytes.readUInt16LE(at + 20) !== bytes.length) continue;
    const count = bytes.readUInt16LE(at + 10);
    const length = bytes.readUInt32LE(at + 12);
    const start = bytes.readUInt32LE(at + 16);
    if (start + length > at) throw damaged('the list of its files isn’t where it says');
    return { start, end: start + length, count };
  }
  throw cutOff();
}

/** What the directory says of a file, and where it says more. */
type Listed = Omit<Entry, 'packed'> & {
  readonly next: number;
  readonly offset: number;
  readonly packedSize: number;
  readonly rawName: Buffer;
};

function readListing(bytes: Buffer, at: number, stop: number): Listed {
  const isListing = at + listing.length <= stop && bytes.readUInt32LE(at) === listing.signature;
  if (!isListing) throw damaged('the list of its files is shorter than it says');
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const nameLength = bytes.readUInt16LE(at + 28);
  const next =
    at + listing.length + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  if (next > stop) throw damaged('the list of its files is shorter than it says');
  if (flags & encryption) throw encrypted();
  if (method !== 0 && method !== 8) {
    throw new UnreadableFileError(
      'foreign',
      'a file in it is packed in a way that isn’t read here',
    );
  }
  const nameStart = at + listing.length;
  const rawName = bytes.subarray(nameStart, nameStart + nameLength);
  return {
    name: rawName.toString(flags & utf8 ? 'utf8' : 'latin1'),
    rawName,
    deflated: method === 8,
    sum: bytes.readUInt32LE(at + 16),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
    next,
  };
}

/** Where the bytes of a file begin and end. */
function spanOf(bytes: Buffer, { offset, packedSize, rawName }: Listed): [number, number] {
  const head = offset + local.length;
  if (head > bytes.length || bytes.readUInt32LE(offset) !== local.signature) {
    throw damaged('a file in it isn’t where it says');
  }
  const nameEnd = head + bytes.readUInt16LE(offset + 26);
  if (!rawName.equals(bytes.subarray(head, nameEnd))) {
    throw damaged('a file in it has another name where it stands');
  }
  const start = nameEnd + bytes.readUInt16LE(offset + 28);
  const stop = start + packedSize;
  if (stop > bytes.length) throw damaged('a file in it isn’t where it says');
  return [start, stop];
}

/** One byte that is part of many files is how forty kilobytes become a terabyte. */
function requireApart(spans: [number, number][]): void {
  spans.sort(([a], [b]) => a - b);
  let before = 0;
  for (const [start, stop] of spans) {
    if (start < before) throw damaged('files in it stand in one another');
    before = stop;
  }
}

function unpack({ packed, size, sum, deflated }: Entry, budget: ReadingBudget): Buffer {
  const bytes = deflated ? inflate(packed, 'bare', budget, size) : packed;
  budget.work(bytes.length);
  if (bytes.length !== size || crc32(bytes) !== sum) {
    throw damaged('a file in it isn’t the one that was put there');
  }
  return bytes;
}
