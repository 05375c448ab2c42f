import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import {
  type Book,
  flattenContents,
  type Occurrence,
  rehypePageReferences,
  rehypePictureData,
} from '../../book/index.ts';
import { withIndexMarks } from '../../indexing/index.ts';
import type { Design } from '../design/design.ts';
import type { PrintFace } from './print-faces.ts';
import { rehypeAddressBreaks } from './rehype-address-breaks.ts';
import { rehypeCellBreaks } from './rehype-cell-breaks.ts';
import { rehypeCodeLines } from './rehype-code-lines.ts';
import { rehypeCouplets } from './rehype-couplets.ts';
import { rehypeLeadIns } from './rehype-lead-ins.ts';
import { rehypeMarkBoxes } from './rehype-mark-boxes.ts';
import { rehypePageNotes } from './rehype-page-notes.ts';
import { rehypePrintContents } from './rehype-print-contents.ts';
import { rehypePrintIndex } from './rehype-print-index.ts';
import { rehypeSoftHyphens } from './rehype-soft-hyphens.ts';
import { rehypeTableColumns } from './rehype-table-columns.ts';
import { rehypeTagRoles } from './rehype-tag-roles.ts';
import { rehypeTypesetText } from './rehype-typeset-text.ts';

/**
 * What the browser is given: the whole book as one HTML, with nothing to fetch.
 * @param boxes signs for which there is a box and no more
 */
export function printHtml(
  book: Book,
  design: Design,
  faces: readonly PrintFace[],
  styleSheet: string,
  boxes: ReadonlySet<string> = new Set(),
): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html.unset', { lang: book.language, dir: book.direction }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', book.title),
          h('style', [...faces.map(fontFaceRule), styleSheet].join('\n')),
          h('style', { id: 'chap--margin-texts' }),
        ]),
        h('body', [...partContents(book), anchorList(book)]),
      ]),
    ],
  };
  const processor = unified()
    .use(rehypePrintContents, { depth: design.contents.depth })
    .use(rehypePrintIndex)
    .use(rehypePageReferences)
    .use(rehypeCouplets)
    .use(rehypePageNotes)
    .use(rehypeLeadIns)
    .use(rehypeCodeLines)
    .use(rehypeTypesetText)
    .use(rehypeMarkBoxes, boxes)
    .use(rehypeCellBreaks)
    .use(rehypeAddressBreaks)
    .use(rehypeTableColumns)
    .use(rehypeSoftHyphens)
    .use(rehypeTagRoles)
    .use(rehypePictureData, book.pictures)
    .use(rehypeStringify);
  return processor.stringify(processor.runSync(structuredClone(tree)) as Root);
}

/**
 * The parts of a book, with marks at the places that its index names. Back matter is set
 * when the pages before it are known.
 */
function partContents({ spine, index }: Book): Element[] {
  const marks = new Map<string, Occurrence[]>();
  for (const occurrence of index.flatMap(({ occurrences }) => occurrences)) {
    const known = marks.get(occurrence.part);
    if (known) known.push(occurrence);
    else marks.set(occurrence.part, [occurrence]);
  }
  return spine.map(({ id, division, content }) => {
    const marked = marks.has(id) ? withIndexMarks(content, marks.get(id) ?? []) : content;
    if (division !== 'back') return marked;
    return { ...marked, properties: { ...marked.properties, dataLater: '' } };
  });
}

/** Chromium names a destination only where a link leads, so one leads everywhere; none of them is shown. */
function anchorList(book: Book): Element {
  const ids = [
    ...book.spine.map(({ id }) => id),
    ...flattenContents(book.contents).map(({ anchor }) => anchor),
    ...book.spine.flatMap(({ content }) => laterCalls(content)),
    ...book.index.flatMap(({ occurrences }) => occurrences.map(({ mark }) => mark)),
    ...(book.index.length > 0 ? book.spine.flatMap(({ content }) => headingIds(content)) : []),
  ];
  return h(
    'nav',
    { hidden: true },
    [...new Set(ids)].map((id) => h('a', { href: `#${id}` })),
  );
}

/** In headings there are no marks of the index: the whole heading is the place. */
function headingIds(content: Element): string[] {
  const ids: string[] = [];
  visit(content, 'element', ({ tagName, properties: { id } }) => {
    if (/^h[1-6]$/.test(tagName) && typeof id === 'string') ids.push(id);
  });
  return ids;
}

/** Ids of calls to a note that was called before. */
function laterCalls(content: Element): string[] {
  const called = new Set<unknown>();
  const later: string[] = [];
  visit(content, 'element', ({ properties }) => {
    if (properties['dataFootnoteRef'] === undefined) return;
    if (called.has(properties['href'])) later.push(String(properties['id']));
    called.add(properties['href']);
  });
  return later;
}

function fontFaceRule({ family, weight, bytes }: PrintFace): string {
  const data = Buffer.from(bytes).toString('base64');
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}) }`;
}
