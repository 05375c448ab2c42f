import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { type Book, flattenContents } from '../book/index.ts';
import type { FontFace } from '../fonts/index.ts';
import type { Design } from './design.ts';
import { designVariables, pageRules } from './page-rules.ts';
import { rehypePrintContents } from './rehype-print-contents.ts';

/** What the browser is given: the whole book as one HTML, with nothing to fetch. */
export function printHtml(
  book: Book,
  design: Design,
  faces: readonly FontFace[],
  styleSheet: string,
): string {
  const css = [
    faces.map(fontFaceRule).join('\n'),
    designVariables(design),
    pageRules(design),
    styleSheet,
  ];
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: book.language, dir: book.direction }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', book.title),
          h('style', css.join('\n')),
          h('style', { id: 'chap--margin-texts' }),
        ]),
        h('body', [...book.spine.map(({ content }) => content), anchorList(book)]),
      ]),
    ],
  };
  const processor = unified()
    .use(rehypePrintContents, { depth: design.contents.depth })
    .use(rehypeStringify);
  return processor.stringify(processor.runSync(structuredClone(tree)) as Root);
}

/** Chromium names a destination only where a link leads, so one leads everywhere; none of them is shown. */
function anchorList(book: Book): Element {
  const ids = [
    ...book.spine.map(({ id }) => id),
    ...flattenContents(book.contents).map(({ anchor }) => anchor),
  ];
  return h(
    'nav',
    { hidden: true },
    [...new Set(ids)].map((id) => h('a', { href: `#${id}` })),
  );
}

function fontFaceRule({ family, weight, bytes }: FontFace): string {
  const data = Buffer.from(bytes).toString('base64');
  return `@font-face { font-family: ${family}; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}) }`;
}
