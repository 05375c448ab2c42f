import { join } from 'node:path';
import { sha256 } from '../digests/index.ts';
import type { OutputFile } from '../distribution/index.ts';
import { isPathBelow, standsBelow } from '../folders/index.ts';
import { type Message, message } from '../messages/index.ts';
import { ChangedOriginal, type PublishedFile, type ReadOutput } from '../output/index.ts';
import { folderOnShelf } from '../shelf/index.ts';
import { RequestError } from './request-error.ts';
import type { ShelfFolder } from './shelf-folders.ts';

/** The list of all files of a shelf, in the form that `sha256sum -c` reads. */
const sumsFile = 'SHA256SUMS';

/**
 * The files of folders, as copies below a shelf.
 * @throws ChangedOriginal
 */
export async function copiesOf(folders: readonly ShelfFolder[]): Promise<PublishedFile[]> {
  const copies: PublishedFile[] = [];
  for (const { folder, id, files } of folders) {
    for (const { file, sha256: sum } of files) {
      const copyOf = join(folder, file);
      if ((await standsBelow(folder, file)) !== 'file') throw new ChangedOriginal(copyOf);
      copies.push({ file: `${folderOnShelf(id)}/${file}`, copyOf, sha256: sum });
    }
  }
  return copies;
}

/** The sums of all that is on a shelf. */
export function shelfSums(
  pages: readonly OutputFile[],
  folders: readonly ShelfFolder[],
): OutputFile {
  const lines = [
    ...pages.map(({ file, bytes }) => ({ file, sum: sha256(bytes) })),
    ...folders.flatMap(({ id, files }) =>
      files.map(({ file, sha256: sum }) => ({ file: `${folderOnShelf(id)}/${file}`, sum })),
    ),
  ].sort((a, b) => (a.file < b.file ? -1 : 1));
  const text = lines.map(({ file, sum }) => `${sum}  ${file}\n`).join('');
  return { file: sumsFile, bytes: new TextEncoder().encode(text) };
}

/**
 * Make sure that nothing is written over but what an earlier run put there, or what is the same.
 * @param out the shelf’s folder, as it was named
 * @throws RequestError
 */
export async function requireOwn(
  out: string,
  read: ReadOutput,
  files: readonly PublishedFile[],
): Promise<void> {
  const own = await listedIn(read, sumsFile);
  const books = new Map<string, ReadonlySet<string>>();
  for (const each of files) {
    const { file } = each;
    if (file === sumsFile || own.has(file)) continue;
    if ((await standsBelow(out, file).catch(() => 'nothing')) !== 'file') continue;
    const sum = 'bytes' in each ? sha256(each.bytes) : each.sha256;
    if (sha256((await read(file)) ?? new Uint8Array()) === sum) continue;
    // A run that was killed may have put whole books there.
    const [top = '', id = '', ...rest] = file.split('/');
    const folder = `${top}/${id}`;
    const inBook = books.get(folder) ?? (await listedIn(read, `${folder}/${sumsFile}`));
    books.set(folder, inBook);
    const name = rest.join('/');
    if (inBook.has(name) || (inBook.size > 0 && name.startsWith(sumsFile))) continue;
    throw new RequestError(
      `“${join(out, file)}” was not put there by “chap shelf”, and would be written over: move it elsewhere, or name another folder`,
    );
  }
}

/** What an earlier run put there, and is on the shelf no more; of a book that is gone, its folder. */
export async function leftOnShelf(
  out: string,
  read: ReadOutput,
  files: readonly { readonly file: string }[],
): Promise<Message[]> {
  const now = new Set(files.map(({ file }) => file));
  const folders = new Set(files.map(({ file }) => bookFolder(file)));
  const left = new Set<string>();
  for (const file of await listedIn(read, sumsFile)) {
    if (now.has(file) || (await standsBelow(out, file).catch(() => 'nothing')) !== 'file') continue;
    const folder = bookFolder(file);
    left.add(folder === undefined || folders.has(folder) ? file : folder);
  }
  return [...left].sort().map((file) => message(join(out, file), 'shelf-file-left', {}));
}

function bookFolder(file: string): string | undefined {
  return /^books\/[^/]+/.exec(file)?.[0];
}

async function listedIn(read: ReadOutput, sums: string): Promise<Set<string>> {
  const text = Buffer.from((await read(sums)) ?? []).toString('utf8');
  const names = text.split('\n').map((line) => line.replace(/^[0-9a-f]{64} {2}/, ''));
  return new Set(names.filter((name) => name !== '' && isPathBelow(name)));
}
