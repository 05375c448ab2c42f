import type { Form } from '../form.ts';
import { tellEpubLetters, tellNavigation } from './epub-findings.ts';
import { tellPages } from './epub-pages.ts';
import { expectedEpub } from './expected-epub.ts';
import { type EpubReading, readEpub } from './read-epub.ts';

/** An EPUB, by its spine. */
export const epub: Form<EpubReading> = {
  matches: (bytes) => Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK',
  read: async (bytes) => readEpub(bytes),
  identifier: ({ identifier }) => identifier,
  pageCount: () => undefined,
  expected: ({ pages, folios }, book) =>
    expectedEpub(book, pages.nav.length > 0 ? folios : undefined),
  passages: ({ passages }) => passages,
  placeOf: ({ files }, place) => ({ in: 'file', name: files[place]?.name ?? '' }),
  further: (reading, file, book, { pages, sources }) => [
    {
      against: ['same-text'],
      messages: [
        ...tellNavigation(file, reading, book),
        ...tellPages(file, reading.pages, book, pages),
      ],
    },
    { against: ['same-letters'], messages: tellEpubLetters(file, reading, book, sources) },
  ],
};
