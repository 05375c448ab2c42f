import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/**
 * Makes the notes of a document ready for the feet of pages: each note an `aside` with its
 * number before it, no title, no way back. The numbers are
 * places to be filled (`data-mark-of`), for they begin anew on each page.
 */
export function rehypePageNotes(): (tree: Root) => undefined {
  return (tree) => {
    const called = new Set<string>();
    let notes = 0;
    visit(tree, 'element', ({ properties }) => {
      if (properties['dataFootnoteRef'] !== undefined) notes += 1;
    });
    // As wide as the widest number there may be on a page, until the numbers are known.
    const place = notes > 9 ? '۴۴' : '۴';
    visit(tree, 'element', (element, index, parent) => {
      const { properties } = element;
      if (properties['dataFootnoteRef'] !== undefined) {
        const note = String(properties['href']).slice(1);
        properties['dataMarkOf'] = note;
        element.children = [{ type: 'text', value: place }];
        if (!called.has(note)) properties['dataNoteRef'] = note;
        called.add(note);
      }
      if (element.tagName === 'sup' && index !== undefined && index > 0) {
        const before = parent?.children[index - 1];
        if (before?.type === 'element' && before.tagName === 'sup') {
          element.children.unshift({ type: 'text', value: '،' });
        }
      }
      if (properties['dataFootnotes'] !== undefined) {
        properties['className'] = ['page-notes'];
        element.children = element.children.filter(isNote).map(pageNote);
      }
    });
  };
}

function pageNote(item: Element): Element {
  const id = String(item.properties['id']);
  visit(item, 'element', (element, index, parent) => {
    const { dataFootnoteBackref, dataNoteNumber } = element.properties;
    if (dataFootnoteBackref === undefined && dataNoteNumber === undefined) return undefined;
    if (!parent || index === undefined) return undefined;
    const before = parent.children[index - 1];
    if (before?.type === 'text') before.value = before.value.trimEnd();
    parent.children.splice(index, 1);
    return index;
  });
  const texts: Element[] = [];
  collectTexts(item.children, texts);
  const [first] = texts;
  first?.children.unshift(h('span.note-mark', { dataMarkOf: id }));
  if (first) first.properties['id'] = id;
  return h('aside', { dataNote: id }, texts);
}

/** A note is set as paragraphs one after the other, whatever stood in it. */
function collectTexts(children: readonly ElementContent[], texts: Element[]): void {
  let loose: ElementContent[] = [];
  const close = (): void => {
    const said = loose.some((node) => node.type !== 'text' || node.value.trim() !== '');
    if (said) texts.push(h('p', { dataNoteText: '' }, loose));
    loose = [];
  };
  for (const child of children) {
    if (!isElement(child) || !blockTags.has(child.tagName)) {
      loose.push(child);
      continue;
    }
    close();
    const { length } = texts;
    collectTexts(child.children, texts);
    const only = texts[length];
    if (only && texts.length === length + 1)
      only.properties = { ...child.properties, ...only.properties };
  }
  close();
}

const blockTags = new Set(
  'p ul ol li dl dt dd blockquote div pre table thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 figure figcaption section'.split(
    ' ',
  ),
);

function isNote(node: ElementContent): node is Element {
  return isElement(node) && node.properties['role'] === 'doc-footnote';
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}
