import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { hasErrors } from '../messages/index.ts';
import { shelve } from '../production/index.ts';
import { contentErrors, done, type Ending } from './ending.ts';
import { printDone, printMessages, type Terminal } from './terminal.ts';
import { type CommandWatch, unwatched } from './watch.ts';

/** The options of `chap shelf`. */
export interface ShelfOptions {
  readonly out: string;
  readonly title?: string;
  readonly site?: string;
  readonly onix?: boolean;
}

/** Adds `chap shelf` to the command line. */
export function registerShelf(
  program: Command,
  act: (folders: readonly string[], options: ShelfOptions) => Promise<void>,
): void {
  program
    .command('shelf')
    .description('put many books on one shelf: a page and a catalogue, to be laid on any site')
    .argument('<dir...>', 'output folders of books, or folders of such')
    .requiredOption('--out <site>', 'the folder of the shelf, into which all files are copied')
    .option('--title <words>', 'what the shelf is called')
    .option('--site <address>', 'where the folder will lie on the web', parseSite)
    .option('--onix', 'write a record for the book trade too, onix.xml')
    .action((folders: string[], options: ShelfOptions) => act(folders, options));
}

/** `chap shelf DIR… --out SITE`: one page and one catalogue over many books, without building them again. */
export async function runShelf(
  folders: readonly string[],
  { out, title, site, onix }: ShelfOptions,
  terminal: Terminal,
  watch: CommandWatch = unwatched,
): Promise<Ending> {
  const { messages, counts } = await shelve({ folders, out, title, site, onix }, watch);
  if (messages.length > 0) printMessages(messages, terminal);
  if (hasErrors(messages) || !counts) return contentErrors;
  const { books, authors, subjects } = counts;
  const said = [counted(books, 'book'), counted(authors, 'author'), counted(subjects, 'subject')];
  printDone(`${join(out, 'index.html')}  ${said.join(', ')}`, terminal);
  return { ...done, details: { shelf: { folder: out, books, authors, subjects } } };
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Reads an address of a folder on the web. */
function parseSite(value: string): string {
  const address = URL.canParse(value) ? new URL(value) : undefined;
  if (address && /^https?:$/.test(address.protocol) && !/[?#]/.test(value)) return value;
  throw new InvalidArgumentError('say an address such as https://example.org/books.');
}
