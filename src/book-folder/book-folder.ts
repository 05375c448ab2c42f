import { posix } from 'node:path';

/** All that the press may read of a book's folder, as it was at one moment. */
export interface BookFolder {
  /** The folder's own path, which the messages about its files begin with. */
  readonly path: string;
  /** By their paths within the folder, in order: with forward slashes, in Unicode's form NFC. */
  readonly files: ReadonlyMap<string, BookFile>;
  /**
   * The paths at which links show a folder again, and the path by which its files are listed. So
   * links that fan out don’t make more files than there are.
   */
  readonly again: ReadonlyMap<string, string>;
}

/** A file of a book's folder. */
export type BookFile = OpenFile | ClosedFile | FaultyFile;

/** A file whose content is at hand. */
export interface OpenFile {
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A file of which nothing but the hash is wanted or can be borne. */
export interface ClosedFile {
  readonly sha256: string;
  readonly closed: 'not-utf8' | 'too-large' | 'too-many';
}

/** A file, or a folder with all that is in it, that can't be read; or a link that leads out of the book's folder. */
export interface FaultyFile {
  readonly fault: 'unreadable' | 'outside';
}

/**
 * The file at a path; undefined when there is none. Some disks don't tell capitals from
 * small letters: what is found on one of them is found on every disk.
 */
export function fileAt(folder: BookFolder, path: string): BookFile | undefined {
  const { files } = folder;
  const wanted = path.normalize('NFC');
  return (
    spelledAlike(files, wanted) ??
    shownAgain(folder, wanted) ??
    folderAt(files, wanted) ??
    faultAbove(files, wanted)
  );
}

/** What stands at a path, or at the only one that is spelled like it. */
function spelledAlike<T>(paths: ReadonlyMap<string, T>, path: string): T | undefined {
  const there = paths.get(path);
  if (there !== undefined) return there;
  const folded = path.toLowerCase();
  const alike = [...paths].filter(([each]) => each.toLowerCase() === folded);
  return alike.length === 1 ? alike[0]?.[1] : undefined;
}

/** A file in a folder that is listed by another path. Each turn leaves fewer steps to be looked for. */
function shownAgain(folder: BookFolder, path: string): BookFile | undefined {
  if (folder.again.size === 0) return undefined;
  const steps = path.split('/');
  for (let count = steps.length; count > 0; count -= 1) {
    const listed = spelledAlike(folder.again, steps.slice(0, count).join('/'));
    if (listed === undefined) continue;
    if (count === steps.length) return { fault: 'unreadable' };
    return fileAt(folder, posix.join(listed, ...steps.slice(count)));
  }
  return undefined;
}

/** A folder is no file that can be read. */
function folderAt(files: BookFolder['files'], path: string): BookFile | undefined {
  const isFolder = [...files.keys()].some((each) => each.startsWith(`${path}/`));
  return isFolder ? { fault: 'unreadable' } : undefined;
}

/** Nothing is known of what lies in a folder that can't be read. */
function faultAbove(files: BookFolder['files'], path: string): BookFile | undefined {
  const steps = path.split('/');
  return steps.map((_, count) => files.get(steps.slice(0, count).join('/'))).find(isFaulty);
}

function isFaulty(file: BookFile | undefined): boolean {
  return file !== undefined && 'fault' in file;
}
