import { v5 as nameUuid } from 'uuid';
import { shelfLabels as labels } from '../book/index.ts';
import { sha256 } from '../digests/index.ts';
import { authorsOf } from '../distribution/index.ts';
import { comparePersian } from '../typography/index.ts';
import type { Shelf, ShelvedBook } from './shelf.ts';

/** Some books of a shelf: all of them, those of an author, those on a subject. */
export interface ShelfList {
  readonly kind: 'all' | 'author' | 'subject';
  /** `urn:uuid:…` */
  readonly id: string;
  /** Of its pages and feeds, without what follows the dot; that of its first. */
  readonly name: string;
  /** What it is called in a list of lists. */
  readonly label: string;
  /** What it is called by itself. */
  readonly title: string;
  readonly books: readonly ShelvedBook[];
}

/** All lists of a shelf. */
export interface ShelfLists {
  readonly all: ShelfList;
  readonly authors: readonly ShelfList[];
  readonly subjects: readonly ShelfList[];
}

/** The lists of a shelf; the name of each depends on nothing but whom or what it is of. */
export function shelfLists({ id, title, books }: Shelf): ShelfLists {
  const by = (
    kind: 'author' | 'subject',
    namesOf: (book: ShelvedBook) => readonly string[],
    say: (name: string) => string,
  ): ShelfList[] => {
    const groups = new Map<string, { label: string; readonly books: ShelvedBook[] }>();
    for (const book of books) {
      for (const name of namesOf(book)) {
        const key = sameName(name);
        const group = groups.get(key) ?? { label: name, books: [] };
        groups.set(key, group);
        // Of several spellings the one in the letters of Persian.
        if (name === key) group.label = name;
        if (!group.books.includes(book)) group.books.push(book);
      }
    }
    return inOrder(
      [...groups].map(([key, group]) => ({
        kind,
        id: listId(id, `${kind} ${key}`),
        name: listName(kind, key),
        label: group.label,
        title: say(group.label),
        books: group.books,
      })),
    );
  };
  return {
    all: { kind: 'all', id, name: 'index', label: labels.books, title, books },
    authors: by('author', authorsOf, labels.by),
    subjects: by('subject', subjectsOf, labels.on),
  };
}

/** What a book is about, in words. */
export function subjectsOf({ subjects }: Pick<ShelvedBook, 'subjects'>): string[] {
  return subjects.map(({ name }) => name);
}

/** The name of the list of an author or a subject, from any spelling of it. */
export function listNameOf(kind: 'author' | 'subject', label: string): string {
  return listName(kind, sameName(label));
}

/** `urn:uuid:…` of something that belongs to a shelf. */
export function listId(shelf: string, name: string): string {
  return `urn:uuid:${nameUuid(name, shelf.replace(/^urn:uuid:/, ''))}`;
}

/** A name of ASCII, which every host and disk takes: two names are one file only by a chance of 2⁻⁴⁸. */
function listName(kind: string, key: string): string {
  return `${kind}-${sha256(key).slice(0, 12)}`;
}

/** Names are one that differ in nothing but spaces, half-spaces and the codes of letters. */
function sameName(name: string): string {
  const folded = name.normalize('NFKC').replace(/[يى]/g, 'ی').replace(/ك/g, 'ک');
  return folded.replace(/[\s\u200C]+/g, ' ').trim();
}

function inOrder(lists: readonly ShelfList[]): ShelfList[] {
  return [...lists].sort((a, b) => comparePersian(a.label, b.label));
}
