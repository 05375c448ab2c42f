import { basename, join } from 'node:path';
import type { VFile } from 'vfile';
import { type BookFolder, readBookFolder } from '../book-folder/index.ts';
import { anew, type Reuse } from '../digests/index.ts';
import { hasErrors, type Message, message, messagesIn, placeIn, tell } from '../messages/index.ts';
import { tellWrittenDate } from './lint-date.ts';
import {
  tellRepeats,
  tellSharedIds,
  tellUnlistedChapters,
  tellUnlistedDocuments,
} from './lists.ts';
import type { Manuscript, ManuscriptChapter, ManuscriptDocument } from './manuscript.ts';
import { type OpenText, openText } from './open-text.ts';
import type { Picture } from './pictures/picture.ts';
import { readCoverPicture } from './pictures/read-cover-picture.ts';
import type { NamingPictures } from './pictures/read-picture.ts';
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
  readonly messages: readonly Message[];
}

/** The manuscript in a book's folder, read from the disk. */
export async function readManuscriptAt(path: string): Promise<ManuscriptReading> {
  return readManuscript(await readBookFolder(path));
}

/**
 * The manuscript in a book's folder: `book.yaml`, its chapters and documents, the sources
 * that it declares, and its index where it has one. Whatever is wrong becomes a message.
 * @param editions the names of all that can be made; any name will do when it isn’t said
 * @param reuse for documents that were read before
 */
export function readManuscript(
  folder: BookFolder,
  editions?: readonly string[],
  reuse: Reuse = anew,
): ManuscriptReading {
  const files: VFile[] = [];
  const open: OpenText = (path) => openText(folder, path, files);

  const file = open('book.yaml');
  if (file === 'missing') return { messages: [tellNoBook(folder.path)] };
  const reading = file && readFields(String(file), bookSchema, file);
  if (!file || !reading) return { messages: files.flatMap(messagesIn) };

  const { fields } = reading;
  const names = reading.names('chapters');
  const chapters: ManuscriptChapter[] = [];
  for (const [index, id] of (names ?? []).entries()) {
    if (id === undefined) continue;
    const chapter = readChapter(folder, id, open, reuse);
    if (chapter === 'missing') {
      const place = placeIn(reading, 'chapters', index);
      tell(file, 'file-missing', { case: 'chapter', chapter: id }, place);
    } else if (chapter) {
      chapters.push(chapter);
    }
  }
  if (names) {
    tellRepeats(file, 'chapter', names, (index) => placeIn(reading, 'chapters', index));
    tellUnlistedChapters(folder, file, names, placeIn(reading, 'chapters'));
  }
  for (const [index, name] of (reading.names('editions') ?? []).entries()) {
    if (name === undefined || editions?.includes(name) !== false) continue;
    tell(file, 'edition-unknown', { name, known: editions }, placeIn(reading, 'editions', index));
  }
  if (fields) tellSharedIds(file, files, fields, chapters);
  const sources = fields && readSources(folder, file, fields);
  const design = fields && readBookDesign(folder, file, fields, open);
  const cover = fields && readCover(fields, { book: folder, document: 'book.yaml', file });
  const index = readIndex(chapters, open);

  if (fields) tellWrittenDate(file, fields.value.date, placeIn(reading, 'date', 'written'));
  const note = open('editor-note.md');
  const editorNote = note && note !== 'missing' ? readEditorNote(note) : undefined;

  const messages = files.flatMap(messagesIn);
  const whole = !hasErrors(messages);
  return whole && fields && sources && design
    ? {
        manuscript: {
          path: file.path,
          fields,
          design,
          cover,
          chapters,
          index,
          editorNote,
          sources,
        },
        messages,
      }
    : { messages };
}

function readChapter(
  book: BookFolder,
  id: string,
  open: OpenText,
  reuse: Reuse,
): ManuscriptChapter | 'missing' | undefined {
  const file = open(`${id}/chapter.yaml`);
  if (file === 'missing') return 'missing';
  if (!file) return undefined;
  const reading = readFields(String(file), chapterSchema, file);
  const { fields } = reading;
  const listed = reading.names('documents');
  const documents: ManuscriptDocument[] = [];
  for (const [index, name] of (listed ?? []).entries()) {
    if (name === undefined) continue;
    const path = `${id}/${name}`;
    const document = open(path);
    if (document === 'missing') {
      const place = placeIn(reading, 'documents', index);
      tell(file, 'file-missing', { case: 'document', name }, place);
    } else if (document) {
      const read = readAgain(document, `${id}-${basename(name, '.md')}`, reuse);
      if (!read) continue;
      const pictures = readPictures(read.tree, { book, document: path, file: document });
      documents.push({ ...read, pictures });
    }
  }
  if (listed) {
    tellRepeats(file, 'document', listed, (index) => placeIn(reading, 'documents', index));
    tellUnlistedDocuments(book, id, file, listed, placeIn(reading, 'documents'));
  }
  const dates = fields?.value.dates;
  if (dates) tellWrittenDate(file, dates, placeIn(reading, 'dates', 'written'));
  const cover = fields && readCover(fields, { book, document: `${id}/chapter.yaml`, file });
  return fields && { id, path: file.path, fields, cover, documents };
}

/** A document of which something was told is read each time, so that it is told each time. */
function readAgain(file: VFile, id: string, reuse: Reuse): ManuscriptDocument | undefined {
  const input = { path: file.path, text: String(file), id };
  return reuse(
    'document',
    input,
    () => readDocument(file, id),
    () => file.messages.length === 0,
  );
}

/** The publisher’s own cover, where the book or the chapter has one. */
function readCover(
  fields: Fields<BookFields> | Fields<ChapterFields>,
  from: NamingPictures,
): Picture | undefined {
  const { image } = fields.value.cover;
  return image === undefined
    ? undefined
    : readCoverPicture(from, image, placeIn(fields, 'cover', 'image'));
}

function tellNoBook(folder: string): Message {
  return message(join(folder, 'book.yaml'), 'file-missing', { case: 'book' });
}
