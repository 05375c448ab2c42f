import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../src/book/index.ts';
import { withIndexes, withPrintedFolios } from '../../src/indexing/index.ts';
import { bookOf, part } from '../layout/small-books.ts';
import { wanted } from './found.ts';

const texts = ['تهران و اهواز و تهران', 'تهران', 'تهران و تهران', 'اهواز'];
const paragraphs = texts.map((text, index) => h('p', { id: `one-01--l${index + 1}` }, text));
const contents = part('contents', 'contents', 'front');
const document = part('one-01', 'document', 'body', h('section', { id: 'one-01' }, paragraphs));
const { whole } = withIndexes({ whole: bookOf([contents, document]), chapters: [] }, [
  wanted('تهران', { kind: 'place' }),
  wanted('اهواز', { kind: 'place' }),
]);

function lines(book: Book): string[] {
  const found: string[] = [];
  visit(book.spine.at(-1)?.content as Element, 'element', (element) => {
    if (element.tagName === 'li') found.push(textOf(element));
  });
  return found;
}

describe('the index of an edition that knows the pages of the print', () => {
  // In order: Tehran, Ahvaz, Tehran in the first paragraph, and so on.
  const folios = ['۱', '۱', '۱', '۱', '۱', '۲', '۳'];
  const printed = withPrintedFolios(whole, (id) => folios[Number(/^ix--(\d+)$/.exec(id)?.[1]) - 1]);

  it('names each page once, and counts further places on it', () => {
    expect(lines(printed)).toEqual(['اهواز، ۱، ۳', 'تهران، ۱ (۲، ۳)، ۲']);
  });

  it('leads to the very words', () => {
    const hrefs: string[] = [];
    const ids = new Set<string>();
    for (const { content } of printed.spine) {
      visit(content as Element, 'element', ({ properties }) => {
        if (properties['ariaLabel'] !== undefined) hrefs.push(String(properties['href']).slice(1));
        if (properties['id'] !== undefined) ids.add(String(properties['id']));
      });
    }
    expect(hrefs).toEqual(['ix--2', 'ix--7', 'ix--1', 'ix--4', 'ix--5', 'ix--6']);
    expect(hrefs.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('names of a place in a note the page on which that is called', () => {
    const call = (id: string, note: string): Element =>
      h('a', { id, href: `#${note}`, dataFootnoteRef: '', dataApparatus: '' }, '۱');
    const note = (id: string, ...children: (Element | string)[]): Element =>
      h('li', { id, role: 'doc-footnote' }, h('p', { id: `${id}--p` }, children));
    const section = h('section', { id: 'two-01' }, [
      h('p', { id: 'two-01--l1' }, ['باغ', call('call-a', 'a')]),
      h('ol', [note('a', 'گیلان', call('call-b', 'b')), note('b', 'تبریز')]),
    ]);
    const called = withIndexes(
      {
        whole: bookOf([contents, part('two-01', 'document', 'body', section)]),
        chapters: [],
      },
      [wanted('گیلان', { kind: 'place' }), wanted('تبریز', { kind: 'place' })],
    );
    const folioOf = (id: string) => (id === 'call-a' ? '۱' : '۹');
    expect(lines(withPrintedFolios(called.whole, folioOf)).toSorted()).toEqual([
      'تبریز، ۱',
      'گیلان، ۱',
    ]);
  });

  it('only counts the places of an entry of which one has no page', () => {
    const some = withPrintedFolios(whole, (id) => (id === 'ix--2' ? '۱' : undefined));
    expect(lines(some)).toEqual(['اهواز، ۱، ۲', 'تهران، ۱، ۲، ۳']);
  });
});
