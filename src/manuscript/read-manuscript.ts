import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { tell } from '../messages/index.ts';
import { readSource, type SourceText } from '../sources/index.ts';
import { type Fields, readFields } from './fields.ts';
import type { Manuscript, ManuscriptChapter, ManuscriptDocument } from './manuscript.ts';
import type { BookFields } from './manuscript-fields.ts';
import { readDocument } from './read-document.ts';
import { bookSchema, chapterSchema } from './schemas.ts';

/** What reading a book's folder gave: the manuscript, unless something in it is wrong. */
export interface ManuscriptReading {
  readonly manuscript?: Manuscript;
  /** Of all files, not only of the first that is wrong. */
  readonly messages: readonly VFileMessage[];
}

/**
 * Read a book's folder: `book.yaml`, its chapters and documents, the sources
 * that it declares. Whatever is wrong becomes a message.
 */
export async function readManuscript(folder: string): Promise<ManuscriptReading> {
  const files: VFile[] = [];
  const open = (path: string): Promise<VFile | undefined> => openFile(path, files);

  const file = await open(join(folder, 'book.yaml'));
  const fields = file && readFields(String(file), bookSchema, file);
  if (!file || !fields) return { messages: files.flatMap((each) => each.messages) };

  const sources = await readSources(join(folder, 'sources'), file, fields);
  const chapters: ManuscriptChapter[] = [];
  for (const [index, id] of fields.value.chapters.entries()) {
    const chapter = await readChapter(join(folder, id), id, open);
    if (chapter === 'missing') {
      tell(file, 'file-missing', `There is no “${id}/chapter.yaml”`, {
        place: fields.placeOf('chapters', index),
      });
    } else if (chapter) {
      chapters.push(chapter);
    }
  }
  for (const index of repeats(fields.value.chapters)) {
    tell(file, 'id-repeated', 'The chapter is listed twice', {
      place: fields.placeOf('chapters', index),
    });
  }
  const messages = files.flatMap((each) => each.messages);
  const whole = messages.every((message) => message.fatal !== true);
  return whole ? { manuscript: { file, fields, chapters, sources }, messages } : { messages };
}

async function readChapter(
  folder: string,
  id: string,
  open: (path: string) => Promise<VFile | undefined>,
): Promise<ManuscriptChapter | 'missing' | undefined> {
  const file = await open(join(folder, 'chapter.yaml'));
  if (!file) return 'missing';
  const fields = readFields(String(file), chapterSchema, file);
  if (!fields) return undefined;
  const documents: ManuscriptDocument[] = [];
  for (const [index, name] of fields.value.documents.entries()) {
    const document = await open(join(folder, name));
    if (!document) {
      tell(file, 'file-missing', `There is no file “${name}”`, {
        place: fields.placeOf('documents', index),
      });
      continue;
    }
    const read = readDocument(document, `${id}-${basename(name, '.md')}`);
    if (read) documents.push(read);
  }
  for (const index of repeats(fields.value.documents)) {
    tell(file, 'id-repeated', 'The document is listed twice', {
      place: fields.placeOf('documents', index),
    });
  }
  const listed = new Set(fields.value.documents);
  for (const name of (await readdir(folder)).sort()) {
    if (name.endsWith('.md') && !listed.has(name)) {
      tell(file, 'file-unlisted', `“${name}” is in the folder but in no edition`, {
        place: fields.placeOf('documents'),
      });
    }
  }
  return { id, file, fields, documents };
}

async function readSources(
  folder: string,
  file: VFile,
  fields: Fields<BookFields>,
): Promise<Map<string, SourceText>> {
  const sources = new Map<string, SourceText>();
  for (const [index, declared] of fields.value.sources.entries()) {
    const source = await readSource(join(folder, declared.file), declared.file);
    const place = fields.placeOf('sources', index, 'file');
    if (source === 'missing')
      tell(file, 'source-missing', `There is no “sources/${declared.file}”`, { place });
    else if (source === 'not-utf8')
      tell(file, 'not-utf8', `“sources/${declared.file}” is not UTF-8`, { place });
    else {
      sources.set(declared.file, source);
      if (source.sha256 !== declared.sha256) {
        tell(
          file,
          'source-altered',
          `“sources/${declared.file}” is not the file that was declared`,
          {
            place: fields.placeOf('sources', index, 'sha256'),
            actual: source.sha256,
          },
        );
      }
    }
  }
  return sources;
}

async function openFile(path: string, files: VFile[]): Promise<VFile | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return undefined;
  }
  const file = new VFile({ path });
  files.push(file);
  try {
    file.value = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    tell(file, 'not-utf8', 'The file is not UTF-8', { place: { line: 1, column: 1 } });
    file.value = '';
  }
  return file;
}

function repeats(names: readonly string[]): number[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []));
}
