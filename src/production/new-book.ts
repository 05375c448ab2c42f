import { readdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { v4 as anyUuid } from 'uuid';
import { type ImportProposal, proposeImport } from '../import/index.ts';
import { templatePath } from '../installation/index.ts';
import { isBookId } from '../manuscript/index.ts';
import { hasErrors, type Message } from '../messages/index.ts';
import { firstChapter, type NewBook, newBookFiles, today } from '../new-book/index.ts';
import { publish } from '../output/index.ts';
import { temporaryFolder } from '../temporary/index.ts';
import { RequestError } from './request-error.ts';

/** A book to be begun. */
export interface NewBookRequest extends Omit<NewBook, 'id' | 'uuid' | 'day'> {
  /** Where; it may be there if it is empty. */
  readonly folder: string;
  /** Without one it is made of the folder's name. */
  readonly id?: string | undefined;
  /** Received texts that become its documents; else it has one that says what it is. */
  readonly from: readonly string[];
}

/** A book that was begun; nothing was written where there are errors. */
export interface NewBookOutcome {
  readonly messages: readonly Message[];
  /** The files of the book, below its folder, in order. */
  readonly files: readonly string[];
  readonly documents: ImportProposal['documents'];
}

/**
 * Begin a book: its folder with all that a build needs.
 * @throws RequestError when something is there already
 * @throws OutputError when the folder can't be written
 */
export async function newBook({ folder, from, ...given }: NewBookRequest): Promise<NewBookOutcome> {
  await requireNothing(folder);
  const id = given.id ?? idFor(basename(resolve(folder)));
  if (!isBookId(id))
    throw new RequestError(`“${id}” can’t be the id of a book: another name is kept by it`);
  const begun = newBookFiles({ ...given, id, uuid: anyUuid(), day: today() });
  const written = new Map<string, Uint8Array>(
    begun.map(({ path, text }) => [path, new TextEncoder().encode(text)] as const),
  );
  const { files, documents, messages } = await firstDocuments(written, from);
  const faulty = hasErrors(messages);
  if (!faulty) {
    for (const { file, bytes } of files) written.set(file, bytes);
    await write(folder, written);
  }
  return {
    // How the press reads its own text is no matter of an editor’s.
    messages: from.length > 0 ? messages : messages.filter((each) => hasErrors([each])),
    files: faulty ? [] : [...written.keys()].sort(),
    documents: faulty ? [] : documents,
  };
}

async function requireNothing(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new RequestError(`“${folder}” can’t be a new book: something else is there`);
  });
  if (there.length > 0) {
    throw new RequestError(
      `“${folder}” isn’t empty: name a folder that isn’t there yet, or import into the book with “chap import”`,
    );
  }
}

/** What an import into the book would make, found out in a copy of it elsewhere: in its place it isn't yet. */
async function firstDocuments(
  begun: ReadonlyMap<string, Uint8Array>,
  from: readonly string[],
): Promise<ImportProposal> {
  const files = from.length > 0 ? from : [templatePath('new-book', 'first.txt')];
  const { folder: book, remove } = await temporaryFolder('run');
  try {
    await write(book, begun);
    const request = { files, book, chapter: firstChapter, oneDocument: from.length === 0 };
    return await proposeImport(request, async (file) => begun.get(file));
  } finally {
    await remove();
  }
}

async function write(folder: string, all: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const files = [...all].map(([file, bytes]) => ({ file, bytes }));
  // Nothing was there, and so no import that was cut off.
  await publish(
    folder,
    async () => ({ files }),
    () => undefined,
  );
}

/** «My Book (2)» is `my-book-2`; of a name without Latin letters nothing is left, and it is `book`. */
function idFor(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .match(/[a-z0-9]+/g);
  const id = (words ?? []).join('-').replace(/^[0-9-]+/, '');
  return id === '' ? 'book' : id;
}
