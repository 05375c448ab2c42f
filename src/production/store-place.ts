import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { thisMachine } from '../browser/machine.ts';
import { liesWithin } from '../folders/index.ts';
import {
  emptyStore,
  makeStoreFolder,
  type StoredBook,
  type StoreMachine,
  storedBooks,
  usualStoreFolder,
} from '../store/index.ts';
import { RequestError } from './request-error.ts';

/** Which store is wanted: the folder of one, the usual one, or none. */
export type StoreChoice = string | true | false;

/** Switches the store off, or names its folder, for all calls: `off`, or a path. */
const variable = 'CHAP_CACHE';

/**
 * The folder of the store that a command is to use, made if need be.
 * @param beside the folders that it may not lie in: those of the book and of the output
 * @returns undefined where nothing is to be kept, or where the usual store can’t be
 * @throws RequestError when the one that was named lies in a book or an output folder, or can’t be used
 */
export async function storePlace(
  choice: StoreChoice,
  beside: readonly string[],
  machine: StoreMachine = thisMachine(),
): Promise<string | undefined> {
  const folder = chosen(choice, machine);
  if (folder === undefined) return undefined;
  const isNamed = typeof choice === 'string';
  const refused =
    (await whyNotThere(folder, beside)) ?? (await makeStoreFolder(folder, machine.user));
  if (refused === undefined) return folder;
  if (!isNamed) return undefined;
  throw new RequestError(`the store can’t be “${folder}”: ${refused}`);
}

/** What a store holds: nothing is made, nothing is changed. */
export async function storeContents(
  choice: StoreChoice,
  machine: StoreMachine = thisMachine(),
): Promise<{ readonly folder: string | undefined; readonly books: readonly StoredBook[] }> {
  const folder = chosen(choice, machine);
  return { folder, books: folder === undefined ? [] : await storedBooks(folder) };
}

/** Take away all that a store holds. */
export async function emptyStoreAt(
  choice: StoreChoice,
  machine: StoreMachine = thisMachine(),
): Promise<void> {
  const folder = chosen(choice, machine);
  if (folder !== undefined) await emptyStore(folder);
}

function chosen(choice: StoreChoice, machine: StoreMachine): string | undefined {
  if (choice === false) return undefined;
  if (typeof choice === 'string') return resolve(choice);
  const set = machine.environment[variable];
  if (set === 'off') return undefined;
  return set ? resolve(set) : usualStoreFolder(machine);
}

/** A book’s folder and an output folder are handed on; what is kept for oneself has no place there. */
async function whyNotThere(folder: string, beside: readonly string[]): Promise<string | undefined> {
  for (const other of beside) {
    if (await liesWithin(folder, other)) return `it lies in “${other}”, which may be handed on`;
  }
  for (let above = resolve(folder); ; above = dirname(above)) {
    if (await isFile(join(above, 'book.yaml'))) return `it lies in the book “${above}”`;
    const isOutput = await Promise.all(
      ['manifest.json', 'SHA256SUMS'].map((name) => isFile(join(above, name))),
    );
    if (isOutput.every(Boolean)) return `it lies in the output folder “${above}”`;
    if (above === dirname(above)) return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
