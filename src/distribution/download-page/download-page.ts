import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import {
  addressOf,
  downloadAdvice,
  downloadLabels as labels,
  type Site,
} from '../../book/index.ts';
import { sha256 } from '../../digests/index.ts';
import { formatCount, toPersianDigits } from '../../typography/index.ts';
import { accessibilityStatement, type StatementWords } from '../accessibility-statement.ts';
import type { ArtifactEntry } from '../artifact.ts';
import { type ListedBook, nameOf, purposeOf } from '../listed-book.ts';
import type { OutputFile } from '../manifest.ts';
import { bookData } from './book-data.ts';

/** The name of the page. */
export const downloadPageFile = 'index.html';

/** What the page is made with. */
export interface DownloadPageParts {
  readonly style: string;
  readonly words: StatementWords;
}

/**
 * The page of a folder for people: what is in it, what each file is for, and how to see that a copy is the true
 * one. It needs nothing outside of itself, and no script.
 */
export function downloadPage(
  books: readonly ListedBook[],
  site: Site,
  { style, words }: DownloadPageParts,
): OutputFile {
  const [first] = books;
  const title = first?.title ?? '';
  const told = new Set<string>();
  const of = (kind: ListedBook['kind']): readonly ListedBook[] =>
    books.filter((book) => book.kind === kind);
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: first?.language ?? 'fa', dir: 'rtl' }, [
        head(books, site, style),
        h('body', [
          h('header', [
            h('h1', title),
            first?.subtitle ? h('p.subtitle', first.subtitle) : '',
            first?.description ? h('p', first.description.fa) : '',
          ]),
          h('main', [
            ...part(labels.whole, of('whole'), told),
            ...part(labels.chapters, of('chapter'), told),
            ...part(labels.documents, of('document'), told),
            h('section', [
              h('h2', labels.advice),
              ...downloadAdvice.map((sentence) => h('p', sentence)),
            ]),
            h('section', [h('h2', labels.checking), h('p', labels.checkingHow)]),
            ...(first ? accessibilityStatement(first, words) : []),
          ]),
          h('footer', [h('a', { href: 'opds.xml' }, labels.catalogue)]),
        ]),
      ]),
    ],
  };
  const html = unified()
    .use(rehypeStringify, { collapseEmptyAttributes: true, allowDangerousCharacters: true })
    .stringify(tree);
  return { file: downloadPageFile, bytes: new TextEncoder().encode(`${html}\n`) };
}

function head(books: readonly ListedBook[], site: Site, style: string): Element {
  const [first] = books;
  const description = first?.description?.fa ?? first?.subtitle;
  const graph: readonly (readonly [string, string | undefined])[] =
    site === undefined || !first
      ? []
      : [
          ['og:type', 'book'],
          ['og:title', first.title],
          ['og:description', description],
          ['og:url', addressOf('', site)],
          ['og:image', first.front && addressOf(first.front.file, site)],
        ];
  const data = bookData(books, site);
  const digest = Buffer.from(sha256(style), 'hex').toString('base64');
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'`,
    }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', labels.title(first?.title ?? '')),
    description ? h('meta', { name: 'description', content: description }) : '',
    ...graph.flatMap(([property, content]) =>
      content === undefined ? [] : [h('meta', { property, content })],
    ),
    h('link', { rel: 'icon', href: 'data:,' }),
    h('link', {
      rel: 'alternate',
      type: 'application/atom+xml;profile=opds-catalog;kind=acquisition',
      href: 'opds.xml',
    }),
    h('link', { rel: 'alternate', type: 'application/opds+json', href: 'opds.json' }),
    h('style', style),
    h('script', { type: 'application/ld+json' }, data),
  ]);
}

function part(title: string, books: readonly ListedBook[], told: Set<string>): Element[] {
  if (books.length === 0) return [];
  return [h('section', [h('h2', title), ...books.map((book) => article(book, told))])];
}

