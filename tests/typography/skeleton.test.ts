import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countLetters,
  skeleton,
  toAsciiDigits,
  toPersianDigits,
} from '../../src/typography/index.ts';

fc.configureGlobal({ seed: 7, numRuns: 300 });

/** Text as sources hold it: both alphabets' letters, all digits, signs, half-spaces, vowel signs. */
const persian = fc.string({
  unit: fc.constantFrom(
    ...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيىكآأؤئةء۰۱۹٠٤9 \n\t\u200C\u200D\u200Fـ.،؛؟!:«»()-\u064E\u0651aZﻻﷲ',
  ),
  maxLength: 60,
});

test('toAsciiDigits knows the digits of every script that has them', () => {
  const systems = Intl.supportedValuesOf('numberingSystem');
  let held = 0;
  for (const system of systems) {
    const digits = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(
      1234567890,
    );
    if (!/^\p{Nd}{10}$/u.test(digits)) continue;
    expect(toAsciiDigits(digits), system).toBe('1234567890');
    held += 1;
  }
  expect(held).toBeGreaterThan(30);
});

test('toAsciiDigits leaves nothing for a second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = toAsciiDigits(text);
      expect(toAsciiDigits(once)).toBe(once);
      expect(once).not.toMatch(/[^\P{Nd}0-9]/u);
    }),
  );
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const character = String.fromCodePoint(code);
    if (/\p{Nd}/u.test(character)) expect(toAsciiDigits(character)).toMatch(/^[0-9]$/);
  }
});

test('digits go to Persian and back', () => {
  expect(toPersianDigits('a 1390 ٤')).toBe('a ۱۳۹۰ ٤');
  fc.assert(
    fc.property(fc.nat(), (n) => {
      expect(toAsciiDigits(toPersianDigits(n))).toBe(String(n));
    }),
  );
});

test('keeps letters and digits, and nothing else', () => {
  expect(skeleton('كتابهاي «ما»: ۱۲ و ٣!')).toBe('کتابهایما12و3');
  expect(skeleton('مُدَرِّس')).toBe('مدرس');
  expect(skeleton('می\u200Cرود')).toBe('میرود');
  expect(skeleton('علـــی')).toBe('علـــی');
  expect(skeleton('ﻻ ﷲ ﯽ')).toBe('لااللهی');
  expect(skeleton('---- …  \u200F')).toBe('');
});

test('a skeleton has no skeleton but itself', () => {
  fc.assert(
    fc.property(persian, (text) => {
      expect(skeleton(skeleton(text))).toBe(skeleton(text));
    }),
  );
});

test('the skeleton of a text is those of its lines and words, one after the other', () => {
  fc.assert(
    fc.property(persian, (text) => {
      expect(text.split('\n').map(skeleton).join('')).toBe(skeleton(text));
      expect(text.split(' ').map(skeleton).join('')).toBe(skeleton(text));
    }),
  );
});

test('spaces, half-spaces, signs and the Arabic forms of letters leave a skeleton as it is', () => {
  fc.assert(
    fc.property(persian, (text) => {
      const bones = skeleton(text);
      expect(skeleton(text.replaceAll('\u200C', ''))).toBe(bones);
      expect(skeleton(text.replaceAll('ی', 'ي').replaceAll('ک', 'ك'))).toBe(bones);
      expect(skeleton(text.replaceAll('ى', 'ی'))).toBe(bones);
      expect(skeleton([...text].join(' ').replaceAll('،', ';'))).toBe(bones);
    }),
  );
});

test('another letter is another skeleton', () => {
  fc.assert(
    fc.property(persian, fc.constantFrom(...'ابج7'), fc.nat(), (text, letter, at) => {
      const points = [...text];
      points.splice(at % (points.length + 1), 0, letter);
      expect(skeleton(points.join(''))).not.toBe(skeleton(text));
    }),
  );
});

test('counts letters and digits apart', () => {
  expect(countLetters(skeleton('۱۲ جلد کتاب، 3'))).toEqual({ letters: 7, digits: 3 });
  expect(countLetters('')).toEqual({ letters: 0, digits: 0 });
  expect(countLetters('\u{1EE00}')).toEqual({ letters: 1, digits: 0 });
});

test('ۀ, هٔ and ە with a hamza are one', () => {
  expect(skeleton('خانۀ')).toBe(skeleton('خانهٔ'));
  expect(skeleton('خانە\u0654')).toBe('خانه');
  expect(skeleton('خانەی')).toBe('خانەی');
});
