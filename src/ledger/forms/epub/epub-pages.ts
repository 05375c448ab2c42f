import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Book, labels } from '../../../book/index.ts';
import { type Message, message } from '../../../messages/index.ts';
import {
  abjadFolio,
  alefBaFolio,
  numberInWords,
  toPersianDigits,
} from '../../../typography/index.ts';
import type { ExpectedPages } from '../expected-pages.ts';
import { firstUnlike, foundAndExpected } from './first-unlike.ts';

/** An entry of a list of printed pages: the page's name, and the place that it leads to. */
export interface PageEntry {
  readonly folio: string;
  readonly href: string;
}

/** What an EPUB says of the pages of the print. */
export interface EpubPages {
  readonly nav: readonly PageEntry[];
  readonly ncx: readonly PageEntry[];
  /** `FILE#ID` of each page break in the text, in order, and what it is called aloud. */
  readonly breaks: readonly { readonly href: string; readonly name: string | undefined }[];
}

/** The list of pages in a navigation document. */
export function navPages(tree: Root | Element): PageEntry[] {
  return elementsOf(tree, isPageList).flatMap((nav) =>
    elementsOf(nav, ({ tagName }) => tagName === 'a').map((link) => ({
      folio: textOf(link).trim(),
      href: String(link.properties['href']),
    })),
  );
}

/** The list of pages in an NCX. */
export function ncxPages(tree: Root): PageEntry[] {
  return elementsOf(tree, ({ tagName }) => tagName === 'pageTarget').map((target) => {
    const [content] = elementsOf(target, ({ tagName }) => tagName === 'content');
    return { folio: textOf(target).trim(), href: String(content?.properties['src']) };
  });
}

/** The page breaks in a file of the spine; of the folder of a file's name nothing is kept. */
export function breaksIn(name: string, tree: Root): EpubPages['breaks'] {
  const file = name.slice(name.lastIndexOf('/') + 1);
  return elementsOf(tree, ({ properties }) => properties['epub:type'] === 'pagebreak').map(
    ({ properties }) => ({
      href: `${file}#${properties['id']}`,
      name: properties['aria-label'] === undefined ? undefined : String(properties['aria-label']),
    }),
  );
}

/**
 * The page of the print on which each element with an id begins: that of its first sign, or
 * of the next one. What stands in a note is on the page on which that is called. Pages are called
 * as the list of pages calls them.
 * @param files of the spine, in order
 */
export function foliosIn(
  files: readonly { readonly name: string; readonly tree: Root }[],
  listed: readonly PageEntry[],
): Map<string, string> {
  const names = new Map(listed.map(({ folio, href }) => [href, folio]));
  const folios = new Map<string, string>();
  const calls = new Map<string, string>();
  let folio: string | undefined;
  for (const { name, tree } of files) {
    const file = name.slice(name.lastIndexOf('/') + 1);
    let begun: string[] = [];
    visit(tree, (node) => {
      if (node.type === 'element') {
        const { id, href, 'epub:type': type } = node.properties;
        const note = String(href).replace(/^.*#/, '');
        if (type === 'noteref' && !calls.has(note)) calls.set(note, String(id));
        if (type === 'pagebreak') folio = names.get(`${file}#${id}`);
        else if (id !== undefined) begun.push(String(id));
      }
      const isSign = node.type === 'text' && node.value.trim() !== '';
      if (!isSign || folio === undefined) return;
      for (const id of begun) folios.set(id, folio);
      begun = [];
    });
    for (const note of elementsOf(
      tree,
      ({ properties }) => properties['epub:type'] === 'footnote',
    )) {
      const called = folios.get(calls.get(String(note.properties['id'])) ?? '');
      if (called === undefined) continue;
      visit(note, 'element', ({ properties: { id } }) => {
        if (id !== undefined) folios.set(String(id), called);
      });
    }
  }
  return folios;
}

/** Whether an element is the list of pages: its labels are no text that stands on a page. */
export function isPageList({ properties }: Element): boolean {
  return properties['epub:type'] === 'page-list';
}

/**
 * Whether the lists of pages say what the text says, and all of it what the print is called:
 * that of the build where it is at hand, or else whatever a page can be called.
 */
export function tellPages(
  file: string,
  { nav, ncx, breaks }: EpubPages,
  book: Book,
  expected: ExpectedPages | undefined,
): Message[] {
  const messages: Message[] = [];
  const compare = (
    what: 'ncx-pages' | 'page-break' | 'folio',
    found: readonly string[],
    wanted: readonly string[],
  ): void => {
    const at = firstUnlike(found, wanted);
    if (at < 0) return;
    const data = { case: what, ...foundAndExpected(found[at], wanted[at]) };
    messages.push(message(file, 'edition-navigation', data));
  };
  const said = nav.map(({ folio, href }) => `${folio} → ${href}`);
  compare(
    'ncx-pages',
    ncx.map(({ folio, href }) => `${folio} → ${href}`),
    said,
  );
  compare(
    'page-break',
    breaks.map(({ href, name = '' }) => `${name} → ${href}`),
    nav.map(({ folio, href }) => `${labels.pageCalled(folio)} → ${href}`),
  );
  const folios = nav.map(({ folio }) => folio);
  if (expected?.starts) compare('folio', folios, printedFolios(book, expected));
  else {
    const names = folioNames(nav.length);
    const found = folios.find((folio) => !names.has(folio));
    if (found !== undefined) {
      messages.push(message(file, 'edition-navigation', { case: 'folio-name', found }));
    }
  }
  return messages;
}

/** The names of the pages that begin in a part that an EPUB has. */
function printedFolios({ spine }: Book, { pages, starts = [] }: ExpectedPages): string[] {
  const shown = new Set(spine.filter(({ kind }) => kind !== 'half-title').map(({ id }) => id));
  return starts.flatMap(({ page, part }) =>
    shown.has(part) ? [pages[page - 1]?.folio ?? ''] : [],
  );
}

/** A list of more pages than any book has isn’t looked at further than this. */
const mostPages = 50_000;

/** What pages can be called in any style; blanks count, so there may be more than are listed. */
function folioNames(listed: number): Set<string> {
  const names = new Set<string>();
  for (let number = 1; number <= 2 * Math.min(listed, mostPages) + 16; number += 1) {
    names.add(toPersianDigits(number)).add(alefBaFolio(number));
    names.add(abjadFolio(number)).add(numberInWords(number));
  }
  return names;
}

function elementsOf(tree: Root | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}
