import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Book, makeBooks } from '../../src/book/index.ts';
import { openBrowser, type PrintBrowser } from '../../src/browser/index.ts';
import { readVazirmatn } from '../../src/fonts/index.ts';
import { type Design, paginate, readDesign } from '../../src/layout/index.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { parsePdf } from '../../src/pdf-objects/index.ts';
import { skeleton } from '../../src/typography/index.ts';
import { screenFileOf } from '../editions/made-files.ts';
import { templates } from '../installation/templates.ts';
import { pdffonts, pdftotext } from '../judges/index.ts';
import { layBook } from '../manuscript/fixture-book.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  const opening = await openBrowser();
  if (opening.state === 'missing') throw new Error(opening.reason);
  browser = opening.browser;
});
afterAll(() => browser.close());

describe('pages', () => {
  it('keep the size of their text beside an address of 300 characters', async () => {
    const address = `https://example.org/${'a'.repeat(300)}`;
    const { messages, prints } = await printed('letters/01-first-letter.md', (text) =>
      text.replace('زمستان', `${address} زمستان`),
    );
    expect(messages.map(({ rule }) => rule)).toEqual(['word-broken']);
    const { textScales } = await parsePdf(prints[0]?.bytes ?? new Uint8Array());
    expect(new Set(textScales.flatMap((scales) => [...scales]))).toEqual(new Set([0.75]));
  });

  it('show a running head that is too long as far as it fits, and tell it', async () => {
    const title = 'نامه‌های دراز '.repeat(30).trim();
    const { messages, pages } = await printed('book.yaml', (text) =>
      text.replace(/^title: .*$/m, `title: ${title}`),
    );
    expect(messages.map(({ rule }) => rule)).toContain('head-too-long');
    const heads = pages.flatMap(({ head }) => head ?? []);
    for (const head of heads.filter((each) => each.startsWith('نامه‌های دراز'))) {
      expect(head).toMatch(/…$/);
      expect(head.length).toBeLessThan(100);
    }
  });

  it('lose nothing of a colophon that is longer than a page', async () => {
    const rights = 'حق هر نامه از آن نویسندهٔ آن است و با اجازهٔ او چاپ شد. '.repeat(80).trim();
    const { path } = await printed('book.yaml', (text) => `${text}rights: ${rights}\n`);
    const text = skeleton(await pdftotext(path));
    const count = text.length - text.replaceAll('اجازه', '').length;
    expect(count / 'اجازه'.length).toBe(80);
    expect(text).toContain(skeleton('urn:uuid:'));
  });

  it('set code in the book’s own face', async () => {
    const { messages, path } = await printed('letters/01-first-letter.md', (text) =>
      text.replace('زمستان', '`زمستان`'),
    );
    expect(messages).toEqual([]);
    for (const { name } of await pdffonts(path)) expect(name).toContain('Vazirmatn');
  });
});

/** Print the stock book with one of its files changed. */
async function printed(file: string, change: (text: string) => string) {
  const folder = await layBook();
  const path = join(folder, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
  const { manuscript, messages } = await readManuscriptAt(folder);
  if (!manuscript) throw new Error(messages.map(formatMessage).join('\n'));
  const book: Book = makeBooks(manuscript).whole;
  const design = readDesign('a5', templates.designs) as Design;
  const result = await paginate(book, design, await readVazirmatn(), templates.bookCss, browser);
  if (!result.pagination) throw new Error(result.messages.join('\n'));
  const pdf = join(folder, 'book.pdf');
  await writeFile(pdf, await screenFileOf(book, result.pagination));
  return { ...result.pagination, messages: result.messages, path: pdf };
}
