import type { Book, TextName } from '../book/index.ts';

/** One file of an edition, finished but not yet written. */
export interface Artifact {
  /** The book's id, and so the folder that it goes into. */
  readonly book: string;
  /** Which text of the book it has. */
  readonly text: TextName;
  /** Its path below the output folder, with forward slashes. */
  readonly file: string;
  /** The edition's name, as `book.yaml` and the command line have it. */
  readonly edition: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** How many pages it has, where it has pages. */
  readonly pages?: number;
}

/**
 * The path of an artifact.
 * @param part what tells it from others of its book, text and suffix
 */
export function artifactFile({ id, text }: Book, suffix: string, part?: string): string {
  const marks = [id, part, text === 'diplomatic' ? text : undefined];
  return `${id}/${marks.filter((mark) => mark !== undefined).join('-')}.${suffix}`;
}
