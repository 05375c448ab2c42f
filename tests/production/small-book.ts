import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Books, TextName } from '../../src/book/index.ts';
import { palettePng } from '../../src/covers/palette-png.ts';
import { type Manuscript, readManuscriptAt } from '../../src/manuscript/index.ts';
import { booksIn } from '../../src/production/reading-text.ts';
import { type PlannedBook, writeBook } from '../books/index.ts';

/** A book of two chapters and a few pages: a picture, a note of either kind, an index. */
const smallBook: PlannedBook = {
  id: 'small',
  title: 'دفتر کوچک',
  uuid: '6f0c2a52-8a57-4d0e-9d0e-0f5e7a1c2b3d',
  chapters: [
    {
      id: 'spring',
      title: 'بهار',
      documents: [
        {
          name: '01-garden',
          title: 'باغ',
          kind: 'report',
          authors: ['گل‌نسا'],
          date: '1398-05-24',
          markdown: [
            '# باغ',
            'گل‌نسا در باغ ماند[^1] و می نوشت. کتاب‌ها را شمرد؛ ۱۲ جلد بود.[^ed1]',
            '![باغ در بهار](garden.png "باغ، ۱۳۹۸")',
            '[^1]: تا شب.',
            '[^ed1]: شمار کتاب‌ها در فهرست دیگری نیز آمده است.',
          ].join('\n\n'),
        },
      ],
    },
    {
      id: 'autumn',
      title: 'پاییز',
      documents: [
        {
          name: '01-library',
          title: 'کتابخانه',
          kind: 'message',
          markdown: '# کتابخانه\n\nپاییز که رسید، گل‌نسا به کتابخانه رفت.',
        },
      ],
    },
  ],
  index: [{ entry: 'گل‌نسا', kind: 'person' }],
};

/** What a book may be written with. */
export interface SmallBookOptions {
  /** The editions that its `book.yaml` names; it names none when it isn’t said. */
  readonly editions?: readonly string[];
  /** More lines of `book.yaml`. */
  readonly fields?: string;
}

/** Write it into a folder. */
export async function writeSmallBook(
  folder: string,
  { editions, fields = '' }: SmallBookOptions = {},
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeBook(folder, smallBook);
  const colours = [
    [20, 120, 40],
    [200, 220, 90],
  ] as const;
  const size = { width: 40, height: 30 };
  const pixels = Uint8Array.from({ length: 40 * 30 }, (_, at) => (at % 7 < 3 ? 0 : 1));
  await writeFile(join(folder, 'spring/garden.png'), palettePng({ ...size, colours, pixels }));
  const named = editions ? `editions: [${editions.join(', ')}]\n` : '';
  await writeFile(join(folder, 'book.yaml'), `${named}${fields}`, { flag: 'a' });
}

/** A folder for a test file, with the small book in it, that goes when the file is finished. */
export async function smallBookFolder(options?: SmallBookOptions): Promise<string> {
  const folder = await temporary();
  const book = join(folder, 'book');
  await writeSmallBook(book, options);
  return book;
}

/** A folder that goes when the test file is finished. */
export async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-production-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Read it, and the books that are made of it. */
export async function readSmallBook(
  text: TextName = 'reading',
): Promise<{ readonly manuscript: Manuscript; readonly books: Books }> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-production-'));
  try {
    await writeSmallBook(folder);
    const { manuscript, messages } = await readManuscriptAt(folder);
    if (!manuscript) throw new Error(JSON.stringify(messages));
    return { manuscript, books: booksIn(text, manuscript) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Its books. */
export async function smallBooks(text?: TextName): Promise<Books> {
  return (await readSmallBook(text)).books;
}
