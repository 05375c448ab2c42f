import { addressOf, type Site } from '../../book/index.ts';
import type { ListedBook } from '../listed-book.ts';
import type { OutputFile } from '../manifest.ts';
import {
  type Catalogue,
  type FeedPlace,
  filesOf,
  linkTitle,
  pictureAddress,
  pictureType,
} from './catalogue.ts';

/** The name of the feed for programs that read JSON. */
export const opds2File = 'opds.json';

const type = 'application/opds+json';

/** The feed of a folder, which is all of its catalogue. */
const alone: FeedPlace = { file: opds2File, links: [] };

/** The catalogue of a folder in OPDS 2.0, or one feed of a larger one. */
export function opds2(
  { id, title, books }: Catalogue,
  site: Site,
  { file, links, lists = [], pages }: FeedPlace = alone,
): OutputFile {
  const address = (name: string): string => addressOf(`${name}.json`, site);
  const facets = [...new Set(links.flatMap(({ rel, group }) => (rel === 'facet' ? [group] : [])))];
  const navigation = [
    ...links.filter(({ rel }) => rel === 'subsection'),
    ...lists.map((list) => ({ rel: 'subsection', ...list })),
  ];
  const feed = {
    metadata: {
      identifier: id,
      title,
      numberOfItems: pages?.entries ?? books.length,
      ...(pages && { itemsPerPage: pages.each, currentPage: pages.current }),
    },
    links: [
      { rel: 'self', href: addressOf(file, site), type },
      ...links
        .filter(({ rel }) => rel !== 'facet' && rel !== 'subsection')
        .map(({ rel, name }) => ({ rel, href: address(name), type })),
    ],
    ...(navigation.length > 0 && {
      navigation: navigation.map(({ rel, name, title: said, count }) => ({
        rel,
        href: address(name),
        type,
        title: said,
        ...(count !== undefined && { properties: { numberOfItems: count } }),
      })),
    }),
    ...(facets.length > 0 && {
      facets: facets.map((group) => ({
        metadata: { title: group },
        links: links
          .filter((link) => link.rel === 'facet' && link.group === group)
          .map(({ name, title: said, count }) => ({
            href: address(name),
            type,
            title: said,
            properties: { numberOfItems: count },
          })),
      })),
    }),
    ...(lists.length === 0 && {
      publications: books.map((book) => publicationOf(book, site, file)),
    }),
  };
  return {
    file,
    bytes: new TextEncoder().encode(`${JSON.stringify(feed, null, 1)}\n`),
  };
}

function publicationOf(book: ListedBook, site: Site, feed: string): object {
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
      { rel: 'self', href: addressOf(`${feed}#${book.id}`, site), type },
      ...filesOf(book).map((entry) => ({
        rel: 'http://opds-spec.org/acquisition/open-access',
        href: addressOf(entry.file, site),
        type: entry.mediaType.replace(/;.*/, ''),
        title: linkTitle(entry),
        size: entry.bytes,
      })),
    ],
    images: [{ href: pictureAddress(book, site), type: pictureType(front) }],
  };
}

/** Readium’s words have one for the pages of the print, where schema.org has two. */
function featuresOf(features: readonly string[]): string[] {
  const pages = new Set(['pageNavigation', 'pageBreakMarkers']);
  const others = features.filter((each) => !pages.has(each));
  return others.length === features.length ? others : [...others, 'printPageNumbers'];
}
