import type { ElementContent } from 'hast';
import type JSZip from 'jszip';
import { made, picture } from '../html/elements.ts';
import { toTree } from '../html-tree.ts';
import type { TreeReading } from '../tree-reading.ts';
import {
  childrenOf,
  descendantsOf,
  localName,
  noteCall,
  noteText,
  type Rule,
  rootAround,
  rootOf,
  toHtml,
} from '../xml/xml-tree.ts';
import { Lists } from './odt-lists.ts';

/** Reads the text of an OpenDocument (ODF 1.3): headings, lists with their numbers, tables, notes. */
export async function readOdt(archive: JSZip): Promise<TreeReading> {
  const content = rootOf((await archive.file('content.xml')?.async('string')) ?? '');
  const styles = (await archive.file('styles.xml')?.async('string')) ?? '';
  const [text] = descendantsOf(content, 'text').filter(({ name }) => name === 'office:text');
  const notes: ElementContent[] = [];
  const left = { comments: '', deleted: '', pictures: '' };
  const lists = new Lists([content, ...(styles === '' ? [] : [rootOf(styles)])]);
  const titles = new Set(
    descendantsOf(content, 'style')
      .filter(({ attributes }) => attributes['style:parent-style-name'] === 'Title')
      .map(({ attributes }) => attributes['style:name']),
  );
  const rules: Record<string, Rule | string> = {
    h: (element, inner) => [
      made(`h${Math.min(6, Number(element.attributes['text:outline-level'] ?? 1))}`, [
        ...lists.label(),
        ...inner(),
      ]),
    ],
    p: (element, inner) => {
      const style = element.attributes['text:style-name'];
      const isTitle = style === 'Title' || titles.has(style);
      return [made(isTitle ? 'h1' : 'p', [...lists.label(), ...inner()])];
    },
    list: (element, inner) => {
      const isNumbered = lists.open(element);
      const items = inner();
      lists.close();
      return isNumbered ? items : [made('ul', items)];
    },
    'list-item': (element, inner) => (lists.item(element) ? inner() : [made('li', inner())]),
    'list-header': (_, inner) => (lists.isNumbered() ? inner() : [made('li', inner())]),
    frame: (element, inner) => {
      // Its pictures are one, in several formats; what is written for who can’t see it is no text.
      const isPicture = childrenOf(element, 'image').length > 0;
      const said = childrenOf(element).filter((each) => /^(?:title|desc)$/.test(localName(each)));
      left.pictures += said.map(({ text }) => ` ${text}`).join('');
      return isPicture
        ? [picture()]
        : inner(element.children.filter((each) => !said.some((one) => one === each)));
    },
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
      // Who wrote it, and when, isn’t told.
      left.comments += ` ${childrenOf(element)
        .filter((each) => !/^(?:creator|date)/.test(localName(each)))
        .map((each) => each.text)
        .join(' ')}`;
      return [];
    },
    'tracked-changes': (element) => {
      left.deleted += ` ${descendantsOf(element, 'deletion')
        .flatMap((each) => childrenOf(each))
        .filter((each) => localName(each) !== 'change-info')
        .map((each) => each.text)
        .join(' ')}`;
      return [];
    },
    'sequence-decls': () => [],
    'table-of-content': () => [],
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
      { case: 'element', name: 'desc', text: left.pictures },
      { case: 'element', name: 'table-of-content', text: contents },
    ],
  };
}
