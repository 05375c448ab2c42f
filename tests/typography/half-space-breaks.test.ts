import { describe, expect, it } from 'vitest';
import { mayPartAtHalfSpace } from '../../src/typography/index.ts';

const parted = (word: string): boolean => {
  const [before, after] = word.split('|') as [string, string];
  return mayPartAtHalfSpace(before, after);
};

describe('a word may be parted at a half-space', () => {
  it.each([
    'بین‌|المللی',
    'جهان‌|بینی،',
    'رسم‌|الخط',
    'عبدی‌|نژاد»',
    'نیم‌|فاصله‌ها',
    'اصلاح‌|طلبان',
    'راه‌|آهن',
    'پیش‌نویس‌|خوانی',
    'سِحر‌|آمیز',
  ])('between two full words: %s', (word) => expect(parted(word)).toBe(true));

  it.each([
    ...['می‌|خواهد', 'نمی‌|خواستند', 'برمی‌|خیزیم', 'درنمی‌|آمد', 'همی‌|رفت', 'وامی‌|روند'],
    ...['کتاب‌|ها', 'کتاب‌|هایشان', 'شخصیت‌|هائی', 'بزرگ‌|تر', 'بزرگ‌|ترین', 'بزرگ‌|ترها'],
    ...['گفته‌|اند', 'گفته‌|ایم', 'خانه‌|ای', 'خانه‌|شان', 'خسته‌|ام', 'رفته‌|است', 'بچه‌|گانه'],
    ...['هم‌|اندیشی', 'بی‌|شمار', 'جست‌|وجو', 'گفت‌|وگو', 'به‌|زودی', 'چه‌|گونه', 'ثروت‌|مند'],
    ...['شصت‌|مین۲', 'بین|المللی', '۱۲۳‌|گانه', 'abc‌|defg', 'کتاب‌|'],
  ])('never before an ending nor behind می, nor elsewhere: %s', (word) =>
    expect(parted(word)).toBe(false),
  );
});
