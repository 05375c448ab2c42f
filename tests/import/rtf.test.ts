import { describe, expect, it } from 'vitest';
import { linesOfTree } from '../../src/import/formats/rich-lines.ts';
import { readRtf } from '../../src/import/formats/rtf.ts';

/** The lines of some Rich Text in windows-1256, written in Latin-1; pictures, and what was left out by its kind. */
function read(body: string): { lines: string[]; pictures: number; left: Record<string, string> } {
  const rtf = `{\\rtf1\\ansi\\ansicpg1256\\deff0{\\fonttbl{\\f0\\fcharset178 Nazanin;}{\\f1\\fcharset204 Times;}}${body}}`;
  const { tree, left } = readRtf(Buffer.from(rtf, 'latin1'));
  const { lines, pictures } = linesOfTree(tree);
  return {
    lines: lines
      .filter(({ text }) => text !== '')
      .map(({ markdown, hint }) =>
        `${hint?.kind ?? ''} ${markdown}`.trim().replace(/\u00A0+/g, ' '),
      ),
    pictures,
    left: Object.fromEntries(
      left.map((each) => [each.case, each.text.trim()]).filter(([, text]) => text !== ''),
    ),
  };
}

/** Persian letters as RTF writes them. */
const u = (text: string): string =>
  [...text].map((sign) => (sign > '\u007F' ? `\\u${sign.charCodeAt(0)}?` : sign)).join('');
const garden = u('باغ');
const water = u('آب');

describe('Rich Text', () => {
  it('has the numbers that Word wrote out; bullets make a list', () => {
    const { lines } = read(
      `{\\listtext\\pard\\plain 1.\\tab}${garden}\\par{\\pntext\\f0 ${u('ب')})\\tab}${water}\\par` +
        `{\\listtext\\u8226?\\tab}${garden}\\par{\\listtext\\f1 o\\tab}${water}\\par`,
    );
    expect(lines).toEqual(['1\\. باغ', 'ب) آب', 'list باغ', 'list آب']);
  });

  it('lists words that a tracked change deletes, and those that it adds', () => {
    expect(
      read(
        `${garden} {\\deleted ${water}}{\\revised ${u('نو')}}\\par \\deleted x\\deleted0 y\\par`,
      ),
    ).toMatchObject({ lines: ['باغ نو', 'y'], left: { deleted: 'آبx', inserted: 'نو' } });
  });

  it('reads bytes as they are by the code page, or by that of their font', () => {
    expect(read('\xc8\xc7\xdb\\par\\f1 \xf1\xe0\xe4\\plain  \xc8\xc7\xdb\\par').lines).toEqual([
      'باغ',
      'сад باغ',
    ]);
    expect(read("\\uc1\\u1570\xc2\\u1576\\'c8\\par").lines).toEqual(['آب']);
  });

  it('lists comments without who wrote them', () => {
    const { lines, left } = read(
      `{\\info{\\title ${u('نام')}}}${garden}{\\*\\atnid ${u('سین')}}{\\*\\atnauthor ${u('سینا')}}\\chatn{\\*\\annotation{\\*\\atndate 12}${u('خوب')}}\\par`,
    );
    expect(lines).toEqual(['باغ']);
    expect(left).toEqual({ comments: 'خوب', matter: 'نام' });
  });

  it('has notes behind the text, headings, and boxes in the list of what is left out', () => {
    const { lines, left } = read(
      `\\pard\\outlinelevel1 ${garden}\\par\\pard ${water}{\\super\\chftn}{\\footnote\\pard\\plain{\\super\\chftn} ${u('چشمه')}\\par} ${u('بود')}\\par` +
        `{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt ${u('جعبه')}\\par}}{\\shprslt ${u('جعبه')}}}{\\header ${u('سر')}}`,
    );
    expect(lines).toEqual(['heading باغ', 'آب[^1] بود', 'note چشمه']);
    expect(left).toEqual({ boxes: 'جعبه', headers: 'سر' });
  });

  it('keeps the words of a link, and lists where it led', () => {
    const link = (address: string, words: string): string =>
      `{\\field{\\*\\fldinst{HYPERLINK "${address}"}}{\\fldrslt ${words}}}`;
    const { lines, left } = read(
      `${link('https://example.org/a', garden)} ${link('mailto:a@example.org', water)}{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}\\par`,
    );
    expect(lines).toEqual(['باغ آب3']);
    expect(left).toEqual({ element: 'https://example.org/a mailto:a@example.org' });
  });

  it('counts each picture once', () => {
    const picture =
      '{\\*\\shppict{\\pict\\pngblip 89504e47}}{\\nonshppict{\\pict\\wmetafile8 0100}}';
    expect(read(`${garden}${picture}\\par{\\pict 00}\\par`)).toMatchObject({
      lines: ['باغ'],
      pictures: 2,
    });
  });
});
