import { readBookFolder } from '../book-folder/index.ts';
import type { Message } from '../messages/index.ts';
import { checkBooklet } from './check-booklet.ts';
import { readChecked } from './checked-book.ts';
import { readDesigns } from './press-kit.ts';

/** Check a book's folder for everything that a build would refuse. */
export async function check(book: string): Promise<readonly Message[]> {
  const designs = await readDesigns();
  const folder = await readBookFolder(book);
  const { checked, messages } = readChecked(folder, 'reading', designs);
  if (!checked) return messages;
  const { checkSigns } = await import('./check-signs.ts');
  return [
    ...messages,
    ...(await checkSigns(folder, checked, checked.editions)),
    ...checkBooklet(checked, checked.editions),
  ];
}
