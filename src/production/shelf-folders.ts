import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../digests/index.ts';
import {
  type BookRecord,
  type ListedBook,
  listBooks,
  readManifest,
  standing,
} from '../distribution/index.ts';
import { standsBelow } from '../folders/index.ts';
import { readOutput } from '../output/index.ts';
import { shelfFile } from '../shelf/shelf-file.ts';
import { manifestFile } from './nearest-manifest.ts';
import { RequestError } from './request-error.ts';

/** A file of an output folder, and what its bytes have to be. */
export interface FolderFile {
  readonly file: string;
  readonly sha256: string;
}

/** An output folder that goes on a shelf. */
export interface ShelfFolder {
  /** As it was named. */
  readonly folder: string;
  /** Names its folder on the shelf: the id of its book, or of the first thing in it. */
  readonly id: string;
  /** What stands on the shelf: the book, or what else was made where the whole of it wasn’t. */
  readonly entries: readonly ListedBook[];
  /** All of it: what the manifest lists, itself, the sums and their signature. */
  readonly files: readonly FolderFile[];
}

/**
 * Read the manifests of output folders; of a folder of such folders, all of these.
 * @throws RequestError of a folder that is none, or where two are of one book
 */
export async function readShelfFolders(
  given: readonly string[],
  signal: AbortSignal,
): Promise<ShelfFolder[]> {
  const found: ShelfFolder[] = [];
  const ids = new Map<string, string>();
  for (const each of given) {
    for (const folder of await outputsAt(each)) {
      signal.throwIfAborted();
      const read = await readFolder(folder);
      const other = ids.get(read.id);
      if (other !== undefined) {
        throw new RequestError(
          `“${other}” and “${folder}” are both of the book “${read.id}”: leave one of them out, or change its id and build it again`,
        );
      }
      ids.set(read.id, folder);
      found.push(read);
    }
  }
  return found;
}

/** A folder that several books were built into has one for each of them. */
async function outputsAt(folder: string): Promise<string[]> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) throw new RequestError(`there is no folder “${folder}”`);
  if (!found.isDirectory()) throw new RequestError(`“${folder}” is no folder`);
  if (await isThere(folder, shelfFile)) {
    throw new RequestError(
      `“${folder}” is a shelf: name the output folders of its books (${join(folder, 'books')})`,
    );
  }
  if (await isThere(folder, manifestFile)) return [folder];
  const inside = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name))
    .sort();
  const outputs: string[] = [];
  for (const each of inside) if (await isThere(each, manifestFile)) outputs.push(each);
  if (outputs.length > 0) return outputs;
  throw new RequestError(
    `“${folder}” is no output folder of the press: there is no ${manifestFile} in it. Build the book first, and name the folder that it was built into`,
  );
}

async function isThere(folder: string, file: string): Promise<boolean> {
  return (await standsBelow(folder, file).catch(() => 'nothing')) === 'file';
}

async function readFolder(folder: string): Promise<ShelfFolder> {
  const read = readOutput(folder);
  const bytes = await read(manifestFile);
  const manifest = readManifest(Buffer.from(bytes ?? []).toString('utf8'));
  if (!bytes || !manifest) {
    throw new RequestError(
      `“${folder}” is no output folder of the press: its ${manifestFile} is none that the press writes`,
    );
  }
  const { artifacts, listings, books = [] } = manifest;
  const entries = standing(listBooks(artifacts, books));
  const [first] = entries;
  if (!first) {
    throw new RequestError(
      books.length === 0 && artifacts.length > 0
        ? `“${folder}” was built by an older press, and doesn’t say what its books are called; build it again`
        : `there is no book in “${folder}”: nothing was built into it`,
    );
  }
  const sums = await Promise.all(
    ['SHA256SUMS', 'SHA256SUMS.minisig'].map(async (file) => {
      const own = await read(file);
      return own ? [{ file, sha256: sha256(own) }] : [];
    }),
  );
  const listed = [...artifacts, ...listings].map(({ file, sha256: sum }) => ({
    file,
    sha256: sum,
  }));
  const files = [...listed, { file: manifestFile, sha256: sha256(bytes) }, ...sums.flat()];
  return { folder, id: idOf(first, books), entries, files };
}

function idOf(first: Pick<BookRecord, 'id'>, books: readonly BookRecord[]): string {
  return books.find(({ kind }) => kind === 'whole')?.id ?? first.id;
}
