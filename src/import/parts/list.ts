import { toAsciiDigits } from '../../typography/index.ts';

/** How an item of a list is marked. */
export interface ItemMark {
  readonly kind: 'number' | 'letter' | 'bullet';
  /** What it is counted as; 0 for bullets. */
  readonly value: number;
  /** Characters that the mark takes at the start of the line. */
  readonly length: number;
}

const bullet = /^(?:[-–—•·*▪▫●○■□◦‣✓✔➢►✅🔹🔸🔴]\uFE0F?)+\s+(?=\S)/u;
const number =
  /^[([]?([\p{Nd}]{1,3})\s?(?:[)\].،:ـ/]|[-–—](?!\p{Nd}))(?:[-–—)]?)\s*(?=[^\p{Nd}\s])/u;
const letter = /^[([]?(?:(الف|[بپتثجچحدذرزسشصط])\s?[)\].\-–—]|([هو])[)\].])(?=\s?\S)/;
const titled = /^(?:مصوبه|تبصره|ماده|بند|پیشنهاد|اصل) ?([\p{Nd}]{1,3})\s?[-–—:.)]\s*(?=\S)/u;
const letters = ['الف', ...'بپتثجچحدذرزسشصطهو'];
const abjad = ['الف', ...'بجدهوزحط'];

/** The mark before an item of a list: «۱-»، «۲.»، «الف)»، «•»; undefined when there is none. */
export function itemMark(plain: string): ItemMark | undefined {
  const counted = number.exec(plain) ?? titled.exec(plain);
  if (counted) {
    const value = Number(toAsciiDigits(counted[1] as string));
    return { kind: 'number', value, length: counted[0].length };
  }
  const lettered = letter.exec(plain);
  if (lettered) {
    const value = letters.indexOf((lettered[1] ?? lettered[2]) as string) + 1;
    return { kind: 'letter', value, length: lettered[0].length };
  }
  const dotted = bullet.exec(plain);
  return dotted ? { kind: 'bullet', value: 0, length: dotted[0].length } : undefined;
}

/** Whether an item may follow another in one list. */
export function follows(mark: ItemMark, other: ItemMark): boolean {
  if (mark.kind !== other.kind) return false;
  if (mark.kind === 'bullet' || mark.value === other.value + 1) return true;
  // «الف، ب، ج، د»: offices count in abjad, schools by the alphabet.
  const [letter, before] = [mark, other].map(({ value }) =>
    abjad.indexOf(letters[value - 1] ?? ''),
  );
  return (
    mark.kind === 'letter' && letter !== undefined && letter > 0 && letter === (before ?? 0) + 1
  );
}
