import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { artifact, ids } from '../press/real-book.ts';
import { linesOfPages, recoveredWords } from './recovered-words.ts';
import { viewers } from './viewers.ts';

/** The share of words, with their punctuation, that has to come back in each viewer. */
const least = 0.999;

describe.each(ids)('what is copied from %s', (id) => {
  it.each(Object.entries(viewers))('is the text of the book in %s', async (_, textsOf) => {
    const path = artifact(id, 'pdf');
    const { words, recovered, lost } = recoveredWords(
      await linesOfPages(await readFile(path)),
      await textsOf(path),
    );
    expect(recovered / words, lost.slice(0, 20).join('\n')).toBeGreaterThan(least);
  });

  it.each(Object.entries(viewers))(
    'can be searched for what all write apart, in %s',
    async (_, textsOf) => {
      const path = artifact(id, 'pdf');
      const pages = await linesOfPages(await readFile(path));
      const text = (await textsOf(path)).join('\n');
      for (const word of ['انقلاب', 'می‌شود']) {
        const there = pages.flat().join('\n').split(word).length;
        expect(text.split(word).length).toBe(there);
      }
    },
  );
});
