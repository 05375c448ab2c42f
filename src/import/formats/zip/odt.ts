import type { ElementContent } from 'hast';
import type JSZip from 'jszip';
import { made } from '../html/elements.ts';
import { toTree } from '../html-tree.ts';
import type { TreeReading } from '../tree-reading.ts';
import {
  childrenOf,
  descendantsOf,
  noteCall,
  noteText,
  type Rule,
  rootAround,
  rootOf,
  toHtml,
} from '../xml/xml-tree.ts';

/** Reads the text of an OpenDocument (ODF 1.3): headings, lists, tables, notes. */
export async function readOdt(archive: JSZip): Promise<TreeReading> {
  const content = rootOf((await archive.file('content.xml')?.async('string')) ?? '');
  const styles = (await archive.file('styles.xml')?.async('string')) ?? '';
  const [text] = descendantsOf(content, 'text').filter(({ name }) => name === 'office:text');
  const notes: ElementContent[] = [];
  const left = { comments: '', deleted: '' };
  const titles = new Set(
    descendantsOf(content, 'style')
      .filter(({ attributes }) => attributes['style:parent-style-name'] === 'Title')
      .map(({ attributes }) => attributes['style:name']),
  );
  const rules: Record<string, Rule | string> = {
    h: (element, inner) => [
      made(`h${Math.min(6, Number(element.attributes['text:outline-level'] ?? 1))}`, inner()),
    ],
    p: (element, inner) => {
      const style = element.attributes['text:style-name'];
      const isTitle = style === 'Title' || titles.has(style);
      return [made(isTitle ? 'h1' : 'p', inner())];
    },
    list: 'ul',
    'list-item': 'li',
    'list-header': 'li',
    table: 'table',
    'table-row': 'tr',
    'table-cell': 'td',
    'line-break': () => [made('br', [])],
    tab: () => [{ type: 'text', value: '\u00A0\u00A0\u00A0\u00A0' }],
    s: (element) => [
      {
        type: 'text',
        value: '\u00A0'.repeat(Math.min(20, Number(element.attributes['text:c'] ?? 1))),
      },
    ],
    a: (element, inner) => [
      { ...made('a', inner()), properties: { href: element.attributes['xlink:href'] ?? '' } },
    ],
    note: (element) => {
      const id = `fn-odt-${notes.length + 1}`;
      const [body] = childrenOf(element, 'note-body');
      notes.push(noteText(id, toHtml(body?.children ?? [], rules)));
      return [noteCall(id)];
    },
    annotation: (element) => {
      left.comments += ` ${childrenOf(element, 'p')
        .map((each) => each.text)
        .join(' ')}`;
      return [];
    },
    'tracked-changes': (element) => {
      left.deleted += ` ${descendantsOf(element, 'deletion')
        .flatMap((each) => childrenOf(each, 'p'))
        .map((each) => each.text)
        .join(' ')}`;
      return [];
    },
    'sequence-decls': () => [],
    'table-of-content': (element) => {
      left.comments += '';
      return element ? [] : undefined;
    },
  };
  const children = toHtml(text?.children ?? [], rules);
  const contents = text
    ? descendantsOf(text, 'table-of-content')
        .map((each) => each.text)
        .join(' ')
    : '';
  const headers = [
    ...styles.matchAll(/<style:(?:header|footer)[ >][\s\S]*?<\/style:(?:header|footer)>/g),
  ]
    .map(([xml]) => xml.replace(/<[^>]*>/g, ' '))
    .join(' ');
  return {
    ...toTree(rootAround([...children, ...notes])),
    left: [
      { case: 'comments', text: left.comments },
      { case: 'deleted', text: left.deleted },
      { case: 'headers', text: headers },
      { case: 'element', name: 'table-of-content', text: contents },
    ],
  };
}
