import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { severityOf } from '../../src/messages/index.ts';
import { build } from '../../src/press.ts';

/** A book of the tests as it was built, and where. */
export interface BuiltBook {
  readonly epub: string;
  readonly pdf: string;
  readonly messages: readonly string[];
  remove(): Promise<void>;
}

/** Build the EPUB and the PDF of a book that `write` writes. */
export async function buildBook(
  id: string,
  write: (folder: string) => Promise<void>,
): Promise<BuiltBook> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-epub-'));
  const book = join(folder, 'book');
  await write(book);
  const out = join(folder, 'out');
  const { messages, published } = await build({ book, out, only: id, editions: ['epub', 'pdf'] });
  const errors = messages.filter((message) => severityOf(message) === 'error').map(String);
  if (!published) throw new Error(errors.join('\n'));
  return {
    epub: join(out, id, `${id}.epub`),
    pdf: join(out, id, `${id}.pdf`),
    messages: messages.map(String),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
