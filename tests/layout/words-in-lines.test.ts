import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/layout/lines/line-breaks.ts';
import type { LineMode } from '../../src/layout/lines/running-text.ts';
import { fakeRuler } from './fake-ruler.ts';

describe('punctuation', () => {
  const words = fc.constantFrom(
    'اب',
    'پتث',
    '«جچ',
    'حخ»',
    '(دذ',
    'رز)',
    '،',
    '؟',
    '«',
    '»',
    '[',
    ']',
    '.',
  );

  it('closes no line that it opens, and opens none that it closes', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), modes, (text, mode) => {
        const lines = linesOf(text.join(' '), 80, mode);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[»)\]،؟.]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[«([] ?$/);
      }),
    );
  });

  it('stays with a word that has to be split', () => {
    const text = `«${'ا'.repeat(19)}»، ${'ب'.repeat(20)}؟`;
    for (const line of linesOf(text, 50)) {
      expect(line).not.toMatch(/^[»،؟]/);
      expect(line).not.toMatch(/«$/);
    }
  });

  it('stays with an address that is broken', () => {
    const text = '(https://example.org/one/two/three/).';
    for (let measure = 60; measure < 180; measure += 5) {
      for (const line of linesOf(text, measure).slice(1)) expect(line).not.toMatch(/^[).]/);
    }
  });
});

describe('a word wider than the line', () => {
  it('is split, and only where it has to be', () => {
    const lines = breakText(`ااا ${'ب'.repeat(40)} پپپ`, 100);
    expect(lines.filter(({ reason }) => reason === 'word-wider-than-measure')).toHaveLength(2);
    for (const { start, end } of lines) expect(end - start).toBeLessThanOrEqual(21);
  });

  it('is split between letters, never between a letter and its marks', () => {
    const text = 'بَ'.repeat(30);
    for (const line of linesOf(text, 50)) expect(line).toMatch(/^ب.*َ$/);
  });

  it('is broken at its half-spaces before anywhere else, and no longer told as split', () => {
    const word = `${'کتاب\u200C'.repeat(30)}خانه`;
    for (let measure = 40; measure < 200; measure += 7) {
      const lines = breakText(`و ${word} و`, measure);
      expect(lines.length).toBeGreaterThan(3);
      for (const { reason } of lines) expect(reason).not.toBe('word-wider-than-measure');
      for (const line of linesOf(`و ${word} و`, measure).slice(0, -1)) {
        expect(line).toMatch(/^و|[\u200C ]$/);
      }
    }
  });

  it('is broken at half-spaces too where what lies between them has to be split', () => {
    const text = `${'ب'.repeat(30)}\u200C${'پ'.repeat(15)}\u200Cها`;
    const lines = linesOf(text, 100);
    expect(lines.join('')).toBe(text);
    for (const line of lines) expect(line).not.toMatch(/^\u200C/);
    expect(lines.some((line) => line.endsWith('\u200C'))).toBe(true);
  });

  it('has half-spaces that are no places to break it where it has room', () => {
    const lines = linesOf('اب می\u200Cرویم پت می\u200Cرویم ثج کتاب\u200Cخانه', 60);
    for (const line of lines) expect(line).not.toMatch(/\u200C$/);
  });

  it('is split on a first line that is too short because of its indent', () => {
    const runs = [{ text: `${'ا'.repeat(18)} بب`, size: 10, weight: 400 }];
    const wanted = { runs, measure: 100, indent: 20, mode: 'justified' } as const;
    expect(breakLines(wanted, fakeRuler)[0]?.end).toBeLessThanOrEqual(16);
  });

  it('is as wide as it is when it can go nowhere', () => {
    const runs = [{ text: '\uFFFC', size: 10, weight: 400, box: 500 }];
    const lines = breakLines({ runs, measure: 100, indent: 0, mode: 'justified' }, fakeRuler);
    expect(lines).toHaveLength(1);
  });
});

describe('an address', () => {
  it.each([
    'https://example.org/archive?box=17&folder=3&page=000128-verso',
    'www.my-example.org/archive?box=17&folder=3',
    'example.org/a-long-name/of_a/page?b=c&d=e',
    'https://fa.example.org/wiki/کتاب_باغ?نسخه=۲&x=1#بخش',
    'a.long-name_of@mail.example.com',
    '/usr/local/share/a-long-name/b.conf',
    '--a-long-option=value',
  ])('is broken after / ? and & alone: %s', (address) => {
    for (let measure = 160; measure < 330; measure += 5) {
      const broken = linesOf(`${'اب پت '.repeat(6)}${address} ثج`, measure);
      for (const line of broken.slice(0, -1)) expect(line).toMatch(/[/?& ]$/);
      for (const line of broken) expect(line).not.toMatch(/:\/\/$/);
    }
  });

  it('is split between signs only where these lie further apart than a line is long', () => {
    const lines = breakText(`https://example.org/${'a'.repeat(30)}/b/c`, 100);
    const split = lines.filter(({ reason }) => reason === 'word-wider-than-measure');
    expect(split).toHaveLength(1);
  });

  it('stays whole where it has room', () => {
    const address = 'https://a.org/b';
    const lines = linesOf(`اب پت ${address} ثج`, 90, 'ragged');
    expect(lines.some((line) => line.includes(address))).toBe(true);
  });

  it('is no word of Persian that has a point in it', () => {
    expect(linesOf('الف.ب.پ.ت.ث.ج.چ.ح', 86)).toHaveLength(1);
  });
});

describe('a word with a hyphen', () => {
  it('may be broken after it, in Latin letters too', () => {
    expect(linesOf('اا بب Jean-Christophe', 62, 'ragged')).toEqual(['اا بب Jean-', 'Christophe']);
    expect(linesOf('اا بب فرهنگی-اجتماعی', 62, 'ragged')).toEqual(['اا بب فرهنگی-', 'اجتماعی']);
  });

  it('is not broken between figures', () => {
    expect(linesOf('ااا ۱۹۷۹-۱۹۸۸', 50, 'ragged')).toEqual(['ااا ', '۱۹۷۹-۱۹۸۸']);
  });
});

const modes = fc.constantFrom<LineMode>('justified', 'ragged', 'balanced');

function breakText(text: string, measure: number, mode: LineMode = 'justified') {
  const runs = [{ text, size: 10, weight: 400 }];
  return breakLines({ runs, measure, indent: 0, mode }, fakeRuler);
}

function linesOf(text: string, measure: number, mode: LineMode = 'justified'): string[] {
  return breakText(text, measure, mode).map(({ start, end }) => text.slice(start, end));
}
