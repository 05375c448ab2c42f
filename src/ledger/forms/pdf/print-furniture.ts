import type { Book } from '../../../book/index.ts';
import { type Message, message } from '../../../messages/index.ts';
import type { ExpectedPages } from '../expected-pages.ts';
import { expectedMarks } from './expected-marks.ts';
import type { PrintReading } from './print-reading.ts';

/** So many pieces of a page’s furniture are quoted; a head and a folio are two. */
const mostQuoted = 12;

/** What stands on pages besides the text, as far as it could be told apart. */
interface Furniture {
  readonly page: number;
  readonly text: string;
}

/**
 * Hold what a print has beside its text against what it ought to have: running
 * heads and folios as the pagination says or, of a file that somebody handed in, as
 * its own page labels and the book's heads do; and the marks of lists, in order.
 */
export function tellFurniture(
  file: string,
  book: Book,
  print: PrintReading,
  expected: ExpectedPages | undefined,
): Message[] {
  const messages: Message[] = [];
  const marks: Furniture[] = [];
  const heads = new Set(
    [
      book.title,
      ...book.spine.flatMap(({ runningHead, ownHead }) => [runningHead, ownHead ?? '']),
    ].map(plain),
  );
  const onPages = furnitureOf(print);
  for (const page of pagesInOrder(print)) {
    const rest = [...(onPages.get(page) ?? [])];
    const planned = expected?.pages[page - 1];
    const label = planned?.folio ?? print.labels[page - 1];
    const wanted = planned
      ? [planned.head, planned.showsFolio ? planned.folio : undefined]
      : [
          rest.find((text) => heads.has(text) || cutFrom(text, heads)),
          label !== undefined && rest.includes(plain(label)) ? label : undefined,
        ];
    for (const text of wanted) {
      if (text === undefined || text === '') continue;
      const index = rest.indexOf(plain(text));
      if (index >= 0) rest.splice(index, 1);
      else {
        const data = {
          case: 'missing',
          page,
          found: rest.slice(0, mostQuoted),
          expected: text,
        } as const;
        messages.push(message(file, 'edition-furniture', data));
      }
    }
    for (const text of rest) marks.push({ page, text });
  }
  const stray = firstStray(marks, expectedMarks(book).map(plain));
  if (stray) messages.push(tellStray(file, stray));
  return messages;
}

/** Files for print on demand have the last page first; the text is read in its own order. */
function pagesInOrder({ pageCount, lines }: PrintReading): number[] {
  const pages = Array.from({ length: pageCount }, (_, at) => at + 1);
  const reversed = (lines[0]?.page ?? 1) > (lines.at(-1)?.page ?? pageCount);
  return reversed ? pages.reverse() : pages;
}

/** A head that is wider than its page ends in «…» behind one of its words. */
function cutFrom(text: string, heads: ReadonlySet<string>): boolean {
  const kept = text.endsWith('…') ? `${text.slice(0, -1)} ` : undefined;
  return kept !== undefined && [...heads].some((head) => head.startsWith(kept));
}

/** The untagged text of each page, piece by piece. */
function furnitureOf({ furniture }: PrintReading): Map<number, string[]> {
  const pages = new Map<number, string[]>();
  for (const { page, text } of furniture) {
    const words = plain(text);
    if (words === '') continue;
    const known = pages.get(page);
    if (known) known.push(words);
    else pages.set(page, [words]);
  }
  return pages;
}

interface Stray {
  readonly found: Furniture | undefined;
  readonly expected: string | undefined;
}

function firstStray(found: readonly Furniture[], expected: readonly string[]): Stray | undefined {
  for (let at = 0; at < Math.max(found.length, expected.length); at += 1) {
    if (found[at]?.text !== expected[at]) return { found: found[at], expected: expected[at] };
  }
  return undefined;
}

function tellStray(file: string, { found, expected }: Stray): Message {
  return message(file, 'edition-furniture', {
    case: 'stray',
    ...(found && { page: found.page, found: found.text }),
    ...(expected !== undefined && { expected }),
  });
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
