import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Book, type Books, chooseBooks, makeBooks } from './book/index.ts';
import { BrowserError, openBrowser, type PrintBrowser } from './browser/index.ts';
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
import { liesWithin, prepareOutput, publish } from './output/index.ts';

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
  /** What the user ought to know of how the browser ran. */
  readonly caution?: string | undefined;
}

/** A request that can't be carried out as it was made. */
export class RequestError extends Error {}

/**
 * Print a book: its folder in, its editions out. The whole flow is here; each
 * step knows only what it is given.
 */
export async function build(request: BuildRequest): Promise<BuildOutcome> {
  const state = await bookState(request.book);
  const { proof, messages } = await proofread(request.book);
  if (!proof) return { messages, published: false, artifacts: [] };

  const books = chooseBooks(proof.books, request.only);
  if (!books) throw new RequestError(`the book has no part “${request.only}”`);
  await requireOutside(request, books);
  await prepareOutput(request.out);
  const editions = new Set(request.editions ?? proof.manuscript.fields.value.editions);
  const faces = await readVazirmatn();

  const prints = editions.has('pdf') ? await makePdfs(books, proof.design, faces) : nothingPrinted;
  const epubs = editions.has('epub') ? await makeEpubs(books, faces) : [];
  const told = [...messages, ...prints.messages];
  if ((await bookState(request.book)) !== state) {
    told.push(
      tell(proof.manuscript.file, 'book-changed', 'The book was changed while it was printed'),
    );
  }
  if (hasErrors(told)) return { messages: told, published: false, artifacts: [] };

  const artifacts = [...epubs, ...prints.artifacts];
  const wanted = new Set(books.map(({ id }) => id));
  const production = {
    source: { book: state, press: pressVersion },
    browser: prints.browser,
    artifacts,
    replaces: (entry: { book: string; edition: string }): boolean =>
      wanted.has(entry.book) && editions.has(entry.edition as EditionName),
  };
  const { stale } = await publish(request.out, (read) => composeDistribution(production, read));
  return {
    messages: [...told, ...stale.map((file) => tellStale(request.out, file))],
    published: true,
    artifacts,
    browserMissing: prints.missing,
    caution: prints.caution,
  };
}

/** Check a book's folder for everything that a build would refuse. */
export async function check(book: string): Promise<readonly VFileMessage[]> {
  return (await proofread(book)).messages;
}

/** A manuscript that was read, made into books, and every letter of it accounted for. */
interface Proof {
  readonly manuscript: Manuscript;
  readonly books: Books;
  readonly design: Design;
}

async function proofread(
  folder: string,
): Promise<{ readonly proof?: Proof; readonly messages: readonly VFileMessage[] }> {
  const { manuscript, messages } = await readManuscript(folder);
  if (!manuscript) return { messages };
  const books = makeBooks(manuscript);
  const told = [...messages, ...checkLetters(manuscript, books.whole)];
  const design = await readDesign(books.whole.design);
  if (!design) {
    const place = manuscript.fields.placeOf('design');
    const reason = `There is no design “${books.whole.design}”`;
    told.push(tell(manuscript.file, 'design-unknown', reason, { place }));
  }
  return design && !hasErrors(told)
    ? { proof: { manuscript, books, design }, messages: told }
    : { messages: told };
}

async function makeEpubs(books: readonly Book[], faces: readonly FontFace[]): Promise<Artifact[]> {
  const artifacts: Artifact[] = [];
  for (const book of books) artifacts.push(await makeEpub(book, faces));
  return artifacts;
}

/** What came of printing; without a browser, nothing but the reason. */
interface Prints {
  readonly artifacts: readonly Artifact[];
  readonly messages: readonly VFileMessage[];
  readonly browser?: string;
  readonly missing?: string;
  readonly caution?: string | undefined;
}

const nothingPrinted: Prints = { artifacts: [], messages: [] };

/** One warm browser prints all the books. */
async function makePdfs(
  books: readonly Book[],
  design: Design,
  faces: readonly FontFace[],
): Promise<Prints> {
  const opening = await openBrowser();
  if (opening.state === 'missing') return { ...nothingPrinted, missing: opening.reason };
  const { browser } = opening;
  try {
    const prints = await printAll(books, design, faces, browser);
    return { ...prints, browser: browser.version, caution: browser.caution };
  } catch (error) {
    // It was killed, or ran out of memory: what needs no browser is still to be had.
    if (error instanceof BrowserError) return { ...nothingPrinted, missing: error.message };
    throw error;
  } finally {
    await browser.close();
  }
}

async function printAll(
  books: readonly Book[],
  design: Design,
  faces: readonly FontFace[],
  browser: PrintBrowser,
): Promise<Prints> {
  const artifacts: Artifact[] = [];
  const messages: VFileMessage[] = [];
  for (const book of books) {
    const result = await paginate(book, design, faces, browser);
    messages.push(...result.messages);
    if (result.pagination) artifacts.push(await makePdf(book, result.pagination));
  }
  return { artifacts, messages };
}

/** The output would be taken for a part of the book, and change the state that it was made from. */
async function requireOutside(request: BuildRequest, books: readonly Book[]): Promise<void> {
  const folders = [request.out, ...books.map(({ id }) => `${request.out}/${id}`)];
  for (const folder of folders) {
    if (await liesWithin(folder, request.book)) {
      throw new RequestError(`the output folder “${folder}” lies in the book’s own folder`);
    }
  }
}

function tellStale(out: string, file: string): VFileMessage {
  const reason = 'The file was not made by this build';
  return tell(new VFile({ path: `${out}/${file}` }), 'artifact-stale', reason);
}
