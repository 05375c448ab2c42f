import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { damaged, encrypted, openZip, ReadingBudget } from '../../../limits/index.ts';
import type { Passage } from '../../comparison/passages.ts';
import { printedText } from '../../comparison/printed-text.ts';
import { documentSections } from '../document-sections.ts';
import {
  breaksIn,
  type EpubPages,
  foliosIn,
  isPageList,
  navPages,
  ncxPages,
} from './epub-pages.ts';
import { parseXmlTree } from './xml-tree.ts';

/** An EPUB as it was read back from its bytes, by nothing that makes EPUBs. */
export interface EpubReading {
  readonly title: string | undefined;
  readonly identifier: string | undefined;
  /** The files of the spine, in its order. */
  readonly files: readonly { readonly name: string; readonly title: string | undefined }[];
  /** All that the spine has to be read; the place of a passage is the index of its file. */
  readonly passages: readonly Passage[];
  /** Sections that say from which lines of which source they are. */
  readonly sections: readonly Element[];
  /** What is shown only by a reading system’s own menus: hidden navs, labels of the NCX. */
  readonly landmarks: readonly string[];
  readonly ncx: readonly string[] | undefined;
  readonly pages: EpubPages;
  /** The folio of the page of the print on which each element with an id begins. */
  readonly folios: ReadonlyMap<string, string>;
  /** XHTML files that the spine doesn’t lead to. */
  readonly astray: readonly string[];
}

/** Where an EPUB says what of it is encrypted; faces may be without its being so. */
const encryptionFile = 'META-INF/encryption.xml';

const xhtmlType = 'application/xhtml+xml';
const ncxType = 'application/x-dtbncx+xml';

/**
 * Read an EPUB: its package by way of the container, the files of the spine in the
 * order of the spine, the NCX.
 * @throws UnreadableFileError if it is no archive, something in it that is needed is missing or
 *   isn't XML, or it was made to use up time and memory.
 */
export function readEpub(bytes: Uint8Array): EpubReading {
  const budget = new ReadingBudget(bytes.length);
  const zip = openZip(bytes, budget);
  const read = (name: string): Root => {
    const entry = zip.read(name);
    if (!entry) throw damaged(`“${name}” is missing in it`);
    const tree = parseXmlTree(new TextDecoder().decode(entry), budget);
    if (tree) return tree;
    if (zip.names.includes(encryptionFile)) throw encrypted();
    throw damaged(`“${name}” in it isn’t XML, or not whole`);
  };
  const container = read('META-INF/container.xml');
  const packageFile = String(elementsOf(container, 'rootfile')[0]?.properties['full-path']);
  const opf = read(packageFile);
  const items = new Map(
    elementsOf(opf, 'item').map(({ properties }) => {
      const name = resolve(packageFile, String(properties['href']));
      return [String(properties['id']), { name, type: properties['media-type'] }];
    }),
  );
  const names = elementsOf(opf, 'itemref').map(({ properties }) => {
    const name = items.get(String(properties['idref']))?.name;
    if (name === undefined)
      throw damaged(`the spine names “${properties['idref']}”, which isn’t there`);
    return name;
  });
  const spine = new Set(names);
  if (spine.size < names.length) throw damaged('its spine names a file twice');
  // Nothing in it is looked at that isn't whole, be it a face or a picture.
  for (const name of zip.names) if (!spine.has(name)) zip.read(name);
  const files = names.map((name) => ({ name, tree: read(name) }));
  const bodies = files.map(({ tree }) => elementsOf(tree, 'body')[0]);
  const ncxFile = [...items.values()].find(({ type }) => type === ncxType)?.name;
  const ncx = ncxFile === undefined ? undefined : read(ncxFile);
  const listed = bodies.flatMap((body) => (body ? navPages(body) : []));
  const texts = zip.names.filter((name) => /\.x?html?$/.test(name));
  const named = [...items.values()].flatMap(({ name, type }) => (type === xhtmlType ? [name] : []));
  return {
    title: elementText(opf, 'title'),
    identifier: elementText(opf, 'identifier'),
    files: files.map(({ name, tree }) => ({ name, title: elementText(tree, 'title') })),
    passages: bodies.flatMap((body, place) => (body ? printedText(body, { place }) : [])),
    sections: bodies.flatMap((body) => (body ? documentSections(body) : [])),
    landmarks: bodies.flatMap((body) => (body ? hiddenTexts(body) : [])),
    ncx: ncx && contentsTexts(ncx).map((text) => collapse(textOf(text))),
    pages: {
      nav: listed,
      ncx: ncx ? ncxPages(ncx) : [],
      breaks: files.flatMap(({ name, tree }) => breaksIn(name, tree)),
    },
    folios: foliosIn(files, listed),
    astray: [...new Set([...texts, ...named])].filter((name) => !spine.has(name)).sort(),
  };
}

function elementText(tree: Root, name: string): string | undefined {
  const element = elementsOf(tree, name)[0];
  return element && collapse(textOf(element));
}

function elementsOf(tree: Root | Element, name: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === name) found.push(element);
  });
  return found;
}

/** The texts of an NCX without those of its list of pages. */
function contentsTexts(ncx: Root): Element[] {
  const pages = new Set(elementsOf(ncx, 'pageList').flatMap((list) => elementsOf(list, 'text')));
  return elementsOf(ncx, 'text').filter((text) => !pages.has(text));
}

/** The labels of what is hidden from a page: the landmarks. */
function hiddenTexts(body: Element): string[] {
  const texts: string[] = [];
  visit(body, 'element', (element) => {
    if (element.properties['hidden'] === undefined) return undefined;
    if (isPageList(element)) return 'skip';
    const links = elementsOf(element, 'a').map((link) => collapse(textOf(link)));
    for (const link of links) texts.push(link);
    const rest = collapse(textOf(element));
    if (collapse(links.join(' ')) !== rest) texts.push(rest);
    return 'skip';
  });
  return texts;
}

function collapse(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A file by the address that another file gives it. */
function resolve(from: string, href: string): string {
  try {
    const { pathname } = new URL(href, `file:///${from}`);
    return decodeURIComponent(pathname.slice(1));
  } catch (cause) {
    throw damaged('it names a file in a way that leads nowhere', cause);
  }
}
