import { readFile } from 'node:fs/promises';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { type Book, type ContentsEntry, flattenContents } from '../../src/book/index.ts';
import { parsePdf } from '../../src/pdf-objects/index.ts';
import { skeleton, toAsciiDigits } from '../../src/typography/index.ts';
import { pdffonts, pdfinfo, pdftotext, qpdfCheck, qpdfJson } from '../judges/index.ts';
import { elements } from './epub-reader.ts';
import { artifact, ids, realBook } from './real-book.ts';

/** As pages are counted with the letters of the alphabet. */
const alphabet = ['الف', ...'بپتثجچحخدذرزژ'];

describe.each(ids)('the PDF of %s', (id) => {
  const path = (): string => artifact(id, 'pdf');

  it('embeds subsets of Vazirmatn and no other font', async () => {
    const fonts = await pdffonts(path());
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font.name).toMatch(/^[A-Z]{6}\+Vazirmatn-(Regular|Medium|Bold)$/);
      expect(font).toMatchObject({
        type: 'CID TrueType',
        embedded: true,
        subset: true,
        unicode: true,
      });
    }
  });

  it('is tagged, A5, sound, and sets its text at one scale', async () => {
    const info = await pdfinfo(path());
    expect(info.tagged).toBe(true);
    expect(info.sizes.length).toBeGreaterThan(0);
    for (const { width, height } of info.sizes) {
      // Chromium's pages are whole CSS pixels: A5 to a quarter of a millimetre.
      expect(Math.abs(width - (148 * 72) / 25.4)).toBeLessThan(0.7);
      expect(Math.abs(height - (210 * 72) / 25.4)).toBeLessThan(0.7);
    }
    expect(await qpdfCheck(path())).toMatchObject({ ok: true });
    const { textScales } = await parsePdf(await readFile(path()));
    expect(textScales).toHaveLength(info.pages);
    expect(new Set(textScales.flatMap((scales) => [...scales]))).toEqual(new Set([0.75]));
  });

  it('is read from right to left', async () => {
    const { catalog } = await qpdfJson(path());
    expect(catalog['/ViewerPreferences']).toMatchObject({
      '/Direction': '/R2L',
      '/DisplayDocTitle': true,
    });
    expect(catalog['/Lang']).toBe('u:fa');
  });

  it('labels every page with its folio: letters in front, Persian digits from the body on', async () => {
    const { pages, pageLabels } = await qpdfJson(path());
    const labels = pageLabels.map(({ label }) => String(label['/P']).replace(/^u:/, ''));
    expect(labels).toHaveLength(pages.length);
    const front = labels.filter((label) => !/[۰-۹]/.test(label));
    expect(front).toEqual([...alphabet].slice(0, front.length));
    expect(front.length % 2).toBe(0);
    const body = labels.slice(front.length).map((label) => Number(toAsciiDigits(label)));
    expect(body).toEqual(body.map((_, index) => index + 1));
  });

  it('has an outline that says what the contents say, and leads where they lead', async () => {
    const book = (await realBook()).books.get(id) as Book;
    const { destinations } = await parsePdf(await readFile(path()));
    const { raw } = await qpdfJson(path());
    const [first, ...rest] = raw['outlines'] as OutlineItem[];
    expect(first).toMatchObject({ title: 'فهرست', kids: [] });
    const printed = (items: readonly OutlineItem[]): unknown[] =>
      items.map(({ title, destpageposfrom1, kids }) => [title, destpageposfrom1, printed(kids)]);
    const wanted = (entries: readonly ContentsEntry[]): unknown[] =>
      entries.map(({ label, anchor, children }) => [
        label,
        destinations.get(anchor),
        wanted(children),
      ]);
    expect(printed(rest)).toEqual(wanted(book.contents));
  });

  it('prints in its contents, for each entry, the folio of the page on which it stands', async () => {
    const book = (await realBook()).books.get(id) as Book;
    const pages = (await pdftotext(path(), { layout: true })).split('\f').slice(0, -1).map(linesOf);
    const bodyStart = pages.findIndex((lines) => lines.at(-1) === '۱');
    const body = pages.slice(bodyStart);
    const { destinations } = await parsePdf(await readFile(path()));
    const note = (destinations.get('editor-note') as number) - 1;
    const contents = pages.slice(4, note).flat();
    const printed = contentsLines(contents);

    const entries = flattenContents(book.contents);
    const wanted = entries.map(({ label }) => letters(label));
    const found = printed.filter(({ label }) => wanted.includes(label));
    expect(found.map(({ label }) => label)).toEqual(wanted);

    entries.forEach(({ anchor, level }, index) => {
      const title = letters(printedTitle(book, anchor));
      const folio = found[index]?.folio as string;
      const among = anchor === 'editor-note' ? pages.slice(note) : body;
      const on = among.filter((lines) => holds(level === 1 ? lines : lines.slice(1), title));
      expect(
        on.map((lines) => lines.at(-1)),
        anchor,
      ).toContain(folio);
      if (level < 3) expect(on[0]?.at(-1), anchor).toBe(folio);
    });
  });

  it('opens its body and every chapter on an odd page, and counts blank pages that bear nothing', async () => {
    const book = (await realBook()).books.get(id) as Book;
    const { destinations } = await parsePdf(await readFile(path()));
    for (const { id: part, kind } of book.spine) {
      const odd = (destinations.get(part) as number) % 2 === 1;
      if (kind === 'chapter' || kind === 'contents' || kind === 'title-page')
        expect(odd, part).toBe(true);
    }
    expect((await pdftotext(path(), { first: 2, last: 2 })).trim()).toBe('');
  });
});

