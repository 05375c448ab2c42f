import { join } from 'node:path';
import { inject } from 'vitest';
import type { Book, TextName } from '../../src/book/index.ts';
import { type Manuscript, readManuscriptAt } from '../../src/manuscript/index.ts';
import { booksIn } from '../../src/production/reading-text.ts';
import { root } from '../root.ts';

/** The ids of the real book and its chapters, as the contract names them. */
export const ids = ['congresses', 'congress-07', 'congress-11', 'congress-12'] as const;

/** Where the first build put an artifact of the real book. */
export function artifact(
  id: string,
  suffix: 'epub' | 'pdf' | 'html',
  text: TextName = 'reading',
  part?: 'print',
): string {
  const marks = [id, part, text === 'diplomatic' ? text : undefined];
  const name = marks.filter((mark) => mark !== undefined).join('-');
  return join(inject('built').first, id, `${name}.${suffix}`);
}

/** The real book as it is read from `manuscripts/`. */
interface RealBook {
  readonly manuscript: Manuscript;
  readonly books: ReadonlyMap<string, Book>;
}

const read = new Map<TextName, Promise<RealBook>>();

/** The real book, read from `manuscripts/`, once for a file of tests: nobody changes it. */
export function realBook(text: TextName = 'reading'): Promise<RealBook> {
  const known = read.get(text) ?? readBook(text);
  read.set(text, known);
  return known;
}

async function readBook(text: TextName): Promise<RealBook> {
  const { manuscript } = await readManuscriptAt(join(root, 'manuscripts'));
  if (!manuscript) throw new Error('the manuscript has errors');
  const { whole, chapters } = booksIn(text, manuscript);
  return { manuscript, books: new Map([whole, ...chapters].map((book) => [book.id, book])) };
}
