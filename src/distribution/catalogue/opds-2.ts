import { addressOf, type Site } from '../../book/index.ts';
import type { ListedBook } from '../listed-book.ts';
import type { OutputFile } from '../manifest.ts';
import { type Catalogue, filesOf, linkTitle, pictureType } from './catalogue.ts';

/** The name of the feed for programs that read JSON. */
export const opds2File = 'opds.json';

const type = 'application/opds+json';

/** The catalogue of a folder in OPDS 2.0. */
export function opds2({ id, title, books }: Catalogue, site: Site): OutputFile {
  const feed = {
    metadata: { identifier: id, title, numberOfItems: books.length },
    links: [{ rel: 'self', href: addressOf(opds2File, site), type }],
    publications: books.map((book) => publicationOf(book, site)),
  };
  return {
    file: opds2File,
    bytes: new TextEncoder().encode(`${JSON.stringify(feed, null, 1)}\n`),
  };
}

function publicationOf(book: ListedBook, site: Site): object {
  const { title, subtitle, identifier, language, publisher, subjects, date, front } = book;
  const named = (as: string): string[] | undefined => {
    const names = book.contributors.filter((each) => each.as === as).map(({ name }) => name);
    return names.length > 0 ? names : undefined;
  };
  return {
    metadata: {
      '@type': 'http://schema.org/Book',
      title,
      subtitle,
      identifier,
      language,
      modified: `${date}T00:00:00Z`,
      published: date,
      author: named('aut'),
      editor: named('edt'),
      translator: named('trl'),
      publisher,
      description: book.description?.fa,
      subject: subjects.length > 0 ? subjects.map(({ name }) => name) : undefined,
      readingProgression: 'rtl',
      accessibility: book.accessibility && {
        accessMode: book.accessibility.modes,
        accessModeSufficient: book.accessibility.sufficient.map((each) => each.split(',')),
        feature: featuresOf(book.accessibility.features),
        hazard: ['none'],
        summary: book.accessibility.summary,
      },
    },
    links: [
      // Its own place is here: the feed says all of it.
      { rel: 'self', href: addressOf(`${opds2File}#${book.id}`, site), type },
      ...filesOf(book).map((entry) => ({
        rel: 'http://opds-spec.org/acquisition/open-access',
        href: addressOf(entry.file, site),
        type: entry.mediaType.replace(/;.*/, ''),
        title: linkTitle(entry),
        size: entry.bytes,
      })),
    ],
    ...(front && {
      images: [{ href: addressOf(front.file, site), type: pictureType(front) }],
    }),
  };
}

/** Readium’s words have one for the pages of the print, where schema.org has two. */
function featuresOf(features: readonly string[]): string[] {
  const pages = new Set(['pageNavigation', 'pageBreakMarkers']);
  const others = features.filter((each) => !pages.has(each));
  return others.length === features.length ? others : [...others, 'printPageNumbers'];
}
