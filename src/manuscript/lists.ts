import { basename } from 'node:path';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { placeIn, tell } from '../messages/index.ts';
import type { BookFolder } from './folder/book-folder.ts';
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
export function tellUnlistedDocuments(
  { files }: BookFolder,
  chapter: string,
  file: VFile,
  listed: Names,
  place: Point,
): void {
  for (const path of files.keys()) {
    const [, name] = /^([^/]+\.md)$/.exec(within(chapter, path)) ?? [];
    if (name === undefined || isListed(name, listed)) continue;
    tell(file, 'file-unlisted', `“${name}” is in the folder but in no edition`, { place });
  }
}

/** Tells which chapters of a book’s folder its list forgets. */
export function tellUnlistedChapters(
  { files }: BookFolder,
  file: VFile,
  listed: Names,
  place: Point,
): void {
  for (const path of files.keys()) {
    const [, name] = /^([^/]+)\/chapter\.yaml$/.exec(path) ?? [];
    if (name === undefined || isListed(name, listed)) continue;
    tell(file, 'file-unlisted', `The chapter “${name}” is in the folder but in no edition`, {
      place,
      hint: 'Name the chapter under “chapters” in book.yaml, or move its folder away.',
    });
  }
}

/** The path below a folder; empty when it isn't in it. Names are spelt as the disk does. */
function within(folder: string, path: string): string {
  const inside = path.toLowerCase().startsWith(`${folder.toLowerCase()}/`);
  return inside ? path.slice(folder.length + 1) : '';
}

function isListed(name: string, listed: Names): boolean {
  return listed.some((each) => each?.toLowerCase() === name.toLowerCase());
}

/** The book, its chapters and its documents name files and anchors of one edition. */
export function tellSharedIds(
  file: VFile,
  files: readonly VFile[],
  fields: Fields<BookFields>,
  chapters: readonly ManuscriptChapter[],
): void {
  const listed = new Set(fields.value.chapters);
  if (listed.has(fields.value.id)) {
    tell(file, 'id-repeated', `A chapter has the book’s own id “${fields.value.id}”`, {
      place: placeIn(fields, 'chapters', fields.value.chapters.indexOf(fields.value.id)),
    });
  }
  const owners = new Map<string, string>([...listed].map((id) => [id, `the chapter “${id}”`]));
  for (const chapter of chapters) {
    for (const [index, name] of chapter.fields.value.documents.entries()) {
      const id = `${chapter.id}-${basename(name, '.md')}`;
      const owner = owners.get(id);
      const own = `“${chapter.id}/${name}”`;
      if (owner !== undefined && owner !== own) {
        const list = files.find(({ path }) => path === chapter.path) ?? file;
        tell(list, 'id-repeated', `${own} and ${owner} have the same id “${id}”`, {
          place: placeIn(chapter.fields, 'documents', index),
          hint: 'The folder’s name and the file’s name make the id: rename one of them.',
        });
      }
      owners.set(id, own);
    }
  }
}
