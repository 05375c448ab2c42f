import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { type TextName, textNames } from '../book/index.ts';
import { type EditionName, editionNames } from '../manuscript/index.ts';
import { hasErrors } from '../messages/index.ts';
import { cutOffBuild } from '../output/index.ts';
import { build, RequestError } from '../press.ts';
import { cutOffThere } from './cut-off.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { printMessages, printText, type Terminal } from './terminal.ts';

/** The options of `chap build`. */
export interface BuildOptions {
  readonly out: string;
  readonly edition?: readonly EditionName[];
  readonly only?: string;
  readonly text: TextName;
}

/** `chap build [BOOK]`. */
export async function runBuild(
  book: string,
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  await requireBook(book);
  const outcome = await build({
    book,
    out: options.out,
    editions: options.edition,
    only: options.only,
    text: options.text,
  });
  printMessages(outcome.messages, terminal);
  if (!outcome.published || hasErrors(outcome.messages)) {
    terminal.err('Nothing was written.');
    if (await cutOffBuild(options.out)) terminal.err(cutOffThere(options.out));
    return exitStatus.content;
  }
  for (const { file, bytes, pages } of outcome.artifacts) {
    const size = `${Math.ceil(bytes.length / 1000)} kB`;
    terminal.out(
      `${join(options.out, file)}  ${pages === undefined ? size : `${pages} ${pages === 1 ? 'page' : 'pages'}, ${size}`}`,
    );
  }
  if (outcome.caution !== undefined) {
    terminal.err('The PDFs were printed without the browser’s sandbox:');
    printText(outcome.caution, terminal.err);
  }
  if (outcome.browserMissing === undefined) return exitStatus.done;
  terminal.err('The PDF editions were not built, for want of a browser:');
  printText(outcome.browserMissing, terminal.err);
  return exitStatus.machine;
}

/** Fails unless the folder holds a book. */
export async function requireBook(folder: string): Promise<void> {
  const file = join(folder, 'book.yaml');
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new RequestError(`there is no book here: “${file}” is missing`);
}

/** Reads `epub,pdf`. */
export function parseEditions(value: string): EditionName[] {
  return value.split(',').map((name) => {
    const known = editionNames.find((each) => each === name);
    if (known) return known;
    throw new InvalidArgumentError(
      `there is no edition “${name}”; there are ${editionNames.join(', ')}.`,
    );
  });
}

/** Reads `reading` or `diplomatic`. */
export function parseText(value: string): TextName {
  const known = textNames.find((each) => each === value);
  if (known) return known;
  throw new InvalidArgumentError(`there is no text “${value}”; there are ${textNames.join(', ')}.`);
}
