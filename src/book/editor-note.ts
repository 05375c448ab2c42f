import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { EditorNote } from '../manuscript/index.ts';
import { apparatus } from './apparatus.ts';
import type { SpineItem } from './book.ts';
import { aboutOmissions, aboutSources } from './editor-note-sources.ts';
import { aboutDates, aboutRepeats, aboutTitles } from './editor-note-text.ts';
import { labels } from './labels.ts';
import { handlers } from './mdast-to-hast.ts';
import type { NoteFacts } from './note-facts.ts';
import { rehypeOnlyListed } from './rehype-only-listed.ts';
import { remarkBlockElements } from './remark-block-elements.ts';
import { remarkFigures } from './remark-figures.ts';

/**
 * The editor's note: the editor’s own words, if there are any, and then what the press knows
 * of the making of this book.
 */
export function editorNote(own: EditorNote | undefined, facts: NoteFacts): SpineItem {
  const words = own ? elementsOf(own) : [];
  const title = words[0]?.tagName === 'h1' ? words.shift()?.children : undefined;
  const sections: readonly (readonly [string, readonly Element[]])[] = [
    [labels.sources, aboutSources(facts)],
    [labels.spelling, facts.spelling.map((sentence) => h('p', sentence))],
    [labels.losses, [...aboutOmissions(facts), ...aboutDates(facts)]],
    [labels.titles, aboutTitles(facts)],
    [labels.repeatsTitle, aboutRepeats(facts)],
  ];
  return {
    id: 'editor-note',
    kind: 'editor-note',
    division: 'front',
    title: labels.editorNote,
    runningHead: labels.editorNote,
    content: apparatus(
      'section.editor-note',
      { id: 'editor-note', role: 'doc-preface', ariaLabelledBy: 'editor-note-title' },
      h('h1', { id: 'editor-note-title' }, title ?? [text(labels.editorNote)]),
      ...words,
      ...sections.flatMap(([heading, paragraphs]) =>
        paragraphs.length > 0 ? [h('h2', heading), ...paragraphs] : [],
      ),
    ),
  };
}

/** The Markdown of the editor’s note; its headings are those of a part, one below the title. */
function elementsOf({ tree }: EditorNote): Element[] {
  const root: Root = unified()
    .use(remarkBlockElements)
    .use(remarkFigures, { pictures: new Map() })
    .use(remarkRehype, { handlers, clobberPrefix: 'editor-note--' })
    .use(rehypeOnlyListed)
    .runSync(structuredClone(tree));
  return root.children.filter((node): node is Element => node.type === 'element');
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
