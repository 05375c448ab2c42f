import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** A report as a page of Persian. Neither a script nor anything to fetch is in it. */
export function reportPage(title: string, css: string, body: readonly ElementContent[]): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'fa', dir: 'rtl' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', title),
          h('style', css),
        ]),
        h('body', [h('h1', title), ...body]),
      ]),
    ],
  };
  return `${unified().use(rehypeStringify).stringify(tree)}\n`;
}

/** A table that may be wider than a small screen. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly (string | ElementContent)[])[],
): Element {
  return h('div.wrap', [
    h('table', [
      h('thead', [
        h(
          'tr',
          heads.map((head) => h('th', { scope: 'col' }, head)),
        ),
      ]),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            row.map((cell) => h('td', [cell])),
          ),
        ),
      ),
    ]),
  ]);
}

/** A name that isn't Persian: of a file, a rule. */
export function name(text: string): Element {
  return h('bdi.name', text);
}
