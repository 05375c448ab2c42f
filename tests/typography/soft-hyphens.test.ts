import { describe, expect, it } from 'vitest';
import { softBreak, withoutSoftHyphens } from '../../src/typography/index.ts';

describe('a word is broken at a soft hyphen', () => {
  it.each(['inter|national', 'Ver|fassung', 'Ṭa|barī', 'при|мер', 'παρά|δειγμα', 'a1|b2', 'שלו|ם'])(
    'with a hyphen: %s',
    (word) => {
      const [before, after] = word.split('|') as [string, string];
      expect(softBreak(before, after)).toBe('hyphen');
    },
  );

  it.each([
    ...[
      'دگر|گونی',
      'آزاد|اندیش',
      'کار|آفرین',
      'فرو|گذار',
      'را|ه',
      'دَرْ|بارهٔ',
      'مرز|بندی',
      'می‌|روم',
      'ڕۆژ|نامە',
    ],
  ])('without one where letters don’t join: %s', (word) => {
    const [before, after] = word.split('|') as [string, string];
    expect(softBreak(before, after)).toBe('plain');
  });

  it.each([
    'کت|اب',
    'می|روم',
    'بی|سخن',
    'هم|کار',
    'کِ|تاب',
    'خانه|ها',
    'متن|text',
    'a|متن',
    '|متن',
    'متن|',
    'a|.',
    '(|a',
  ])('never elsewhere: %s', (word) => {
    const [before, after] = word.split('|') as [string, string];
    expect(softBreak(before, after)).toBeUndefined();
  });

  it('is the same word without them', () => {
    expect(withoutSoftHyphens('inter\u00ADna\u00ADtional دگر\u00ADگونی')).toBe(
      'international دگرگونی',
    );
  });
});
