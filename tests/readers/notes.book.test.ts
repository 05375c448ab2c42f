import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { changedEpub } from '../epub/changed-epub.ts';
import { epubjsFolder, epubjsPage, jszipFolder, openInEpubjs } from './epubjs.ts';
import { foliateFolder, openInFoliate } from './foliate.ts';
import { type Loopback, serve } from './loopback.ts';
import type { Place, Reader } from './reader.ts';
import { openReadingBrowser, type ReadingBrowser } from './reading-browser.ts';

const phone = { width: 360, height: 640 };
const file = 'notes-02-many-on-one-page.xhtml';
const call = '#notes-02-many-on-one-page--fn-ed10';

const book = inject('everything');
let browser: ReadingBrowser;

beforeAll(async () => {
  browser = await openReadingBrowser();
});
afterAll(async () => {
  await browser?.close();
});

function shelf(epub: Uint8Array): Promise<Loopback> {
  return serve({
    folders: { 'foliate-js': foliateFolder, epubjs: epubjsFolder, jszip: jszipFolder },
    files: { '/epubjs.html': epubjsPage, '/book.epub': epub },
  });
}

/** What is read where a note is called, and where one is afterwards. */
async function followed(
  open: typeof openInFoliate,
  epub: Uint8Array,
  href: string,
): Promise<{ readonly note: string; readonly left?: Place; readonly called: Place }> {
  const server = await shelf(epub);
  let reader: Reader | undefined;
  try {
    reader = await open(browser.browser, server, phone);
    const called = await reader.goTo(`${file}#notes-02-many-on-one-page--fnref-ed10`);
    const note = await reader.readNote(href);
    return { called, note, ...(note !== '' && { left: await reader.leaveNote(file) }) };
  } finally {
    await reader?.page.close();
    await server.close();
  }
}

describe.each([
  ['foliate-js', openInFoliate],
  ['epub.js', openInEpubjs],
] as const)('in %s', (_, open) => {
  it('a note is opened from its call, and leads back', async () => {
    const { note, left, called } = await followed(open, await readFile(book.epub), call);
    expect(note).toMatch(/^۱۰\. تیماج\. — ویراستار/);
    expect(left).toEqual(called);
  });

  it('a call that leads nowhere opens nothing', async () => {
    const epub = await changedEpub(book.epub, {
      [`OEBPS/${file}`]: (text) => text.replace(`href="${call}"`, 'href="#nowhere"'),
    });
    expect((await followed(open, epub, '#nowhere')).note).toBe('');
  });
});
