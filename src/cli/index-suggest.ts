import { type Command, InvalidArgumentError } from 'commander';
import { type SuggestedEntry, suggestIndex } from '../production/index.ts';
import { contentErrors, done, type Ending } from './ending.ts';
import { requireBook } from './require-book.ts';
import { printMessages, printNote, type Terminal } from './terminal.ts';
import { yamlScalar } from './yaml-scalar.ts';

/** The options of `chap index suggest`. */
export interface SuggestOptions {
  /** How many suggestions are wanted at most. */
  readonly most: number;
}

const defaultMost = 60;

/** Adds `chap index suggest [BOOK]` to the command line. */
export function registerIndex(
  program: Command,
  ofBook: string,
  action: (book: string | undefined, options: SuggestOptions) => Promise<void>,
): void {
  program
    .command('index')
    .description('help with the index of a book')
    .command('suggest')
    .description('propose entries that index.yaml doesn’t have, as YAML to choose from')
    .argument('[book]', ofBook)
    .option('--most <number>', 'at most so many', parseMost, defaultMost)
    .action(action);
}

/** `chap index suggest [BOOK]`: prints, and writes no file. */
export async function runIndexSuggest(
  folder: string,
  { most }: SuggestOptions,
  terminal: Terminal,
): Promise<Ending> {
  await requireBook(folder);
  const { found, messages } = await suggestIndex(folder);
  if (!found) {
    printMessages(messages, terminal);
    return contentErrors;
  }
  for (const suggestion of found.slice(0, most)) {
    for (const line of inYaml(suggestion)) terminal.out(line);
  }
  if (found.length > most) {
    printNote(`${found.length - most} more were less likely; --most shows more.`, terminal);
  }
  if (found.length === 0) printNote('There is nothing to suggest.', terminal);
  return { ...done, details: { entries: found.slice(0, most) } };
}

function inYaml({ entry, kind, find, count, line, context, file }: SuggestedEntry): string[] {
  const times = count === 1 ? 'once' : `${count} times`;
  return [
    `# ${times}; ${file}:${line} ${context}`,
    `- entry: ${yamlScalar(entry)}`,
    `  kind: ${kind}`,
    ...(find === undefined ? [] : [`  find: [${yamlScalar(find)}]`]),
  ];
}

function parseMost(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('write a number from 1 on.');
}