function article(book: ListedBook, told: Set<string>): Element {
  const { id, title, thumbnail, files } = book;
  const picture =
    thumbnail &&
    h('img', {
      src: `data:${thumbnail.mediaType};base64,${Buffer.from(thumbnail.bytes).toString('base64')}`,
      width: thumbnail.width,
      height: thumbnail.height,
      alt: labels.cover(title),
    });
  const list = (some: readonly ArtifactEntry[]): Element =>
    h(
      'ul',
      some.map((file) => item(file, told)),
    );
  const diplomatic = files.filter(({ text }) => text === 'diplomatic');
  return h('article', { id }, [
    ...(picture ? [picture] : []),
    h('h3', title),
    list(files.filter(({ text }) => text === 'reading')),
    ...(diplomatic.length > 0
      ? [h('details', [h('summary', labels.diplomatic), list(diplomatic)])]
      : []),
    caption(book),
  ]);
}

/** What a kind of file is for is said where the first of it stands. */
function item(entry: ArtifactEntry, told: Set<string>): Element {
  const { edition, file, sha256: sum } = entry;
  const { name, says } = purposeOf(entry);
  const isNew = says !== '' && !told.has(says);
  told.add(says);
  return h('li', [
    // A page is opened, and can be kept from there.
    h('a', edition === 'web' ? { href: file } : { href: file, download: '' }, name),
    h('small', aboutFile(entry)),
    isNew ? h('p', says) : '',
    h('details', [
      h('summary', labels.sum),
      h('code', { dir: 'ltr', lang: 'en' }, `echo "${sum}  ${nameOf(entry)}" | sha256sum -c`),
    ]),
  ]);
}

/** «EPUB، ۲۰۳ کیلوبایت»: the Latin by itself, or the number would be read as a part of it. */
function aboutFile(entry: ArtifactEntry): ElementContent[] {
  const { pages, mediaType } = entry;
  const suffix = nameOf(entry)
    .replace(/^[^.]*\./, '')
    .toUpperCase();
  const counted =
    typeof pages === 'number' && mediaType === 'application/pdf'
      ? [labels.pages(formatCount(pages))]
      : [];
  return [
    h('bdi', suffix),
    { type: 'text', value: ['', sizeInWords(entry.bytes), ...counted].join('، ') },
  ];
}

/** In the units that messengers and stores show: of thousand. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1e6) return labels.kilobytes(formatCount(Math.max(1, Math.round(bytes / 1e3))));
  const tenths = Math.round(bytes / 1e5);
  const words = `${toPersianDigits(Math.floor(tenths / 10))}٫${toPersianDigits(tenths % 10)}`;
  return labels.megabytes(words);
}

/** The most signs that messengers let stand below a file. */
export const longestCaption = 1_024;

/** What can be put below the file in a channel, to be copied as it is. */
function caption({ title, subtitle, files }: ListedBook): ElementContent {
  const [main] = files;
  return main
    ? h('details.caption', [
        h('summary', labels.caption),
        h('pre', captionOf({ title, subtitle }, main)),
      ])
    : { type: 'text', value: '' };
}

/** Words of the book are shortened where all of it would be too long; name, size and sum never are. */
export function captionOf(
  { title, subtitle }: Pick<ListedBook, 'title' | 'subtitle'>,
  entry: ArtifactEntry,
): string {
  const facts = [
    nameOf(entry),
    `${labels.captionSize}: ${sizeInWords(entry.bytes)}`,
    `${labels.captionSum}: ${entry.sha256}`,
    labels.captionCheck,
  ].join('\n');
  const room = longestCaption - facts.length - 2;
  const words = subtitle ? `${title}\n${subtitle}` : title;
  // Messengers count as JavaScript does; half a sign is none.
  const cut = words.slice(0, room - 1).replace(/[\uD800-\uDBFF]$/, '');
  const short = words.length <= room ? words : `${cut}…`;
  return `${short}\n\n${facts}`;
}
