import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { makeBooks, rehypePictureData } from '../../src/book/index.ts';
import { type Manuscript, readDocument, readManuscriptAt } from '../../src/manuscript/index.ts';
import { decodePicture } from '../../src/manuscript/pictures/decode-picture.ts';
import { readPdfText } from '../../src/pdf-objects/index.ts';
import { skeleton } from '../../src/typography/index.ts';
import { persianPage } from './html.ts';
import { openBrowser } from './press.ts';

const browser = await openBrowser();
const fixtures = new URL('../fixtures/', import.meta.url);

// Whatever Chromium left out of the tags could not be held against the book any more.
test('all HTML that is let through is printed, and can be read back from the print', async () => {
  const folder = new URL('manuscripts/html-everything-valid/in/letters/', fixtures);
  const file = new VFile(await readFile(new URL('01-first-letter.md', folder)));
  const document = readDocument(file, 'letters-01-first-letter');
  const stock = (await readManuscriptAt(fileURLToPath(new URL('stock-book', fixtures)))).manuscript;
  const [chapter] = stock?.chapters ?? [];
  if (!document || !stock || !chapter) throw new Error(file.messages.join('\n'));
  const shelf = decodePicture(await readFile(new URL('shelf.png', folder)));
  const documents = [{ ...document, pictures: new Map([['shelf.png', shelf]]) }];
  const book = makeBooks({ ...stock, chapters: [{ ...chapter, documents }] } as Manuscript).whole;

  const section = book.spine.find(({ kind }) => kind === 'document')?.content as Element;
  const tree: Root = { type: 'root', children: [structuredClone(section)] };
  const processor = unified().use(rehypePictureData, book.pictures).use(rehypeStringify);
  const html = processor.stringify(processor.runSync(tree) as Root);
  const style = '<style>q::before, q::after { content: none }</style>';
  const page = await browser.load(persianPage(html, style));
  const { lines, furniture } = await readPdfText(await page.print());
  await page.close();
  expect(skeleton(lines.map(({ text }) => text).join(' '))).toBe(skeleton(textOf(section)));
  expect(furniture.map(({ text }) => text.trim())).toEqual(['3.']);
});
