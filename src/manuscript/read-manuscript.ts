import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Point } from 'unist';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { tell } from '../messages/index.ts';
import { tellWrittenDate } from './lint-date.ts';
import {
  tellRepeats,
  tellSharedIds,
  tellUnlistedChapters,
  tellUnlistedDocuments,
} from './lists.ts';
import type { Manuscript, ManuscriptChapter, ManuscriptDocument } from './manuscript.ts';
import type { Picture } from './pictures/picture.ts';
import { readCoverPicture } from './pictures/read-cover-picture.ts';
import { readPictures } from './pictures/read-pictures.ts';
import { readBookDesign } from './read-design.ts';
import { readDocument } from './read-document.ts';
import { readEditorNote } from './read-editor-note.ts';
import { readIndex } from './read-index.ts';
import { readSources } from './read-sources.ts';
import { bookSchema } from './schema/book-schema.ts';
import { chapterSchema } from './schema/chapter-schema.ts';
import type { BookFields, ChapterFields } from './schema/manuscript-fields.ts';
import { type Fields, readFields } from './yaml/fields.ts';

/** What reading a book's folder gave: the manuscript, unless something in it is wrong. */
export interface ManuscriptReading {
  readonly manuscript?: Manuscript;
  /** Of all files, not only of the first that is wrong. */
  readonly messages: readonly VFileMessage[];
}

/**
 * Read a book's folder: `book.yaml`, its chapters and documents, the sources
 * that it declares, and its index where it has one. Whatever is wrong becomes a message.
 */
export async function readManuscript(folder: string): Promise<ManuscriptReading> {
  const files: VFile[] = [];
  const open: Open = (path) => openFile(path, files);

  const file = await open(join(folder, 'book.yaml'));
  if (file === 'missing') return { messages: [tellNoBook(folder)] };
  const reading = file && readFields(String(file), bookSchema, file);
  if (!file || !reading) return { messages: files.flatMap((each) => each.messages) };

  const { fields, placeOf } = reading;
  const names = reading.names('chapters');
  const chapters: ManuscriptChapter[] = [];
  for (const [index, id] of (names ?? []).entries()) {
    const chapter = id && (await readChapter(folder, id, open));
    if (chapter === 'missing') {
      const place = placeOf('chapters', index);
      tell(file, 'file-missing', `There is no “${id}/chapter.yaml”`, { place });
    } else if (chapter) {
      chapters.push(chapter);
    }
  }
  if (names) {
    tellRepeats(file, 'chapter', names, (index) => placeOf('chapters', index));
    await tellUnlistedChapters(folder, file, names, placeOf('chapters'));
  }
  if (fields) tellSharedIds(file, fields, chapters);
  const sources = fields && (await readSources(join(folder, 'sources'), file, fields));
  const design = fields && (await readBookDesign(folder, file, fields, open));
  const cover = fields && (await readCover(fields, file, folder));
  const index = await readIndex(folder, chapters, open);

  if (fields) tellWrittenDate(file, fields.value.date, placeOf('date', 'written'));
  const note = await open(join(folder, 'editor-note.md'));
  const editorNote = note && note !== 'missing' ? readEditorNote(note) : undefined;

  const messages = files.flatMap((each) => each.messages);
  const whole = messages.every((message) => message.fatal !== true);
  return whole && fields && sources && design
    ? {
        manuscript: { file, fields, design, cover, chapters, index, editorNote, sources },
        messages,
      }
    : { messages };
}

async function readChapter(
  book: string,
  id: string,
  open: Open,
): Promise<ManuscriptChapter | 'missing' | undefined> {
  const folder = join(book, id);
  const file = await open(join(folder, 'chapter.yaml'));
  if (file === 'missing') return 'missing';
  if (!file) return undefined;
  const { fields, names, placeOf } = readFields(String(file), chapterSchema, file);
  const listed = names('documents');
  const documents: ManuscriptDocument[] = [];
  for (const [index, name] of (listed ?? []).entries()) {
    const document = name && (await open(join(folder, name)));
    if (document === 'missing') {
      const place = placeOf('documents', index);
      tell(file, 'file-missing', `There is no file “${name}”`, { place });
    } else if (name && document) {
      const read = readDocument(document, `${id}-${basename(name, '.md')}`);
      if (read) documents.push({ ...read, pictures: await readPictures(read, book) });
    }
  }
  if (listed) {
    tellRepeats(file, 'document', listed, (index) => placeOf('documents', index));
    await tellUnlistedDocuments(folder, file, listed, placeOf('documents'));
  }
  const dates = fields?.value.dates;
  if (dates) tellWrittenDate(file, dates, placeOf('dates', 'written'));
  const cover = fields && (await readCover(fields, file, book));
  return fields && { id, file, fields, cover, documents };
}

/** The publisher’s own cover, where the book or the chapter has one. */
async function readCover(
  { value, placeOf }: Fields<BookFields> | Fields<ChapterFields>,
  file: VFile,
  book: string,
): Promise<Picture | undefined> {
  const { image } = value.cover;
  return image === undefined
    ? undefined
    : readCoverPicture(image, file, placeOf('cover', 'image'), book);
}

function tellNoBook(folder: string): VFileMessage {
  const file = new VFile({ path: join(folder, 'book.yaml') });
  const hint = 'A book is a folder with a “book.yaml” that gives its title, chapters and sources.';
  return tell(file, 'file-missing', 'There is no “book.yaml”', { hint });
}

/** Opens a file; undefined when it is there but can't be read, which was told. */
type Open = (path: string) => Promise<VFile | 'missing' | undefined>;

async function openFile(path: string, files: VFile[]): Promise<VFile | 'missing' | undefined> {
  const file = new VFile({ path });
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    files.push(file);
    tell(file, 'file-unreadable', 'The file can’t be read', { place: { line: 1, column: 1 } });
    return undefined;
  }
  files.push(file);
  try {
    file.value = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return file;
  } catch {
    tell(file, 'not-utf8', 'The file is not UTF-8', { place: firstFault(bytes) });
    return undefined;
  }
}

/** Where bytes stop to be UTF-8. */
function firstFault(bytes: Buffer): Point {
  const before = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] as string;
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) as string).length + 1 };
}
