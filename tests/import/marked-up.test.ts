import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { linesOfTree } from '../../src/import/formats/rich-lines.ts';
import type { TreeReading } from '../../src/import/formats/tree-reading.ts';
import { readFb2 } from '../../src/import/formats/xml/fb2.ts';
import { readTei } from '../../src/import/formats/xml/tei.ts';
import { readOdt } from '../../src/import/formats/zip/odt.ts';

function read({ tree, left }: TreeReading): { lines: string[]; pictures: number; left: string } {
  const { lines, pictures } = linesOfTree(tree);
  return {
    lines: lines
      .filter(({ text }) => text !== '')
      .map(({ text, hint }) => `${hint?.kind ?? ''} ${text}`.trim().replace(/\u00A0{4}/g, ' … ')),
    pictures,
    left: left
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join(' | '),
  };
}

describe('TEI', () => {
  const tei = (body: string): ReturnType<typeof read> =>
    read(readTei(`<TEI><text><body>${body}</body></text></TEI>`));

  it('has what an editor would print; what it stands for, and what is of a page, is listed', () => {
    expect(
      tei(
        '<fw>سرصفحه</fw><p><choice><sic>بغ</sic><corr>باغ</corr></choice> و <choice><reg>جوی</reg><orig>جو</orig></choice> و <app><rdg>رود</rdg><lem>آب</lem></app><del>خط</del></p>',
      ),
    ).toEqual({ lines: ['باغ و جوی و آب'], pictures: 0, left: 'بغ جو رود | سرصفحه | خط' });
    expect(
      tei('<p>آب<note><choice><sic>بغ</sic><corr>باغ</corr></choice></note></p>').lines,
    ).toEqual(['آب', 'note باغ']);
  });

  it('counts pictures', () => {
    expect(tei('<p>باغ</p><figure><graphic url="a.png"/></figure>').pictures).toBe(1);
  });

  it('loses nothing between lines of verse, or beside their halves', () => {
    expect(
      tei(
        '<lg><head>غزل</head><l><seg>یک</seg> <seg>دو</seg><note>سه</note></l><l>چهار</l><note>پنج</note><trailer>تمام</trailer></lg>',
      ).lines,
    ).toEqual(['heading غزل', 'verse یک … دو', 'verse چهار', 'تمام', 'note سه', 'note پنج']);
  });
});

describe('FictionBook', () => {
  it('counts pictures, and keeps titles of stanzas and notes in verse', () => {
    const { lines, pictures, left } = read(
      readFb2(
        '<FictionBook xmlns:l="x"><description><title-info><coverpage><image l:href="#c"/></coverpage></title-info></description><body><section><title><p>باغ</p></title><image l:href="#a"/><p>آب<image l:href="#b"/></p><poem><title><p>غزل</p></title><stanza><title><p>بند</p></title><v>یک<a l:href="#n1" type="note">1</a></v><v>دو</v></stanza></poem></section></body><body name="notes"><title><p>یادداشت‌ها</p></title><section id="n1"><title><p>1</p></title><p>سه</p></section></body></FictionBook>',
      ),
    );
    expect(lines).toEqual([
      'heading باغ',
      'آب',
      'heading غزل',
      'heading بند',
      'verse یک',
      'verse دو',
      'note سه',
    ]);
    expect(pictures).toBe(3);
    expect(left).toContain('یادداشت‌ها');
  });
});

describe('OpenDocument', () => {
  async function odt(body: string, styles = ''): Promise<ReturnType<typeof read>> {
    const archive = new JSZip();
    archive.file(
      'content.xml',
      `<office:document-content>${styles}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    );
    return read(await readOdt(archive));
  }
  const level = (at: number, format: string, more = ''): string =>
    `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-suffix="." ${more}/>`;
  const item = (text: string, more = ''): string =>
    `<text:list-item ${more}><text:p>${text}</text:p></text:list-item>`;

  it('has the numbers of its lists', async () => {
    const styles = `<text:list-style style:name="N">${level(1, '1')}${level(2, 'a', 'text:display-levels="2"')}</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>`;
    const { lines } = await odt(
      `<text:list text:style-name="N">${item('یک')}<text:list-item><text:p>دو</text:p><text:p>بیش</text:p><text:list>${item('زیر')}</text:list></text:list-item></text:list>` +
        `<text:list text:style-name="N" text:continue-numbering="true">${item('سه')}${item('ده', 'text:start-value="10"')}</text:list>` +
        `<text:list text:style-name="N"><text:list-header><text:p>سر</text:p></text:list-header>${item('نو')}</text:list>` +
        `<text:list text:style-name="B">${item('سیب')}</text:list>`,
      styles,
    );
    expect(lines).toEqual([
      '۱. یک',
      '۲. دو',
      'بیش',
      '۲.a. زیر',
      '۳. سه',
      '۱۰. ده',
      'سر',
      '۱. نو',
      'list سیب',
    ]);
  });

  it('counts a picture once, whatever formats it comes in, and lists what is said of it', async () => {
    expect(
      await odt(
        '<text:p>باغ<draw:frame><draw:image/><draw:image/><svg:title>نام</svg:title><svg:desc>شرح</svg:desc></draw:frame></text:p><text:p><draw:frame><draw:text-box><text:p>جعبه</text:p></draw:text-box></draw:frame></text:p>',
      ),
    ).toEqual({ lines: ['باغ', 'جعبه'], pictures: 1, left: 'نام شرح' });
  });

  it('lists comments and deleted words of every kind, and a table of contents', async () => {
    const { lines, left } = await odt(
      '<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>سینا</dc:creator></office:change-info><text:h>سرِ کهنه</text:h></text:deletion></text:changed-region></text:tracked-changes><text:table-of-content><text:p>فهرست</text:p></text:table-of-content><text:p>باغ<office:annotation><dc:creator>سینا</dc:creator><text:list><text:list-item><text:p>خوب</text:p></text:list-item></text:list></office:annotation></text:p>',
    );
    expect(lines).toEqual(['باغ']);
    expect(left).toBe('خوب | سرِ کهنه | فهرست');
  });
});
