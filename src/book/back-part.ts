import type { Book, SpineItem } from './book.ts';
import { contentsPage } from './contents-page.ts';
import { withIsolates } from './directions.ts';

/** A book with one more part at its end, which the contents name too. */
export function withBackPart(book: Book, item: Omit<SpineItem, 'division'>): Book {
  const { id, title } = item;
  const contents = [
    ...book.contents,
    { level: 1, label: title, anchor: id, children: [] } as const,
  ];
  const page = readable(contentsPage(contents));
  const part = readable({ ...item, division: 'back' });
  const spine = book.spine.map((each) => (each.kind === 'contents' ? page : each));
  return { ...book, contents, spine: [...spine, part] };
}

/** What isn’t Persian in a part of the book, set as it is read. */
export function readable(item: SpineItem): SpineItem {
  return { ...item, content: withIsolates(item.content) };
}
