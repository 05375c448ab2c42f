import { v5 as nameUuid } from 'uuid';
import type {
  BookFields,
  Manuscript,
  ManuscriptChapter,
  ManuscriptDocument,
  Picture,
} from '../manuscript/index.ts';
import { gregorianDay } from '../typography/index.ts';
import { authorsList } from './authors-list.ts';
import { readable } from './back-part.ts';
import type { Book, ContentsEntry, SpineItem } from './book.ts';
import { asItStands, type BookText, spellingSentences, textSentences } from './book-text.ts';
import { chapterOpening } from './chapter-opening.ts';
import { contentsPage } from './contents-page.ts';
import { correctionsPart } from './corrections-part.ts';
import { type BookCover, bookCover, chapterCover } from './cover.ts';
import { dateLine, withDateLine } from './date-line.ts';
import { bothCalendars } from './dates.ts';
import { withIsolates } from './directions.ts';
import { documentPart } from './document-section.ts';
import { editorNote } from './editor-note.ts';
import { frontMatter } from './front-matter.ts';
import { type NoteFacts, noteFacts } from './note-facts.ts';
import { repeatReferences } from './repeat-references.ts';
import type { TextName } from './text-names.ts';

/** The whole book, and each of its chapters as a book that can be handed out alone. */
export interface Books {
  readonly whole: Book;
  readonly chapters: readonly Book[];
}

/** What a document is called that may be handed out alone. */
export type DocumentAlone = Pick<Book, 'id' | 'identifier'>;

/** A chapter that was made once, for the whole book and for itself. */
interface Chapter {
  readonly manuscript: ManuscriptChapter;
  readonly opening: SpineItem;
  readonly documents: readonly SpineItem[];
  readonly entry: ContentsEntry;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Of the chapter alone. */
  readonly cover: (book: BookFields) => BookCover;
}

/**
 * Make the books of a manuscript: from here on there is neither Markdown nor YAML.
 * Its text is taken as it stands; `text` says what it is.
 */
export function makeBooks(manuscript: Manuscript, text: BookText = asItStands): Books {
  const chapters = manuscript.chapters.map((chapter) => makeChapter(chapter, manuscript.sources));
  const book = manuscript.fields.value;
  const { diplomatic = {}, ...reading } = book.identifiers.isbn;
  const isbn = text.name === 'diplomatic' ? diplomatic : reading;
  return {
    whole: assemble(manuscript, chapters, text, {
      id: book.id,
      title: book.title,
      subtitle: book.subtitle,
      identifier: identifierOf(book, text.name),
      isbn,
      cover: bookCover(book, manuscript.chapters, { picture: manuscript.cover, isbn: isbn.print }),
    }),
    chapters: chapters.map((chapter, index) => chapterAlone(manuscript, chapter, text, index)),
  };
}

/** The documents of a manuscript, which may be handed out alone, in their order. */
export function documentsAlone({ fields, chapters }: Manuscript, text: TextName): DocumentAlone[] {
  return chapters.flatMap(({ documents }) =>
    documents.map(({ id }) => ({ id, identifier: identifierOf(fields.value, text, id) })),
  );
}

/** A document as a book of its own; undefined when there is none of that id. */
export function makeDocument(
  manuscript: Manuscript,
  id: string,
  text: BookText = asItStands,
): Book | undefined {
  const { chapters, sources } = manuscript;
  const own = chapters.find(({ documents }) => documents.some((document) => document.id === id));
  if (!own) return undefined;
  const only = { ...own, documents: own.documents.filter((document) => document.id === id) };
  const place = chapters.flatMap(({ documents }) => documents).findIndex((each) => each.id === id);
  return documentAlone(manuscript, makeChapter(only, sources), text, place);
}

/** Alone, a document is headed by its own title, and opened by the chapter that it is from. */
function documentAlone(
  manuscript: Manuscript,
  chapter: Chapter,
  text: BookText,
  place: number,
): Book {
  const book = manuscript.fields.value;
  const [document] = chapter.documents;
  const { id, title } = document as SpineItem;
  const { below, ...cover } = chapter.cover(book);
  return assemble(manuscript, [chapter], text, {
    id,
    title,
    identifier: identifierOf(book, text.name, id),
    isbn: {},
    cover: { ...cover, below: [chapter.opening.title, ...below] },
    partOf: {
      title: book.title,
      position: place + 1,
      identifier: identifierOf(book, text.name),
    },
  });
}

/** Alone, a chapter's odd pages are headed by its documents: its own title is the book's. */
function chapterAlone(
  manuscript: Manuscript,
  chapter: Chapter,
  text: BookText,
  index: number,
): Book {
  const book = manuscript.fields.value;
  const { id, title } = chapter.opening;
  return assemble(manuscript, [chapter], text, {
    id,
    title,
    identifier: identifierOf(book, text.name, id),
    isbn: {},
    cover: chapter.cover(book),
    partOf: {
      title: book.title,
      position: index + 1,
      identifier: identifierOf(book, text.name),
    },
  });
}

