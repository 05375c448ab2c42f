import { readBookFolder } from '../manuscript/index.ts';
import type { Message } from '../messages/index.ts';
import { readChecked } from './checked-book.ts';
import { readPressKit } from './press-kit.ts';

/** Check a book's folder for everything that a build would refuse. */
export async function check(book: string): Promise<readonly Message[]> {
  const { designs } = await readPressKit();
  return readChecked(await readBookFolder(book), 'reading', designs).messages;
}
