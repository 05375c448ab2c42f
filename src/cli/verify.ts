import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Book, textNames } from '../book/index.ts';
import { findWithin, isPathBelow } from '../folders/index.ts';
import { readTemplates, templateTexts } from '../installation/index.ts';
import { resolveDesign } from '../layout/index.ts';
import {
  type ArtifactAccount,
  answerSameBytes,
  answerUnread,
  checkLetters,
  findBook,
  type ListedArtifact,
  readArtifact,
  UnreadableArtifactError,
  type VerifyOptions,
  verifyReading,
} from '../ledger/index.ts';
import { largestFile } from '../limits/index.ts';
import { readManuscriptAt } from '../manuscript/index.ts';
import { hasErrors } from '../messages/index.ts';
import { readPdfText } from '../pdf-objects/index.ts';
import { booksIn } from '../production/index.ts';
import { requireBook } from './build.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { printMessages, type Terminal } from './terminal.ts';

/** The options of `chap verify`. */
export interface VerifyCommandOptions {
  /** The folder of the book. */
  readonly book: string;
}

/**
 * `chap verify PATH…`: is this copy complete and unaltered? A path is a file, or a
 * folder whose EPUBs and PDFs are meant.
 */
export async function runVerify(
  paths: readonly string[],
  options: VerifyCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  await requireBook(options.book);
  const { manuscript, messages } = await readManuscriptAt(options.book);
  if (!manuscript || hasErrors(messages)) {
    printMessages(messages, terminal);
    return exitStatus.content;
  }
  const texts = textNames.map((text) => booksIn(text, manuscript));
  const letters = texts.map(({ whole }) => checkLetters(manuscript, whole)).find(hasErrors) ?? [];
  if (hasErrors(letters)) {
    printMessages(letters, terminal);
    return exitStatus.content;
  }
  const { design } = resolveDesign(
    manuscript.design,
    templateTexts(await readTemplates(), 'designs'),
  );
  const against: Against = {
    books: texts.flatMap(({ whole, chapters }) => [whole, ...chapters]),
    options: {
      sources: manuscript.sources,
      readPrint: readPdfText,
      contentsDepth: design?.contents.depth,
    },
  };
  const statuses: ExitStatus[] = [];
  for (const path of paths) {
    for (const file of await filesOf(path)) {
      statuses.push(await verifyFile(file, against, terminal));
    }
  }
  if (statuses.length === 0) terminal.err('error: there is no EPUB and no PDF');
  const worst = Math.max(...statuses);
  return statuses.length === 0 || worst === exitStatus.usage
    ? exitStatus.usage
    : (worst as ExitStatus);
}

/** What files are held against. */
interface Against {
  readonly books: readonly Book[];
  readonly options: VerifyOptions;
}

async function verifyFile(
  file: string,
  { books, options }: Against,
  terminal: Terminal,
): Promise<ExitStatus> {
  const found = await stat(file).catch(() => undefined);
  if (found && !found.isFile()) {
    // A pipe or a device may never end.
    terminal.err(`error: “${file}” is neither a file nor a folder`);
    return exitStatus.usage;
  }
  if (found && found.size > largestFile) {
    terminal.err(`error: “${file}” can’t be read: it is larger than any book`);
    return exitStatus.content;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    terminal.err(`error: “${file}” is missing or can’t be opened`);
    return exitStatus.usage;
  }
  const { name, listed } = await manifestOf(file);
  const unread = answerUnread(file, bytes, name, listed);
  if (unread) {
    const verdict = isTrue(unread) ? 'unaltered' : 'NOT as it was built';
    terminal.out(`${file}: ${verdict} (a cover or a proof, whose text isn’t read back)`);
    terminal.out(`  same bytes    ${words[unread.answers['same-bytes']]}`);
    printMessages(unread.messages, terminal);
    return isTrue(unread) ? exitStatus.done : exitStatus.content;
  }
  try {
    const reading = await readArtifact({ file, bytes }, options);
    const book = findBook(reading, books);
    if (!book) {
      terminal.err(`error: “${file}” is of no book of this manuscript`);
      return exitStatus.content;
    }
    const account = answerSameBytes(verifyReading(reading, book, options), bytes, name, listed);
    printAccount(account, book, terminal);
    return isTrue(account) ? exitStatus.done : exitStatus.content;
  } catch (error) {
    if (!(error instanceof UnreadableArtifactError)) throw error;
    terminal.err(`error: ${error.message}`);
    return exitStatus.content;
  }
}

function printAccount(account: ArtifactAccount, book: Book, terminal: Terminal): void {
  const { file, answers, letters, digits, messages } = account;
  const verdict = isTrue(account) ? 'complete and unaltered' : 'NOT as the book is';
  terminal.out(
    `${file}: ${verdict} (“${book.title}”, ${book.text} text, ${letters} letters, ${digits} digits)`,
  );
  terminal.out(`  same bytes    ${words[answers['same-bytes']]}`);
  terminal.out(`  same text     ${words[answers['same-text']]}`);
  terminal.out(`  same letters  ${words[answers['same-letters']]}`);
  printMessages(messages, terminal);
}

function isTrue({ answers, messages }: Pick<ArtifactAccount, 'answers' | 'messages'>): boolean {
  return !hasErrors(messages) && !Object.values(answers).includes('no');
}

const words = { yes: 'yes', no: 'no', 'not-asked': 'not asked: no manifest lists this file' };

/** What the press makes: books, and pictures of their covers. */
const artifactName = /\.(?:epub|pdf)$|^cover(?:-diplomatic)?\.(?:png|jpg)$/i;

/** The file itself, or the artifacts in a folder. */
async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && artifactName.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The nearest manifest: beside the file, or in one of the two folders above. */
async function manifestOf(
  file: string,
): Promise<{ readonly name?: string; readonly listed: readonly ListedArtifact[] }> {
  let folder = dirname(resolve(file));
  for (let level = 0; level < 3; level += 1) {
    const listed = await readListed(folder);
    if (listed) return { name: relative(folder, resolve(file)).split(sep).join('/'), listed };
    folder = dirname(folder);
  }
  return { listed: [] };
}

/** Bytes: a manifest of ten thousand artifacts is a third of this. */
const largestManifest = 16 * 2 ** 20;

/** What a manifest lists; a stranger’s may be anything, and then it lists nothing. */
async function readListed(folder: string): Promise<ListedArtifact[] | undefined> {
  const path = join(folder, 'manifest.json');
  try {
    if ((await findWithin(path, folder)) !== 'file') return undefined;
    if ((await stat(path)).size > largestManifest) return undefined;
    const manifest: unknown = JSON.parse(await readFile(path, 'utf8'));
    const { artifacts } = manifest as { artifacts: ListedArtifact[] };
    return artifacts.filter(
      ({ file, sha256 }) =>
        typeof file === 'string' && isPathBelow(file) && typeof sha256 === 'string',
    );
  } catch {
    return undefined;
  }
}
