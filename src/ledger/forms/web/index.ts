import { tellEpubLetters } from '../epub/epub-findings.ts';
import { tellPages } from '../epub/epub-pages.ts';
import { expectedEpub } from '../epub/expected-epub.ts';
import type { Form } from '../form.ts';
import { tellPage } from './page-findings.ts';
import type { PageReading } from './read-page.ts';

/** So much of a file is looked at for what pages begin with. */
const sample = 256;

/** A web edition, by the parts of its page: those of an e-book. */
export const web: Form<PageReading> = {
  matches: (bytes) =>
    /^\uFEFF?\s*<!doctype html/i.test(new TextDecoder().decode(bytes.subarray(0, sample))),
  // Only who has such a page needs a reader of HTML.
  read: async (bytes) => (await import('./read-page.ts')).readPage(bytes),
  identifier: ({ identifier }) => identifier,
  pageCount: () => undefined,
  expected: ({ pages, folios }, book) =>
    expectedEpub(book, pages.nav.length > 0 ? folios : undefined),
  passages: ({ passages }) => passages,
  placeOf: ({ parts }, place) => ({ in: 'file', name: parts[place] ?? '' }),
  further: (reading, file, book, { pages, sources }) => [
    {
      against: ['same-text'],
      messages: [...tellPage(file, reading, book), ...tellPages(file, reading.pages, book, pages)],
    },
    { against: ['same-letters'], messages: tellEpubLetters(file, reading, book, sources) },
  ],
};
