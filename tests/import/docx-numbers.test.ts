import { describe, expect, it } from 'vitest';
import { readNumbering, withNumbers } from '../../src/import/formats/docx/numbering.ts';

const level = (format: string, text = '%1.', start = '1'): string =>
  `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = (levels: string): string =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

/** What Word would write before the first paragraph of a list. */
function labelOf(levels: string, properties = numbered): string | undefined {
  const xml = withNumbers(
    `<w:p><w:pPr>${properties}</w:pPr></w:p>`,
    readNumbering(numbering(levels), ''),
  );
  return /<w:t [^>]*>([^<]*)<\/w:t>/.exec(xml)?.[1]?.trim();
}

describe('the numbers that Word computes', () => {
  it.each([
    ['lowerLetter', 1, 'a'],
    ['lowerLetter', 26, 'z'],
    ['lowerLetter', 27, 'aa'],
    ['lowerLetter', 28, 'bb'],
    ['upperLetter', 53, 'AAA'],
    ['arabicAlpha', 1, 'الف'],
    ['arabicAlpha', 32, 'ی'],
    ['arabicAlpha', 34, 'بب'],
    ['arabicAbjad', 23, 'ث'],
    ['upperRoman', 49, 'XLIX'],
    ['upperRoman', 444, 'CDXLIV'],
    ['lowerRoman', 1994, 'mcmxciv'],
    ['lowerLetter', 0, '۰'],
    ['upperRoman', 0, '۰'],
  ])('%s %i is %s', (format, value, expected) => {
    expect(labelOf(level(format, '%1', String(value)))).toBe(expected);
  });

  it('no file makes them long', () => {
    for (const format of ['upperRoman', 'upperLetter', 'decimal'])
      expect(labelOf(level(format, '%1', '999999999'))?.length).toBeLessThan(60);
    const deep = level('decimal') + level('decimal').replace('"0"', '"999999999"');
    expect(labelOf(deep)).toBe('۱.');
  });

  it('signs around them stay what they are', () => {
    expect(labelOf(level('decimal', '&lt;%1&amp;&gt;'))).toBe('&lt;۱&amp;&gt;');
  });
});

describe('properties that a tracked change replaced', () => {
  const change = (inner: string): string =>
    `<w:pPrChange w:id="1" w:author="x"><w:pPr>${inner}</w:pPr></w:pPrChange>`;

  it('count for nothing, and the XML stays balanced', () => {
    const xml = withNumbers(
      `<w:p><w:pPr><w:jc w:val="left"/>${change(numbered)}</w:pPr><w:r><w:t>آب</w:t></w:r></w:p>`,
      readNumbering(numbering(level('decimal')), ''),
    );
    expect(xml).toBe('<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:t>آب</w:t></w:r></w:p>');
  });

  it('a number that was given stays given', () => {
    expect(labelOf(level('decimal'), numbered + change(''))).toBe('۱.');
    expect(labelOf(level('decimal'), numbered + change('<w:pStyle w:val="x"/>'))).toBe('۱.');
    expect(labelOf(level('decimal'), `${numbered}<w:pPrChange w:id="1"/>`)).toBe('۱.');
  });
});