/** An entry of the outline, as qpdf writes it. */
interface OutlineItem {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly OutlineItem[];
}

/** The lines of a page without the marks that pdftotext puts round right-to-left runs. */
function linesOf(page: string): string[] {
  return page
    .replace(/[\u202a-\u202e]/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Letters in the order of the alphabet: pdftotext turns lam-alef round, but loses nothing. */
function letters(text: string): string {
  const known = lettersOf.get(text) ?? [...skeleton(text)].sort().join('');
  lettersOf.set(text, known);
  return known;
}

/** What was asked for before: every title is sought on every page. */
const lettersOf = new Map<string, string>();

/** Entries of printed contents; one that runs over two lines has its folio on the last. */
function contentsLines(lines: readonly string[]): { label: string; folio: string }[] {
  const entries: { label: string; folio: string }[] = [];
  let pending = '';
  for (const line of lines) {
    const [, folio, label] = /^([۰-۹]+(?=\s)|[ب-ی](?=\s\s))\s+(.*\S)$/.exec(line) ?? [];
    if (folio === undefined || label === undefined) pending += line;
    else {
      const alone = letters(label);
      entries.push({ label: pending ? letters(pending + label) : alone, folio });
      pending = '';
    }
    if (isFurniture(line)) pending = '';
  }
  return entries;
}

function isFurniture(line: string): boolean {
  return (
    line.length < 3 ||
    ['فهرست', 'اسناد سه کنگره'].includes(line) ||
    (/^کنگ/.test(line) && !/[۰-۹]/.test(line))
  );
}

function holds(lines: readonly string[], title: string): boolean {
  return lines.some((_, index) =>
    [1, 2, 3].some((count) => letters(lines.slice(index, index + count).join('')) === title),
  );
}

/** What stands on the page where an anchor leads. */
function printedTitle(book: Book, anchor: string): string {
  for (const { content } of book.spine) {
    const [target] = elements(content, ({ properties }) => properties['id'] === anchor);
    if (!target) continue;
    if (/^h\d$/.test(target.tagName)) return textOf(target);
    const [heading] = elements(target, ({ tagName }) => /^h[12]$/.test(tagName));
    if (heading) return textOf(heading);
  }
  throw new Error(`nothing has the id ${anchor}`);
}
