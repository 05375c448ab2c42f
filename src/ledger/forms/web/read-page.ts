import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { damaged, ReadingBudget } from '../../../limits/index.ts';
import type { Passage } from '../../comparison/passages.ts';
import { printedText } from '../../comparison/printed-text.ts';
import { documentSections } from '../document-sections.ts';
import { breaksIn, type EpubPages, foliosIn, type PageEntry } from '../epub/epub-pages.ts';
import { foreignParts } from './foreign-parts.ts';
import { parsePage } from './page-tree.ts';

/** A web edition as it was read back from its bytes. */
export interface PageReading {
  readonly title: string | undefined;
  readonly identifier: string | undefined;
  /** The ids of its parts, in order. */
  readonly parts: readonly string[];
  /** All that it has to be read; the place of a passage is the index of its part. */
  readonly passages: readonly Passage[];
  /** Sections that say from which lines of which source they are. */
  readonly sections: readonly Element[];
  /** What its own bar says. */
  readonly furniture: readonly string[];
  readonly pages: EpubPages;
  /** The folio of the page of the print on which each element with an id begins. */
  readonly folios: ReadonlyMap<string, string>;
  /** What it fetches, runs or sends, or that it may do so: a web edition does nothing of the kind. */
  readonly foreign: readonly string[];
}

/**
 * Read a web edition back.
 * @throws UnreadableFileError if it isn’t whole, or was made to use up time and memory.
 */
export function readPage(bytes: Uint8Array): PageReading {
  const budget = new ReadingBudget(bytes.length);
  const tree = parsePage(new TextDecoder('utf-8', { fatal: true }).decode(bytes), budget);
  const [body] = elementsOf(tree, ({ tagName }) => tagName === 'body');
  if (!body) throw damaged('it has no body');
  const [main] = elementsOf(body, ({ tagName }) => tagName === 'main');
  const parts = main ? main.children.filter((child) => child.type === 'element') : [];
  withEpubTypes(body);
  const breaks = elementsOf(body, isPageBreak);
  const listed = breaks.map(
    ({ properties }): PageEntry => ({
      folio: String(properties['dataFolio'] ?? ''),
      href: `#${properties['id']}`,
    }),
  );
  const files = [{ name: '', tree: { type: 'root' as const, children: [body] } }];
  return {
    title: textsOf(tree, 'title')[0],
    identifier: metaContent(tree, 'dcterms.identifier'),
    parts: parts.map(({ properties }) => String(properties['id'] ?? '')),
    passages: passagesIn(body, main, parts),
    sections: documentSections(body),
    furniture: elementsOf(body, isFurniture).flatMap((element) =>
      elementsOf(element, ({ tagName }) => tagName === 'a').length > 0
        ? furnitureTexts(element)
        : [collapse(textOf(element))],
    ),
    pages: {
      nav: listed,
      ncx: listed,
      breaks: files.flatMap(({ name, tree }) => breaksIn(name, tree)),
    },
    folios: foliosIn(files, listed),
    foreign: foreignParts(tree),
  };
}

/** Text outside of the parts is no text of the book: it is read as well, and is too much. */
function passagesIn(
  body: Element,
  main: Element | undefined,
  parts: readonly Element[],
): Passage[] {
  const hides = (element: Element): boolean =>
    isFurniture(element) || element.tagName === 'script' || element.tagName === 'style';
  return body.children.flatMap((child): Passage[] => {
    if (child !== main) return printedText(child, { place: 0, hides });
    return main.children.flatMap((each) => {
      const place = Math.max(0, parts.indexOf(each as Element));
      return printedText(each, { place, hides });
    });
  });
}

/** What the words of HTML’s roles are in EPUB, which the reading of pages knows. */
const epubTypes: Readonly<Record<string, string>> = {
  'doc-pagebreak': 'pagebreak',
  'doc-noteref': 'noteref',
  'doc-footnote': 'footnote',
};

function withEpubTypes(body: Element): void {
  visit(body, 'element', ({ properties }) => {
    const roles = String(properties['role'] ?? '').split(/\s+/);
    const type = roles.map((role) => epubTypes[role]).find((each) => each !== undefined);
    if (type !== undefined) properties['epub:type'] = type;
    const name = properties['ariaLabel'];
    if (name !== undefined) properties['aria-label'] = name;
  });
}

function isPageBreak({ properties }: Element): boolean {
  return properties['epub:type'] === 'pagebreak';
}

function isFurniture({ properties }: Element): boolean {
  return properties['dataFurniture'] !== undefined;
}

/** Each link of a bar, and what stands between them. */
function furnitureTexts(element: Element): string[] {
  const links = elementsOf(element, ({ tagName }) => tagName === 'a').map((link) =>
    collapse(textOf(link)),
  );
  const rest =
    collapse(textOf(element)) === collapse(links.join('')) ? [] : [collapse(textOf(element))];
  return [...links, ...rest];
}

function metaContent(tree: Root, name: string): string | undefined {
  const [meta] = elementsOf(
    tree,
    ({ tagName, properties }) => tagName === 'meta' && properties['name'] === name,
  );
  const content = meta?.properties['content'];
  return content === undefined || content === null ? undefined : String(content);
}

function textsOf(tree: Root, name: string): string[] {
  return elementsOf(tree, ({ tagName }) => tagName === name).map((each) => collapse(textOf(each)));
}

function elementsOf(tree: Root | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

function collapse(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
