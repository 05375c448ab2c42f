import { basename } from 'node:path';
import type { VFile } from 'vfile';
import type { BookFolder } from '../book-folder/index.ts';
import { placeIn, type Spot, tell } from '../messages/index.ts';
import { shareFileNames } from './file-names.ts';
import type { ManuscriptChapter } from './manuscript.ts';
import type { BookFields } from './schema/manuscript-fields.ts';
import type { Fields } from './yaml/fields.ts';

/** The names of a list; undefined in the place of what is none. */
type Names = readonly (string | undefined)[];

/** Tells which names a list has twice. */
export function tellRepeats(
  file: VFile,
  of: 'chapter' | 'document' | 'source',
  names: Names,
  placeOf: (index: number) => Spot,
): void {
  for (const [index, name] of names.entries()) {
    if (name === undefined || names.indexOf(name) === index) continue;
    tell(file, 'id-repeated', { case: 'list', of }, placeOf(index));
  }
}

/** Tells which documents of a chapter’s folder its list forgets. */
export function tellUnlistedDocuments(
  { files }: BookFolder,
  chapter: string,
  file: VFile,
  listed: Names,
  place: Spot,
): void {
  for (const path of files.keys()) {
    const [, name] = /^([^/]+\.md)$/.exec(within(chapter, path)) ?? [];
    if (name === undefined || isListed(name, listed)) continue;
    tell(file, 'file-unlisted', { case: 'document', name }, place);
  }
}

/** Tells which chapters of a book’s folder its list forgets. */
export function tellUnlistedChapters(
  { files }: BookFolder,
  file: VFile,
  listed: Names,
  place: Spot,
): void {
  for (const path of files.keys()) {
    const [, name] = /^([^/]+)\/chapter\.yaml$/.exec(path) ?? [];
    if (name === undefined || isListed(name, listed)) continue;
    tell(file, 'file-unlisted', { case: 'chapter', name }, place);
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
  const { id: book, chapters: names } = fields.value;
  if (names.includes(book)) {
    const place = placeIn(fields, 'chapters', names.indexOf(book));
    tell(file, 'id-repeated', { case: 'book', id: book }, place);
  }
  // A file may travel alone: its name says whose it is.
  const ids = [book, ...names];
  for (const [index, id] of ids.entries()) {
    const other = ids.find((each) => shareFileNames(id, each));
    if (other === undefined) continue;
    const place = index === 0 ? placeIn(fields, 'id') : placeIn(fields, 'chapters', index - 1);
    tell(file, 'id-repeated', { case: 'files', id, other }, place);
  }
  const owners = new Map(names.map((id): [string, Owner] => [id, { other: id, of: 'chapter' }]));
  for (const chapter of chapters) {
    for (const [index, name] of chapter.fields.value.documents.entries()) {
      const id = `${chapter.id}-${basename(name, '.md')}`;
      const document = `${chapter.id}/${name}`;
      const owner = owners.get(id);
      if (owner && owner.other !== document) {
        const list = files.find(({ path }) => path === chapter.path) ?? file;
        const place = placeIn(chapter.fields, 'documents', index);
        tell(list, 'id-repeated', { case: 'shared', id, document, ...owner }, place);
      }
      owners.set(id, { other: document, of: 'document' });
    }
  }
}

/** What has an id: a chapter or a document, by its name. */
interface Owner {
  readonly other: string;
  readonly of: 'chapter' | 'document';
}
