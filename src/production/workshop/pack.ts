import type { Reuse } from '../../digests/index.ts';
import { decode, encode, type Store } from '../../store/index.ts';
import { digestOf } from './digest-of.ts';

/**
 * Many small pieces of work of a book (a document that is read, a paragraph that is broken into
 * lines). They lie in one entry of the store: those that the last build had a use for.
 */
export interface Pack {
  readonly reuse: Reuse;
  /**
   * Keep what this build had a use for, unless it found just that.
   * @param title of the book, for whoever looks what the store holds
   */
  keep(title: string): Promise<void>;
}

/** Work that is done once in a build, and kept nowhere. */
export function unkeptPack(): Pack {
  return { reuse: reuseOf(new Map(), new Map()), keep: async () => undefined };
}

/** Whose work a pack holds. */
export interface PackOwner {
  /** The digest of the press. */
  readonly press: string;
  /** The book’s folder. */
  readonly book: string;
}

/** @param name which work of the book it is: `documents` */
export async function openPack(
  store: Store,
  name: string,
  { press, book }: PackOwner,
): Promise<Pack> {
  const key = digestOf([press, 'pack', name, book]);
  const known = await readPack(store, key);
  const used = new Map<string, unknown>();
  return {
    reuse: reuseOf(known, used),
    keep: async (title) => {
      const isSame = used.size === known.size && [...used.keys()].every((each) => known.has(each));
      if (!isSame) await store.keep(key, title, encode(used));
    },
  };
}

async function readPack(store: Store, key: string): Promise<ReadonlyMap<string, unknown>> {
  try {
    const body = await store.read(key);
    return body ? (decode(body) as ReadonlyMap<string, unknown>) : new Map();
  } catch {
    return new Map();
  }
}

function reuseOf(known: ReadonlyMap<string, unknown>, used: Map<string, unknown>): Reuse {
  return <T>(kind: string, input: object, make: () => T, isWhole = () => true): T => {
    const key = digestOf([kind, input]);
    if (!used.has(key)) {
      const value = known.has(key) ? known.get(key) : make();
      if (!known.has(key) && !isWhole()) return value as T;
      used.set(key, value);
    }
    return used.get(key) as T;
  };
}
