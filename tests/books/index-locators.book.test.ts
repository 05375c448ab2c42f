import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, expect, test } from 'vitest';
import type { Book } from '../../src/book/index.ts';
import { formsOf, type WantedEntry } from '../../src/indexing/wanted.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';
import { type PdfText, readPdfText } from '../../src/pdf-objects/index.ts';
import { everyPlace, standing } from '../indexing/every-place.ts';
import { artifact, realBook } from '../press/real-book.ts';
import { root } from '../root.ts';

let book: Book;
let print: PdfText;
let wanted: WantedEntry[];

beforeAll(async () => {
  book = (await realBook()).books.get('congresses') as Book;
  print = await readPdfText(await readFile(artifact('congresses', 'pdf')));
  const { manuscript } = await readManuscriptAt(join(root, 'manuscripts'));
  wanted = (manuscript?.index?.fields.value ?? []).map((entry) => ({
    ...entry,
    find: formsOf(entry).map(withPlainSigns),
  }));
});

test('every locator leads to a page that holds the entry, and none that does is missing', () => {
  const printed = printedLocators();
  expect([...printed.values()].flat().length).toBeGreaterThan(400);
  expect(faultsOf(printed)).toEqual([]);
});

test('a locator changed, or left out, is found', () => {
  for (const change of [(page: number) => [page + 1], () => []]) {
    const printed = printedLocators();
    const label = 'آذربایجان';
    const [page = 0] = printed.get(label) ?? [];
    printed.set(label, change(page));
    expect(faultsOf(printed)).toContain(`${label} is on page ${page}, and not in the index`);
  }
});

/** The pages that the printed index names, read from its own pages, by entry. */
function printedLocators(): Map<string, number[]> {
  const from = print.destinations.get('index') as number;
  const text = print.lines
    .filter(({ page }) => page >= from)
    .map(({ text: piece, continues }) => (continues ? piece : ` ${piece}`))
    .join('')
    .replace(/[\u200E\u200F\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ');
  const located = new Map<string, number[]>();
  let at = 0;
  const begins: number[] = book.index.map(({ label }) => {
    at = text.indexOf(` ${label}،`, at);
    expect(at, label).toBeGreaterThan(-1);
    at += label.length + 2;
    return at;
  });
  book.index.forEach(({ label, see }, index) => {
    if (see !== undefined) return;
    const next = begins[index + 1];
    const end =
      next === undefined ? text.length : next - (book.index[index + 1]?.label.length ?? 0);
    const [pages = ''] = text.slice(begins[index], end).split('؛');
    const folios = pages.matchAll(/([۰-۹]+)(?:\s*–\s*([۰-۹]+))?/g);
    located.set(
      label,
      [...folios].flatMap(([, first = '', last = first]) => {
        const [one, other] = [print.labels.indexOf(first) + 1, print.labels.indexOf(last) + 1];
        return Array.from({ length: other - one + 1 }, (_, more) => one + more);
      }),
    );
  });
  return located;
}

/** Where a search through the pages and the index differ. */
function faultsOf(printed: ReadonlyMap<string, readonly number[]>): string[] {
  const documents = book.spine.filter(({ division }) => division === 'body');
  const first = print.destinations.get(documents[0]?.id ?? '') as number;
  const back = book.spine.find(({ division }) => division === 'back')?.id ?? '';
  const end = print.destinations.get(back) as number;
  const starts = documents.map(({ id }) => print.destinations.get(id) as number);
  const faults: string[] = [];
  for (let page = first; page < end; page += 1) {
    // A document goes on to the page on which the next one begins.
    const here = documents.filter(
      (_, index) => (starts[index] as number) <= page && page <= (starts[index + 1] ?? end),
    );
    const ids = here.map(({ id }) => id);
    const may = (entry: WantedEntry): boolean =>
      ids.some((id) => !entry.except.includes(id) && (entry.in?.includes(id) ?? true));
    const must = (entry: WantedEntry): boolean =>
      ids.every((id) => !entry.except.includes(id) && (entry.in?.includes(id) ?? true));
    const found = foundOn.get(page) ?? findOn(page, here, wanted.filter(may));
    foundOn.set(page, found);
    for (const { entry } of wanted) {
      const listed = printed.get(entry)?.includes(page) ?? false;
      const there = [...found].find((each) => each.entry === entry);
      if (listed && !there) faults.push(`${entry} is not on page ${page}, and in the index`);
      if (!listed && there && must(there))
        faults.push(`${entry} is on page ${page}, and not in the index`);
    }
  }
  return faults;
}

/** What a search finds on each page, whatever is printed in the index. */
const foundOn = new Map<number, ReadonlySet<WantedEntry>>();

function findOn(
  page: number,
  documents: readonly Book['spine'][number][],
  may: readonly WantedEntry[],
): Set<WantedEntry> {
  const entries = may.filter((entry) => entry.see === undefined);
  const own = textOfPage(page, documents);
  const whole = `${own} ${textOfPage(page + 1, [])
    .split(' ')
    .slice(0, 8)
    .join(' ')}`;
  return new Set(
    standing(everyPlace(whole, entries))
      .filter(({ start }) => start < own.length)
      .map(({ entry }) => entries[entry] as WantedEntry),
  );
}

/** The text of a page without what an editor gave the documents that begin on it. */
function textOfPage(page: number, documents: readonly Book['spine'][number][]): string {
  const text = print.lines
    .filter((line) => line.page === page)
    .map(({ text: piece, continues }) => (continues ? piece : ` ${piece}`))
    .join('')
    .replace(/[\u200E\u200F\u2066-\u2069]/g, '')
    // Brackets of an editor part nothing.
    .replace(/[[\]]/g, '')
    // The number of a note stands right behind a word.
    .replace(/(?<=[\p{L}:.،])[۰-۹]+(?=\s|$)/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const sources = documents
    .flatMap(({ content }) => apparatusOf(content))
    .sort((a, b) => b.length - a.length)
    .reduce((left, title) => left.replace(title, '#'), text);
  return withPlainSigns(sources);
}

/** Where a form has a sign, the text may have another. */
function withPlainSigns(text: string): string {
  return text.replace(/[«»“”]/g, '"');
}

function apparatusOf(node: Nodes): string[] {
  if (node.type !== 'element') return [];
  if (node.properties['dataApparatus'] !== undefined) {
    const blocks = (node as Element).children.filter(({ type }) => type === 'element');
    const texts = [textOf(node), ...blocks.map((each) => textOf(each as Element))];
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text.length > 3);
  }
  return node.children.flatMap(apparatusOf);
}
