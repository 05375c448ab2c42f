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
import type { Damage } from './damages.ts';

export { type Damage, damages } from './damages.ts';

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
