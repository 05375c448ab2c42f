import { readPdfText, readPrintedLines } from '../../src/pdf-objects/index.ts';

/** How many words of a text came back. */
export interface Recovered {
  readonly words: number;
  readonly recovered: number;
  /** The first that didn't, with their pages. */
  readonly lost: readonly string[];
}

/** The lines of a print as the ledger's reader reads them, page by page: it is held against the book. */
export async function linesOfPages(bytes: Uint8Array): Promise<string[][]> {
  const { furniture } = await readPdfText(bytes);
  const pages = (await readPrintedLines(bytes)).map((lines) => lines.map(({ text }) => text));
  for (const { page, text } of furniture) pages[page - 1]?.push(text);
  return pages;
}

/** Which words, punctuation and half-spaces included, stand on the same page of another text, as often. */
export function recoveredWords(
  pages: readonly (readonly string[])[],
  texts: readonly string[],
): Recovered {
  const lost: string[] = [];
  let words = 0;
  pages.forEach((lines, index) => {
    const found = new Map<string, number>();
    for (const word of wordsOf(texts[index] ?? '')) found.set(word, (found.get(word) ?? 0) + 1);
    for (const word of lines.flatMap(wordsOf)) {
      words += 1;
      const left = found.get(word) ?? 0;
      if (left <= 0) lost.push(`${index + 1}: ${word}`);
      found.set(word, left - 1);
    }
  });
  return { words, recovered: words - lost.length, lost };
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');
}
