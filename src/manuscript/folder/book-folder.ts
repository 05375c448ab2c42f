/** All that the press may read of a book's folder, as it was at one moment. */
export interface BookFolder {
  /** The folder's own path, which the messages about its files begin with. */
  readonly path: string;
  /** By their paths within the folder, in order: with forward slashes, in Unicode's form NFC. */
  readonly files: ReadonlyMap<string, BookFile>;
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
export function fileAt({ files }: BookFolder, path: string): BookFile | undefined {
  const wanted = path.normalize('NFC');
  return (
    files.get(wanted) ??
    spelledAlike(files, wanted) ??
    folderAt(files, wanted) ??
    faultAbove(files, wanted)
  );
}

function spelledAlike(files: BookFolder['files'], path: string): BookFile | undefined {
  const folded = path.toLowerCase();
  const alike = [...files].filter(([each]) => each.toLowerCase() === folded);
  return alike.length === 1 ? alike[0]?.[1] : undefined;
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
