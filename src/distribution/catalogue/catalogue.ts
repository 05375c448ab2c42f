import { downloadLabels } from '../../book/index.ts';
import type { ArtifactEntry } from '../artifact.ts';
import { type ListedBook, purposeOf } from '../listed-book.ts';

/** What a catalogue is of. */
export interface Catalogue {
  /** `urn:uuid:…`, the same from build to build; another than that of any book in it. */
  readonly id: string;
  readonly title: string;
  readonly books: readonly ListedBook[];
}

/** What is printed, by a press or by somebody who has half a file in hand, and is no book to be read. */
const printed = new Set(['cover', 'print', 'proof', 'onesided', 'calibration']);

/** What readers can open. */
export function filesOf({ files }: ListedBook): readonly ArtifactEntry[] {
  return files.filter(({ edition }) => !printed.has(edition));
}

/** What a program shows for one of several files. */
export function linkTitle(entry: ArtifactEntry): string {
  const { name } = purposeOf(entry);
  return entry.text === 'diplomatic' ? `${name} (${downloadLabels.diplomatic})` : name;
}

/** Those who wrote the book, or else who edited it. */
export function authorsOf({ contributors }: ListedBook): string[] {
  const named = (as: string): string[] =>
    contributors.filter((each) => each.as === as).map(({ name }) => name);
  const authors = named('aut');
  return authors.length > 0 ? authors : named('edt');
}

/** The media type of a front. */
export function pictureType(front: ArtifactEntry | undefined): string {
  return front?.mediaType ?? 'image/png';
}
