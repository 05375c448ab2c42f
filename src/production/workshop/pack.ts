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
  const pack = unpacked(await store.read(key).catch(() => undefined));
  return {
    reuse: pack.reuse,
    keep: async (title) => {
      const bytes = pack.packed();
      if (bytes) await store.keep(key, title, bytes);
    },
  };
}

/** A pack away from the store, in another thread for instance. */
export interface OpenPack {
  readonly reuse: Reuse;
  /** What is to be kept in its place; undefined where that is just what it was. */
  packed(): Uint8Array | undefined;
}

/** A pack as it lay in the store; an empty one where there is none, or one that can’t be read. */
export function unpacked(bytes: Uint8Array | undefined): OpenPack {
  const known = bytes ? decoded(bytes) : new Map<string, unknown>();
  const used = new Map<string, unknown>();
  return {
    reuse: reuseOf(known, used),
    packed: () => {
      const isSame = used.size === known.size && [...used.keys()].every((each) => known.has(each));
      return isSame ? undefined : encode(used);
    },
  };
}

function decoded(bytes: Uint8Array): ReadonlyMap<string, unknown> {
  try {
    return decode(bytes) as ReadonlyMap<string, unknown>;
  } catch {
    return new Map();
  }
}

/** Packs of the finished pages of a book and of its chapters, as the store has them. */
export interface PagePacks {
  /** @param pages whose pages, by the book’s id and which part of its print */
  read(pages: string): Promise<Uint8Array | undefined>;
  /** @param title of the book, for whoever looks what the store holds */
  keep(pages: string, title: string, bytes: Uint8Array): Promise<void>;
}

/** Without a store nothing is known, and nothing kept. */
export const noPagePacks: PagePacks = {
  read: async () => undefined,
  keep: async () => undefined,
};

/** The packs of pages of a book’s folder. */
export function pagePacksIn(store: Store, { press, book }: PackOwner): PagePacks {
  const keyOf = (pages: string): string => digestOf([press, 'pack', 'pages', book, pages]);
  return {
    read: (pages) => store.read(keyOf(pages)).catch(() => undefined),
    keep: (pages, title, bytes) => store.keep(keyOf(pages), title, bytes),
  };
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
