import { isLostPicture } from '../formats/picture.ts';
import { endOf, endsInVerb, wordsOf } from '../lines/sentence.ts';
import { isSeparator } from '../lines/separator.ts';
import { isContactLine } from './contact.ts';
import { dateOfLine } from './date-line.ts';
import { itemMark } from './list.ts';
import { isClosing, isSalutation } from './salutation.ts';
import { isSlogan } from './slogan.ts';

/** What a heading stands between, as text. */
export interface HeadingPlace {
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether a blank line is before it. */
  readonly apart: boolean;
}

const ordinal =
  /^(?:(?:فصل|بخش|گفتار|قسمت|باب|پرده|نیمه|نیمه ی|مبحث|بند|ماده|ضمیمه|پیوست|دستور) (?:\p{Nd}+|\S+)|حاضران|حاضرین|غایبان|غایبین|مصوبات|تصمیمات|تصمیم ها|مذاکرات|مقدمه|پیشگفتار|دیباچه|نتیجه|نتیجه گیری|جمع بندی|پایان سخن|سخن آخر|منابع|پانوشت ها|یادداشت ها|چکیده)(?=\s|[:.،]|$)/u;

/** «پرسش نخست»، «روز سوم»: a kind of part and its place in a row, and nothing else. */
const counted =
  /^(?:پرسش|پاسخ|روز|شب|هفته|نامه|یادداشت|صحنه|پرده|مجلس|روایت|داستان|برگ|دفتر|گفتگو|سند|بند|حکایت|درس|تمرین|جلسه|نشست)(?: ی)? (?:نخست|اول|یکم|دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|دهم|آخر|پایانی|\p{Nd}{1,3})$/u;

const introduction =
  /(?:^|\s)(?:عبارتند|عبارت|زیر|ذیل|شرح|است|هست|باید|کنم|گفت|نوشت|افزود|میشود|می شود|شامل|مانند|مثل|یعنی)(?=\s|$)/;

/** Whether a line is short, has no end and no verb: it could be a title or a heading. */
export function isHeadingLike(plain: string): boolean {
  if (plain.length > 110) return false;
  const words = wordsOf(plain);
  if (words.length > 16 || words.length === 0) return false;
  const end = endOf(plain);
  if (end === 'colon' || end === 'comma') return false;
  if (end === 'closed' && !/!$/.test(plain)) return false;
  if (end === 'open' && endsInVerb(plain)) return false;
  if (/[.؟?!…]\s/.test(plain.replace(/^[\p{Nd}]+[.]\s*/u, ''))) return false;
  return !(
    isSlogan(plain) ||
    isClosing(plain) ||
    isSalutation(plain) ||
    isContactLine(plain) ||
    isLostPicture(plain) ||
    isSeparator(plain) ||
    dateOfLine(plain)
  );
}

/**
 * Whether such a line, between these, is the heading of what follows. A colon
 * behind a few words without a verb is a heading's («مالی:»); behind a sentence it
 * introduces what comes.
 */
export function isHeading(plain: string, { before, after, apart }: HeadingPlace): boolean {
  if (after === undefined) return false;
  if (endOf(plain) === 'colon') {
    const bare = plain.replace(/[\s:：]+$/, '');
    const isPhrase = wordsOf(bare).length <= 9 && !introduction.test(bare) && isHeadingLike(bare);
    const isFree = before === undefined || ['closed', 'question', 'colon'].includes(endOf(before));
    return isPhrase && isFree && after.length >= 100 && itemMark(after) === undefined;
  }
  // «آنچه آموختیم»، «درباره ی آن دو نفر که …»: short enough, a verb may be in it.
  const isShortSaying =
    endOf(plain) === 'open' &&
    (wordsOf(plain).length <= 4 || /^(?:آنچه|چرا|چگونه|درباره|در مورد|در باب) /.test(plain)) &&
    wordsOf(plain).length <= 9 &&
    before !== undefined &&
    (endOf(before) === 'closed' || itemMark(before) !== undefined) &&
    after.length >= 80 &&
    !isSalutation(plain) &&
    !isClosing(plain) &&
    !isSlogan(plain) &&
    !dateOfLine(plain) &&
    !isContactLine(plain);
  if (isShortSaying) return true;
  if (!isHeadingLike(plain)) return false;
  if (apart && counted.test(plain)) return true;
  if (apart && itemMark(after) && !itemMark(plain) && wordsOf(plain).length <= 5) return true;
  if (ordinal.test(plain) && after.length > plain.length) return true;
  const isBody =
    after.length >= 120 || (apart && after.length >= 60 && after.length > plain.length * 2);
  if (!isBody || isSlogan(after)) return false;
  // Something that isn't finished in the line before goes on here.
  if (before !== undefined && endOf(before) === 'comma') return false;
  return endOf(plain) !== 'closed' || apart || plain.length <= 60;
}
