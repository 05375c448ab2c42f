import { describe, expect, it } from 'vitest';
import {
  readsAsMeant,
  withDirectionControls,
  withIsolateControls,
  withoutDirectionControls,
} from '../../src/typography/index.ts';

const [left, right] = ['\u200E', '\u200F'];

describe('withIsolateControls', () => {
  it.each([
    ['کتاب .NET و C++', [], 'کتاب [.NET] و [C++]'],
    ['فیلم 1984: A Novel (3rd)', ['1984: A Novel (3rd)'], 'فیلم [1984: A Novel (3rd)]'],
    ['فیلم 1984: A …', ['1984: A Novel (3rd)'], 'فیلم 1984: [A] …'],
    ['چاپ ۱۲–۱۴', [], 'چاپ {[۱۲]–[۱۴]}'],
    ['کتاب', [], 'کتاب'],
  ])('isolates what is found and what is told: %s', (text, words, expected) => {
    const signs: Record<string, string> = { '\u2066': '[', '\u2067': '{' };
    let open: string[] = [];
    const shown = withIsolateControls(text, words).replace(/[\u2066\u2067\u2069]/g, (sign) => {
      const opening = signs[sign];
      if (opening) open = [...open, opening];
      return opening ?? (open.pop() === '{' ? '}' : ']');
    });
    expect(shown).toBe(expected);
  });
});

describe('withDirectionControls', () => {
  it.each([
    'متنی که در آن چیزی لاتین نیست.',
    'نام ISO 216 را نخستین بار دید.',
    'قطع A5 (148 × 210 mm)، حروف Vazirmatn.',
    'از ۱۳۴۲ تا ۱۳۵۱، ساعت ۱۷:۳۰ و تاریخ ۱۴۰۲/۰۷/۱۴.',
    'Karl Marx, Das Kapital, vol. 1.',
    '۱۲',
    '',
  ])('leaves alone what is in order by itself: %s', (line) => {
    expect(withDirectionControls(line)).toBe(line);
  });

  it.each([
    ['نسخهٔ C++ و C#', `نسخهٔ C++${left} و C#${left}`],
    ['در تلگرام: @chapkhaneh', `در تلگرام: ${left}@chapkhaneh`],
    ['۳-۱- اگر صدا داد', `۳${right}-۱- اگر صدا داد`],
    ['۱۴۰۵ (۲۰۲۶)', `${right}۱۴۰۵ (۲۰۲۶)`],
    ['WPI چنین گفت.', `${right}WPI چنین گفت.`],
    ['a.txt: ۳۶ سند', `${right}a.txt${right}: ۳۶ سند`],
    ['تلفن: ۰۲۱ ۵۵۵ ۰۱۴۷', `تلفن: ${left}۰۲۱ ۵۵۵ ۰۱۴۷`],
  ])('sets as few marks as do: %s', (line, expected) => {
    expect(withDirectionControls(line)).toBe(expected);
  });

  it('is idempotent, and takes the place of controls that are there', () => {
    const line = '\u202Bدر تلگرام: \u2066@chapkhaneh\u2069\u202C';
    const marked = withDirectionControls(line);
    expect(withDirectionControls(marked)).toBe(marked);
    expect(withoutDirectionControls(marked)).toBe('در تلگرام: @chapkhaneh');
  });
});

describe('readsAsMeant', () => {
  it.each(['متن', 'نسخهٔ C++ و C#', 'بند ۳-۱'])(
    'takes a line without controls as it is: %s',
    (line) => {
      expect(readsAsMeant(line)).toBe(true);
    },
  );

  it.each(['نسخهٔ C++ و C#', 'WPI چنین گفت.', '۳-۱- اگر صدا داد', 'Karl Marx (1867)'])(
    'takes the press’s own controls: %s',
    (line) => {
      expect(readsAsMeant(withDirectionControls(line))).toBe(true);
    },
  );

  it.each([
    'از \u2066۱۳۴۲–۱۳۵۱\u2069 گذشت',
    'مبلغ \u202E۱۲۳\u202C تومان',
    'pay \u202E100\u202C dollars',
  ])('finds controls that put a line in another order: %s', (line) => {
    expect(readsAsMeant(line)).toBe(false);
  });
});
