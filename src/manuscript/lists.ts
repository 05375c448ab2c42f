import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { tell } from '../messages/index.ts';
import type { ManuscriptChapter } from './manuscript.ts';
import type { BookFields } from './schema/manuscript-fields.ts';
import type { Fields } from './yaml/fields.ts';

/** The names of a list; undefined in the place of what is none. */
type Names = readonly (string | undefined)[];

/** Tells which names a list has twice. */
export function tellRepeats(
  file: VFile,
  what: string,
  names: Names,
  placeOf: (index: number) => Point,
): void {
  for (const [index, name] of names.entries()) {
    if (name === undefined || names.indexOf(name) === index) continue;
    const hint = 'Take it out of the list in one of the two places.';
    tell(file, 'id-repeated', `The ${what} is listed twice`, { place: placeOf(index), hint });
  }
}

/** Tells which documents of a chapter’s folder its list forgets. */
export async function tellUnlistedDocuments(
  folder: string,
  file: VFile,
  listed: Names,
  place: Point,
): Promise<void> {
  for (const name of (await readdir(folder).catch((): string[] => [])).sort()) {
    if (!name.endsWith('.md') || name.startsWith('.') || listed.includes(name)) continue;
    tell(file, 'file-unlisted', `“${name}” is in the folder but in no edition`, { place });
  }
}

/** Tells which chapters of a book’s folder its list forgets. */
export async function tellUnlistedChapters(
  folder: string,
  file: VFile,
  listed: Names,
  place: Point,
): Promise<void> {
  const folders = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && !listed.includes(entry.name))
    .map(({ name }) => name);
  for (const name of folders.sort()) {
    if (!(await readdir(join(folder, name)).catch((): string[] => [])).includes('chapter.yaml'))
      continue;
    tell(file, 'file-unlisted', `The chapter “${name}” is in the folder but in no edition`, {
      place,
      hint: 'Name the chapter under “chapters” in book.yaml, or move its folder away.',
    });
  }
}

/** The book, its chapters and its documents name files and anchors of one edition. */
export function tellSharedIds(
  file: VFile,
  fields: Fields<BookFields>,
  chapters: readonly ManuscriptChapter[],
): void {
  const listed = new Set(fields.value.chapters);
  if (listed.has(fields.value.id)) {
    tell(file, 'id-repeated', `A chapter has the book’s own id “${fields.value.id}”`, {
      place: fields.placeOf('chapters', fields.value.chapters.indexOf(fields.value.id)),
    });
  }
  const owners = new Map<string, string>([...listed].map((id) => [id, `the chapter “${id}”`]));
  for (const chapter of chapters) {
    for (const [index, name] of chapter.fields.value.documents.entries()) {
      const id = `${chapter.id}-${basename(name, '.md')}`;
      const owner = owners.get(id);
      const own = `“${chapter.id}/${name}”`;
      if (owner !== undefined && owner !== own) {
        tell(chapter.file, 'id-repeated', `${own} and ${owner} have the same id “${id}”`, {
          place: chapter.fields.placeOf('documents', index),
          hint: 'The folder’s name and the file’s name make the id: rename one of them.',
        });
      }
      owners.set(id, own);
    }
  }
}
