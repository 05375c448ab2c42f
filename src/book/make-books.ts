import { v5 as nameUuid } from 'uuid';
import type { BookFields, Manuscript, ManuscriptChapter } from '../manuscript/index.ts';
import { gregorianDay } from '../typography/index.ts';
import type { Book, ContentsEntry, SpineItem } from './book.ts';
import { chapterOpening } from './chapter-opening.ts';
import { contentsPage } from './contents-page.ts';
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
}

/** Make the books of a manuscript: from here on there is neither Markdown nor YAML. */
export function makeBooks(manuscript: Manuscript): Books {
  const chapters = manuscript.chapters.map(makeChapter);
  const book = manuscript.fields.value;
  return {
    whole: assemble(book, chapters, {
      id: book.id,
      title: book.title,
      subtitle: book.subtitle,
      identifier: urn(book.identifiers.uuid),
    }),
    chapters: chapters.map((chapter, index) => chapterAlone(book, chapter, index)),
  };
}

/** Alone, a chapter's odd pages are headed by its documents: its own title is the book's. */
function chapterAlone(book: BookFields, chapter: Chapter, index: number): Book {
  const { id, title } = chapter.opening;
  return assemble(book, [chapter], {
    id,
    title,
    identifier: urn(nameUuid(id, book.identifiers.uuid)),
    partOf: { title: book.title, position: index + 1 },
  });
}

/** What tells the whole book and a chapter of it apart. */
type Particulars = Pick<Book, 'id' | 'title' | 'subtitle' | 'identifier' | 'partOf'>;

function assemble(book: BookFields, chapters: readonly Chapter[], own: Particulars): Book {
  const contents = chapters.map(({ entry }) => entry);
  return {
    ...own,
    description: book.description,
    language: book.languages[0] as string,
    direction: 'rtl',
    contributors: book.contributors,
    publisher: book.publisher?.name,
    rights: book.rights,
    date: gregorianDay(book.date.gregorian?.from) as string,
    design: book.design,
    spine: [
      ...frontMatter({ ...own, series: own.partOf?.title, book }),
      contentsPage(contents),
      ...chapters.flatMap(({ opening, documents }) => [
        opening,
        ...(own.partOf ? documents : documents.map(headedBy(opening))),
      ]),
    ],
    contents,
  };
}

function headedBy({ runningHead }: SpineItem): (item: SpineItem) => SpineItem {
  return (item) => ({ ...item, runningHead });
}

function makeChapter(manuscript: ManuscriptChapter): Chapter {
  const opening = chapterOpening(manuscript);
  const parts = manuscript.documents.map(documentPart);
  return {
    opening,
    documents: parts.map(({ item }) => item),
    entry: {
      level: 1,
      label: opening.title,
      anchor: opening.id,
      children: parts.map(({ entry }) => entry),
    },
  };
}

function urn(uuid: string): string {
  return `urn:uuid:${uuid}`;
}
