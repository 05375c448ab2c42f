import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { labels } from './labels.ts';

/** A document that the apparatus speaks of, and where it is. */
export interface Mention {
  readonly id: string;
  readonly title: string;
  /** Where it is, if it isn’t in this book. */
  readonly elsewhere?: string | undefined;
}

/** A document by its title, with a link where it is in the same book. */
export function mention({ id, title, elsewhere }: Mention): ElementContent[] {
  return elsewhere === undefined
    ? [h('a', { href: `#${id}` }, labels.quoted(title))]
    : [{ type: 'text', value: `${labels.quoted(title)} (${labels.inBook(elsewhere)})` }];
}

/** The same at the end of a line, behind which a print has room for the page. */
export function mentionWithPage(mentioned: Mention): ElementContent[] {
  const nodes = mention(mentioned);
  for (const node of nodes) {
    if (node.type === 'element') node.properties['className'] = ['with-page'];
  }
  return nodes;
}

/** Puts an empty place for the folio behind each mention that wants one; for print, and whoever reads it back. */
export function rehypePageReferences(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (element, index, parent) => {
      const { className, href } = element.properties;
      if (!parent || index === undefined || !Array.isArray(className)) return undefined;
      if (!className.includes('with-page')) return undefined;
      const folio = h('span.folio', { dataFolioOf: String(href).slice(1) });
      // Print alone has it: where pages begin in the text is counted without.
      const room = h('span', { dataPrintOnly: '' }, [
        '، ',
        h('span.page-reference', [`${labels.page}\u00A0`, folio]),
      ]);
      parent.children.splice(index + 1, 0, room);
      return index + 2;
    });
  };
}
