import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { EditionName } from '../manuscript/index.ts';
import { hasErrors } from '../messages/index.ts';
import { build, UnknownBookError } from '../press.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { printMessages, type Terminal } from './terminal.ts';

/** The options of `chap build`. */
export interface BuildOptions {
  readonly out: string;
  readonly edition?: readonly EditionName[];
  readonly only?: string;
}

/** A call that can't be carried out as it was made; ends with the usage and status 2. */
export class UsageError extends Error {}

/** `chap build [BOOK]`. */
export async function runBuild(
  book: string,
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  await requireBook(book);
  if (isInside(options.out, book)) {
    throw new UsageError(`the output folder “${options.out}” lies in the book’s own folder`);
  }
  const outcome = await build({
    book,
    out: options.out,
    editions: options.edition,
    only: options.only,
  }).catch((error: unknown) => {
    throw error instanceof UnknownBookError ? new UsageError(error.message) : error;
  });
  printMessages(outcome.messages, terminal);
  if (!outcome.published || hasErrors(outcome.messages)) {
    terminal.err('Nothing was written.');
    return exitStatus.content;
  }
  for (const { file, bytes, pages } of outcome.artifacts) {
    const size = `${Math.ceil(bytes.length / 1000)} kB`;
    terminal.out(
      `${join(options.out, file)}  ${pages === undefined ? size : `${pages} pages, ${size}`}`,
    );
  }
  if (outcome.caution !== undefined) {
    terminal.err(`The PDFs were printed without the browser’s sandbox:\n${outcome.caution}`);
  }
  if (outcome.browserMissing === undefined) return exitStatus.done;
  terminal.err(
    `The PDF editions were not built, for want of a browser:\n${outcome.browserMissing}`,
  );
  return exitStatus.machine;
}

/** Fails unless the folder holds a book. */
export async function requireBook(folder: string): Promise<void> {
  const file = join(folder, 'book.yaml');
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new UsageError(`there is no book here: “${file}” is missing`);
}

/** Reads `epub,pdf`. */
export function parseEditions(value: string): EditionName[] {
  return value.split(',').map((name) => {
    if (name === 'epub' || name === 'pdf') return name;
    throw new InvalidArgumentError(`there is no edition “${name}”; there are epub and pdf.`);
  });
}

function isInside(folder: string, outer: string): boolean {
  const path = relative(resolve(outer), resolve(folder));
  return !path.startsWith('..') && resolve(folder) !== path;
}
