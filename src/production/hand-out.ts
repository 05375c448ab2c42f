import type { Book, Picture } from '../book/index.ts';
import type { Artifact, Production } from '../distribution/index.ts';
import { type Message, message } from '../messages/index.ts';
import { OutputError } from '../output/index.ts';
import type { BuildEvent } from './build-event.ts';
import type { CheckedBook } from './checked-book.ts';
import { doneBy } from './hands/index.ts';
import { tellJournalIgnored } from './journal-ignored.ts';
import type { PressKit } from './press-kit.ts';
import { PoorerOutput, publishBuild } from './publish-build.ts';
import { booksIn } from './reading-text.ts';
import type { Workplace } from './workplace.ts';
import { type Watch, Workshop } from './workshop/index.ts';

/** What came of writing, and what is to be told of it. */
export interface HandedOut {
  readonly published: boolean;
  readonly artifacts: readonly Artifact[];
  readonly messages: readonly Message[];
  /** SHA-256 of all that the folder lists and of its lists, by their paths; undefined when nothing was written. */
  readonly listed?: Readonly<Record<string, string>> | undefined;
  /** What the output would have lost for want of a browser; nothing was written then. */
  readonly poorer?: readonly string[] | undefined;
  /** Why the output folder could not be written. */
  readonly unwritable?: string | undefined;
}

/** What beside the production decides what is written. */
export interface HandOutOptions {
  /** Whether nobody could print now, and nothing that was printed may be lost. */
  readonly lacksBrowser: boolean;
  /** Whether the book trade’s record is asked for. */
  readonly onix: boolean | undefined;
}

/**
 * Write what was made into the output folder, unless that would take pages away that nobody can
 * print now.
 */
export async function handOut(
  out: string,
  production: Production,
  { manuscript, reading, books }: CheckedBook,
  { digest, faces, templates }: PressKit,
  { hands, kept }: Pick<Workplace, 'hands' | 'kept'>,
  { lacksBrowser, onix }: HandOutOptions,
  { signal, tell }: Watch<BuildEvent>,
): Promise<HandedOut> {
  const isReading = books.whole.text === 'reading';
  const readingBooks = isReading ? books : booksIn('reading', manuscript, reading);
  const { whole: book } = readingBooks;
  const { records } = reading;
  const workshop = new Workshop(digest, { kept: kept(book.title) });
  const thumbnailOf = async ({ id, title, cover }: Book): Promise<Picture> =>
    workshop.ask(doneBy(hands, 'thumbnail'), { book: { id, title, cover }, faces });
  const sources = {
    manuscript,
    book,
    books: readingBooks,
    records,
    faces: faces.value,
    templates,
    site: manuscript.fields.value.site,
    onix,
    thumbnailOf,
  };
  const doubts: Message[] = [];
  try {
    const { artifacts, stale, listed } = await publishBuild(
      out,
      production,
      sources,
      lacksBrowser,
      (doubt) => doubts.push(tellJournalIgnored(out, doubt)),
      { signal, tell: (state) => tell({ kind: 'output', folder: out, state }) },
    );
    const left = stale.map((file) => message(`${out}/${file}`, 'artifact-stale', {}));
    return { published: true, artifacts, listed, messages: [...doubts, ...left] };
  } catch (error) {
    const nothing = { published: false, artifacts: [], messages: doubts };
    if (error instanceof PoorerOutput) return { ...nothing, poorer: error.files };
    if (error instanceof OutputError) return { ...nothing, unwritable: error.message };
    throw error;
  }
}
