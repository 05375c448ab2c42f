import type {
  AccentName,
  BackboneDirection,
  BookFields,
  FormIsbns,
  GroundName,
  ManuscriptChapter,
  Picture,
  PrintFields,
} from '../manuscript/index.ts';
import { formatDateSpan, toPersianDigits } from '../typography/index.ts';
import { labels } from './labels.ts';

/** What the cover of a book says, and how it is to look and to be printed. */
export interface BookCover {
  /** Stands above the title: who wrote the book, or the book that this one is a chapter of. */
  readonly above?: string | undefined;
  /** Stands below it: the subtitle and who edited it, or when and where a congress met. */
  readonly below: readonly string[];
  /** Publisher, place and year. */
  readonly imprint?: string | undefined;
  /** What stands large, in Persian digits, one below the other. */
  readonly figures: readonly string[];
  readonly ground: GroundName;
  readonly accent: AccentName;
  /** The publisher’s own front, which takes the place of all that. */
  readonly picture?: Picture | undefined;
  readonly backbone: BackboneDirection;
  /** The words of the back. */
  readonly back?: string | undefined;
  readonly print: PrintFields;
  readonly isbn?: FormIsbns['print'];
}

/** So many numbers are still an image; more would be a list. */
const mostFigures = 3;

/** What a cover is like when nobody says. */
const plain = { ground: 'petrol', accent: 'saffron' } as const;

/** The cover of the whole book. */
export function bookCover(
  book: BookFields,
  chapters: readonly ManuscriptChapter[],
  { picture, isbn }: Pick<BookCover, 'picture' | 'isbn'>,
): BookCover {
  const numbers = chapters.map(({ fields }) => String(fields.value.number));
  const some = numbers.length > 1 && numbers.length <= mostFigures;
  const editors = named(book, 'edt');
  return {
    ...common(book),
    above: named(book, 'aut'),
    below: [book.subtitle, editors && `${labels.editedBy} ${editors}`].filter(isSaid),
    figures: (book.cover.figures ?? (some ? numbers : [])).map(toPersianDigits),
    picture,
    isbn,
  };
}

/** The cover of a chapter that is handed out alone: the whole book’s, with its own number. */
export function chapterCover(book: BookFields, chapter: ManuscriptChapter): BookCover {
  const { number, dates, place, cover } = chapter.fields.value;
  const day = dates?.jalali ? formatDateSpan(dates.jalali, 'jalali') : undefined;
  const when = day ?? (dates?.gregorian && formatDateSpan(dates.gregorian, 'gregorian'));
  const circumstances = [dates?.inferred && when ? `[${when}]` : when, place].filter(isSaid);
  const all = common(book);
  return {
    ...all,
    above: book.title,
    below: circumstances.length > 0 ? [circumstances.join('، ')] : [],
    figures: (cover.figures ?? [String(number)]).map(toPersianDigits),
    ground: cover.ground ?? all.ground,
    accent: cover.accent ?? all.accent,
    picture: chapter.cover,
  };
}

function common(book: BookFields): Omit<BookCover, 'above' | 'below' | 'figures'> {
  const year = book.date.jalali?.from.year;
  const imprint = [
    book.publisher?.name,
    book.publisher?.place,
    year === undefined ? undefined : formatDateSpan({ from: { year } }, 'jalali'),
  ];
  return {
    imprint: book.publisher && imprint.filter(isSaid).join('، '),
    ground: book.cover.ground ?? plain.ground,
    accent: book.cover.accent ?? plain.accent,
    backbone: book.cover.spine,
    back: book.cover.back ?? book.description?.fa,
    print: book.print,
  };
}

function named(book: BookFields, as: string): string | undefined {
  const names = book.contributors.filter((each) => each.as === as).map(({ name }) => name);
  return names.length > 0 ? labels.namesTogether(names) : undefined;
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
