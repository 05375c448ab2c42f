import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { RequestError } from '../production/index.ts';

/** Fails unless the folder holds a book. */
export async function requireBook(folder: string): Promise<void> {
  const file = join(folder, 'book.yaml');
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new RequestError(`there is no book here: “${file}” is missing`);
}
