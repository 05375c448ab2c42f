import { addressOf, downloadLabels, type Site } from '../../book/index.ts';
import type { ArtifactEntry } from '../artifact.ts';
import { type ListedBook, purposeOf } from '../listed-book.ts';

/** What a catalogue is of. */
export interface Catalogue {
  /** `urn:uuid:…`, the same from build to build; another than that of any book in it. */
  readonly id: string;
  readonly title: string;
  readonly books: readonly ListedBook[];
}

/** A feed among others of a catalogue: a page of a long list, or a list of lists. */
export interface FeedPlace {
  readonly file: string;
  readonly links: readonly FeedLink[];
  /** Lists that stand in it beside books or instead of them, each an entry. */
  readonly lists?: readonly FeedList[] | undefined;
  /** How many entries all of its pages have, and which of them this is, from 1. */
  readonly pages?:
    | { readonly entries: number; readonly each: number; readonly current: number }
    | undefined;
}

/** A way from a feed to another one. */
export interface FeedLink {
  readonly rel: 'start' | 'up' | 'first' | 'previous' | 'next' | 'last' | 'subsection' | 'facet';
  /** Its name without what follows the dot, which is each form’s own. */
  readonly name: string;
  readonly holds: FeedKind;
  readonly title?: string | undefined;
  /** Of a facet. */
  readonly group?: string | undefined;
  readonly count?: number | undefined;
}

/** What a feed has: books, or lists of them. */
export type FeedKind = 'acquisition' | 'navigation';

/** A list of books that a feed leads to. */
export interface FeedList {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly holds: FeedKind;
  readonly count: number;
  /** The date of its newest book. */
  readonly date: string;
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

/** What a book without a front shows where a catalogue has to have a picture: a plain ground. */
const plainFront =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR42mPgtXYGIgYUCgAhBgNDKC0zCgAAAABJRU5ErkJggg==';

/** The address of the picture that a book has in a catalogue. */
export function pictureAddress({ front }: Pick<ListedBook, 'front'>, site: Site): string {
  return front ? addressOf(front.file, site) : plainFront;
}

/** The media type of a front. */
export function pictureType(front: ArtifactEntry | undefined): string {
  return front?.mediaType ?? 'image/png';
}
