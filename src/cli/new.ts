import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { hasErrors } from '../messages/index.ts';
import { newBook } from '../production/index.ts';
import { contentErrors, done, type Ending } from './ending.ts';
import { requireFile } from './import.ts';
import { printDone, printMessages, printNote, type Terminal } from './terminal.ts';

/** The options of `chap new`. */
export interface NewOptions {
  readonly from?: readonly string[];
  readonly id?: string;
  readonly title?: string;
  readonly author?: string;
  readonly chapter?: string;
  readonly readme?: 'fa' | 'en';
  readonly yes?: boolean;
}

/** Asks somebody a question; the answer that is taken when there is none stands in it. */
export type Ask = (question: string, otherwise: string) => Promise<string>;

const untitled = 'کتاب تازه';
const firstPart = 'بخش نخست';

/**
 * Adds `chap new` to the command line.
 * @param ask how somebody at a terminal is asked what no option says; undefined where nobody is there
 */
export function registerNew(
  program: Command,
  ask: Ask | undefined,
  action: (folder: string, options: NewOptions) => Promise<void>,
): void {
  program
    .command('new')
    .description('begin a book: a folder with all that a build needs')
    .argument('<dir>', 'the folder of the new book')
    .option('--from <file...>', 'received texts that become its documents')
    .option('--title <words>', 'what the book is called')
    .option('--author <name>', 'who wrote it')
    .option('--chapter <words>', 'what its first chapter is called')
    .option('--id <id>', 'what its files are called: by default as the folder', parseId)
    .option('--readme <language>', 'the language of its README: fa, en', parseLanguage)
    .option('--yes', 'ask nothing')
    .action(async (folder: string, options: NewOptions) =>
      action(folder, ask && !options.yes ? await answered(options, ask) : options),
    );
}

/** What no option says is asked for, at a terminal. */
async function answered(options: NewOptions, ask: Ask): Promise<NewOptions> {
  const title = options.title ?? (await ask('What is the book called?', untitled));
  const author = options.author ?? (await ask('Who wrote it? (nothing for a book of many)', ''));
  const chapter = options.chapter ?? (await ask('What is its first chapter called?', firstPart));
  let { readme } = options;
  while (readme === undefined) {
    const answer = await ask('In which language is its README to be, fa or en?', 'fa');
    if (answer === 'fa' || answer === 'en') readme = answer;
  }
  return { ...options, title, author, chapter, readme };
}

/** `chap new DIR`. */
export async function runNew(
  folder: string,
  options: NewOptions,
  terminal: Terminal,
): Promise<Ending> {
  const { from = [], id, title = untitled, author, chapter = firstPart, readme = 'fa' } = options;
  for (const file of from) await requireFile(file);
  const { messages, files, documents } = await newBook({
    folder,
    id,
    title: title.trim() || untitled,
    author: author?.trim() || undefined,
    chapter: chapter.trim() || firstPart,
    readme,
    from,
  });
  if (messages.length > 0) printMessages(messages, terminal);
  if (hasErrors(messages)) {
    terminal.err('Nothing was written.');
    return contentErrors;
  }
  for (const file of files) printDone(join(folder, file), terminal);
  printNote(`Next: chap build ${folder}`, terminal);
  return { ...done, details: { documents } };
}

function parseId(value: string): string {
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value)) return value;
  throw new InvalidArgumentError('write small Latin letters, digits and hyphens: my-book.');
}

function parseLanguage(value: string): 'fa' | 'en' {
  if (value === 'fa' || value === 'en') return value;
  throw new InvalidArgumentError('say fa or en.');
}
