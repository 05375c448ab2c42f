import type { Element } from 'hast';
import { h } from 'hastscript';
import type { BookFields } from '../manuscript/index.ts';
import { formatCount, formatDateSpan, ordinalInWords } from '../typography/index.ts';
import { type ApparatusChild, apparatus, latin } from './apparatus.ts';
import type { Book, SpineItem } from './book.ts';
import { bothCalendars, formatDate } from './dates.ts';
import { labels } from './labels.ts';

/** What the front matter says of the book, or of the chapter that is handed out alone. */
export interface TitleWords {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** The title of the whole book, on a chapter's own title page. */
  readonly series?: string | undefined;
  readonly identifier: string;
  readonly isbn: Book['isbn'];
  /** Which text it is, and what was done to it. */
  readonly text: readonly string[];
  readonly book: BookFields;
}

/** Half-title, title page and colophon, in the order of Persian books. */
export function frontMatter(words: TitleWords): SpineItem[] {
  return [halfTitle(words), titlePage(words), colophon(words)];
}

function halfTitle({ title }: TitleWords): SpineItem {
  return part('half-title', labels.halfTitle, h('p.title', title));
}

function titlePage({ title, subtitle, series, book }: TitleWords): SpineItem {
  const dates = bothCalendars(book.date);
  const years = dates && [
    formatDateSpan({ from: { year: dates.jalali.from.year } }, 'jalali'),
    `(${formatDateSpan({ from: { year: dates.gregorian.from.year } }, 'gregorian')})`,
  ];
  const imprint = [book.publisher?.name, book.publisher?.place, years?.join(' ')];
  return part(
    'title-page',
    labels.titlePage,
    h('p.title', title),
    subtitle ? h('p.subtitle', subtitle) : undefined,
    series ? h('p.series', labels.partOf(series)) : undefined,
    ...editors(book).map((name) => h('p.editor', `${labels.editedBy} ${name}`)),
    h('p.imprint', imprint.filter((each) => each !== undefined).join('، ')),
  );
}

function colophon({
  title,
  subtitle,
  series,
  identifier,
  isbn,
  text,
  book,
}: TitleWords): SpineItem {
  const rows: readonly (readonly [string, ApparatusChild])[] = [
    [labels.bookTitle, subtitle ? `${title}: ${subtitle}` : title],
    ...editors(book).map((name) => [labels.editedBy, name] as const),
    [labels.publisher, [book.publisher?.name, book.publisher?.place].filter(Boolean).join('، ')],
    [labels.printing, book.printing ? ordinalInWords(book.printing) : undefined],
    [labels.printRun, book.printRun ? labels.copies(formatCount(book.printRun)) : undefined],
    [labels.editionDate, formatDate(book.date)],
    ...isbns(isbn),
    [labels.identifier, latin(identifier)],
    [labels.textFont, labels.textFontLicence],
    [labels.contact, book.contact],
    [labels.site, book.site && latin(book.site)],
  ];
  const sentences = [
    series && labels.partOf(series),
    text.includes(labels.correctionsListed) ? labels.wordingCorrected : labels.wording,
    ...text,
    labels.editorTitles,
    labels.sourcesListed,
    book.rights,
  ].filter((sentence) => sentence !== undefined);
  return part(
    'colophon',
    labels.colophon,
    h('h1', labels.colophon),
    h(
      'dl',
      rows
        .filter(([, value]) => value)
        .flatMap(([term, value]) => [h('dt', term), h('dd', value ?? '')]),
    ),
    ...sentences.map((sentence) => h('p', sentence)),
    book.licence && reprint(book.licence),
  );
}

/** On what terms the texts may be printed again. */
function reprint({ name, url }: NonNullable<BookFields['licence']>): Element {
  return h('p', [`${labels.reprint} ${name}`, ...(url ? ['، ', latin(url)] : [])]);
}

/** One row where all forms of the book have the same, and else a row for each. */
function isbns(isbn: Book['isbn']): (readonly [string, ApparatusChild])[] {
  const forms = (['print', 'epub', 'pdf'] as const).flatMap((form) => {
    const number = isbn[form];
    return number === undefined ? [] : [{ form, number }];
  });
  const [first] = forms;
  if (!first) return [];
  if (new Set(forms.map(({ number }) => number)).size === 1) {
    return [[labels.isbn, latin(first.number)]];
  }
  return forms.map(({ form, number }) => [labels.isbnOf[form], latin(number)]);
}

function editors(book: BookFields): string[] {
  return book.contributors.filter(({ as }) => as === 'edt').map(({ name }) => name);
}

function part(
  kind: 'half-title' | 'title-page' | 'colophon',
  title: string,
  ...children: ApparatusChild[]
): SpineItem {
  return {
    id: kind,
    kind,
    division: 'front',
    title,
    runningHead: '',
    content: apparatus(`section.${kind}`, { id: kind }, ...children),
  };
}
