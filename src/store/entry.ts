import { sha256 } from '../digests/index.ts';

/** What an entry says of itself, in its first line. */
export interface EntryHead {
  readonly store: 1;
  /** What it is kept under. */
  readonly key: string;
  /** The book that it was made of, for `chap cache`. */
  readonly of: string;
  /** Of all behind the first line. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Longer is no first line of an entry. */
export const mostHead = 4096;
/** A title may be longer than need be told. */
const mostTitle = 200;

/** An entry as its file has it. */
export function writeEntry(key: string, of: string, body: Uint8Array): Uint8Array {
  const title = Array.from(of).slice(0, mostTitle).join('');
  const head: EntryHead = {
    store: 1,
    key,
    of: title,
    sha256: sha256(body),
    bytes: body.length,
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`, 'utf8'), body]);
}

/** What an entry holds; undefined for one that is cut short, changed, or is kept under another key. */
export function readEntry(key: string, file: Uint8Array): Uint8Array | undefined {
  const head = readHead(file);
  if (!head || head.key !== key) return undefined;
  const body = file.subarray(file.indexOf(0x0a) + 1);
  return body.length === head.bytes && sha256(body) === head.sha256 ? body : undefined;
}

/** The first line of an entry; undefined when there is none. */
export function readHead(start: Uint8Array): EntryHead | undefined {
  const end = start.indexOf(0x0a);
  if (end < 0 || end > mostHead) return undefined;
  try {
    const head = JSON.parse(Buffer.from(start.subarray(0, end)).toString('utf8')) as EntryHead;
    const { store, key, of } = head;
    return store === 1 && typeof key === 'string' && typeof of === 'string' ? head : undefined;
  } catch {
    return undefined;
  }
}
