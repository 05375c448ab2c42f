import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** Whose name is their content: a page number at their beginning would be a part of it. */
const named = /^(?:h[1-6]|a)$/;

/**
 * Puts the mark of a page that begins with a heading or a link before that, with the class `lifted`: what
 * is called by its content would be called «صفحهٔ ۱۲ گزارش».
 */
export function rehypeLiftPageMarks(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (element, index, parent) => {
      if (!parent || index === undefined || !named.test(element.tagName)) return undefined;
      const marks = takeMarks(element);
      if (marks.length === 0) return undefined;
      for (const mark of marks) mark.properties['className'] = ['lifted'];
      parent.children.splice(index, 0, ...marks);
      return index + marks.length + 1;
    });
  };
}

/** Takes out the marks that no text stands before. */
function takeMarks(element: Element): Element[] {
  const marks: Element[] = [];
  const search = (parent: Element): boolean => {
    const kept: ElementContent[] = [];
    let ended = false;
    for (const child of parent.children) {
      if (!ended && isMark(child)) {
        marks.push(child);
        continue;
      }
      kept.push(child);
      ended ||=
        child.type === 'element' ? search(child) || child.tagName === 'img' : saysSomething(child);
    }
    parent.children = kept;
    return ended;
  };
  search(element);
  return marks;
}

function saysSomething(node: ElementContent): boolean {
  return textOf(node).trim() !== '';
}

function isMark(node: ElementContent): node is Element {
  return node.type === 'element' && node.properties['dataFolio'] !== undefined;
}
