import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { type Book, labels, type Picture, rehypePictureData, webLabels } from '../book/index.ts';
import { coverColours } from '../covers/index.ts';
import {
  type FittedPictures,
  fallbackClass,
  type PageBreak,
  pageBreaks,
  rehypeEmptyHeaders,
  rehypeFallbackFaces,
  rehypeHeadingLevels,
  rehypePageBreaks,
  rehypeWideTables,
  shownParts,
  withPictures,
} from '../ebook/index.ts';
import type { FontFace } from '../fonts/index.ts';
import { withPrintedFolios } from '../indexing/index.ts';
import { pressVersion } from '../installation/index.ts';
import type { Pagination } from '../layout/index.ts';
import { rehypeKeepTogether } from '../normalisation/index.ts';
import { contentPolicy } from './content-policy.ts';
import { joinedWords } from './joined-words.ts';
import { type PageFaces, pageFaces } from './page-faces.ts';
import { rehypeLeanLists } from './rehype-lean-lists.ts';
import { rehypeLiftPageMarks } from './rehype-lift-page-marks.ts';
import { rehypeWeb } from './rehype-web.ts';
import { rehypeWideSigns } from './rehype-wide-signs.ts';
import { searchFolding } from './search-folding.ts';
import type { WebTemplates } from './web-templates.ts';

/** What a web edition is made of beside its book. */
export interface WebSupplies {
  readonly faces: readonly FontFace[];
  readonly webTemplates: WebTemplates;
  readonly fittedPictures: FittedPictures;
  /** The pages of the print, which are marked in it and named in its index. */
  readonly pagination?: Pagination | undefined;
}

/** A web edition. */
export interface WebPage {
  readonly bytes: Uint8Array;
  /** How many pages of the print are marked in it. */
  readonly pages?: number | undefined;
}

/**
 * Make the web edition of a book: one file that needs nothing else. The text stands first, so that it
 * can be read while the rest comes; faces and script are at its end.
 * @param address where it is on the web, for citations
 */
export async function makeWebPage(
  book: Book,
  { faces, webTemplates, fittedPictures, pagination }: WebSupplies,
  address?: string,
): Promise<WebPage> {
  const located = pagination ? withPrintedFolios(book, (id) => pagination.folios.get(id)) : book;
  const shown = withPictures(located, fittedPictures);
  const parts = shownParts(shown);
  const text = [book.title, wordsOfPage, ...parts.map(({ content }) => textOf(content))].join('');
  const fonts = await pageFaces(text, faces);
  const breaks = pageBreaks(shown, pagination);
  const main = h(
    'main',
    parts.map(({ id, content }) => pagePart(content, breaks.get(id) ?? [], shown, fonts)),
  );
  const style = `${webTemplates.style}\n${coverRule(book)}`;
  const late = [fonts.rules, ...fonts.fallbacks.map(fallbackRule)].join('\n');
  const { title, identifier } = book;
  const joined = joinedWords(book, searchFolding(webTemplates.script));
  const data = { id: identifier, title, address, words: webLabels, joined };
  const script = `${webTemplates.script}\nchapPage(${inScript(data)});`;
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: book.language, dir: book.direction }, [
        head(book, style, contentPolicy([style, late], [script])),
        h('body', [bar(shown), main, h('style', late), h('script', script)]),
      ]),
    ],
  };
  const processor = unified()
    .use(rehypeLeanLists)
    .use(rehypePictureData, shown.pictures as ReadonlyMap<string, Picture>)
    .use(rehypeStringify, { collapseEmptyAttributes: true, allowDangerousCharacters: true });
  const html = processor.stringify(processor.runSync(tree) as Root);
  return { bytes: new TextEncoder().encode(html), pages: pagination?.pages.length };
}

/** All words of the page’s own, which its faces have to draw. */
const wordsOfPage: string = [
  ...Object.values(webLabels),
  ...[labels.contents, labels.index, labels.startOfText, labels.pageCalled('۰۱۲۳۴۵۶۷۸۹')],
].join(' ');

function pagePart(
  content: Element,
  breaks: readonly PageBreak[],
  book: Book,
  { fallbacks }: PageFaces,
): Element {
  const tree: Root = { type: 'root', children: [structuredClone(content)] };
  unified()
    .use(rehypePageBreaks, breaks, pageMark)
    .use(book.text === 'diplomatic' ? [rehypeKeepTogether] : [])
    .use(rehypeHeadingLevels)
    .use(rehypeEmptyHeaders)
    .use(rehypeWideTables)
    .use(rehypeFallbackFaces, fallbacks)
    .use(rehypeWeb)
    .use(rehypeWideSigns)
    .use(rehypeLiftPageMarks)
    .runSync(tree);
  return tree.children[0] as Element;
}

/** A separator, which is no part of the sentence that it stands in; a style sheet shows its number. */
function pageMark({ id, folio }: PageBreak): Element {
  return h('span', {
    id,
    // Those that know no roles of books take the first.
    role: 'separator doc-pagebreak',
    ariaLabel: labels.pageCalled(folio),
    dataFolio: folio,
  });
}

function head(book: Book, style: string, policy: string): Element {
  const { title, subtitle, description, identifier, direction } = book;
  const meta = (name: string, content: string | undefined): Element[] =>
    content === undefined ? [] : [h('meta', { name, content })];
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    ...meta('referrer', 'no-referrer'),
    ...meta('viewport', 'width=device-width, initial-scale=1'),
    h('title', { dir: direction }, title),
    ...meta('description', description?.fa ?? subtitle),
    ...meta('dcterms.identifier', identifier),
    ...meta('generator', `Chapkhaneh ${pressVersion}`),
    ...meta('color-scheme', 'light dark'),
    // A browser would ask the host for one.
    h('link', { rel: 'icon', href: 'data:,' }),
    h('style', style),
  ]);
}

/** What leads through the book, first of all for those who don’t see it. */
function bar({ spine }: Book): Element {
  const start = spine.find(({ division }) => division === 'body')?.id;
  const index = spine.find(({ kind }) => kind === 'index')?.id;
  const link = (className: string, id: string | undefined, label: string): Element[] =>
    id === undefined ? [] : [h('a', { className: [className], href: `#${id}` }, label)];
  return h(
    'nav.bar',
    { dataApparatus: '', dataFurniture: '', ariaLabel: webLabels.bar },
    ...link('to-text', start, webLabels.text),
    ...link('to-contents', 'contents', labels.contents),
    ...link('to-index', index, labels.index),
  );
}

/** JSON that can stand in a script of HTML. */
function inScript(data: object): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** The title page has the colours of the cover. */
function coverRule({ cover }: Book): string {
  const { ground, text, accent } = coverColours(cover.ground, cover.accent);
  return `:root{--cover:${ground.screen};--cover-ink:${text.screen};--cover-accent:${accent.screen}}`;
}

function fallbackRule({ family }: PageFaces['fallbacks'][number], index: number): string {
  return `.${fallbackClass(index)}{font-family:"${family}";font-weight:400}`;
}
