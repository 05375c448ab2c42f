import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { Book, SpineItem } from '../../src/book/index.ts';
import { plainText } from '../../src/editions/text/plain-text.ts';

/** The text of a book of one document that has this in it. */
function textOf(...children: (Element | string)[]): string {
  return textOfParts(part('document', h('section', children)));
}

function textOfParts(...spine: SpineItem[]): string {
  return plainText({ spine } as Partial<Book> as Book);
}

function part(kind: SpineItem['kind'], content: Element): SpineItem {
  return { id: kind, kind, division: 'body', title: '', runningHead: '', content };
}

const call = (number: string): Element =>
  h('sup', [h('a', { href: '#fn', dataFootnoteRef: '' }, number)]);

describe('a paragraph', () => {
  it('is one line, white space collapsed, in form NFC, without soft hyphens', () => {
    const text = textOf(h('p', 'یک\n  دو\u00A0سه پا\u00ADره خانه\u0654 '), h('p', 'چهار\u200Cپنج'));
    expect(text).toBe('یک دو سه پاره خانه\u0654\n\nچهار\u200Cپنج\n'.normalize('NFC'));
  });

  it('keeps the breaks of its lines, and no signs of emphasis', () => {
    expect(textOf(h('p', ['یک', h('br'), h('strong', 'دو'), ' و ', h('em', 'سه')]))).toBe(
      'یک\nدو و سه\n',
    );
  });

  it('says what is struck through', () => {
    expect(textOf(h('p', ['نامش ', h('del', 'بهرام'), ' پوران']))).toBe(
      'نامش [خط‌خورده: بهرام] پوران\n',
    );
  });

  it('that is empty is none', () => {
    expect(textOf(h('p', [h('span.deletion')]), h('p', 'متن'))).toBe('متن\n');
  });
});

describe('links', () => {
  it('say where they lead, unless they are an address, a number or a place in the book', () => {
    expect(textOf(h('p', [h('a', { href: 'https://example.org/a' }, 'اینجا'), '.']))).toBe(
      'اینجا (https://example.org/a).\n',
    );
    for (const href of ['https://example.org/', 'http://example.org']) {
      expect(textOf(h('p', [h('a', { href }, 'example.org')]))).toBe('example.org\n');
    }
    expect(textOf(h('p', [h('a', { href: 'tel:+982' }, '۲')]))).toBe('۲\n');
    expect(textOf(h('p', [h('a', { href: '#x' }, '«نامه»')]))).toBe('«نامه»\n');
  });
});

describe('verse', () => {
  it('stands line for line, stanzas apart, the second half of a couplet further in', () => {
    const verse = h('div.verse', [
      h('p.line.hemistich', 'الف'),
      h('p.line.hemistich.second', 'ب'),
      h('p.line.stanza', 'پ'),
      h('p.line', 'ت'),
    ]);
    expect(textOf(h('p', 'پیش'), verse)).toBe('پیش\n\nالف\n    ب\n\nپ\nت\n');
  });
});

describe('lists', () => {
  it('have a dash before each item, further in on each level', () => {
    const inner = h('ul', [h('li', 'دو')]);
    expect(textOf(h('ul', [h('li', ['یک', inner]), h('li', 'سه')]))).toBe('– یک\n  – دو\n– سه\n');
  });

  it('are numbered from where they begin, or have the numerals of their own text', () => {
    expect(textOf(h('ol', { start: 9 }, [h('li', 'نه'), h('li', 'ده')]))).toBe('۹. نه\n۱۰. ده\n');
    expect(textOf(h('ul.own-numerals', [h('li', '۱- یک')]))).toBe('۱- یک\n');
  });

  it('of paragraphs keep their items apart', () => {
    const items = [h('li', [h('p', 'یک'), h('p', 'دو')]), h('li', [h('p', 'سه')])];
    expect(textOf(h('ul', items))).toBe('– یک\n\n  دو\n\n– سه\n');
  });
});

describe('tables', () => {
  const row = (name: string, ...cells: (string | Element)[]): Element =>
    h(
      'tr',
      cells.map((cell) => h(name, [cell])),
    );

  it('are read row by row, each cell behind the head of its column', () => {
    const table = h('table', [
      h('thead', [h('tr', [h('th', 'سال:'), h('th', ['شمار', call('۱')])])]),
      h('tbody', [row('td', '۱۴۰۰', '۱۲'), row('td', '۱۴۰۱', '')]),
    ]);
    expect(textOf(table)).toBe('سال:؛ شمار[۱]\nسال: ۱۴۰۰؛ شمار: ۱۲\nسال: ۱۴۰۱؛ شمار: —\n');
  });

  it('find the column of a cell beside others that are wide or high', () => {
    const table = h('table', [
      h('thead', [row('th', 'الف', 'ب', 'پ')]),
      h('tbody', [
        h('tr', [h('td', { rowSpan: 2 }, '۱'), h('td', { colSpan: 2 }, '۲')]),
        row('td', '۳', '۴'),
      ]),
    ]);
    expect(textOf(table)).toBe('الف؛ ب؛ پ\nالف: ۱؛ ب: ۲\nب: ۳؛ پ: ۴\n');
  });

  it('without heads are rows', () => {
    const table = h('table', [
      h('thead', [row('th', '', '')]),
      h('tbody', [row('td', 'سرب', '۸۲')]),
    ]);
    expect(textOf(table)).toBe('سرب؛ ۸۲\n');
  });
});

