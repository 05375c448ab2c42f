import type { Book, Picture } from '../../book/index.ts';
import type { CoveredBook } from '../../covers/index.ts';
import type { Made, Supplies } from '../../editions/index.ts';
import type {
  MendedPrint,
  PartToMend,
  PressFile,
  PressSettings,
  PrintedPages,
} from '../../finishing/index.ts';
import type { FontFace } from '../../fonts/index.ts';
import type { Pagination, PrintedPagination } from '../../layout/index.ts';
import type { BookFields } from '../../manuscript/index.ts';
import type { FileDescription } from '../../pdf-writing/index.ts';
import type { Fit } from '../../pictures/index.ts';
import type { AccountOptions, BackReading, FileToRead, FinishedFile } from '../read-back.ts';
import type { Digested, StageResult } from '../workshop/index.ts';

/** A file of an edition, by what it is in the registry, and what it is made of. */
export interface FileToMake {
  readonly edition: string;
  /** Which of the edition’s files, counted from 0. */
  readonly index: number;
  readonly book: Digested<Book>;
  readonly supplies: { readonly [Name in keyof Supplies]?: Digested<Supplies[Name]> };
  readonly fields: Partial<BookFields>;
}

/** What is read back, and what it is held against. */
export interface ReadingBack extends Omit<FileToRead, 'book'> {
  readonly book: Digested<Book>;
  readonly made: Digested<FinishedFile>;
  readonly pagination?: Digested<Pagination> | undefined;
  readonly account: Digested<AccountOptions>;
}

/** What was made of pages, and a pack of those that were finished, where it isn’t the one that was known. */
export interface WithPages<T> {
  readonly made: T;
  readonly pages: Uint8Array | undefined;
}

/**
 * The heavy work of a build. Each piece is a function of a plain value and can be done anywhere;
 * whoever does it loads what it needs and nothing else.
 */
export const tasks = {
  front: async ({
    book,
    faces,
  }: {
    readonly book: CoveredBook;
    readonly faces: Digested<readonly FontFace[]>;
  }): Promise<StageResult<Picture>> => {
    const { coverImage } = await import('../../covers/index.ts');
    const { drawnWith } = await import('../../fonts/index.ts');
    const { picture, messages } = await drawnWith(faces.value, (type) => coverImage(book, type));
    return { value: picture, messages };
  },

  thumbnail: async ({
    book,
    faces,
  }: {
    readonly book: CoveredBook;
    readonly faces: Digested<readonly FontFace[]>;
  }): Promise<StageResult<Picture>> => {
    const { coverThumbnail } = await import('../../covers/index.ts');
    const { drawnWith } = await import('../../fonts/index.ts');
    return { value: await drawnWith(faces.value, (type) => coverThumbnail(book, type)) };
  },

  'fitted-picture': async ({
    picture,
    fit,
  }: {
    readonly picture: Picture;
    readonly fit: Fit;
  }): Promise<StageResult<Picture>> => {
    const { fitPicture } = await import('../../pictures/index.ts');
    return { value: await fitPicture(picture, fit) };
  },

  'mended-text': async ({
    part: { bytes, ...part },
    pages,
    known,
  }: {
    readonly part: Omit<PartToMend, 'bytes'> & { readonly bytes: Digested<Uint8Array> };
    readonly pages: Digested<PrintedPages>;
    readonly known?: Uint8Array | undefined;
  }): Promise<StageResult<WithPages<Uint8Array>>> => {
    const { mendedText } = await import('../../finishing/index.ts');
    const { unpacked } = await import('../workshop/index.ts');
    const pack = unpacked(known);
    const made = await mendedText({ ...part, bytes: bytes.value }, pages.value, pack.reuse);
    return { value: { made, pages: pack.packed() } };
  },

  'mended-print': async ({
    book,
    pagination,
    texts,
    known,
  }: {
    readonly book: Digested<Book>;
    readonly pagination: Digested<PrintedPagination>;
    /** Of a print in parts. */
    readonly texts?: Digested<readonly Uint8Array[]> | undefined;
    readonly known?: Uint8Array | undefined;
  }): Promise<StageResult<WithPages<MendedPrint>>> => {
    const { mendedPrint } = await import('../../finishing/index.ts');
    const { printToMend } = await import('../../editions/index.ts');
    const { unpacked } = await import('../workshop/index.ts');
    const print = printToMend(book.value, pagination.value);
    const pack = unpacked(known);
    const made = await mendedPrint(print, texts?.value, pack.reuse);
    return { value: { made, pages: pack.packed() } };
  },

  'press-file': async ({
    print,
    description,
    settings,
  }: {
    readonly print: Digested<MendedPrint>;
    readonly description: FileDescription;
    readonly settings: PressSettings;
  }): Promise<StageResult<PressFile>> => {
    const { pressFile } = await import('../../finishing/index.ts');
    return { value: await pressFile(print.value, description, settings) };
  },

  file: async ({
    edition,
    index,
    book,
    supplies,
    fields,
  }: FileToMake): Promise<StageResult<Omit<Made, 'messages'>>> => {
    const { editionNamed } = await import('../../editions/index.ts');
    const declared = editionNamed(edition)?.artifacts[index];
    if (!declared) throw new Error(`there is no file ${index} of the edition “${edition}”`);
    const own = Object.fromEntries(
      Object.entries(supplies).map(([name, supply]) => [name, supply?.value]),
    );
    // The declaration sees the supplies and fields that it names; these are they.
    const { messages, ...made } = await declared.make({
      book: book.value,
      supplies: own,
      fields,
    } as never);
    return { value: made, messages };
  },

  'read-back': async ({
    book,
    made,
    pagination,
    account,
    ...file
  }: ReadingBack): Promise<StageResult<BackReading['account']>> => {
    const { readBack } = await import('../read-back.ts');
    const read = await readBack(
      { ...file, book: book.value },
      made.value,
      pagination?.value,
      account.value,
    );
    return { value: read.account, messages: read.messages };
  },
} as const;

/** The name of a piece of work. */
export type TaskName = keyof typeof tasks;
/** What it is done with. */
export type TaskInput<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0];
/** What comes of it. */
export type TaskResult<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;
