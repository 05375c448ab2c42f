import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { artifact, ids } from '../press/real-book.ts';
import { linesOfPages, recoveredWords } from './recovered-words.ts';
import { viewers } from './viewers.ts';

/** The share of words, with their punctuation, that has to come back in each viewer. */
const least = 0.999;

describe.each(ids)('what is copied from %s', (id) => {
  const path = artifact(id, 'pdf');
  let lines: Promise<string[][]> | undefined;
  const linesOf = (): Promise<string[][]> => {
    lines ??= readFile(path).then(linesOfPages);
    return lines;
  };

  describe.each(Object.entries(viewers))('in %s', (_, textsOf) => {
    let texts: Promise<string[]> | undefined;
    const copied = (): Promise<string[]> => {
      texts ??= textsOf(path);
      return texts;
    };

    it('is the text of the book', async () => {
      const { words, recovered, lost } = recoveredWords(await linesOf(), await copied());
      expect(recovered / words, lost.slice(0, 20).join('\n')).toBeGreaterThan(least);
    });

    it('can be searched for what all write apart', async () => {
      const [pages, text] = [await linesOf(), (await copied()).join('\n')];
      for (const word of ['انقلاب', 'می‌شود']) {
        const there = pages.flat().join('\n').split(word).length;
        expect(text.split(word).length).toBe(there);
      }
    });
  });
});
