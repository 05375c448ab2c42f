import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { hasErrors, type Message, severityOf } from '../messages/index.ts';
import {
  type ImportProposal,
  importTexts,
  isDoubtful,
  keepPlans,
  keptPlans,
  proposeTexts,
  RequestError,
  requirePlaceForPlans,
} from '../production/index.ts';
import { contentErrors, done, type Ending } from './ending.ts';
import type { Given } from './places.ts';
import { requireBook } from './require-book.ts';
import { printDone, printMessage, printNote, type Terminal } from './terminal.ts';
import { type CommandWatch, unwatched } from './watch.ts';

/** The options of `chap import`. */
export interface ImportOptions {
  readonly into: string;
  readonly book: string;
  readonly dryRun?: boolean;
  readonly wrapped?: boolean;
  readonly paragraphPerLine?: boolean;
  readonly splitAt?: readonly number[] | RegExp;
  readonly splitAtBlank?: boolean;
  readonly splitAtHeadings?: boolean;
  readonly verse?: boolean;
  readonly plan?: string;
  readonly use?: string;
  readonly oneDocument?: boolean;
}

/** More sure decisions than this are only counted, so that the doubtful ones are read. */
const mostSure = 10;

/** Adds `chap import FILE… --into CHAPTER` to the command line. */
export function registerImport(
  program: Command,
  ofBook: string,
  action: (files: string[], options: Given<ImportOptions>) => Promise<void>,
): void {
  program
    .command('import')
    .description(
      'make documents of received texts: plain text, Markdown, HTML, DOCX, ODT, RTF, EPUB, chats, wikis and more',
    )
    .argument('<file...>', 'the files as they came, or folders of them')
    .requiredOption('--into <chapter>', 'the chapter that they become part of')
    .option('--book <book>', ofBook)
    .option('--dry-run', 'show what would be made, with every reason, and write nothing')
    .option('--wrapped', 'lines are hard-wrapped: sentences run on')
    .option('--paragraph-per-line', 'each line is a paragraph')
    .option('--verse', 'every line is a line of verse')
    .option(
      '--split-at <lines>',
      'the lines at which a document begins: 28,44,51; or a pattern of their words',
      parseStarts,
    )
    .option('--split-at-headings', 'a document begins at each heading')
    .option('--split-at-blank', 'a document begins behind each blank line')
    .option('--one-document', 'the file is one document')
    .option('--plan <file>', 'keep what was decided in a file, to edit and to follow')
    .option('--use <file>', 'follow a plan that was kept')
    .action(action);
}

/** `chap import FILE… --into CHAPTER`. */
export async function runImport(
  files: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
  watch: CommandWatch = unwatched,
): Promise<Ending> {
  await requireBook(options.book);
  requireSense(files, options);
  const all = (await Promise.all(files.map(filesIn))).flat();
  watch.signal.throwIfAborted();
  const { into, book, dryRun = false, splitAt, oneDocument } = options;
  const { verse, splitAtBlank, splitAtHeadings } = options;
  const split = splitAt instanceof RegExp ? { splitAtPattern: splitAt } : { splitAt };
  const wrapped = options.wrapped ? true : options.paragraphPerLine ? false : undefined;
  const request = {
    files: all,
    book,
    chapter: into,
    wrapped,
    oneDocument,
    verse,
    splitAtBlank,
    splitAtHeadings,
    ...split,
    ...(options.use !== undefined && { plans: await keptPlans(options.use) }),
  };
  if (options.plan !== undefined) await requirePlaceForPlans(options.plan);
  const { messages, documents, plans } = await (dryRun
    ? proposeTexts(request)
    : importTexts(request, watch));

  // What comes of it first, then why: of a long text nobody reads every reason.
  if (dryRun && !hasErrors(messages)) printDocuments(documents, book, terminal);
  printDecisions(messages, dryRun, terminal);
  if (hasErrors(messages)) {
    terminal.err('Nothing was written.');
    return contentErrors;
  }
  if (!dryRun) printDocuments(documents, book, terminal);
  if (options.plan !== undefined) {
    await keepPlans(options.plan, plans);
    printDone(`${options.plan}  the plan; edit it, and follow it with --use`, terminal);
  }
  const written = options.plan === undefined ? 'nothing' : 'nothing but the plan';
  if (dryRun) printDone(`This was a dry run: ${written} was written.`, terminal);
  if (watch.signal.aborted && !dryRun) terminal.err('All of it was written before it was stopped.');
  return { ...done, details: { documents } };
}

/** Faults and doubts in full; what is sure in full on a dry run, and else by its number. */
function printDecisions(messages: readonly Message[], inFull: boolean, terminal: Terminal): void {
  const isSure = (message: Message): boolean =>
    severityOf(message) === 'info' && !isDoubtful(message);
  const sure = messages.filter(isSure);
  const doubtful = messages.filter((message) => !isSure(message));
  for (const message of doubtful) printMessage(message, terminal);
  if (inFull || sure.length <= mostSure) {
    for (const message of sure) printMessage(message, terminal);
  } else {
    printNote(`${sure.length} decisions were clear; --dry-run shows each of them.`, terminal);
  }
}

function requireSense(files: readonly string[], options: ImportOptions): void {
  const { wrapped, paragraphPerLine, splitAt, splitAtBlank, splitAtHeadings, oneDocument } =
    options;
  if (wrapped && paragraphPerLine) {
    throw new RequestError('--wrapped and --paragraph-per-line contradict each other');
  }
  if (splitAt && oneDocument) {
    throw new RequestError('--split-at and --one-document contradict each other');
  }
  if ([splitAt, splitAtBlank, splitAtHeadings, oneDocument].filter(Boolean).length > 1) {
    throw new RequestError(
      '--split-at, --split-at-headings, --split-at-blank and --one-document contradict one another',
    );
  }
  if (Array.isArray(splitAt) && files.length > 1) {
    throw new RequestError('--split-at names lines of one file: import the files one by one');
  }
}

/** Fails unless there is a file. */
export async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new RequestError(`there is no file “${path}”`);
}

/** A file, or all files of a folder and of those in it, in the order of their names. */
async function filesIn(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return [path];
  if (!found?.isDirectory()) throw new RequestError(`there is no file “${path}”`);
  const names = (await readdir(path)).filter((name) => !name.startsWith('.'));
  names.sort((a, b) => compareNames(a, b));
  return (await Promise.all(names.map((name) => filesIn(join(path, name))))).flat();
}

/** `2.txt` before `10.txt`, whatever the machine’s language is. */
function compareNames(a: string, b: string): number {
  const [one, other] = [a, b].map((name) =>
    name.replace(/\d+/g, (digits) => digits.padStart(12, '0')),
  ) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A line for each document: its file, its title, and where it comes from. */
function printDocuments(
  documents: ImportProposal['documents'],
  book: string,
  terminal: Terminal,
): void {
  for (const { file, title, source, from, to } of documents) {
    printDone(`${join(book, file)}  ${title}  (${source}, lines ${from} to ${to})`, terminal);
  }
}

function parseStarts(value: string): number[] | RegExp {
  if (/^[\d\s,]+$/.test(value)) return parseLines(value);
  try {
    return new RegExp(value, 'u');
  } catch {
    throw new InvalidArgumentError('write numbers of lines (28,44,51), or a regular expression.');
  }
}

function parseLines(value: string): number[] {
  return value.split(',').map((part) => {
    if (!/^\s*[1-9]\d{0,6}\s*$/.test(part)) {
      throw new InvalidArgumentError('write the numbers of lines with commas between: 28,44,51.');
    }
    return Number(part);
  });
}
