export {
  type Calendar,
  type DateSpan,
  formatDateSpan,
  gregorianDay,
  type PartialDate,
  parseDateSpan,
  sameDays,
} from './calendar.ts';
export { toAsciiDigits, toPersianDigits } from './digits.ts';
export { abjadFolio, alefBaFolio } from './front-folios.ts';
export { countLetters, type LetterCount, skeleton } from './skeleton.ts';
