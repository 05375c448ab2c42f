import type { CheckId } from './findings.ts';

/** What the report calls each check, and what it says of what was measured. */
export const checkNames: Readonly<Record<CheckId, { name: string; value?: string }>> = {
  'very-loose': { name: 'سطر بسیار باز: میانگین فاصله‌ها بیش از ۲ فاصلهٔ خود قلم', value: 'فاصله' },
  'two-loose': { name: 'دو سطر پیاپی، هر دو بازتر از ۱٫۸ فاصلهٔ خود قلم', value: 'فاصله' },
  loose: { name: 'سطر باز: میانگین فاصله‌ها بیش از ۱٫۵ فاصلهٔ خود قلم', value: 'فاصله' },
  tight: { name: 'سطر فشرده: میانگین فاصله‌ها کمتر از ۰٫۷۵ فاصلهٔ خود قلم', value: 'فاصله' },
  'narrow-space': { name: 'فاصلهٔ تنگ: کمتر از ۰٫۱۸ em', value: 'em' },
  'not-justified': { name: 'سطر ناتراز: سر یا ته آن بر لبه نیست', value: 'دوری از لبه (پوینت)' },
  'parted-word': { name: 'واژه‌ای که در نیم‌فاصله‌اش شکسته است' },
  'size-or-measure': { name: 'دگرگونی اندازهٔ حروف یا پهنای سطر', value: 'پوینت' },
  'one-word-last': { name: 'سطر پایانی تک‌واژه' },
  widow: { name: 'بیوه: سطر پایانی بند، تنها بر سر صفحه' },
  orphan: { name: 'یتیم: سطر نخست بند، تنها در پای صفحه' },
  stranded: { name: 'عنوان جدامانده از متن خود', value: 'سطر پس از آن' },
  'short-page': { name: 'صفحهٔ پایانی کوتاه: کمتر از ۵ سطر', value: 'سطر' },
  'short-in-text': { name: 'صفحه‌ای که در میان متن بیش از یک سطر کوتاه است', value: 'سطر کوتاه‌تر' },
  'unequal-spread': { name: 'دو صفحهٔ روبه‌رو که بیش از یک سطر با هم فرق دارند', value: 'سطر' },
  'opens-with-mark': { name: 'سطری که با نشانه آغاز می‌شود' },
  'ends-on-opening': { name: 'سطری که با گیومه یا کمان باز پایان می‌یابد' },
  'not-found': { name: 'سطری که در صفحهٔ خود پیدا نشد', value: 'در صفحهٔ' },
};

const reasons: Readonly<Record<string, string>> = {
  'word-wider-than-measure': 'واژه‌ای پهن‌تر از سطر',
  'next-word-too-wide': 'واژهٔ بعد در سطر نمی‌گنجد',
  'neighbours-worse': 'سطرهای کنارش بدتر می‌شدند',
  'no-better-lines': 'سطرهای دیگر بند بدتر می‌شدند',
  'no-better-pages': 'صفحه‌های کنارش بدتر می‌شدند',
};

/** A reason in words, where there are any. */
export function reasonWords(reason: string | undefined): string {
  return reason === undefined ? '—' : (reasons[reason] ?? reason);
}
