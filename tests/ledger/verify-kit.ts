import { readFile } from 'node:fs/promises';
import type { Element, Text } from 'hast';
import { visit } from 'unist-util-visit';
import type { Book } from '../../src/book/index.ts';
import {
  type ArtifactAccount,
  type PrintReading,
  type VerifyOptions,
  verifyArtifact,
  verifyReading,
} from '../../src/ledger/index.ts';
import { type Manuscript, readManuscriptAt } from '../../src/manuscript/index.ts';
import { readPdfText } from '../../src/pdf-objects/index.ts';
import { booksIn } from '../../src/production/reading-text.ts';
import { skeleton } from '../../src/typography/index.ts';
import { artifact } from '../press/real-book.ts';

const { manuscript: read } = await readManuscriptAt('manuscripts');
if (!read) throw new Error('the manuscript has errors');

/** The real manuscript, and the books that are made of it. */
export const manuscript: Manuscript = read;
const { whole, chapters } = booksIn('reading', manuscript);
/** By id. */
export const books: ReadonlyMap<string, Book> = new Map(
  [whole, ...chapters].map((book) => [book.id, book]),
);

/** What the real artifacts are held against. */
export const options: VerifyOptions = {
  sources: manuscript.sources,
  readPrint: readPdfText,
  contentsDepth: 3,
};

/** A book of the manuscript. */
export function bookOf(id: string): Book {
  const book = books.get(id);
  if (!book) throw new Error(`no book ${id}`);
  return book;
}

/** The bytes of an artifact of the real book as it was built. */
export function bytesOf(id: string, suffix: 'epub' | 'pdf'): Promise<Buffer> {
  return readFile(artifact(id, suffix));
}

/** Hold bytes against a book. */
export function verify(
  bytes: Uint8Array,
  book: Book,
  more: Partial<VerifyOptions> = {},
): Promise<ArtifactAccount> {
  return verifyArtifact({ file: 'copy', bytes }, book, { ...options, ...more });
}

/** Hold what was read of a PDF against a book. */
export function verifyPrint(print: PrintReading, book: Book): ArtifactAccount {
  return verifyReading({ file: 'copy.pdf', form: 'pdf', reading: print }, book, options);
}

/** A damage to the characters of a text; false when it would change nothing there. */
export type Damage = (characters: string[], pick: (below: number) => number) => boolean;

/** Letters, but not one that the next is the same as: dropping either gives the same text. */
function lettersOf(characters: readonly string[]): number[] {
  return characters.flatMap((character, at) =>
    /\p{L}/u.test(character) && characters[at + 1] !== character ? [at] : [],
  );
}

function pickFrom(places: readonly number[], pick: (below: number) => number): number | undefined {
  return places.length > 0 ? places[pick(places.length)] : undefined;
}

/** Damages to a text, by name. */
export const damages: Readonly<Record<string, Damage>> = {
  'a letter dropped': (characters, pick) => {
    const at = pickFrom(lettersOf(characters), pick);
    if (at === undefined) return false;
    characters.splice(at, 1);
    return true;
  },
  'a letter doubled': (characters, pick) => {
    const at = pickFrom(lettersOf(characters), pick);
    if (at === undefined) return false;
    characters.splice(at, 0, characters[at] as string);
    return true;
  },
  'a letter replaced': (characters, pick) => {
    const at = pickFrom(lettersOf(characters), pick);
    if (at === undefined) return false;
    characters[at] = characters[at] === 'ژ' ? 'ز' : 'ژ';
    return true;
  },
  'two letters swapped': (characters, pick) => {
    const places = lettersOf(characters).filter((at) => /\p{L}/u.test(characters[at + 1] ?? ''));
    const at = pickFrom(places, pick);
    if (at === undefined) return false;
    [characters[at], characters[at + 1]] = [characters[at + 1] as string, characters[at] as string];
    return true;
  },
  'a sign lost': (characters, pick) => {
    const places = characters.flatMap((character, at) => (/\p{P}/u.test(character) ? [at] : []));
    const at = pickFrom(places, pick);
    if (at === undefined || characters[at + 1] === characters[at]) return false;
    characters.splice(at, 1);
    return true;
  },
  'a half-space lost': (characters, pick) => {
    const places = characters.flatMap((character, at) => (character === '\u200C' ? [at] : []));
    const at = pickFrom(places, pick);
    if (at === undefined) return false;
    characters.splice(at, 1);
    return true;
  },
  'a half-space too many': (characters, pick) => {
    const at = pickFrom(lettersOf(characters), pick);
    if (at === undefined || characters[at + 1] === '\u200C') return false;
    characters.splice(at + 1, 0, '\u200C');
    return true;
  },
  'a space lost': (characters, pick) => {
    const places = characters.flatMap((character, at) =>
      character === ' ' &&
      /\S/.test(characters[at - 1] ?? ' ') &&
      /\S/.test(characters[at + 1] ?? ' ')
        ? [at]
        : [],
    );
    const at = pickFrom(places, pick);
    if (at === undefined) return false;
    characters.splice(at, 1);
    return true;
  },
};

/**
 * All texts of a part that hold letters: those of its source or, where these have no such place,
 * of its editor too: apparatus, and what is printed in the place of a source’s reading.
 */
function textsOf(section: Element, editors = false): Text[] {
  const texts: Text[] = [];
  visit(section, (node) => {
    if (!editors && node.type === 'element' && isEditors(node)) return 'skip';
    if (node.type === 'text' && skeleton(node.value).length > 3) texts.push(node);
    return undefined;
  });
  return texts;
}

function isEditors({ properties }: Element): boolean {
  return properties['dataApparatus'] !== undefined || properties['dataWas'] !== undefined;
}

/** A copy of a book with one damage at a random place in its documents. */
export function damagedBook(
  book: Book,
  damage: Damage,
  pick: (below: number) => number,
): { readonly book: Book; readonly before: string; readonly after: string } {
  const spine = structuredClone(book.spine) as Book['spine'];
  const documents = spine.filter(({ kind }) => kind === 'document');
  for (let trial = 0; trial < mostTrials; trial += 1) {
    const document = documents[pick(documents.length)];
    const texts = textsOf(document?.content as Element, trial > mostTrials / 2);
    const text = texts[pick(texts.length)] as Text;
    const characters = [...text.value];
    const before = text.value;
    if (!damage(characters, pick) || characters.join('') === before) continue;
    text.value = characters.join('');
    return { book: { ...book, spine }, before, after: text.value };
  }
  throw new Error('there is nothing that could be damaged so');
}

/** After so many trials there is no place for a damage. */
export const mostTrials = 2000;