describe('notes', () => {
  it('have the number of their call before them', () => {
    const number = h('span', { dataNoteNumber: '' }, '۱. ');
    const back = h('a', { href: '#ref', dataFootnoteBackref: '' }, 'بازگشت');
    const notes = h('section', { dataFootnotes: '' }, [
      h('h3', 'پانوشت‌ها'),
      h('aside', [h('p', [number, 'کوه دماوند. ', back])]),
    ]);
    expect(textOf(h('p', ['کوه', call('۱'), call('۲'), ' بلند است.']), notes)).toBe(
      'کوه[۱][۲] بلند است.\n\n\nپانوشت‌ها\n\n[۱] کوه دماوند.\n',
    );
  });
});

describe('other blocks', () => {
  it('quotations are told from what stands around them', () => {
    expect(textOf(h('blockquote', [h('p', 'یک'), h('p', 'دو')]))).toBe(
      '[نقل‌قول]\nیک\n\nدو\n[پایان نقل‌قول]\n',
    );
    expect(textOf(h('blockquote.epigraph', [h('p.line', 'یک'), h('p.line', 'دو')]))).toBe(
      'یک\nدو\n',
    );
  });

  it('pictures are their description and their caption', () => {
    const picture = (alt: string): Element =>
      h('figure', [h('img', { alt }), h('figcaption', 'کوه')]);
    expect(textOf(picture('کوهی سپید'))).toBe('[تصویر: کوهی سپید]\n\n[شرح تصویر: کوه]\n');
    expect(textOf(picture(''))).toBe('[شرح تصویر: کوه]\n');
  });

  it('code stays as it is, but for spaces at the end of a line', () => {
    const code = 'title: باغ  \n  - C++\n\nx\n';
    expect(textOf(h('pre', [h('code', code)]))).toBe('title: باغ\n  - C++\n\nx\n');
  });

  it('a rule is a line that isn’t read out as asterisks', () => {
    expect(textOf(h('p', 'یک'), h('hr'), h('p', 'دو'))).toBe('یک\n\n— — —\n\nدو\n');
  });
});

describe('a book', () => {
  const link = (label: string, href: string): Element => h('a', { href }, [h('span.label', label)]);
  const contents = h('nav', [
    h('h1', 'فهرست'),
    h('ol', [
      h('li.level-1', [
        link('فصل', '#a'),
        h('ol', [
          h('li.level-2', [link('سند', '#b'), h('ol', [h('li.level-3', [link('بخش', '#c')])])]),
          h('li.level-2', [link('دیگر', '#d')]),
        ]),
      ]),
      h('li.level-1', [link('تصحیح‌ها', '#corrections')]),
      h('li.level-1', [link('نویسندگان', '#authors')]),
      h('li.level-1', [link('نمایه', '#index')]),
    ]),
  ]);
  const colophon = h('section', [
    h('h1', 'شناسنامه'),
    h('dl', [
      ...[h('dt', 'عنوان'), h('dd', 'باغ'), h('dt', 'شابک'), h('dd', '978')],
      ...[h('dt', 'حروف متن'), h('dd', 'وزیرمتن'), h('dt', 'تماس'), h('dd', 'a@example.org')],
    ]),
  ]);

  it('begins with its title and its contents, and ends with its colophon, without what is of paper', () => {
    const text = textOfParts(
      part('half-title', h('section', [h('p.title', 'باغ')])),
      part('title-page', h('section', [h('p.title', 'باغ'), h('p.imprint', '۱۴۰۴')])),
      part('colophon', colophon),
      part('contents', contents),
      part('document', h('section', [h('h2', 'سند'), h('p', 'متن')])),
      part('index', h('section', [h('h1', 'نمایه')])),
    );
    expect(text).toBe(
      [
        'باغ\n۱۴۰۴',
        'فهرست\n\nفصل\n۱. سند\n  – بخش\n۲. دیگر\n\nتصحیح‌ها\nنویسندگان',
        'سند\n\nمتن',
        'شناسنامه\n\nعنوان: باغ\nتماس: a@example.org\n',
      ].join('\n\n\n\n'),
    );
  });
});
