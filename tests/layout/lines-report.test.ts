import { describe, expect, it } from 'vitest';
import { readVazirmatn } from '../../src/fonts/index.ts';
import { checks } from '../../src/layout/lines-report/findings.ts';
import { linesReportFiles, readLinesReport } from '../../src/layout/lines-report/index.ts';
import { bookLines } from '../../src/layout/lines-report/lines-report.ts';
import { templates } from '../installation/templates.ts';
import { bookOf, found, type Line, naturalSpace, paragraph } from './lines-report-book.ts';

/** Lines with something else said of one of them. */
function but(lines: readonly Line[], index: number, other: Partial<Line>): Line[] {
  return lines.map((line, at) => (at === index ? { ...line, ...other } : line));
}

function textAt(lines: readonly Line[], index: number): string | undefined {
  return lines.at(index)?.text;
}

const title: Line = { text: 'پیام رفیقی', first: true, last: true, ragged: true, kind: 'title' };
const heading: Line = { text: 'سرفصل', first: true, last: true, ragged: true, kind: 'heading' };

describe('a book as it should be', () => {
  const sound = [
    title,
    ...paragraph(6),
    ...paragraph(8, 2, { kind: 'li', start: 17, end: 12 }),
    ...paragraph(5, 2),
    heading,
    ...paragraph(4, 3),
    ...paragraph(2, 3),
  ].map((line, index) => (index > 19 ? { ...line, page: 3 } : line));

  it('meets all targets', () => {
    expect(found(bookOf(sound))).toEqual({});
    const report = bookLines(bookOf(sound), naturalSpace);
    expect(report.checks.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
    expect(report.checks.every(({ met }) => met)).toBe(true);
  });

  it('is counted', () => {
    const report = bookLines(bookOf(sound), naturalSpace);
    expect(report).toMatchObject({
      lines: 27,
      justified: 5 + 7 + 4 + 3 + 1,
      unplanned: [],
      sizes: [{ size: 10, lines: 27 }],
    });
  });
});

describe('spaces', () => {
  const lines = paragraph(20);

  it.each([
    ['loose', 1.52, 1.49],
    ['tight', 0.74, 0.76],
  ] as const)('are %s from a point on', (check, beyond, within) => {
    expect(found(bookOf(but(lines, 3, { spaces: beyond })))).toEqual({
      [check]: [textAt(lines, 3)],
    });
    expect(found(bookOf(but(lines, 3, { spaces: within })))).toEqual({});
  });

  it('of a last line and of ragged lines may be as they are', () => {
    expect(found(bookOf(but(lines, 19, { spaces: 3 })))).toEqual({});
    expect(found(bookOf(but(paragraph(3, 1, { ragged: true }), 1, { spaces: 2 })))).toEqual({});
  });

  it('may be loose, and are weighed by how far they open', () => {
    const excess = (spaces: readonly number[]): number => {
      const some = paragraph(101).map((line, at) => ({ ...line, spaces: spaces[at] ?? 1 }));
      return bookLines(bookOf(some), naturalSpace).excess;
    };
    expect(excess(Array(50).fill(1.5))).toBe(0);
    expect(excess([1.7, 1, 1.9])).toBeCloseTo(0.2, 3);
    expect(excess([2.5])).toBeGreaterThan(excess(Array(20).fill(1.7)));
  });

  it('may be very loose in 3 of 1,000 lines', () => {
    const met = (count: number): boolean | undefined => {
      const some = paragraph(1000).map((line, at) =>
        at % 2 === 0 && at < 2 * count ? { ...line, spaces: 2.1 } : line,
      );
      const report = bookLines(bookOf(some), naturalSpace);
      return report.checks.find(({ id }) => id === 'very-loose')?.met;
    };
    expect([met(3), met(4)]).toEqual([true, false]);
  });

  it('are never very loose in two lines running', () => {
    const two = (first: number, second: number): unknown => {
      const all = but(but(lines, 3, { spaces: first }), second, { spaces: 1.9 });
      return found(bookOf(all))['two-loose'];
    };
    expect(two(1.9, 4)).toEqual([textAt(lines, 4)]);
    expect(two(1.7, 4)).toBeUndefined();
    expect(two(1.9, 5)).toBeUndefined();
    const parted = but(but(lines, 3, { spaces: 1.9, last: true }), 4, { spaces: 1.9 });
    expect(found(bookOf(parted))['two-loose']).toBeUndefined();
  });

  it('are saved by parting a word at its half-space in 2 of 1,000 lines', () => {
    const parted = but(lines, 3, { text: `${textAt(lines, 3)} بین\u200C` });
    expect(found(bookOf(parted))).toEqual({ 'parted-word': [`${textAt(lines, 3)} بین\u200C`] });
  });

  it('are too narrow under 0.18 em, even one of them', () => {
    const widths = (narrow: number): Line[] =>
      but(lines, 19, { printed: { spaces: [2.5, narrow, 2.5, 2.5, 2.5, 2.5] } });
    expect(found(bookOf(widths(1.78)))).toEqual({ 'narrow-space': [textAt(lines, 19)] });
    expect(found(bookOf(widths(1.8)))).toEqual({});
  });
});

describe('edges', () => {
  const lines = [
    ...paragraph(10),
    ...paragraph(10, 2),
    ...paragraph(2, 2, { kind: 'li', start: 17 }),
  ];

  it.each([
    ['ends too early', { end: 0.4 }],
    ['ends too late', { end: -0.4 }],
    ['begins too late', { start: 0.4 }],
    ['begins too early', { start: -0.4 }],
  ])('are missed by a line that %s', (_, off) => {
    expect(found(bookOf(but(lines, 4, off)))).toEqual({ 'not-justified': [textAt(lines, 4)] });
    const [name, by] = Object.entries(off)[0] as [string, number];
    expect(found(bookOf(but(lines, 4, { [name]: by / 2 })))).toEqual({});
  });

  it('are missed by the only full line of a paragraph', () => {
    const short = but(lines, 20, { end: 9 });
    expect(found(bookOf(short))).toEqual({ 'not-justified': [textAt(lines, 20)] });
  });

  it('may be indented in a first line', () => {
    expect(found(bookOf(but(lines, 10, { start: 17 })))).toEqual({});
  });

  it('are missed by a line that stands out of the text block, though it is the last', () => {
    expect(found(bookOf(but(lines, 9, { end: -5 })))).toEqual({
      'not-justified': [textAt(lines, 9)],
    });
  });

  it('are what the layout says, where it does', () => {
    const narrow = (width: number): Line[] => but(lines, 4, { end: 30, measure: width });
    expect(found(bookOf(narrow(170)))).toEqual({});
    expect(found(bookOf(narrow(180)))).toEqual({ 'not-justified': [textAt(lines, 4)] });
  });
});

describe('sizes and measures', () => {
  it('are found to change within a paragraph', () => {
    const lines = paragraph(6);
    const other = but(lines, 2, { printed: { size: 9.8 } });
    expect(found(bookOf(other))).toEqual({ 'size-or-measure': [textAt(lines, 2)] });
  });

  it('are found to change from page to page', () => {
    const lines = [...paragraph(8), ...paragraph(8, 2), ...paragraph(8, 3, { start: 2, end: 1 })];
    expect(found(bookOf(lines))).toEqual({ 'size-or-measure': [textAt(lines, 17)] });
  });

  it('are found to be others in the whole book', () => {
    const lines = paragraph(8);
    expect(found(bookOf(lines, { measure: 199 }))).toEqual({
      'size-or-measure': [textAt(lines, 1)],
    });
  });
});

describe('paragraphs', () => {
  it('end on more than a word', () => {
    const lines = but(paragraph(3), 2, { text: 'می‌خواهیم .' });
    expect(found(bookOf(lines))).toEqual({ 'one-word-last': ['می‌خواهیم .'] });
    expect(found(bookOf(but(paragraph(3), 2, { text: 'می‌خواهیم نان' })))).toEqual({});
    expect(found(bookOf(but(paragraph(1), 0, { text: 'نان' })))).toEqual({});
  });

  it('may end a line of the author’s on one', () => {
    const lines = but(but(paragraph(4), 1, { last: true }), 2, { text: 'آزادی', last: true });
    expect(found(bookOf(lines))).toEqual({});
  });

  it('leave no widow', () => {
    const lines = but(paragraph(4), 3, { page: 2 });
    expect(found(bookOf(lines))).toEqual({ widow: [textAt(lines, 3)] });
    expect(found(bookOf(but(lines, 2, { page: 2 })))).toEqual({});
  });

  it('leave no orphan', () => {
    const lines = paragraph(4, 2).map((line, at) => (at === 0 ? { ...line, page: 1 } : line));
    expect(found(bookOf(lines))).toEqual({ orphan: [textAt(lines, 0)] });
    expect(found(bookOf(but(lines, 1, { page: 1 })))).toEqual({});
  });

  it('go on after notes at the foot', () => {
    const [a, b, c] = paragraph(3) as [Line, Line, Line];
    const notes = paragraph(2, 1, { kind: 'note' });
    const lines = [a, b, ...notes, { ...c, page: 2 }];
    expect(found(bookOf(lines))).toEqual({ widow: [c.text] });
  });
});

describe('headings', () => {
  const onPages = (lines: readonly Line[], over: number): Line[] =>
    lines.map((line, at) => ({ ...line, page: at < lines.length - over ? 1 : 2 }));

  it.each([
    ['title', [title, ...paragraph(6)], 3, 2],
    ['heading', [heading, ...paragraph(6)], 5, 4],
    ['heading', [heading, ...paragraph(6)], 6, 4],
  ] as const)('stay with their text: %s', (_, lines, toomany, enough) => {
    expect(found(bookOf(onPages(lines, toomany)))['stranded']).toEqual([lines[0]?.text]);
    expect(found(bookOf(onPages(lines, enough)))['stranded']).toBeUndefined();
  });

  it('need no more text than there is', () => {
    const lines = [title, ...paragraph(2), { ...title, text: 'دیگری', part: 'other' }];
    expect(found(bookOf(lines))).toEqual({});
    expect(found(bookOf(but(lines, 2, { page: 2 })))['stranded']).toEqual([title.text]);
  });

  it('are looked for behind another heading', () => {
    const lines = [title, heading, ...paragraph(5, 2)];
    expect(found(bookOf(lines))).toEqual({ stranded: [title.text, heading.text] });
  });
});

describe('pages', () => {
  const lines = [...paragraph(3), ...paragraph(3, 2)];
  const withPages = (last: number, first: boolean): ReturnType<typeof bookOf> =>
    bookOf(lines, {
      typesetPages: [
        { number: 1, lines: 26, capacity: 26, endsChapter: first },
        { number: 2, lines: last, capacity: 26, endsChapter: true, reason: 'why' },
      ],
    });

  it('that end a chapter have five lines', () => {
    expect(found(withPages(4, false))).toEqual({ 'short-page': [textAt(lines, 5)] });
    expect(found(withPages(5, false))).toEqual({});
  });

  it('that are a chapter may be short', () => {
    expect(found(withPages(4, true))).toEqual({});
  });
});

describe('breaks', () => {
  const lines = paragraph(5);

  it.each(['؟ نه', '، اما', '» گفت', '. پس'])('don’t stand before a mark: %s', (text) => {
    expect(found(bookOf(but(lines, 2, { text })))).toEqual({ 'opens-with-mark': [text] });
    expect(found(bookOf(but(lines, 0, { text })))).toEqual({});
  });

  it.each(['گفت «', 'و ('])('don’t stand after an opening one: %s', (text) => {
    expect(found(bookOf(but(lines, 2, { text })))).toEqual({ 'ends-on-opening': [text] });
    expect(found(bookOf(but(lines, 4, { text })))['ends-on-opening']).toBeUndefined();
  });
});

describe('planned lines', () => {
  const lines = paragraph(5);

  it('are reported where they weren’t printed', () => {
    expect(found(bookOf(but(lines, 1, { printed: 'missing' })))).toEqual({
      'not-found': [textAt(lines, 1)],
    });
  });

  it('are reported with the page that has them', () => {
    const book = bookOf(lines);
    const [first, ...others] = book.printed[0] ?? [];
    const moved = { ...book, printed: [others, first ? [{ ...first, page: 2 }] : []] };
    const report = bookLines(moved, naturalSpace);
    const check = report.checks.find(({ id }) => id === 'not-found');
    expect(check).toMatchObject({ met: false, occurrences: [{ text: first?.text, value: 2 }] });
  });

  it.each([
    ['other spaces and half-spaces', 'می‌خواهیم نان', 'میخواهیم  نان'],
    ['another number of a note', 'همین بود که گفتیم۱۲ و رفت', 'همین بود که گفتیم۳ و رفت'],
    ['a box in their place', 'همین بود که گفتیم\uFFFC و رفت', 'همین بود که گفتیم۳ و رفت'],
  ])('are found with %s', (_, text, printed) => {
    const book = bookOf(but(lines, 2, { text, printed: { text: printed } }));
    expect(found(book)).toEqual({});
  });

  it('are found where they were printed in pieces', () => {
    const book = bookOf(but(lines, 4, { text: 'پیام رویا از ایران ۳۵' }));
    const [page = []] = book.printed;
    const whole = page[4];
    if (!whole) throw new Error('no such line');
    const pieces = [
      { ...whole, text: 'پیام رویا از ایران', left: 180 },
      { ...whole, text: '۳۵', right: 80 },
    ];
    const cut = { ...book, printed: [[...page.slice(0, 4), ...pieces]] };
    expect(found(cut)).toEqual({});
    expect(bookLines(cut, naturalSpace).unplanned).toEqual([]);
  });

  it('are not all that is printed', () => {
    const book = bookOf(lines);
    const [page = []] = book.printed;
    const more = { ...book, lines: book.lines.slice(0, 4) };
    expect(bookLines(more, naturalSpace).unplanned).toEqual([
      { page: 1, folio: 'p1', text: page[4]?.text },
    ]);
  });
});

describe('spreads', () => {
  const lines = [...paragraph(4, 2), ...paragraph(4, 3), ...paragraph(4, 4)];
  const pagesOf = (...short: readonly (number | undefined)[]) => ({
    typesetPages: short.map((lines, index) => ({
      number: index + 1,
      lines: 26 - (lines ?? 0),
      capacity: 26,
      endsChapter: false,
      ...(lines !== undefined && { runsOn: { short: lines, endsText: index === 3 } }),
    })),
  });

  it('are as deep on both sides, within a line', () => {
    const at = (...short: readonly (number | undefined)[]) =>
      found(bookOf(lines, pagesOf(...short)));
    expect(at(0, 1, 0, 0, 1)).toEqual({});
    expect(at(undefined, 0, 1, 5, 3)).toEqual({ 'unequal-spread': [''], 'short-in-text': [''] });
    expect(at(undefined, 3, 1)).toEqual({
      'unequal-spread': [textAt(lines, 7)],
      'short-in-text': [textAt(lines, 3)],
    });
    // Pages 3 and 4 are two sides of a leaf; what begins with a title may end early.
    expect(at(undefined, undefined, 0, 4)).toEqual({});
    expect(at(undefined, undefined, 2)).toEqual({ 'short-in-text': [textAt(lines, 7)] });
  });
});

describe('the report', () => {
  const lines = but(paragraph(20), 3, { spaces: 2, reason: 'word-wider-than-measure' });
  const books = [{ file: 'a/a.pdf', sha256: '0', ...bookLines(bookOf(lines), naturalSpace) }];

  it('tells each place: folio, text, measure and reason', () => {
    const report = bookLines(bookOf(lines), naturalSpace);
    expect(report.checks.find(({ id }) => id === 'loose')).toEqual({
      id: 'loose',
      found: 1,
      of: 19,
      share: 0.053,
      met: true,
      occurrences: [
        {
          page: 1,
          folio: 'p1',
          part: 'part',
          kind: 'p',
          text: textAt(lines, 3),
          value: 2,
          measure: 20,
          reason: 'word-wider-than-measure',
        },
      ],
    });
    expect(report.loosest[0]).toMatchObject({ spaces: 2, measure: 20, text: textAt(lines, 3) });
  });

  it('is a page without script or address, and data; the same each time', async () => {
    const [face] = await readVazirmatn();
    if (!face) throw new Error('no face');
    const make = () =>
      linesReportFiles(books, { naturalSpace, face }, templates.reports['lines'] ?? '');
    const files = await make();
    expect(files.map(({ file }) => file)).toEqual(['reports/lines.html', 'reports/lines.json']);
    const [html = '', json = ''] = files.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(html).toContain('word-spacing:0.25em');
    expect(html).toContain('width:20em');
    expect(html).toContain('واژه‌ای پهن‌تر از سطر');
    expect(html).not.toMatch(/<script|https?:|src=|<link/);
    expect(JSON.parse(json)).toEqual({ format: 1, naturalSpace, books });
    expect(readLinesReport(json)).toEqual(books);
    expect(await make()).toEqual(files);
  });
});
