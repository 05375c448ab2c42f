import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element } from 'hast';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { ContentsEntry } from '../../src/book/index.ts';
import { sourceTextOf } from '../../src/ledger/index.ts';
import { countLetters, skeleton } from '../../src/typography/index.ts';
import { epubcheck, epubcheckAll } from '../judges/index.ts';
import { collapsed, elements, openEpub } from './epub-reader.ts';
import { artifact, ids, realBook } from './real-book.ts';

const isDocument = ({ properties }: Element): boolean => properties['dataSource'] !== undefined;

describe('the EPUBs of the real book', () => {
  it('pass EPUBCheck with no error and no warning', async () => {
    const reports = await epubcheckAll(ids.map((id) => artifact(id, 'epub')));
    for (const report of reports)
      expect(report).toMatchObject({ fatals: 0, errors: 0, warnings: 0 });
  });

  it('would not pass it if they were damaged', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chap-damaged-'));
    try {
      const zip = await JSZip.loadAsync(await readFile(artifact('congress-12', 'epub')));
      const name = 'OEBPS/congress-12.xhtml';
      const xhtml = await (zip.file(name) as JSZip.JSZipObject).async('string');
      zip.file(name, xhtml.replace('<h1>', '<p><h1>').replace('</h1>', '</h1></p>'));
      const damaged = join(folder, 'damaged.epub');
      await writeFile(damaged, await zip.generateAsync({ type: 'nodebuffer' }));
      expect((await epubcheck(damaged)).errors).toBeGreaterThan(0);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it.each(ids)(
    '%s says its language and direction on every page, and turns its pages to the left',
    async (id) => {
      const epub = await openEpub(artifact(id, 'epub'));
      const pages = epub.names.filter((name) => name.endsWith('.xhtml'));
      expect(pages.length).toBeGreaterThan(4);
      for (const name of pages) {
        const [html] = /<html [^>]*>/.exec(epub.text(name)) ?? [''];
        expect(html, name).toContain(' lang="fa"');
        expect(html, name).toContain(' xml:lang="fa"');
        expect(html, name).toContain(' dir="rtl"');
      }
      expect(epub.text('OEBPS/content.opf')).toMatch(
        /<spine [^>]*page-progression-direction="rtl"/,
      );
    },
  );

  it.each(ids)(
    '%s nests its contents: chapter, document, heading; every link arrives',
    async (id) => {
      const book = (await realBook()).books.get(id);
      const epub = await openEpub(artifact(id, 'epub'));
      const nav = epub.spine.find(({ name }) => name.endsWith('toc.xhtml'));
      const [toc] = elements(
        nav?.tree as never,
        ({ properties }) => properties['role'] === 'doc-toc',
      );
      const expected = (entries: readonly ContentsEntry[]): unknown[] =>
        entries.map(({ label, children }) => [label, expected(children)]);
      expect(outline(toc as Element)).toEqual(expected(book?.contents ?? []));

      for (const link of elements(toc as Element, ({ tagName }) => tagName === 'a')) {
        const [file, fragment] = String(link.properties['href']).split('#');
        const target = epub.text(`OEBPS/${file}`);
        if (fragment) expect(target).toContain(`id="${fragment}"`);
      }
    },
  );

  it('give back the letters of every source line, in order, for all 32 documents', async () => {
    const { manuscript } = await realBook();
    const epub = await openEpub(artifact('congresses', 'epub'));
    const sections = epub.spine.flatMap(({ tree }) => elements(tree, isDocument));
    expect(sections).toHaveLength(32);

    const totals = new Map<string, { letters: number; digits: number }>();
    for (const section of sections) {
      const [, file, from, to] =
        /^(.+)#L(\d+)-L(\d+)$/.exec(String(section.properties['dataSource'])) ?? [];
      const source = manuscript.sources.get(file as string);
      const lines = source?.lines.slice(Number(from) - 1, Number(to)).join('\n') ?? '';
      const bones = skeleton(sourceTextOf(section));
      expect(bones, file).toBe(skeleton(lines));
      const total = totals.get(file as string) ?? { letters: 0, digits: 0 };
      const { letters, digits } = countLetters(bones);
      totals.set(file as string, {
        letters: total.letters + letters,
        digits: total.digits + digits,
      });
    }
    expect(Object.fromEntries(totals)).toEqual({
      '000_a990ff2ed8acf3d5.txt': { letters: 25224, digits: 38 },
      '001_f606409937df12b4.txt': { letters: 1871, digits: 17 },
      '002_a87fdfd22e18cb6e.txt': { letters: 2642, digits: 8 },
      '003_186e9f32cf8dae4d.txt': { letters: 1806, digits: 30 },
      '004_841252fed7ecd300.txt': { letters: 28667, digits: 67 },
    });
  });

  it.each(ids)('%s has nothing that is neither a source’s nor marked as apparatus', async (id) => {
    const epub = await openEpub(artifact(id, 'epub'));
    for (const { name, tree } of epub.spine) {
      const [body] = elements(tree, ({ tagName }) => tagName === 'body');
      for (const section of elements(body as Element, isDocument)) section.children = [];
      expect(skeleton(sourceTextOf(body as Element)), name).toBe('');
    }
  });

  it.each(ids)(
    '%s carries Vazirmatn, its licence, and no file name that isn’t ASCII',
    async (id) => {
      const epub = await openEpub(artifact(id, 'epub'));
      expect(epub.names[0]).toBe('mimetype');
      expect(epub.names).toContain('OEBPS/fonts/Vazirmatn-Regular.ttf');
      expect(epub.names).toContain('OEBPS/fonts/Vazirmatn-Bold.ttf');
      expect(epub.text('META-INF/licenses/OFL.txt')).toContain('SIL Open Font License');
      for (const name of epub.names) expect(name).toMatch(/^[\x21-\x7e]+$/);
    },
  );
});

/** A nested list of links as pairs of label and children. */
function outline(nav: Element): unknown[] {
  const list = childNamed(nav, 'ol');
  return (list?.children ?? []).flatMap((item) => {
    if (item.type !== 'element') return [];
    const link = childNamed(item, 'a');
    return [[link ? collapsed(link) : '', outline(item)]];
  });
}

function childNamed(element: Element, name: string): Element | undefined {
  return element.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === name,
  );
}
