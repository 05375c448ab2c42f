import { shelfLabels as labels } from '../book/index.ts';
import {
  type Catalogue,
  type FeedLink,
  type FeedList,
  type FeedPlace,
  type OutputFile,
  opds1,
  opds2,
} from '../distribution/index.ts';
import { mostEntries, pageName, pagesOf } from './pages-of.ts';
import type { Shelf } from './shelf.ts';
import { listId, type ShelfList, type ShelfLists } from './shelf-lists.ts';

/** The name of the first feed: that of an output folder’s own. */
const root = 'opds';
const start: FeedLink = { rel: 'start', name: root, holds: 'acquisition' };

/**
 * The catalogue of a shelf, in OPDS 1.2 and 2.0: all books, those of each author and on each subject, and lists of these;
 * no feed has more than 50 entries.
 */
export function shelfFeeds(shelf: Shelf, { all, authors, subjects }: ShelfLists): OutputFile[] {
  const { id } = shelf;
  const ways = [
    { lists: authors, name: 'authors', title: labels.authors },
    { lists: subjects, name: 'subjects', title: labels.subjects },
  ].filter(({ lists }) => lists.length > 0);
  const out = ways.flatMap(({ lists, name, title }): FeedLink[] => [
    { rel: 'subsection', name, holds: 'navigation', title, count: lists.length },
    ...lists.slice(0, mostEntries).map(
      (list): FeedLink => ({
        rel: 'facet',
        name: list.name,
        holds: 'acquisition',
        title: list.label,
        group: title,
        count: list.books.length,
      }),
    ),
  ]);
  return [
    ...booksFeeds(shelf, { ...all, name: root }, out),
    ...ways.flatMap(({ lists, name, title }) => [
      ...listsFeeds(shelf, { id: listId(id, name), name, title }, lists),
      ...lists.flatMap((list) =>
        booksFeeds(shelf, list, [{ rel: 'up', name, holds: 'navigation', title }]),
      ),
    ]),
  ];
}

function booksFeeds(
  { site }: Shelf,
  { id, name, title, books }: ShelfList,
  links: readonly FeedLink[],
): OutputFile[] {
  return pagesOf(books).flatMap((page) =>
    feeds({ id, title, books: page.items }, site, pageName(name, page.number), {
      links: [...(page.number === 1 ? links : []), ...turning(name, 'acquisition', page)],
      pages: { entries: books.length, each: mostEntries, current: page.number },
    }),
  );
}

function listsFeeds(
  { site }: Shelf,
  { id, name, title }: { readonly id: string; readonly name: string; readonly title: string },
  lists: readonly ShelfList[],
): OutputFile[] {
  const entries = lists.map(
    (list): FeedList => ({
      id: list.id,
      title: list.label,
      name: list.name,
      holds: 'acquisition',
      count: list.books.length,
      date: list.books.reduce((last, { date }) => (date > last ? date : last), ''),
    }),
  );
  return pagesOf(entries).flatMap((page) =>
    feeds({ id, title, books: [] }, site, pageName(name, page.number), {
      links: [
        { rel: 'up', name: root, holds: 'acquisition' },
        ...turning(name, 'navigation', page),
      ],
      lists: page.items,
      pages: { entries: lists.length, each: mostEntries, current: page.number },
    }),
  );
}

/** The same in both forms. */
function feeds(
  catalogue: Catalogue,
  site: string | undefined,
  name: string,
  { links, ...place }: Omit<FeedPlace, 'file'>,
): OutputFile[] {
  const all = [start, ...links];
  return [
    opds1(catalogue, site, { ...place, links: all, file: `${name}.xml` }),
    opds2(catalogue, site, { ...place, links: all, file: `${name}.json` }),
  ];
}

/** The ways from a page to the others of its list (RFC 5005). */
function turning(
  name: string,
  holds: FeedLink['holds'],
  { number, of }: { readonly number: number; readonly of: number },
): FeedLink[] {
  if (of === 1) return [];
  const to = (rel: FeedLink['rel'], page: number): FeedLink[] =>
    page < 1 || page > of ? [] : [{ rel, name: pageName(name, page), holds }];
  return [
    ...to('first', 1),
    ...to('previous', number - 1),
    ...to('next', number + 1),
    ...to('last', of),
  ];
}
