import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Book, TextName } from '../../src/book/index.ts';
import { type AnyArtifact, editionNamed } from '../../src/editions/index.ts';
import { readVazirmatn } from '../../src/fonts/index.ts';
import { type Manuscript, readManuscriptAt } from '../../src/manuscript/index.ts';
import { booksIn } from '../../src/production/reading-text.ts';
import { writeEverythingWithPictures } from '../books/index.ts';
import { templates } from '../installation/templates.ts';

const page = editionNamed('web')?.artifacts[0] as AnyArtifact;

/** The book with everything, without a print, and pages of it. */
export interface MadeBook {
  readonly manuscript: Manuscript;
  readonly books: Readonly<Record<TextName, Book>>;
  page(name?: TextName, site?: string): Promise<string>;
}

/** Read the book with everything, its pictures included. */
export async function madeBook(): Promise<MadeBook> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-web-'));
  try {
    await writeEverythingWithPictures(folder);
    const { manuscript } = await readManuscriptAt(folder);
    if (!manuscript) throw new Error('the book has errors');
    const books = {
      reading: booksIn('reading', manuscript).whole,
      diplomatic: booksIn('diplomatic', manuscript).whole,
    };
    const faces = await readVazirmatn();
    const pageOf = async (name: TextName = 'reading', site?: string): Promise<string> => {
      const book = books[name];
      const supplies = { faces, webTemplates: templates.web, fittedPictures: book.pictures };
      const made = await page.make({ book, supplies, fields: { site } } as never);
      return new TextDecoder().decode(made.bytes);
    };
    return { manuscript, books, page: pageOf };
  } finally {
    await rm(folder, { recursive: true });
  }
}
