import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import {
  type BuildOutcome,
  bookId,
  build,
  cutOffBuild,
  editionNames,
  RequestError,
  type StoreChoice,
  storePlace,
  type TextName,
  textNames,
} from '../production/index.ts';
import { cutOffThere } from './cut-off.ts';
import { type Ending, endingOfAll, type Failure } from './ending.ts';
import { type ExitStatus, exitStatus, firstOf } from './exit-status.ts';
import { outputBeside } from './places.ts';
import { requireBook } from './require-book.ts';
import { printDone, printMessages, printText, type Terminal } from './terminal.ts';
import type { CommandWatch } from './watch.ts';

/** The options of `chap build`. */
export interface BuildOptions {
  /** Beside the book when it isn’t said; of several books each has a folder in it. */
  readonly out?: string;
  readonly edition?: readonly string[];
  readonly only?: string;
  readonly text: TextName;
  /** Whether the book trade’s record is wanted. */
  readonly onix?: boolean;
  /** The folder of the store; false for none. */
  readonly cache: StoreChoice;
  /** How much may be left in it, in bytes. */
  readonly cacheLimit?: number;
}

/** `chap build [BOOK…]`. */
export async function runBuilds(
  books: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
  watch: CommandWatch,
): Promise<Ending> {
  for (const book of books) await requireBook(book);
  const outs = await outputsOf(books, options.out);
  return endingOfAll([...outs], ([book, out]) =>
    runBuild(book, { ...options, out }, terminal, watch),
  );
}

/** The output folder of each book. */
async function outputsOf(
  books: readonly string[],
  out: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const outs = new Map<string, string>();
  for (const book of books) {
    const own = out === undefined ? outputBeside(book) : await partOf(out, book, books.length);
    const other = [...outs].find(([, known]) => known === own);
    if (other)
      throw new RequestError(`“${other[0]}” and “${book}” would both be built into “${own}”`);
    outs.set(book, own);
  }
  return outs;
}

async function partOf(out: string, book: string, count: number): Promise<string> {
  return count === 1 ? out : join(out, await bookId(book));
}

async function runBuild(
  book: string,
  options: BuildOptions & { readonly out: string },
  terminal: Terminal,
  { signal, tell }: CommandWatch,
): Promise<Ending> {
  const outcome = await build({
    book,
    out: options.out,
    editions: options.edition,
    only: options.only,
    text: options.text,
    onix: options.onix,
    store: await storePlace(options.cache, [book, options.out]),
    storeLimit: options.cacheLimit,
    signal,
    tell,
  });
  printMessages(outcome.messages, terminal);
  if (outcome.published) printFiles(outcome, options.out, terminal);
  else {
    terminal.err('Nothing was written.');
    if (await cutOffBuild(options.out)) terminal.err(cutOffThere(options.out));
  }
  for (const file of outcome.failed) {
    terminal.err(`${join(options.out, file)} could not be made, or isn’t what the book says.`);
  }
  printBrowser(outcome, terminal);
  if (outcome.unwritable !== undefined) terminal.err(`error: ${outcome.unwritable}`);
  if (signal.aborted && outcome.published) {
    terminal.err('All of it was written before it was stopped.');
  }
  const status = signal.aborted ? exitStatus.stopped : statusOf(outcome);
  return {
    status,
    artifacts: artifactsOf(outcome, options.out),
    failures: failuresOf(outcome, options.out),
  };
}

function artifactsOf({ artifacts }: BuildOutcome, out: string): Ending['artifacts'] {
  return artifacts.map(({ file, book, edition, text, mediaType, bytes, pages }) => ({
    path: join(out, file),
    book,
    edition,
    text,
    mediaType,
    bytes: bytes.length,
    ...(typeof pages === 'number' && { pages }),
  }));
}

function failuresOf(outcome: BuildOutcome, out: string): Failure[] {
  const { published, failed, browserMissing, poorer = [], unwritable } = outcome;
  const isContent = !published && browserMissing === undefined && unwritable === undefined;
  return [
    ...(isContent ? [{ reason: 'the content has errors' }] : []),
    ...failed.map((file) => ({
      file: join(out, file),
      reason: 'it could not be made, or isn’t what the book says',
    })),
    ...(browserMissing === undefined ? [] : [{ reason: browserMissing, file: 'browser' }]),
    ...poorer.map((file) => ({
      file: join(out, file),
      reason: 'the output would have lost what a browser printed',
    })),
    ...(unwritable === undefined ? [] : [{ reason: unwritable, file: out }]),
  ];
}

function printFiles({ artifacts }: BuildOutcome, out: string, terminal: Terminal): void {
  for (const { file, bytes, pages } of artifacts) {
    const size = `${Math.ceil(bytes.length / 1000)} kB`;
    const count = typeof pages === 'number' ? `${pages} ${pages === 1 ? 'page' : 'pages'}, ` : '';
    printDone(`${join(out, file)}  ${count}${size}`, terminal);
  }
}

function printBrowser(
  { browserMissing, caution, poorer, published }: BuildOutcome,
  terminal: Terminal,
): void {
  if (caution !== undefined) {
    terminal.err('The PDFs were printed without the browser’s sandbox:');
    printText(caution, terminal.err);
  }
  if (browserMissing === undefined) return;
  const what = published ? 'not built' : 'to be built';
  terminal.err(`What a browser prints was ${what}, for want of a browser:`);
  printText(browserMissing, terminal.err);
  if (poorer) {
    terminal.err('The output was left as it is, for it would have lost what a browser printed:');
    for (const file of poorer) terminal.err(`  ${file}`);
  }
}

/** Without a word of errors a build that wrote nothing was kept from it by a missing browser. */
function statusOf(outcome: BuildOutcome): ExitStatus {
  const { published, failed, browserMissing, poorer, unwritable } = outcome;
  const kept = poorer !== undefined || unwritable !== undefined;
  return firstOf([
    ...(failed.length > 0 || !(published || kept) ? [exitStatus.content] : []),
    ...(browserMissing === undefined && unwritable === undefined ? [] : [exitStatus.machine]),
  ]);
}

/** Reads `epub,pdf`; the option may be given several times. */
export function parseEditions(value: string, before: readonly string[] = []): string[] {
  const names = value.split(',').map((name) => {
    if (editionNames.some((known) => known === name)) return name;
    throw new InvalidArgumentError(
      `there is no edition “${name}”; there are ${editionNames.join(', ')}.`,
    );
  });
  return [...before, ...names];
}

/** Reads `reading` or `diplomatic`. */
export function parseText(value: string): TextName {
  const known = textNames.find((each) => each === value);
  if (known) return known;
  throw new InvalidArgumentError(`there is no text “${value}”; there are ${textNames.join(', ')}.`);
}
