import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import JSZip from 'jszip';
import { visit } from 'unist-util-visit';
import type { Passage } from '../../comparison/passages.ts';
import { printedText } from '../../comparison/printed-text.ts';
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

const xhtmlType = 'application/xhtml+xml';
const ncxType = 'application/x-dtbncx+xml';

/**
 * Read an EPUB: its package by way of the container, the files of the spine in the
 * order of the spine, the NCX.
 * @throws If it is no archive, or something in it that is needed is missing or isn't XML.
 */
export async function readEpub(bytes: Uint8Array): Promise<EpubReading> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const read = async (name: string): Promise<Root> => {
    const entry = zip.file(name);
    if (!entry) throw new Error(`the EPUB has no ${name}`);
    return parseXmlTree(await entry.async('string'));
  };
  const container = await read('META-INF/container.xml');
  const packageFile = String(elementsOf(container, 'rootfile')[0]?.properties['full-path']);
  const opf = await read(packageFile);
  const items = new Map(
    elementsOf(opf, 'item').map(({ properties }) => {
      const name = resolve(packageFile, String(properties['href']));
      return [String(properties['id']), { name, type: properties['media-type'] }];
    }),
  );
  const names = elementsOf(opf, 'itemref').map(({ properties }) => {
    const name = items.get(String(properties['idref']))?.name;
    if (name === undefined)
      throw new Error(`the spine names ${properties['idref']}, which isn’t there`);
    return name;
  });
  const files = await Promise.all(names.map(async (name) => ({ name, tree: await read(name) })));
  const bodies = files.map(({ tree }) => elementsOf(tree, 'body')[0]);
  const ncxFile = [...items.values()].find(({ type }) => type === ncxType)?.name;
  const ncx = ncxFile === undefined ? undefined : await read(ncxFile);
  const listed = bodies.flatMap((body) => (body ? navPages(body) : []));
  const texts = Object.keys(zip.files).filter((name) => /\.x?html?$/.test(name));
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
    astray: [...new Set([...texts, ...named])].filter((name) => !names.includes(name)).sort(),
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

function documentSections(body: Element): Element[] {
  const sections: Element[] = [];
  visit(body, 'element', (element) => {
    if (element.properties['dataSource'] !== undefined) sections.push(element);
  });
  return sections;
}

/** The labels of what is hidden from a page: the landmarks. */
function hiddenTexts(body: Element): string[] {
  const texts: string[] = [];
  visit(body, 'element', (element) => {
    if (element.properties['hidden'] === undefined) return undefined;
    if (isPageList(element)) return 'skip';
    const links = elementsOf(element, 'a').map((link) => collapse(textOf(link)));
    texts.push(...links);
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
  const { pathname } = new URL(href, `file:///${from}`);
  return decodeURIComponent(pathname.slice(1));
}
