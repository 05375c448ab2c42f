import type { Element } from 'hast';
import { h } from 'hastscript';
import { apparatus } from './apparatus.ts';
import type { ContentsEntry, SpineItem } from './book.ts';
import { withPassages } from './foreign-passages.ts';
import { labels } from './labels.ts';

/** The page of contents. Folios are not known here: the layout puts them in. */
export function contentsPage(entries: readonly ContentsEntry[]): SpineItem {
  return {
    id: 'contents',
    kind: 'contents',
    division: 'front',
    title: labels.contents,
    runningHead: labels.contents,
    content: apparatus(
      'nav.contents',
      { id: 'contents', role: 'doc-toc', ariaLabelledBy: 'contents-title' },
      h('h1', { id: 'contents-title' }, labels.contents),
      list(entries),
    ),
  };
}

function list(entries: readonly ContentsEntry[]): Element {
  return h(
    'ol',
    entries.map(({ level, label, foreign = [], anchor, children }) =>
      h('li', { className: [`level-${level}`] }, [
        h('a', { href: `#${anchor}` }, [h('span.label', withPassages(label, foreign))]),
        children.length > 0 ? list(children) : '',
      ]),
    ),
  );
}
