import { sha256 } from '../digests/index.ts';
import type { ArtifactEntry, OutputFile } from '../distribution/index.ts';
import { ChangedOriginal, type ReadOutput, readOutput } from '../output/index.ts';
import {
  folderOnShelf,
  readShelfRecord,
  type ShelvedBook,
  type SmallFront,
  type SmallFrontRecord,
  shelfFile,
} from '../shelf/index.ts';
import type { ShelfFolder } from './shelf-folders.ts';

/** Books as they stand on a shelf. */
export interface ShelvedBooks {
  readonly books: readonly ShelvedBook[];
  /** The pictures of their fronts, small. */
  readonly small: readonly OutputFile[];
  /** What each of these was made of, for the next time. */
  readonly known: readonly SmallFrontRecord[];
}

/** Pixels. */
const longestSide = 200;

/**
 * The books of folders, their files named as they lie on the shelf. A front that was made small for this shelf before is
 * taken from there.
 * @throws ChangedOriginal
 */
export async function shelvedBooks(
  folders: readonly ShelfFolder[],
  before: ReadOutput,
  signal: AbortSignal,
): Promise<ShelvedBooks> {
  const json = Buffer.from((await before(shelfFile)) ?? []).toString('utf8');
  const fronts = readShelfRecord(json)?.fronts ?? [];
  const books: ShelvedBook[] = [];
  const small: OutputFile[] = [];
  const known: SmallFrontRecord[] = [];
  for (const { folder, id, entries } of folders) {
    const place = folderOnShelf(id);
    const placed = (entry: ArtifactEntry): ArtifactEntry => ({
      ...entry,
      file: `${place}/${entry.file}`,
    });
    for (const { files, front, thumbnail: _, ...book } of entries) {
      signal.throwIfAborted();
      const made =
        front &&
        (await smallFront(book.id === id ? id : `${id}.${book.id}`, front, folder, fronts, before));
      if (made) {
        small.push({ file: made.file, bytes: made.bytes });
        known.push({ file: made.file, width: made.width, height: made.height, of: front.sha256 });
      }
      books.push({
        ...book,
        folder: place,
        files: files.map(placed),
        front: front && placed(front),
        small: made,
      });
    }
  }
  return { books, small, known };
}

async function smallFront(
  named: string,
  { file, sha256: sum }: ArtifactEntry,
  folder: string,
  fronts: readonly SmallFrontRecord[],
  before: ReadOutput,
): Promise<SmallFront | undefined> {
  const name = `covers/${named}-cover-small.jpg`;
  const kept = fronts.find((front) => front.file === name && front.of === sum);
  const bytes = kept && (await before(name));
  if (kept && bytes) return { ...kept, bytes };
  const original = await readOutput(folder)(file);
  if (!original || sha256(original) !== sum) throw new ChangedOriginal(`${folder}/${file}`);
  const { DamagedPicture, isPng, thumbnail } = await import('../pictures/index.ts');
  try {
    const mediaType = isPng(original) ? 'image/png' : 'image/jpeg';
    const whole = { bytes: original, mediaType, width: 0, height: 0 } as const;
    return { file: name, ...(await thumbnail(whole, longestSide)) };
  } catch (error) {
    // A book may stand there without a picture.
    if (error instanceof DamagedPicture) return undefined;
    throw error;
  }
}
