import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { found, search } from './search-script.ts';

const zwnj = '\u200C';

describe('search in a web edition', () => {
  it.each([
    ['می‌خواهد', ['می‌خواهد', 'مي خواهد', 'میخواهد', 'می خواهد', 'مى‌خواهد', 'می خوا']],
    ['کتاب‌ها', ['کتابها', 'کتاب ها', 'كتابها', 'کتاب‌ها', 'کتاب']],
    ['میخواهد', ['می خواهد', 'می‌خواهد', 'مي‌خواهد']],
    ['خانه‌ی ما', ['خانهٔ ما', 'خانۀ ما', 'خانه ی ما', 'خانه ما', 'خانهء ما']],
    ['خانهٔ ما', ['خانه‌ی ما', 'خانه ی ما', 'خانۀ ما', 'خانه‌ی']],
    ['روزنامه‌ی ما', ['روزنامهی', 'روزنامهی ما']],
    ['روزنامه ی ما', ['روزنامهی']],
    ['کمیته ی مرکزی', ['کمیتهٔ مرکزی', 'کمیته‌ی مرکزی', 'کمیته مرکزی']],
    ['سال ۱۳۸۸ بود', ['1388', '١٣٨٨', '۱۳۸۸', 'سال 1388']],
    ['۱٬۰۰۰ نفر', ['1000', '1,000', '۱۰۰۰ نفر']],
    ['مُدیرِ کُل', ['مدیر کل', 'مُدیر']],
    ['مـــردم', ['مردم', 'مــردم']],
    ['آزا[د]ی', ['آزادی']],
    ['زن، زندگی، آزادی', ['زن زندگی آزادی', 'زن، زندگی', 'زندگي']],
    ['Café WPI', ['cafe', 'CAFÉ', 'wpi']],
    ['شۀ', ['شه']],
    ['مسألۀ', ['مسألهٔ']],
    ['ﻻلہ', ['لاله']],
    ['هفت تپه', ['هفت تپه', 'هفت‌تپه']],
    ['کتاب ها را', ['کتاب‌ها']],
  ])('finds «%s» however it is typed', (text, queries) => {
    for (const query of queries) expect(found(text, query), query).not.toEqual([]);
  });

  it.each([
    ['ما در خانه‌ایم', 'مادر'],
    ['می خواهد', 'میخواهد'],
    ['کتابخانه', 'خانه'],
    ['می‌خواهد', 'خواهد'],
    ['بهمن آمد', 'به هم'],
    ['سال ۱۲۱۴', '۱۲ ۱۴'],
    ['حکومت هار', 'حکومتها'],
    ['درخت', 'درخت‌ها'],
    ['راه ما', 'راهی'],
    ['روزنامه ما', 'روزنامهی'],
    ['حکومت هار', 'حکومت‌ها'],
    ['هفت، تپه', 'هفت‌تپه'],
  ])('finds nothing in «%s» for «%s»', (text, query) => {
    expect(found(text, query)).toEqual([]);
  });

  it('finds words joined over a space where the rules or the index join them', () => {
    expect(found('می خواهد', 'میخواهد', { joined: { می: ['خواهد'] } })).toEqual(['می خواهد']);
    expect(found('آب انبارها', 'آب‌انبار', { joined: { اب: ['انبار*'] } })).toEqual(['آب انبار']);
    expect(found('حکومت هار', 'حکومتها', { joined: { حکومت: ['ها'] } })).toEqual([]);
    expect(found('ما در', 'مادر', { joined: { می: ['خواهد'] } })).toEqual([]);
  });

  it('lets a space stand for nothing, where the words end as they do or an ending follows', () => {
    expect(found('مادر', 'ما در')).toEqual(['مادر (1)']);
    expect(found('کتابهایشان', 'کتاب ها')).toEqual(['کتابها (1)']);
    expect(found('میخواهند', 'می خواه')).toEqual(['میخواه (1)']);
  });

  it('finds within words where that is asked for', () => {
    expect(found('کتابخانه', 'خانه', { within: true })).toEqual(['خانه']);
    expect(found('نمی‌خواهد', 'خواهد', { within: true })).toEqual(['خواهد']);
  });

  it.each([
    ['اب و آب', 'آب', ['اب (1)', 'آب']],
    ['مسئله و مسیله', 'مسئله', ['مسئله', 'مسیله (1)']],
    ['مؤمن و مومن', 'مومن', ['مؤمن (1)', 'مومن']],
    ['شیء و شی', 'شیء', ['شیء', 'شی (1)']],
    ['أحمد', 'احمد', ['أحمد (1)']],
    ['قرآن', 'قران', ['قرآن (1)']],
    ['خانهٔ', 'خانه', ['خانهٔ']],
    ['سوء استفاده', 'سو استفاده', ['سوء استفاده (1)']],
  ])('puts what differs in آ or a hamza behind exact hits: «%s» for «%s»', (text, query, hits) => {
    expect(found(text, query)).toEqual(hits);
  });

  it('takes a letter and its mark in two signs for the one that has both', () => {
    expect(found('آب', 'ا\u0653ب')).toEqual(['آب']);
    expect(found('رؤیا', 'رو\u0654یا')).toEqual(['رؤیا']);
  });

  it('begins at words, whatever stands before them', () => {
    for (const before of ['«', '(', '-', '\n', ' ', '…', '؛'])
      expect(found(`${before}کنگره`, 'کنگره'), before).toEqual(['کنگره']);
  });

  it('finds every word of any text, at its place', () => {
    const letter = fc.constantFrom(
      ...'ابپتکگیهوءآئؤ',
      'هٔ',
      zwnj,
      'ك',
      'ي',
      'َ',
      '۱',
      '2',
      '، ',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 30 }), (letters) => {
        const text = letters.join('');
        for (const { 0: word, index } of text.matchAll(/[^\s،]+/g)) {
          if (search.parse(word).f === '') continue;
          const hits = search.find(search.fold(text), search.parse(word));
          const there = hits.some(({ from, to }) => from < index + word.length && to > index);
          expect(there, `${word} in ${text}`).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes a word for a word that every object has', () => {
    for (const word of ['constructor', 'valueOf', 'toString', 'hasOwnProperty']) {
      for (const query of [`${word}s`, `${word} x`, `${word}\u200Cها`])
        expect(() => found(`${word} s and ${word}x`, query), query).not.toThrow();
      expect(found(`${word} s`, `${word}s`)).toEqual([]);
      expect(found(`${word}ing`, `${word} i`)).toEqual([]);
    }
  });

  it('finds nothing for what has no letters', () => {
    for (const query of ['', ' ', '،', zwnj, 'ـ', '«»'])
      expect(found('متن، متن', query)).toEqual([]);
  });
});
