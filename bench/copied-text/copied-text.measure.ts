import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import type { Book } from '../../src/book/index.ts';
import { openBrowser, type PrintBrowser } from '../../src/browser/index.ts';
import { readVazirmatn } from '../../src/fonts/index.ts';
import { type Design, paginate, readDesign } from '../../src/layout/index.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { booksIn } from '../../src/production/reading-text.ts';
import { writeEverythingWithPictures, writeLargeBook } from '../../tests/books/index.ts';
import { screenFileOf } from '../../tests/editions/made-files.ts';
import { linesOfPages, recoveredWords } from '../../tests/finishing/recovered-words.ts';
import { viewers } from '../../tests/finishing/viewers.ts';
import { templates } from '../../tests/installation/templates.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The words that come back from the book and its chapters as they lie in output/ (run `npm run build` first). */
test.each(['congresses', 'congress-07', 'congress-11', 'congress-12'])(
  'words that can be copied from %s',
  (id) => measure(join(root, `output/${id}/${id}.pdf`)),
);

test('words that can be copied from the books made for the tests', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chap-copied-'));
  const opening = await openBrowser();
  if (opening.state === 'missing') throw new Error(opening.reason);
  try {
    await writeEverythingWithPictures(join(folder, 'everything'));
    await writeLargeBook(join(folder, 'three-hundred'));
    const { whole } = await booksOf(join(folder, 'everything'));
    const { whole: large } = await booksOf(join(folder, 'three-hundred'));
    for (const book of [whole, large]) {
      const path = join(folder, 'book.pdf');
      await writeFile(path, await printed(book, opening.browser));
      await measure(path);
    }
  } finally {
    await opening.browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});

async function measure(path: string): Promise<void> {
  const pages = await linesOfPages(await readFile(path));
  const rows: Record<string, object> = {};
  for (const [name, textsOf] of Object.entries(viewers)) {
    const { words, recovered, lost } = recoveredWords(pages, await textsOf(path));
    rows[name] = { words, recovered, share: `${((100 * recovered) / words).toFixed(3)}%` };
    for (const word of lost) console.log(`${name}: lost on page ${word}`);
  }
  console.table(rows);
}

async function booksOf(folder: string): Promise<ReturnType<typeof booksIn>> {
  const { manuscript, messages } = await readManuscriptAt(folder);
  if (!manuscript) throw new Error(messages.map(formatMessage).join('\n'));
  return booksIn('reading', manuscript);
}

async function printed(book: Book, browser: PrintBrowser): Promise<Uint8Array> {
  const design = readDesign('a5', templates.designs) as Design;
  const { pagination } = await paginate(
    book,
    design,
    await readVazirmatn(),
    templates.bookCss,
    browser,
  );
  if (!pagination) throw new Error('it was not printed');
  return screenFileOf(book, pagination);
}
