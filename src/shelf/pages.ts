import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { addressOf, downloadLabels, shelfLabels as labels } from '../book/index.ts';
import { sha256 } from '../digests/index.ts';
import type { OutputFile } from '../distribution/index.ts';
import { formatCount } from '../typography/index.ts';
import { bookItem } from './book-item.ts';
import { type ListPage, pageName, pagesOf } from './pages-of.ts';
import { searchData } from './search-data.ts';
import type { Shelf, ShelvedBook } from './shelf.ts';
import type { ShelfList, ShelfLists } from './shelf-lists.ts';

/** What the pages are made with. */
export interface ShelfParts {
  readonly style: string;
  /** The search, which alone is a script. */
  readonly script: string;
}

/** What one page is. */
interface Page {
  readonly name: string;
  readonly title: string;
  /** That of the feed that says the same, without what follows the dot. */
  readonly feed: string;
  readonly content: readonly ElementContent[];
  readonly first?: ShelvedBook | undefined;
  readonly searches?: boolean;
}

/**
 * The pages of a shelf for people: all books, those of each author and on each subject, and lists of these. They need
 * nothing outside of their folder, and no script but for the search, which the first of them has.
 */
export function shelfPages(shelf: Shelf, lists: ShelfLists, parts: ShelfParts): OutputFile[] {
  const { all, authors, subjects } = lists;
  return [
    ...booksPages(all, 'opds'),
    ...listsPages('authors', labels.authors, authors),
    ...listsPages('subjects', labels.subjects, subjects),
    ...[...authors, ...subjects].flatMap((list) => booksPages(list, list.name)),
  ].map((page) => written(page, shelf, lists, parts));
}

function booksPages({ kind, name, title, books }: ShelfList, feed: string): Page[] {
  return pagesOf(books).map((page) => ({
    name: pageName(name, page.number),
    title: titleOf(title, page),
    feed: pageName(feed, page.number),
    first: page.items[0],
    searches: kind === 'all' && page.number === 1,
    content: [h('ul.books', { id: 'books' }, page.items.map(bookItem)), ...turning(name, page)],
  }));
}

function listsPages(name: string, title: string, lists: readonly ShelfList[]): Page[] {
  if (lists.length === 0) return [];
  return pagesOf(lists).map((page) => ({
    name: pageName(name, page.number),
    title: titleOf(title, page),
    feed: pageName(name, page.number),
    content: [
      h(
        'ul.lists',
        page.items.map((list) =>
          h('li', [
            h('a', { href: `${list.name}.html` }, list.label),
            ' ',
            h('small', downloadLabels.books(formatCount(list.books.length))),
          ]),
        ),
      ),
      ...turning(name, page),
    ],
  }));
}

function titleOf(title: string, { number, of }: ListPage<unknown>): string {
  return of === 1 || number === 1
    ? title
    : labels.page(title, formatCount(number), formatCount(of));
}

/** The ways to the pages before and behind. */
function turning(name: string, { number, of }: ListPage<unknown>): Element[] {
  if (of === 1) return [];
  const to = (page: number, rel: 'prev' | 'next', words: string): Element[] =>
    page < 1 || page > of
      ? []
      : [h('a', { href: `${pageName(name, page)}.html`, rel: [rel] }, words)];
  return [
    h('nav.turning', { ariaLabel: labels.pages }, [
      ...to(number - 1, 'prev', labels.previous),
      h('span', `${formatCount(number)} / ${formatCount(of)}`),
      ...to(number + 1, 'next', labels.next),
    ]),
  ];
}

function written(
  { name, title, feed, content, first, searches }: Page,
  shelf: Shelf,
  { authors, subjects }: ShelfLists,
  { style, script }: ShelfParts,
): OutputFile {
  const digest = (text: string): string =>
    `'sha256-${Buffer.from(sha256(text), 'hex').toString('base64')}'`;
  // A page that lies on a disk is of no site: there a picture beside it is one of “file:”.
  const policy = [
    "default-src 'none'",
    `style-src ${digest(style)}`,
    ...(searches ? [`script-src ${digest(script)}`] : []),
    "img-src 'self' file: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const whole = name === 'index' ? shelf.title : `${title} · ${shelf.title}`;
  const graph =
    shelf.site === undefined
      ? []
      : [
          ['og:type', 'website'],
          ['og:title', whole],
          ['og:url', addressOf(`${name}.html`, shelf.site)],
          ['og:image', first?.front && addressOf(first.front.file, shelf.site)],
        ];
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'fa', dir: 'rtl' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', whole),
          ...graph.flatMap(([property, said]) =>
            said === undefined ? [] : [h('meta', { property, content: said })],
          ),
          h('link', { rel: 'icon', href: 'data:,' }),
          h('link', {
            rel: 'alternate',
            type: 'application/atom+xml;profile=opds-catalog',
            href: `${feed}.xml`,
          }),
          h('link', { rel: 'alternate', type: 'application/opds+json', href: `${feed}.json` }),
          h('style', style),
        ]),
        h('body', [
          h('header', [
            h('h1', title),
            h('nav.ways', { ariaLabel: labels.ways }, [
              ...way('index', labels.books, name),
              ...(authors.length > 0 ? way('authors', labels.authors, name) : []),
              ...(subjects.length > 0 ? way('subjects', labels.subjects, name) : []),
            ]),
            ...(searches ? searchForm() : []),
          ]),
          h('main', [
            ...(searches ? [h('ul.books', { id: 'found', hidden: true })] : []),
            ...content,
          ]),
          h('footer', [h('a', { href: 'opds.xml' }, downloadLabels.catalogue)]),
          ...(searches
            ? [
                h('script', { type: 'application/json', id: 'data' }, searchData(shelf.books)),
                h('script', script),
              ]
            : []),
        ]),
      ]),
    ],
  };
  const html = unified().use(rehypeStringify, { allowDangerousCharacters: true }).stringify(tree);
  return { file: `${name}.html`, bytes: new TextEncoder().encode(`${html}\n`) };
}

function way(name: string, words: string, here: string): Element[] {
  return [h('a', { href: `${name}.html`, ...(name === here && { ariaCurrent: 'page' }) }, words)];
}

/** Where there is no script it stays hidden: it could find nothing. */
function searchForm(): Element[] {
  return [
    h('form', { role: 'search', id: 'search', hidden: true }, [
      h('label', { htmlFor: 'query' }, labels.search),
      h('input', { type: 'search', id: 'query', autoComplete: ['off'] }),
      h('p', { id: 'count', role: 'status' }),
    ]),
  ];
}
