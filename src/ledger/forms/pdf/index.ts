import type { Form } from '../form.ts';
import { expectedPrint } from './expected-print.ts';
import { indexLocators } from './index-locators.ts';
import { noteMarks } from './note-marks.ts';
import { tellFurniture } from './print-furniture.ts';
import { printPassages, withoutControls } from './print-passages.ts';
import type { PrintReading } from './print-reading.ts';
import { tellSheets } from './print-sheets.ts';
import { tellSpellings } from './print-spellings.ts';

/** Readers look for the header in so many bytes; some put their own before it. */
const headerWithin = 1024;

/** A tagged PDF, by its pages. */
export const pdf: Form<PrintReading> = {
  matches: (bytes) =>
    Buffer.from(bytes.subarray(0, headerWithin)).toString('latin1').includes('%PDF-'),
  read: async (bytes, { readPrint }, other) => requireTags(await readPrint(bytes, other)),
  identifier: ({ leaflet }) => leaflet?.identifier,
  pageCount: ({ pageCount }) => pageCount,
  expected(reading, book, { contentsDepth = 3, pages }) {
    const { destinations, labels } = reading;
    const folioOf = (anchor: string): string | undefined =>
      pages ? pages.folios.get(anchor) : labels[(destinations.get(anchor) ?? 0) - 1];
    const marks = noteMarks(book, reading, pages);
    const locators = pages?.locators ?? indexLocators(book, reading);
    return withoutControls(expectedPrint(book, { contentsDepth, folioOf, marks, locators }));
  },
  passages: ({ lines }, expected) => printPassages(lines, expected),
  placeOf({ labels }, page) {
    const label = labels[page - 1];
    return { in: 'page', page, ...(label !== undefined && { label }) };
  },
  further: (reading, file, book, { pages }) => [
    { against: ['same-text'], messages: tellFurniture(file, book, reading, pages) },
    { against: ['same-text', 'same-letters'], messages: tellSpellings(file, reading) },
    { against: ['same-text'], messages: tellSheets(file, reading) },
  ],
};

/** Thrown at a PDF without tags: nobody knows the order of its text. */
export class UntaggedError extends Error {}

function requireTags(print: PrintReading): PrintReading {
  if (print.tagged) return print;
  throw new UntaggedError();
}
