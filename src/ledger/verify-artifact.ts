import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Book } from '../book/index.ts';
import { tell } from '../messages/index.ts';
import { countLetters, skeleton } from '../typography/index.ts';
import type { Answer, ArtifactAccount, ArtifactForm } from './account.ts';
import { formOf } from './artifact-form.ts';
import { tellEpubLetters, tellNavigation } from './epub-findings.ts';
import { tellPages } from './epub-pages.ts';
import {
  type ExpectedText,
  expectedEpub,
  expectedPlainText,
  expectedPrint,
} from './expected-text.ts';
import { indexLocators } from './index-locators.ts';
import { noteMarks } from './note-marks.ts';
import type { Passage } from './passages.ts';
import type { Sources } from './place-in-source.ts';
import { tellFurniture } from './print-furniture.ts';
import { printPassages, withoutControls } from './print-passages.ts';
import type { ExpectedPages, PrintReader, PrintReading } from './print-reading.ts';
import { tellSpellings } from './print-spellings.ts';
import { type EpubReading, readEpub } from './read-epub.ts';
import { readPlainText } from './read-plain-text.ts';
import { tellDeviations } from './text-deviations.ts';

/** A finished artifact, as bytes. */
export interface FinishedArtifact {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What an artifact is held against, beside its book. */
export interface VerifyOptions {
  readonly sources: Sources;
  readonly readPrint: PrintReader;
  /** How deep the design prints the contents; 3 levels when it isn't said. */
  readonly contentsDepth?: number | undefined;
  /** Of a print that was made just now: what its pages are called and headed, and where they begin. */
  readonly pages?: ExpectedPages | undefined;
}

/** An artifact that was read back, and what it says of itself. */
export type ArtifactReading = { readonly file: string } & (
  | { readonly form: 'epub'; readonly epub: EpubReading }
  | { readonly form: 'pdf'; readonly print: PrintReading }
  | { readonly form: 'text'; readonly passages: readonly Passage[] }
);

/** Thrown when a file is none of the forms that the ledger reads, or a damaged one. */
export class UnreadableArtifactError extends Error {}

/**
 * Read an artifact back from its bytes.
 * @throws UnreadableArtifactError
 */
export async function readArtifact(
  { file, bytes }: FinishedArtifact,
  readPrint: PrintReader,
): Promise<ArtifactReading> {
  const form = formOf(bytes);
  try {
    switch (form) {
      case 'epub':
        return { file, form, epub: await readEpub(bytes) };
      case 'pdf':
        return { file, form, print: requireTags(await readPrint(bytes)) };
      case 'text':
        return { file, form, passages: readPlainText(bytes) };
      default:
        throw new Error('it is neither EPUB nor PDF nor text');
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UnreadableArtifactError(`“${file}” can’t be read: ${why}`, { cause });
  }
}

function requireTags(print: PrintReading): PrintReading {
  if (print.tagged) return print;
  throw new Error('it has no tags, without which nobody knows the order of its text');
}

/**
 * Read a finished artifact back and hold it against its book: is every sign there
 * (same text), and every letter of the sources (same letters)? Always gives an
 * account; an artifact that can't be read is told as a message.
 */
export async function verifyArtifact(
  artifact: FinishedArtifact,
  book: Book,
  options: VerifyOptions,
): Promise<ArtifactAccount> {
  try {
    return verifyReading(await readArtifact(artifact, options.readPrint), book, options);
  } catch (error) {
    if (!(error instanceof UnreadableArtifactError)) throw error;
    const file = new VFile({ path: artifact.file });
    return {
      ...nothingRead(artifact.file, formOf(artifact.bytes) ?? 'text', book.id),
      messages: [tell(file, 'edition-unreadable', error.message)],
    };
  }
}

/** Hold what was read of an artifact against a book. */
export function verifyReading(
  reading: ArtifactReading,
  book: Book,
  options: VerifyOptions,
): ArtifactAccount {
  const file = new VFile({ path: reading.file });
  const whole = expectedOf(reading, book, options);
  const expected = reading.form === 'pdf' ? withoutControls(whole) : whole;
  const found =
    reading.form === 'pdf'
      ? printPassages(reading.print.lines, expected.passages)
      : passagesOf(reading);
  const text = tellDeviations({
    file,
    expected,
    found,
    sources: options.sources,
    nameOf: (place) => nameOf(reading, place),
  });
  const further = tellFurther(reading, file, book, options);
  const letters =
    reading.form === 'epub' ? tellEpubLetters(file, reading.epub, book, options.sources) : [];
  const drawn = reading.form === 'pdf' ? tellSpellings(file, reading.print) : [];
  const bones = countLetters(skeleton(found.map((passage) => passage.text).join('\n')));
  return {
    file: reading.file,
    form: reading.form,
    book: book.id,
    answers: {
      'same-bytes': 'not-asked',
      'same-text': answer(text.sameText && further.length === 0 && drawn.length === 0),
      'same-letters': answer(text.sameLetters && letters.length === 0 && drawn.length === 0),
    },
    ...bones,
    pages: reading.form === 'pdf' ? reading.print.pageCount : undefined,
    messages: [...text.messages, ...further, ...letters, ...drawn],
  };
}

/** All that an artifact says, for those who want to know which book it is of. */
export function passagesOf(reading: ArtifactReading): readonly Passage[] {
  switch (reading.form) {
    case 'epub':
      return reading.epub.passages;
    case 'pdf':
      return printPassages(reading.print.lines);
    default:
      return reading.passages;
  }
}

function expectedOf(
  reading: ArtifactReading,
  book: Book,
  { contentsDepth = 3, pages }: VerifyOptions,
): ExpectedText {
  switch (reading.form) {
    case 'epub':
      return expectedEpub(book, hasPages(reading) ? reading.epub.folios : undefined);
    case 'pdf': {
      const { destinations, labels } = reading.print;
      const folioOf = (anchor: string): string | undefined =>
        pages ? pages.folios.get(anchor) : labels[(destinations.get(anchor) ?? 0) - 1];
      const marks = noteMarks(book, reading.print, pages);
      const locators = pages?.locators ?? indexLocators(book, reading.print);
      return expectedPrint(book, { contentsDepth, folioOf, marks, locators });
    }
    default:
      return expectedPlainText(book);
  }
}

function hasPages({ epub }: { readonly epub: EpubReading }): boolean {
  return epub.pages.nav.length > 0;
}

function tellFurther(
  reading: ArtifactReading,
  file: VFile,
  book: Book,
  { pages }: VerifyOptions,
): VFileMessage[] {
  if (reading.form === 'epub') {
    const { epub } = reading;
    return [...tellNavigation(file, epub, book), ...tellPages(file, epub.pages, book, pages)];
  }
  return reading.form === 'pdf' ? tellFurniture(file, book, reading.print, pages) : [];
}

function nameOf(reading: ArtifactReading, place: number): string {
  if (reading.form === 'epub') return `“${reading.epub.files[place]?.name}”`;
  if (reading.form === 'text') return `Line ${place}`;
  const label = reading.print.labels[place - 1];
  return label === undefined ? `Page ${place}` : `Page ${place} (“${label}”)`;
}

function nothingRead(file: string, form: ArtifactForm, book: string): ArtifactAccount {
  const answers = { 'same-bytes': 'not-asked', 'same-text': 'no', 'same-letters': 'no' } as const;
  return { file, form, book, answers, letters: 0, digits: 0, messages: [] };
}

function answer(yes: boolean): Answer {
  return yes ? 'yes' : 'no';
}
