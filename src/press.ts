import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Book, type Books, makeBooks } from './book/index.ts';
import { BrowserError, type BrowserMissing, findBrowser, PrintBrowser } from './browser/index.ts';
import { composeDistribution } from './distribution/index.ts';
import { type Artifact, makeEpub, makePdf } from './editions/index.ts';
import { type FontFace, readVazirmatn } from './fonts/index.ts';
import { pressVersion } from './installation.ts';
import { type Design, paginate, readDesign } from './layout/index.ts';
import { checkLetters } from './ledger/index.ts';
import {
  bookState,
  type EditionName,
  type Manuscript,
  readManuscript,
} from './manuscript/index.ts';
import { hasErrors, tell } from './messages/index.ts';
import { publish } from './output/index.ts';

/** What is to be built. */
export interface BuildRequest {
  /** The book's folder. */
  readonly book: string;
  /** The output folder. */
  readonly out: string;
  /** The editions wanted; those that the book asks for when it isn't said. */
  readonly editions?: readonly EditionName[] | undefined;
  /** The id of the book or of a chapter, when only that is wanted. */
  readonly only?: string | undefined;
}

/** What a build did. */
export interface BuildOutcome {
  readonly messages: readonly VFileMessage[];
  /** Whether the output folder was written: not when the content has errors. */
  readonly published: boolean;
  readonly artifacts: readonly Artifact[];
  /** Why no browser could print, when one was needed. */
  readonly browserMissing?: string | undefined;
}

/** Thrown when a request names something that the book doesn't have. */
export class UnknownBookError extends Error {}

/** What a manuscript is, once it was read and every letter of it accounted for. */
interface Proof {
  readonly books?: {
    readonly books: Books;
    readonly manuscript: Manuscript;
    readonly design: Design;
  };
  readonly messages: readonly VFileMessage[];
}

/** Check a book's folder: everything that a build would refuse it for. */
export async function check(book: string): Promise<readonly VFileMessage[]> {
  return (await proofread(book)).messages;
}

/**
 * Print a book: its folder in, its editions out. The whole flow is on this page;
 * each step knows only what it is given.
 */
export async function build(request: BuildRequest): Promise<BuildOutcome> {
  const { books: proof, messages } = await proofread(request.book);
  if (!proof) return { messages, published: false, artifacts: [] };

  const { whole, chapters } = proof.books;
  const wanted = chooseBooks([whole, ...chapters], request.only);
  const editions = new Set(request.editions ?? proof.manuscript.fields.value.editions);
  const faces = await readVazirmatn();

  const epubs = editions.has('epub') ? await printEpubs(wanted, faces) : [];
  const press = editions.has('pdf') ? await printPdfs(wanted, proof.design, faces) : nothing;
  const told = [...messages, ...press.messages];
  if (hasErrors(press.messages)) return { messages: told, published: false, artifacts: [] };

  const artifacts = [...epubs, ...press.artifacts];
  const ids = new Set(wanted.map(({ id }) => id));
  const production = {
    source: { book: await bookState(request.book), press: pressVersion },
    browser: press.browser,
    artifacts,
    replaces: (entry: { book: string; edition: string }): boolean =>
      ids.has(entry.book) && editions.has(entry.edition as EditionName),
  };
  const distribution = await publish(request.out, (read) => composeDistribution(production, read));
  return {
    messages: [...told, ...distribution.stale.map((file) => tellStale(request.out, file))],
    published: true,
    artifacts,
    browserMissing: press.missing,
  };
}

/** Sources and manuscript to books, and the ledger over them. */
async function proofread(folder: string): Promise<Proof> {
  const { manuscript, messages } = await readManuscript(folder);
  if (!manuscript) return { messages };
  const books = makeBooks(manuscript);
  const told = [...messages, ...checkLetters(manuscript, books.whole)];
  const design = await readDesign(books.whole.design);
  if (!design) {
    const place = manuscript.fields.placeOf('design');
    told.push(
      tell(manuscript.file, 'design-unknown', `There is no design “${books.whole.design}”`, {
        place,
      }),
    );
  }
  return hasErrors(told) || !design
    ? { messages: told }
    : { books: { books, manuscript, design }, messages: told };
}

async function printEpubs(books: readonly Book[], faces: readonly FontFace[]): Promise<Artifact[]> {
  const artifacts: Artifact[] = [];
  for (const book of books) artifacts.push(await makeEpub(book, faces));
  return artifacts;
}

/** What came of printing: artifacts, or the reason why there is no browser to print with. */
interface Printing {
  readonly artifacts: readonly Artifact[];
  readonly messages: readonly VFileMessage[];
  readonly browser?: string;
  readonly missing?: string;
}

const nothing: Printing = { artifacts: [], messages: [] };

/** One warm browser prints all the books. */
async function printPdfs(
  books: readonly Book[],
  design: Design,
  faces: readonly FontFace[],
): Promise<Printing> {
  const opened = await openBrowser();
  if (typeof opened === 'string') return { ...nothing, missing: opened };
  const artifacts: Artifact[] = [];
  const messages: VFileMessage[] = [];
  try {
    for (const book of books) {
      const result = await paginate(book, design, faces, opened);
      messages.push(...result.messages);
      if (result.pagination) artifacts.push(await makePdf(book, result.pagination));
    }
  } finally {
    await opened.close();
  }
  return { artifacts, messages, browser: opened.version };
}

async function openBrowser(): Promise<PrintBrowser | string> {
  const found = await findBrowser();
  if (found.state === 'missing') return describeMissing(found);
  try {
    return await PrintBrowser.open(found);
  } catch (error) {
    if (error instanceof BrowserError) return error.message;
    throw error;
  }
}

function describeMissing({ looked, advice }: BrowserMissing): string {
  return [...looked.map(({ place, reason }) => `${place}: ${reason}`), advice].join('\n');
}

function chooseBooks(books: readonly Book[], only: string | undefined): readonly Book[] {
  if (only === undefined) return books;
  const chosen = books.filter(({ id }) => id === only);
  if (chosen.length > 0) return chosen;
  throw new UnknownBookError(
    `there is no “${only}”; there are ${books.map(({ id }) => id).join(', ')}`,
  );
}

function tellStale(out: string, file: string): VFileMessage {
  return tell(
    new VFile({ path: `${out}/${file}` }),
    'artifact-stale',
    'The file was not made by this build',
  );
}