/** What tells the whole book, a chapter and a document of it apart. */
type Particulars = Pick<
  Book,
  'id' | 'title' | 'subtitle' | 'identifier' | 'isbn' | 'cover' | 'partOf'
>;

function assemble(
  manuscript: Manuscript,
  chapters: readonly Chapter[],
  text: BookText,
  own: Particulars,
): Book {
  const book = manuscript.fields.value;
  const documents = chapters.flatMap((chapter) => chapter.documents);
  const sentences = textSentences(text, documents);
  const words = { ...own, series: own.partOf?.title, text: sentences, book };
  const made = chapters.map((chapter) => chapter.manuscript);
  const facts = noteFacts(manuscript, made, spellingSentences(text, documents));
  const note = editorNote(manuscript.editorNote, facts);
  const sources = book.sources.map(({ file }) => file);
  const back = [...correctionsPart(chapters, sources), authorsList(facts.documents)].filter(
    (part) => part !== undefined,
  );
  const contents = [
    entryOf(note),
    ...chapters.map(({ entry }) => entry),
    ...back.map((part) => entryOf(part)),
  ];
  return {
    ...own,
    text: text.name,
    description: book.description,
    subjects: book.subjects,
    language: book.languages[0] as string,
    direction: 'rtl',
    contributors: book.contributors,
    publisher: book.publisher?.name,
    rights: book.rights,
    licence: book.licence,
    sources: sourcesOf(book, chapters),
    date: gregorianDay(bothCalendars(book.date)?.gregorian.from) as string,
    spine: [
      ...[...frontMatter(words), contentsPage(contents), note].map(readable),
      ...chapters.flatMap(({ opening, documents, manuscript: { documents: read } }) => [
        opening,
        ...documents
          .map((item, index) => withReferences(item, read[index], facts))
          .map(own.partOf ? (item) => item : headedBy(opening)),
      ]),
      ...back.map(readable),
    ],
    contents,
    index: [],
    accepted: book.accept,
    pictures: new Map(chapters.flatMap(({ pictures }) => [...pictures])),
  };
}

/** A part of its own in the contents. */
function entryOf({ id, title }: SpineItem): ContentsEntry {
  return { level: 1, label: title, anchor: id, children: [] };
}

/** A document that repeats others, with a reference to them at its end. */
function withReferences(
  item: SpineItem,
  document: ManuscriptDocument | undefined,
  { repeats, mentionOf }: NoteFacts,
): SpineItem {
  const references = document && repeatReferences(document, repeats, mentionOf);
  if (!references) return item;
  const { content } = item;
  return { ...item, content: { ...content, children: [...content.children, references] } };
}

function sourcesOf({ sources }: BookFields, chapters: readonly Chapter[]): Book['sources'] {
  const files = chapters.flatMap(({ documents }) =>
    documents.flatMap(({ source }) => source?.file ?? []),
  );
  return [...new Set(files)].flatMap((file) => {
    const source = sources.find((each) => each.file === file);
    return source ? [{ file, sha256: source.sha256 }] : [];
  });
}

function headedBy({ runningHead }: SpineItem): (item: SpineItem) => SpineItem {
  return (item) => ({ ...item, runningHead, ownHead: item.runningHead });
}

function makeChapter(manuscript: ManuscriptChapter, sources: Manuscript['sources']): Chapter {
  const opening = readable(chapterOpening(manuscript));
  const parts = manuscript.documents.map((document) => documentPart(document, sources));
  return {
    manuscript,
    opening,
    documents: parts.map(({ item }, index) =>
      withDate(item, manuscript.documents[index] as ManuscriptDocument),
    ),
    cover: (book) => chapterCover(book, manuscript),
    pictures: new Map(parts.flatMap(({ pictures }) => [...pictures])),
    entry: {
      level: 1,
      label: opening.title,
      anchor: opening.id,
      children: parts.map(({ entry }) => entry),
    },
  };
}

/** A document with its date below the title, where its own text doesn’t give it in both calendars. */
function withDate(item: SpineItem, document: ManuscriptDocument): SpineItem {
  const line = dateLine(document);
  return line ? { ...item, content: withDateLine(item.content, withIsolates(line)) } : item;
}

/**
 * The same from build to build. The diplomatic text is a book of its own, under a name
 * that no chapter can have.
 */
function identifierOf({ identifiers }: BookFields, text: TextName, chapter = ''): string {
  const { uuid } = identifiers;
  const name = text === 'diplomatic' ? `${chapter}/${text}` : chapter;
  return `urn:uuid:${name === '' ? uuid : nameUuid(name, uuid)}`;
}
