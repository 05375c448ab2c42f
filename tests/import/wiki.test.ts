import { describe, expect, it } from 'vitest';
import { linesOfTree } from '../../src/import/formats/rich-lines.ts';
import { readWikiExport, readWikiText } from '../../src/import/formats/wiki.ts';

/** The lines of a page’s source, verse marked, and what was left out. */
function read(source: string): { lines: string[]; left: string } {
  const { tree, left } = readWikiText(source);
  return {
    lines: linesOfTree(tree)
      .lines.filter(({ text }) => text !== '')
      .map(({ text, hint }) =>
        `${hint?.kind === 'verse' ? '/ ' : ''}${text}`.replace(/\u00A0{4}/g, ' … '),
      ),
    left: left.map(({ text }) => text).join(' '),
  };
}

describe('a poem in the source of a wiki', () => {
  it.each([
    ['<poem>\nبنی آدم\nیک پیکرند\n</poem>', ['/ بنی آدم', '/ یک پیکرند']],
    ['<poem>بنی آدم\nیک پیکرند</poem>', ['/ بنی آدم', '/ یک پیکرند']],
    ['<poem>بنی آدم</poem>\nباغ بود.', ['/ بنی آدم', 'باغ بود.']],
    ['سعدی گفت: <poem>بنی آدم</poem> و رفت.', ['سعدی گفت:', '/ بنی آدم', 'و رفت.']],
    ['<poem style="x">یک</poem><poem>دو</poem>\nسه\nچهار', ['/ یک', '/ دو', 'سه چهار']],
    ['<POEM>یک\n\nدو</POEM>', ['/ یک', '/ دو']],
  ])('%j keeps its first and its last line', (source, lines) => {
    expect(read(source).lines).toEqual(lines);
  });

  it('keeps its lines in a note', () => {
    const { lines } = read('آب<ref><poem>یک\nدو</poem></ref> و باد<ref>{{ب|سه|چهار}}</ref>');
    expect(lines[0]).toBe('آب و باد');
    expect(lines.slice(1).join(' ')).toMatch(/یک\s+دو\s+سه\s+(?:…\s+)?چهار/);
  });
});

describe('a couplet in the source of a wiki', () => {
  it.each([
    ['{{ب|الف|ب}}', '/ الف … ب', ''],
    ['{{ب|الف|ب|جیم}}', '/ الف … ب', 'جیم'],
    ['{{ب|الف|ب|عرض=چهل}}', '/ الف … ب', 'عرض چهل'],
    ['{{ب|2=ب|1=الف}}', '/ الف … ب', ''],
    ['{{ب|در [[باغ|باغی]]|ب}}', '/ در باغی … ب', ''],
    ['{{ب\n|الف\n|ب\n}}', '/ الف … ب', ''],
    ['{{ب|الف\nدال|ب}}', '/ الف دال … ب', ''],
  ])('%j loses nothing', (source, line, left) => {
    expect(read(source)).toEqual({ lines: [line], left: expect.stringContaining(left) });
  });

  it('a bar in a note parts no halves', () => {
    const { lines } = read('{{ب|الف<ref name="a/b">یک | دو</ref>|ب}}');
    expect(lines).toEqual(['/ الف … ب', 'یک | دو']);
  });
});

it('a page that only leads to another is listed', () => {
  const { left } = readWikiExport(
    '<mediawiki><page><title>گلشن</title><revision><text>#تغییر_مسیر [[باغ]]</text></revision></page></mediawiki>',
  );
  expect(left.map(({ text }) => text).join(' ')).toMatch(/گلشن.*باغ/);
});
