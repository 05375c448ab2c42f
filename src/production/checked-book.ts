import type { Books, TextName } from '../book/index.ts';
import type { BookFolder } from '../book-folder/index.ts';
import { anew, type Reuse } from '../digests/index.ts';
import { editionNames, usualEditions } from '../editions/edition-names.ts';
import { checkIndex } from '../indexing/index.ts';
import { type Design, type PressDesigns, resolveDesign } from '../layout/design/index.ts';
import { checkLetters } from '../ledger/letters/index.ts';
import { type Manuscript, readManuscript } from '../manuscript/index.ts';
import { hasErrors, type Message, message, placeIn } from '../messages/index.ts';
import { checkRepeats } from '../repeats/index.ts';
import { booksIn, type ReadingText, readingText } from './reading-text.ts';

/** A manuscript that was read, made into books, and every letter of it accounted for. */
export interface CheckedBook {
  readonly manuscript: Manuscript;
  readonly reading: ReadingText;
  readonly books: Books;
  readonly design: Design;
  /** The names of the editions that it asks for. */
  readonly editions: readonly string[];
}

/**
 * Read a book's folder, make the books of it, and hold every letter against the sources.
 * What is found is told all at once; with an error among it there is no book to go on with.
 */
export function readChecked(
  folder: BookFolder,
  text: TextName,
  designs: PressDesigns,
  reuse: Reuse = anew,
): { readonly checked?: CheckedBook; readonly messages: readonly Message[] } {
  const { manuscript, messages } = readManuscript(folder, editionNames, reuse);
  if (!manuscript) return { messages };
  const reading = readingText(manuscript, reuse);
  const books = booksIn(text, manuscript, reading);
  const told = [...messages, ...checkRepeats(manuscript), ...checkTexts(manuscript, books)];
  told.push(...languagesToSettle(reading), ...acceptedNowhere(manuscript, reading));
  // What isn’t in the diplomatic text may be there once its errors are corrected.
  if (manuscript.index && text === 'reading') {
    told.push(...checkIndex(manuscript.index, books.whole));
  }
  const { design, messages: ofDesign } = resolveDesign(manuscript.design, designs);
  told.push(...ofDesign);
  return design && !hasErrors(told)
    ? {
        checked: { manuscript, reading, books, design, editions: editionsOf(manuscript) },
        messages: told,
      }
    : { messages: told };
}

/** What may be Persian or not, which an editor can say; else what typography leaves stands in its report. */
function languagesToSettle({ records }: ReadingText): Message[] {
  return records.flatMap(({ messages }) =>
    messages.filter(({ rule }) => rule === 'typography-language'),
  );
}

/** What the editor accepted and no text has, as it may be after a correction. */
function acceptedNowhere({ path, fields }: Manuscript, { records }: ReadingText): Message[] {
  const used = new Set(
    records.flatMap(({ path: file, changes }) =>
      changes.flatMap(({ rule, found, line }) =>
        rule === 'accepted' ? [found, `${found} ${file}:${line}`] : [],
      ),
    ),
  );
  return fields.value.accept.flatMap(({ find, at }, index) =>
    used.has(at === undefined ? find : `${find} ${at}`)
      ? []
      : [message(path, 'accepted-nowhere', { find }, placeIn(fields, 'accept', index))],
  );
}

/** Those that the book names, or else those that are made of every book. */
function editionsOf({ fields }: Manuscript): readonly string[] {
  return fields.value.editions ?? usualEditions;
}

/** Letters that differ are told where they stand in the file, which the reading text doesn’t know to the column. */
function checkTexts(manuscript: Manuscript, books: Books): Message[] {
  const told = checkLetters(manuscript, books.whole);
  if (!hasErrors(told)) return told;
  const exact = checkLetters(manuscript, booksIn('diplomatic', manuscript).whole);
  return hasErrors(exact) ? exact : told;
}
