/**
 * What the rules build their patterns of. All of it lies in the Basic
 * Multilingual Plane, so that a character is one UTF-16 unit.
 */

/** U+200C, the half-space. */
export const halfSpace = '\u200C';

/** Letters and marks of the Arabic script, for a character class. */
export const scriptClass =
  '\u0620-\u065F\u0670-\u06D3\u06D5-\u06DC\u06DF-\u06E8\u06EA-\u06EF\u06FA-\u06FF\u066E\u066F';

/** As {@link scriptClass}, with the half-space and the joiner: what a Persian word is made of. */
export const wordClass: string = `${scriptClass}\u200C\u200D`;

/** Digits as they are written in Persian, Arabic and Latin text. */
export const digitClass = '0-9\u0660-\u0669\u06F0-\u06F9';

/** Latin letters with the accents that European languages have. */
export const latinClass = 'A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F';

const script = new RegExp(`[${scriptClass}]`);
const latin = new RegExp(`[${latinClass}]`);
const word = new RegExp(`[${wordClass}]`);
const mark = /[\u064B-\u065F\u0670]/g;

/** Whether a text holds letters of the Arabic script. */
export function hasPersianLetter(text: string): boolean {
  return script.test(text);
}

/** Whether a text holds Latin letters. */
export function hasLatinLetter(text: string): boolean {
  return latin.test(text);
}

/** A word without vowel signs and the hamza above, as lexicons have it. */
export function bareWord(text: string): string {
  return text.replace(mark, '');
}

/** The Persian word that ends before an offset (UTF-16), half-spaces in it included; '' if there is none. */
export function wordBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && word.test(text[start - 1] as string)) start -= 1;
  return text.slice(start, offset);
}

/** The Persian word that begins at an offset (UTF-16); '' if there is none. */
export function wordAfter(text: string, offset: number): string {
  let end = offset;
  while (end < text.length && word.test(text[end] as string)) end += 1;
  return text.slice(offset, end);
}

/** The next Persian word but for one space before it. */
export function nextWord(text: string, offset: number): string {
  return text[offset] === ' ' ? wordAfter(text, offset + 1) : '';
}

/** Where a letter of yet another script may be: asked first, for hardly a text has one. */
const mayBeOther = /[\u0250-\u058F\u0900-\u1FFF\u2C00-\uFB1C\uFF21-\uFFDC\uD800-\uDBFF]/;
const otherLetter =
  /(?![\p{Script=Latin}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Common}])\p{L}/u;

/** Whether a text holds a letter of another script that is read from left to right. */
export function hasOtherLetter(text: string): boolean {
  return mayBeOther.test(text) && otherLetter.test(text);
}
