import { access } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';

/** Options as they are given: without a book it is found. */
export type Given<Options extends { readonly book: string }> = Omit<Options, 'book'> & {
  readonly book?: string;
};

/** The folder of a checkout in which its book lies. */
const usual = 'manuscripts';

/**
 * The book of a command that names none: the nearest folder with a `book.yaml`, from the current one
 * upwards; else `manuscripts`.
 * @param current the current folder
 */
export async function bookHere(current = '.'): Promise<string> {
  for (let folder = resolve(current); ; folder = dirname(folder)) {
    const isBook = await access(join(folder, 'book.yaml')).then(
      () => true,
      () => false,
    );
    if (isBook) return relative(current, folder) || '.';
    if (folder === dirname(folder)) return usual;
  }
}

/**
 * Where the editions of a book go when it isn’t said: `output` beside a folder named `manuscripts`,
 * `NAME-output` beside any other. Never in the book’s own folder, which is what they are made of.
 * @param current the current folder
 */
export function outputBeside(book: string, current = '.'): string {
  const folder = resolve(current, book);
  const name = basename(folder);
  const output = join(dirname(folder), name === usual ? 'output' : `${name}-output`);
  return relative(current, output) || '.';
}
