import { readFile } from 'node:fs/promises';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument, normalizeUnicode } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdftotext } from '../judges/index.ts';

/** What people get who copy the text of a PDF, page by page, from programs by others. */
export const viewers: Readonly<Record<string, (path: string) => Promise<string[]>>> = {
  poppler,
  PDFium: pdfium,
  'pdf.js': pdfjs,
};

/** Marks of direction are no part of a word: poppler's own, round whatever runs against the page, and those that are told. */
const marks = /[\u200E\u200F\u202A-\u202C]/g;

async function poppler(path: string): Promise<string[]> {
  const text = (await pdftotext(path)).replace(marks, '');
  return text.split('\f').slice(0, -1);
}

async function pdfium(path: string): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(await readFile(path));
  const texts = [...document.pages()].map((page) => page.getText().replace(marks, ''));
  document.destroy();
  library.destroy();
  return texts;
}

/** As Firefox copies: items as they come, a new line where one ends. */
async function pdfjs(path: string): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({
      includeMarkedContent: true,
      disableNormalization: true,
    });
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
    texts.push(normalizeUnicode(text.join('')));
  }
  await task.destroy();
  return texts;
}
