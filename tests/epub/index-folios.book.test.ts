import { readFile } from 'node:fs/promises';
import type { Element } from 'hast';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Book } from '../../src/book/index.ts';
import { verifyArtifact } from '../../src/ledger/index.ts';
import { type PdfText, readPdfText } from '../../src/pdf-objects/index.ts';
import { collapsed, elements, openEpub } from '../press/epub-reader.ts';
import { artifact, ids, realBook } from '../press/real-book.ts';
import { changedEpub } from './changed-epub.ts';

describe.each(ids)('the index of %s', (id) => {
  let book: Book;
  let print: PdfText;
  let locators: Map<string, Element>;
  beforeAll(async () => {
    book = (await realBook()).books.get(id) as Book;
    print = await readPdfText(await readFile(artifact(id, 'pdf')));
    const { spine } = await openEpub(artifact(id, 'epub'));
    const places = elements(
      spine.at(-1)?.tree as never,
      ({ properties }) => properties['dataEntry'] !== undefined,
    );
    locators = new Map(places.map((each) => [String(each.properties['dataEntry']), each]));
  });

  const folioAt = (anchor: string): string =>
    print.labels[(print.destinations.get(anchor) ?? 0) - 1] as string;

  it('names the pages of the print, each once, and loses no place', () => {
    for (const { id: entry, label, occurrences, see } of book.index) {
      if (see !== undefined) continue;
      const places = new Map<string, string>();
      for (const { mark, block } of occurrences) {
        const folio = folioAt(print.destinations.has(mark) ? mark : block);
        places.set(`${block} ${folio}`, folio);
      }
      const inOrder = [...new Set(places.values())];
      const links = linksOf(locators.get(entry) as Element);
      expect(links, label).toHaveLength(places.size);
      const said = links.map(collapsed).filter((_, index) => !isCounted(links[index] as Element));
      expect(said, label).toEqual(inOrder);
    }
  });

  it('leads from each folio to a place on that page', () => {
    for (const link of [...locators.values()].flatMap(linksOf)) {
      const anchor = String(link.properties['href']).replace(/^.*#/, '');
      const [, folio] = /صفحهٔ ([^،]+)،/.exec(String(link.properties['ariaLabel'])) ?? [];
      expect(folioAt(anchor), anchor).toBe(folio);
    }
  });
});

it('a folio that is another, or leads to another page, is told', async () => {
  const { books, manuscript } = await realBook();
  const book = books.get('congress-12') as Book;
  const whole = await readFile(artifact('congress-12', 'epub'));
  const verify = async (bytes: Uint8Array): Promise<string[]> => {
    const options = { sources: manuscript.sources, readPrint: readPdfText };
    const file = 'congress-12.epub';
    return (await verifyArtifact({ file, bytes }, book, options)).messages.map(({ rule }) => rule);
  };
  expect(await verify(whole)).toEqual([]);
  const another = await changedEpub(whole, {
    'OEBPS/index.xhtml': (text) =>
      text.replace(/(<span class="locators"[^>]*><a [^>]*>)[۰-۹]+</, '$1۹۹<'),
  });
  expect(await verify(another)).not.toEqual([]);
  const moved = await changedEpub(whole, {
    // The mark of a place goes to the end of the document, on another page.
    'OEBPS/congress-12-01-asghar-karimi-call.xhtml': (text) =>
      text.replace(/ id="ix--9"/, '').replace(/(?=<span id="ix--19")/, '<span id="ix--9"></span>'),
  });
  expect(await verify(moved)).not.toEqual([]);
});

function linksOf(locator: Element): Element[] {
  return elements(locator, ({ tagName }) => tagName === 'a');
}

/** A further place on a page that was named is only counted. */
function isCounted({ properties }: Element): boolean {
  return !String(properties['ariaLabel']).startsWith('صفحه');
}
