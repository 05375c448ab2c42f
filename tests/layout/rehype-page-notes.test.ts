import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { rehypePageNotes } from '../../src/layout/html/rehype-page-notes.ts';
import { select } from './select.ts';

const call = (note: string, again = '') =>
  h('sup', h('a', { href: `#${note}`, id: `call-${note}${again}`, dataFootnoteRef: '' }, '۱'));
const back = () => h('a', { href: '#call-n', dataFootnoteBackref: '' }, 'بازگشت');
const notes = (...items: Element[]) =>
  h('section', { dataFootnotes: '' }, [h('h2', 'پانوشت‌ها'), '\n', ...items]);
const item = (...content: Element[]) => h('aside', { id: 'n', role: 'doc-footnote' }, content);
const number = () => h('span', { dataNoteNumber: '' }, '۱. ');
const made = (...children: Element[]): Element => {
  const tree: Root = { type: 'root', children: [h('body', children)] };
  rehypePageNotes()(tree);
  return tree.children[0] as Element;
};

describe('a call to a note', () => {
  it('is a place for its number, and the first one brings the note to its page', () => {
    const body = made(h('p', [call('n'), ' ', call('n', '-2')]));
    const calls = select(body, 'a').map(({ properties }) => [
      properties['dataMarkOf'],
      properties['dataNoteRef'],
    ]);
    expect(calls).toEqual([
      ['n', 'n'],
      ['n', undefined],
    ]);
  });
});

describe('a note', () => {
  it('is its text with a place for its number, without title and way back', () => {
    const body = made(notes(item(h('p', [number(), 'سخن', ' ', back()]))));
    const [note] = select(body, 'aside');
    expect(textOf(body).trim()).toBe('سخن');
    expect(note).toEqual(
      h('aside', { dataNote: 'n' }, [
        h('p', { id: 'n', dataNoteText: '' }, [
          h('span.note-mark', { dataMarkOf: 'n' }),
          'سخن',
          '',
        ]),
      ]),
    );
  });

  it.each<[string, Element[], string[]]>([
    ['two paragraphs', [h('p', 'یک'), h('p', 'دو')], ['یک', 'دو']],
    [
      'a list',
      [h('p', 'یک'), h('ul', [h('li', 'دو'), h('li', [h('p', 'سه')])])],
      ['یک', 'دو', 'سه'],
    ],
    ['a list in a list', [h('ul', [h('li', ['یک', h('ul', [h('li', 'دو')])])])], ['یک', 'دو']],
    ['a quotation', [h('blockquote', [h('p', 'یک'), h('p', 'دو')])], ['یک', 'دو']],
    ['a heading in a quotation', [h('blockquote', [h('h3', 'یک')])], ['یک']],
    [
      'a table',
      [h('table', [h('tbody', [h('tr', [h('td', 'یک'), h('td', 'دو')])])])],
      ['یک', 'دو'],
    ],
    ['code', [h('pre', h('code', 'یک'))], ['یک']],
  ])('loses nothing of %s', (_, content, texts) => {
    const body = made(notes(item(...content)));
    expect(select(body, 'p').map(textOf)).toEqual(texts);
  });
});
