import { v5 as nameUuid } from 'uuid';
import type { Book, Picture } from '../book/index.ts';
import {
  type ArtifactEntry,
  type DisplayWords,
  downloadPage,
  type KnownBook,
  type ListedBook,
  listBooks,
  type OutputFile,
  onix,
  opds1,
  opds2,
  standing,
} from '../distribution/index.ts';
import { accessibilityOf } from '../ebook/index.ts';
import { type Templates, templateText } from '../installation/index.ts';

/** What the pages of a folder are composed of, beside its entries. */
export interface PageSources {
  /** The whole book in its reading text, and its chapters. */
  readonly books: { readonly whole: Book; readonly chapters: readonly Book[] };
  readonly site?: string | undefined;
  /** Whether the book trade’s record is asked for. */
  readonly onix?: boolean | undefined;
  readonly templates: Templates;
  /** The front of a book, small. */
  thumbnailOf(book: Book): Promise<Picture | undefined>;
}

/** The books of a folder that have files in it, with what is known of them. */
export async function listedBooks(
  entries: readonly ArtifactEntry[],
  { books: { whole, chapters }, thumbnailOf }: PageSources,
): Promise<ListedBook[]> {
  const known = [
    await knownBook('whole', whole, entries, thumbnailOf),
    ...(await Promise.all(
      chapters.map((chapter) => knownBook('chapter', chapter, entries, thumbnailOf)),
    )),
    ...documentsOf(whole),
  ];
  return listBooks(entries, distinct(known));
}

/** The download page and the catalogues of a folder; none of a folder without a file for readers. */
export function folderPages(
  books: readonly ListedBook[],
  { books: { whole }, site, templates, onix: asked }: PageSources,
): OutputFile[] {
  if (books.length === 0) return [];
  const displayWords = (language: string): DisplayWords =>
    JSON.parse(templateText(templates, `accessibility/${language}.json`)) as DisplayWords;
  const words = { fa: displayWords('fa'), en: displayWords('en') };
  const uuid = whole.identifier.replace(/^urn:uuid:/, '');
  const catalogue = { id: `urn:uuid:${nameUuid('catalogue', uuid)}`, title: whole.title, books };
  return [
    downloadPage(books, site, { style: templateText(templates, 'download/style.css'), words }),
    opds1(catalogue, site),
    opds2(catalogue, site),
    ...(asked ? [onix(standing(books), site)] : []),
  ];
}

async function knownBook(
  kind: 'whole' | 'chapter',
  book: Book,
  entries: readonly ArtifactEntry[],
  thumbnailOf: PageSources['thumbnailOf'],
): Promise<KnownBook> {
  const own = entries.filter((entry) => entry.book === book.id);
  const shows = own.some(({ mediaType }) => mediaType.startsWith('image/'));
  const hasPages = own.some(({ edition, pages }) => edition === 'epub' && pages !== undefined);
  const { modes, sufficient, features, summary, conformsTo } = accessibilityOf(book, book.spine, {
    hasPages,
  });
  const conforms = conformsTo !== undefined;
  return {
    ...book,
    kind,
    thumbnail: shows ? await thumbnailOf(book) : undefined,
    accessibility: { modes, sufficient, features, summary: summary.fa, conforms },
  };
}

/** Documents that may have files of their own. */
function documentsOf(whole: Book): KnownBook[] {
  const { language, date, publisher, rights } = whole;
  const uuid = whole.identifier.replace(/^urn:uuid:/, '');
  return whole.spine.flatMap(({ id, kind, title }) =>
    kind === 'document'
      ? [
          {
            id,
            title,
            language,
            date,
            publisher,
            rights,
            kind: 'document' as const,
            identifier: `urn:uuid:${nameUuid(id, uuid)}`,
            subjects: [],
            contributors: [],
            isbn: {},
          },
        ]
      : [],
  );
}

/** A book of one chapter is built once, under its own id. */
function distinct(known: readonly KnownBook[]): KnownBook[] {
  const ids = new Set<string>();
  return known.filter(({ id }) => !ids.has(id) && ids.add(id));
}
