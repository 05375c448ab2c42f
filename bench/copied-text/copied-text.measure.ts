import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { linesOfPages, recoveredWords } from '../../tests/finishing/recovered-words.ts';
import { viewers } from '../../tests/finishing/viewers.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The words that come back from the book as it lies in output/ (run `npm run build` first). */
test('words that can be copied from the PDF', async () => {
  const path = join(root, 'output/congresses/congresses.pdf');
  const pages = await linesOfPages(await readFile(path));
  const rows: Record<string, object> = {};
  for (const [name, textsOf] of Object.entries(viewers)) {
    const { words, recovered, lost } = recoveredWords(pages, await textsOf(path));
    rows[name] = { words, recovered, share: `${((100 * recovered) / words).toFixed(3)}%` };
    for (const word of lost) console.log(`${name}: lost on page ${word}`);
  }
  console.table(rows);
});
