import type { Book, SpineItem } from '../../book/index.ts';
import {
  abjadFolio,
  alefBaFolio,
  numberInWords,
  toPersianDigits,
  withoutSoftHyphens,
} from '../../typography/index.ts';
import type { Design, HeadText } from './design.ts';

/** The name of a page; `bodyStart` is the page with which the body begins. */
export function folioOf({ folio }: Design, number: number, bodyStart: number | undefined): string {
  if (folio.front === 'digits') return toPersianDigits(number);
  if (bodyStart !== undefined && number >= bodyStart) {
    return toPersianDigits(number - bodyStart + 1);
  }
  const names = { 'alef-ba': alefBaFolio, abjad: abjadFolio, words: numberInWords };
  return names[folio.front](number);
}

/** What the head of a page says while a part runs; undefined when nothing. */
export function headOf(
  { head }: Design,
  book: Book,
  part: SpineItem,
  side: 'left' | 'right',
): string | undefined {
  const text = head.shown && texts[side === 'right' ? head.even : head.odd](book, part);
  return text ? withoutSoftHyphens(text) : undefined;
}

/** All heads that a book may have in a design. */
export function headsOf(design: Design, book: Book): string[] {
  const heads = book.spine.flatMap((part) =>
    (['left', 'right'] as const).map((side) => headOf(design, book, part, side)),
  );
  return [...new Set(heads.filter((head) => head !== undefined))];
}

const texts: Readonly<Record<HeadText, (book: Book, part: SpineItem) => string | undefined>> = {
  book: ({ title }) => title,
  chapter: (_, { runningHead }) => runningHead,
  document: (_, { ownHead, runningHead }) => ownHead ?? runningHead,
  none: () => undefined,
};
