import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { toPersianDigits } from '../typography/index.ts';
import { apparatus } from './apparatus.ts';
import { labels } from './labels.ts';
import { editorsNoteMark } from './remark-number-notes.ts';

/**
 * Says which parts of a document’s notes stand in no source: the numbers that lead to
 * them, their title, and all of an editor’s note; the text of an author’s does. Numbers are
 * Persian and isolated from what they stand behind, two that meet are kept apart, and the
 * title of the notes has an id that no other document has.
 */
export function markNotes(section: Element): void {
  const titleId = `${section.properties['id']}--notes`;
  visit(section, 'element', (element, index, parent) => {
    const before = index === undefined ? undefined : parent?.children[index - 1];
    if (element.tagName === 'sup' && before?.type === 'element' && before.tagName === 'sup') {
      element.properties['className'] = ['next-note'];
    }
    const { dataFootnotes, dataFootnoteRef, dataFootnoteBackref, id } = element.properties;
    if (dataFootnotes !== undefined) markList(element);
    if (dataFootnoteBackref !== undefined) element.properties['dataApparatus'] = '';
    if (id === 'footnote-label') {
      element.properties['id'] = titleId;
      element.properties['dataApparatus'] = '';
    }
    if (dataFootnoteRef !== undefined) {
      element.properties['dataApparatus'] = '';
      element.properties['ariaDescribedBy'] = [titleId];
      // By itself: behind digits it would be one number with them, behind Latin words go on with these.
      element.children = [h('bdi', { dir: 'ltr' }, toPersianDigits(textOf(element)))];
    }
  });
}

/** Notes are `aside`s: reading systems open them over the page, and a list’s items may be no notes. */
function markList(notes: Element): void {
  notes.children = notes.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element' || child.tagName !== 'ol') return [child];
    return child.children.filter(isElement).map((item) => {
      const editors = String(item.properties['id']).includes(`--fn-${editorsNoteMark}`);
      const own = editors ? { className: ['editors-note'], dataApparatus: '' } : {};
      const properties = { ...item.properties, role: 'doc-footnote', ...own };
      return { ...item, tagName: 'aside', properties };
    });
  });
}

/**
 * Puts the number before each note, and behind an editor’s whose it is. It comes last:
 * neither has a say in what direction a note is read.
 */
export function nameNotes(section: Element): void {
  let count = 0;
  visit(section, 'element', (element) => {
    if (element.tagName !== 'aside' || element.properties['role'] !== 'doc-footnote') return;
    count += 1;
    const number = apparatus('span', { dataNoteNumber: '' }, `${toPersianDigits(count)}. `);
    const first = element.children.find(isElement);
    (isText(first) ? first : element).children.unshift(number);
    if (element.properties['dataApparatus'] === undefined) return;
    const last = element.children.findLast(isElement);
    const holder = isText(last) ? last : element;
    const back = holder.children.findIndex(
      (child) => isElement(child) && child.properties['dataFootnoteBackref'] !== undefined,
    );
    const at = back === -1 ? holder.children.length : back;
    const space = holder.children[at - 1];
    if (space?.type === 'text') space.value = space.value.trimEnd();
    const name = h('span.note-author', labels.editorsNote);
    holder.children.splice(
      at,
      0,
      name,
      ...(back === -1 ? [] : [{ type: 'text' as const, value: ' ' }]),
    );
  });
}

function isText(element: Element | undefined): element is Element {
  return element?.tagName === 'p';
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}
