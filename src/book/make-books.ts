import { v5 as nameUuid } from 'uuid';
import type { BookFields, Manuscript, ManuscriptChapter, Picture } from '../manuscript/index.ts';
import { gregorianDay } from '../typography/index.ts';
import type { Book, ContentsEntry, SpineItem, TextName } from './book.ts';
import { asItStands, type BookText, textSentences } from './book-text.ts';
import { chapterOpening } from './chapter-opening.ts';
import { contentsPage } from './contents-page.ts';
import { withIsolates } from './directions.ts';
import { documentPart } from './document-section.ts';
import { frontMatter } from './front-matter.ts';

/** The whole book, and each of its chapters as a book that can be handed out alone. */
export interface Books {
  readonly whole: Book;
  readonly chapters: readonly Book[];
}

/** A chapter that was made once, for the whole book and for itself. */
interface Chapter {
  readonly opening: SpineItem;
  readonly documents: readonly SpineItem[];
  readonly entry: ContentsEntry;
  readonly pictures: ReadonlyMap<string, Picture>;
}

/**
 * Make the books of a manuscript: from here on there is neither Markdown nor YAML.
 * Its text is taken as it stands; `text` says what it is.
 */
export function makeBooks(manuscript: Manuscript, text: BookText = asItStands): Books {
  const chapters = manuscript.chapters.map(makeChapter);
  const book = manuscript.fields.value;
  return {
    whole: assemble(book, chapters, text, {
      id: book.id,
      title: book.title,
      subtitle: book.subtitle,
      identifier: identifierOf(book, text.name),
    }),
    chapters: chapters.map((chapter, index) => chapterAlone(book, chapter, text, index)),
  };
}

/** Alone, a chapter's odd pages are headed by its documents: its own title is the book's. */
function chapterAlone(book: BookFields, chapter: Chapter, text: BookText, index: number): Book {
  const { id, title } = chapter.opening;
  return assemble(book, [chapter], text, {
    id,
    title,
    identifier: identifierOf(book, text.name, id),
    partOf: {
      title: book.title,
      position: index + 1,
      identifier: identifierOf(book, text.name),
    },
  });
}

/** What tells the whole book and a chapter of it apart. */
type Particulars = Pick<Book, 'id' | 'title' | 'subtitle' | 'identifier' | 'partOf'>;

function assemble(
  book: BookFields,
  chapters: readonly Chapter[],
  text: BookText,
  own: Particulars,
): Book {
  const contents = chapters.map(({ entry }) => entry);
  const documents = chapters.flatMap((chapter) => chapter.documents.map(({ id }) => id));
  const words = {
    ...own,
    series: own.partOf?.title,
    text: textSentences(text, documents),
    book,
  };
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
    isbn: own.partOf || text.name === 'diplomatic' ? undefined : book.identifiers.isbn,
    sources: sourcesOf(book, chapters),
    date: gregorianDay(book.date.gregorian?.from) as string,
    spine: [
      ...[...frontMatter(words), contentsPage(contents)].map(readable),
      ...chapters.flatMap(({ opening, documents }) => [
        opening,
        ...(own.partOf ? documents : documents.map(headedBy(opening))),
      ]),
    ],
    contents,
    pictures: new Map(chapters.flatMap(({ pictures }) => [...pictures])),
  };
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

function makeChapter(manuscript: ManuscriptChapter): Chapter {
  const opening = readable(chapterOpening(manuscript));
  const parts = manuscript.documents.map(documentPart);
  return {
    opening,
    documents: parts.map(({ item }) => item),
    pictures: new Map(parts.flatMap(({ pictures }) => [...pictures])),
    entry: {
      level: 1,
      label: opening.title,
      anchor: opening.id,
      children: parts.map(({ entry }) => entry),
    },
  };
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

/** What isn’t Persian in a part of the book, set as it is read. */
function readable(item: SpineItem): SpineItem {
  return { ...item, content: withIsolates(item.content) };
}
