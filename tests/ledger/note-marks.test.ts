import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { noteMarks, withNoteMarks } from '../../src/ledger/forms/pdf/note-marks.ts';
import { bookOf, part } from '../layout/small-books.ts';

const call = (note: string, id: string) =>
  h('sup', h('a', { href: `#${note}`, id, dataFootnoteRef: '' }, '*'));
const notes = (...ids: string[]) =>
  h('section', { dataFootnotes: '' }, [
    h('h2', 'پانوشت‌ها'),
    ...ids.map((id) =>
      h('aside', { id, role: 'doc-footnote' }, [
        h('p', [h('span', { dataNoteNumber: '' }, '*. '), `سخن ${id}`]),
      ]),
    ),
  ]);
const content = h('section', [
  h('p', ['یک', call('a', 'a1'), ' دو', call('b', 'b1'), ' سه', call('a', 'a2')]),
  h('p', ['چهار', call('c', 'c1'), call('a', 'a3')]),
  notes('a', 'b', 'c'),
]);
const book = bookOf([part('document', 'document', 'body', content)]);
const print = {
  destinations: new Map([
    ['a', 1],
    ['b', 1],
    ['c', 2],
    ['a2', 1],
    ['a3', 2],
  ]),
  labels: ['۷', '۸'],
};

describe('the numbers of the notes of a print', () => {
  it('begin anew on each page', () => {
    const marks = noteMarks(book, print, undefined);
    expect(['a', 'b', 'c'].map((note) => marks.get(note))).toEqual(['۱', '۲', '۱']);
  });

  it('name the page to a later call that is on another', () => {
    const marks = noteMarks(book, print, undefined);
    expect(marks.get('a3')).toBe('۱ ص ۷');
    expect(marks.has('a2')).toBe(false);
  });

  it('are those of the pagination where there is one', () => {
    const marks = new Map([['a', '۹']]);
    const pages = { pages: [], folios: new Map<string, string>(), marks };
    expect(noteMarks(book, print, pages)).toBe(marks);
  });

  it('are none of notes that are nowhere', () => {
    const empty = { destinations: new Map<string, number>(), labels: [] };
    expect(noteMarks(book, empty, undefined)).toEqual(new Map());
  });
});

describe('a document with the numbers of its notes', () => {
  const marked = withNoteMarks(content, noteMarks(book, print, undefined));
  const [first, second, section] = marked.children.map((child) =>
    child.type === 'element' ? textOf(child) : '',
  );

  it('has them at each call, and two calls apart', () => {
    expect(first).toBe('یک۱ دو۲ سه۱');
    expect(second).toBe('چهار۱،۱ ص ۷');
  });

  it('has them before the notes, which have no title', () => {
    expect(section).toBe('۱ سخن a۲ سخن b۱ سخن c');
  });

  it('is another document', () => {
    expect(textOf(content)).toContain('پانوشت‌ها');
  });
});
