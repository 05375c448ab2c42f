import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type Book,
  type DocumentAlone,
  documentsAlone,
  leafletBook,
  type TextName,
  textNames,
} from '../book/index.ts';
import { isUnread } from '../editions/edition-names.ts';
import { resolveDesign } from '../layout/design/index.ts';
import {
  type ArtifactAccount,
  type ArtifactReading,
  answerSameBytes,
  answerUnread,
  checkLetters,
  findBook,
  findDocument,
  type PrintReader,
  readArtifact,
  UnreadableArtifactError,
  type VerifyOptions,
  verifyReading,
} from '../ledger/index.ts';
import { largestFile } from '../limits/index.ts';
import { type Manuscript, readManuscriptAt } from '../manuscript/index.ts';
import { hasErrors, type Message } from '../messages/index.ts';
import { shelfFile } from '../shelf/shelf-file.ts';
import { manifestFile, nearestManifest } from './nearest-manifest.ts';
import { readDesigns } from './press-kit.ts';
import { booksIn, documentIn } from './reading-text.ts';
import { unwatched } from './workshop/watch.ts';

/** What was found of one copy. */
export type CopyFinding = { readonly file: string } & (
  | { readonly kind: 'missing' | 'no-file' | 'nothing-there' | 'too-large' | 'of-no-book' }
  | { readonly kind: 'unreadable'; readonly why: string }
  /** Of a cover or a proof, which has no text that could be read back. */
  | {
      readonly kind: 'bytes';
      readonly account: Pick<ArtifactAccount, 'answers' | 'messages'>;
    }
  | {
      readonly kind: 'text';
      readonly account: ArtifactAccount;
      readonly book: Pick<Book, 'title' | 'text'>;
    }
);

/**
 * Hold copies against a book: is each complete and unaltered? A path is a file, or a folder whose
 * editions are meant.
 * @param tell told of each copy as soon as it was read
 * @param signal ends it between two copies
 * @returns what is wrong with the book itself, which then nothing is held against
 */
export async function verify(
  paths: readonly string[],
  bookFolder: string,
  tell: (finding: CopyFinding) => void,
  signal: AbortSignal = unwatched.signal,
): Promise<readonly Message[]> {
  const { against, messages } = await readAgainst(bookFolder);
  if (!against) return messages;
  for (const path of paths) {
    const files = await filesOf(path);
    if (files.length === 0) tell({ file: path, kind: 'nothing-there' });
    for (const file of files) {
      signal.throwIfAborted();
      tell(await verifyFile(file, against));
    }
  }
  return [];
}

/** What files are held against. */
interface Against {
  readonly books: readonly Book[];
  /** Those that may have been handed out alone. */
  readonly documents: readonly (DocumentAlone & { readonly text: TextName })[];
  readonly manuscript: Manuscript;
  readonly options: VerifyOptions;
}

async function readAgainst(
  folder: string,
): Promise<{ readonly against?: Against; readonly messages: readonly Message[] }> {
  const { manuscript, messages } = await readManuscriptAt(folder);
  if (!manuscript || hasErrors(messages)) return { messages };
  const texts = textNames.map((text) => booksIn(text, manuscript));
  const letters = texts.map(({ whole }) => checkLetters(manuscript, whole)).find(hasErrors);
  if (letters) return { messages: letters };
  const { design } = resolveDesign(manuscript.design, await readDesigns());
  const books = texts.flatMap(({ whole, chapters }) => [whole, ...chapters]);
  const documents = textNames.flatMap((text) =>
    documentsAlone(manuscript, text).map((document) => ({ ...document, text })),
  );
  const { sources } = manuscript;
  const options = { sources, readPrint, contentsDepth: design?.contents.depth };
  return { against: { books, documents, manuscript, options }, messages: [] };
}

/** What reads PDFs is loaded for the first of them. */
const readPrint: PrintReader = async (bytes, other) => {
  const { readPdfText } = await import('../pdf-objects/index.ts');
  return readPdfText(bytes, other);
};

async function verifyFile(
  file: string,
  { books, documents, manuscript, options }: Against,
): Promise<CopyFinding> {
  const found = await stat(file).catch(() => undefined);
  // A pipe or a device may never end.
  if (found && !found.isFile()) return { file, kind: 'no-file' };
  if (found && found.size > largestFile) return { file, kind: 'too-large' };
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return { file, kind: 'missing' };
  const { name, listed } = await nearestManifest(file);
  const known = answerUnread(file, bytes, name, listed, isUnread);
  if (known) return { file, kind: 'bytes', account: known };
  try {
    const other = await otherSidesOf(file);
    const reading = await readArtifact({ file, bytes, other }, options);
    const alone = findDocument(reading, documents);
    const whole = alone && documentIn(alone.text, manuscript, alone.id);
    const document = whole && leafletOf(whole, reading, manuscript.fields.value.site);
    const book = document ?? findBook(reading, books);
    if (!book) return { file, kind: 'of-no-book' };
    const account = answerSameBytes(verifyReading(reading, book, options), bytes, name, listed);
    return { file, kind: 'text', account, book };
  } catch (error) {
    if (error instanceof UnreadableArtifactError) {
      return { file, kind: 'unreadable', why: error.message };
    }
    throw error;
  }
}

/** How the two files of a booklet are called that have a side of its sheets each. */
const oneSide = /-(fronts|backs)(?=(?:-diplomatic)?\.pdf$)/;

/** The file beside it that has the other side of its sheets, if it is called so. */
async function otherSidesOf(file: string): Promise<Uint8Array | undefined> {
  const [, side] = oneSide.exec(file) ?? [];
  if (side === undefined) return undefined;
  const other = file.replace(oneSide, side === 'fronts' ? '-backs' : '-fronts');
  const found = await stat(other).catch(() => undefined);
  if (!found?.isFile() || found.size > largestFile) return undefined;
  return readFile(other).catch(() => undefined);
}

/** A folio of the body of a book. */
const digits = /^\p{Nd}{1,6}$/u;

/** What a leaflet says, where a file is one: only itself knows on which page of the book its document is. */
function leafletOf(
  document: Book,
  { form, reading }: ArtifactReading,
  site: string | undefined,
): Book {
  if (form !== 'pdf' || !reading.leaflet) return document;
  const { folio } = reading.leaflet;
  return leafletBook(document, { folio: digits.test(folio) ? folio : '', site });
}

/** What the press makes: books, and pictures of their covers. */
const artifactName = /\.(?:epub|pdf|txt|html)$|-cover(?:-diplomatic)?\.(?:png|jpg)$/i;

/** The file itself, or the artifacts in a folder; pages of output folders and of shelves, which are no books, are left out. */
async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const outputs = files.filter(({ name }) => name === manifestFile);
  const listings = new Set(outputs.map(({ parentPath }) => join(parentPath, 'index.html')));
  const reports = new Set(outputs.map(({ parentPath }) => join(parentPath, 'reports')));
  const shelves = new Set(
    files.filter(({ name }) => name === shelfFile).map(({ parentPath }) => parentPath),
  );
  return files
    .filter(({ name, parentPath }) => artifactName.test(name) && !reports.has(parentPath))
    .map(({ name, parentPath }) => join(parentPath, name))
    .filter((file) => !listings.has(file) && !shelves.has(dirname(file)))
    .sort();
}
