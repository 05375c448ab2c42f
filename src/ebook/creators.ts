import type { Book } from '../book/index.ts';

type Contributor = Book['contributors'][number];

/** Who a catalogue files a book under, and who else had a part in it. */
export interface Creators {
  readonly creators: readonly Contributor[];
  readonly contributors: readonly Contributor[];
}

/** Whose work an anthology is that has no author of its own. */
const makers = new Set(['edt', 'com']);

/**
 * The authors of the book are its creators; of an anthology without one, those who
 * edited or compiled it. The senders of single documents are named in the text only: no
 * metadata carries the names of people that a publisher didn't put there himself.
 */
export function creatorsOf({ contributors }: Book): Creators {
  const authors = contributors.filter(({ as }) => as === 'aut');
  const creators = authors.length > 0 ? authors : contributors.filter(({ as }) => makers.has(as));
  return { creators, contributors: contributors.filter((each) => !creators.includes(each)) };
}
