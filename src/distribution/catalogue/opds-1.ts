import { addressOf, downloadLabels, type Site } from '../../book/index.ts';
import { formatCount } from '../../typography/index.ts';
import type { ListedBook } from '../listed-book.ts';
import type { OutputFile } from '../manifest.ts';
import {
  authorsOf,
  type Catalogue,
  type FeedKind,
  type FeedList,
  type FeedPlace,
  filesOf,
  linkTitle,
  pictureType,
} from './catalogue.ts';
import { type Element, element, xmlFile } from './xml-file.ts';

/** The name of the feed for programs that read Atom. */
export const opds1File = 'opds.xml';

const typeOf = (kind: FeedKind): string => `application/atom+xml;profile=opds-catalog;kind=${kind}`;

/** The feed of a folder, which is all of its catalogue. */
const alone: FeedPlace = {
  file: opds1File,
  links: [{ rel: 'start', name: 'opds', holds: 'acquisition' }],
};

/**
 * The catalogue of a folder in OPDS 1.2, or one feed of a larger one: each book in every format, or lists that lead to
 * them.
 */
export function opds1(
  { id, title, books }: Catalogue,
  site: Site,
  { file, links, lists = [] }: FeedPlace = alone,
): OutputFile {
  const updated =
    [...books, ...lists]
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  const kind = lists.length > 0 ? 'navigation' : 'acquisition';
  const address = (name: string): string => addressOf(`${name}.xml`, site);
  const feed = element(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:dc': 'http://purl.org/dc/terms/',
      'xmlns:opds': 'http://opds-spec.org/2010/catalog',
      ...(links.some(({ count }) => count !== undefined) && {
        'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
      }),
      'xml:lang': 'fa',
    },
    element('id', {}, id),
    element('title', {}, title),
    element('updated', {}, instant(updated)),
    // Atom wants an author of each entry, or one for all.
    element('author', {}, element('name', {}, title)),
    element('link', { rel: 'self', href: addressOf(file, site), type: typeOf(kind) }),
    ...links.map(({ rel, name, holds, title: said, group, count }) =>
      element('link', {
        rel: rel === 'facet' ? 'http://opds-spec.org/facet' : rel,
        href: address(name),
        type: typeOf(holds),
        ...(said !== undefined && { title: said }),
        ...(group !== undefined && { 'opds:facetGroup': group }),
        ...(count !== undefined && { 'thr:count': String(count) }),
      }),
    ),
    ...lists.map((list) => listEntry(list, address(list.name))),
    ...books.map((book) => entryOf(book, site)),
  );
  return xmlFile(file, feed);
}

function listEntry({ id, title, date, holds, count }: FeedList, href: string): Element {
  return element(
    'entry',
    {},
    element('title', {}, title),
    element('id', {}, id),
    element('updated', {}, instant(date)),
    element('content', { type: 'text' }, downloadLabels.books(formatCount(count))),
    element('link', { rel: 'subsection', href, type: typeOf(holds) }),
  );
}

function entryOf(book: ListedBook, site: Site): Element {
  const { title, subtitle, identifier, language, publisher, subjects, date, rights } = book;
  const summary = [book.description?.fa ?? subtitle, book.accessibility?.summary]
    .filter((each) => each !== undefined)
    .join(' ');
  return element(
    'entry',
    {},
    element('title', {}, title),
    element('id', {}, identifier),
    element('updated', {}, instant(date)),
    element('published', {}, instant(date)),
    ...authorsOf(book).map((name) => element('author', {}, element('name', {}, name))),
    element('dc:language', {}, language),
    element('dc:issued', {}, date),
    ...(publisher ? [element('dc:publisher', {}, publisher)] : []),
    ...subjects.map(({ name, term, authority }) =>
      element('category', {
        term: term ?? name,
        label: name,
        ...(authority !== undefined && { scheme: authority }),
      }),
    ),
    ...(summary ? [element('summary', { type: 'text' }, summary)] : []),
    ...(rights ? [element('rights', {}, rights)] : []),
    ...(book.front
      ? ['http://opds-spec.org/image', 'http://opds-spec.org/image/thumbnail'].map((rel) =>
          element('link', {
            rel,
            href: addressOf(book.front?.file ?? '', site),
            type: pictureType(book.front),
          }),
        )
      : []),
    ...filesOf(book).map((entry) =>
      element('link', {
        rel: 'http://opds-spec.org/acquisition/open-access',
        href: addressOf(entry.file, site),
        type: entry.mediaType.replace(/;.*/, ''),
        length: String(entry.bytes),
        title: linkTitle(entry),
      }),
    ),
  );
}

function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
