import { readBookFolder } from '../book-folder/index.ts';
import { readTemplates, templateTexts } from '../installation/index.ts';
import type { Message } from '../messages/index.ts';
import { readChecked } from './checked-book.ts';

/** Check a book's folder for everything that a build would refuse. */
export async function check(book: string): Promise<readonly Message[]> {
  const designs = templateTexts(await readTemplates(), 'designs');
  return readChecked(await readBookFolder(book), 'reading', designs).messages;
}
