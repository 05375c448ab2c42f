import { readFile } from 'node:fs/promises';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import JSZip from 'jszip';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** An EPUB, read back from its bytes by nothing that made it. */
export interface EpubContents {
  readonly names: readonly string[];
  text(name: string): string;
  /** The XHTML files of the spine, in its order. */
  readonly spine: readonly { readonly name: string; readonly tree: Root }[];
}

/** Open an EPUB. */
export async function openEpub(path: string): Promise<EpubContents> {
  const zip = await JSZip.loadAsync(await readFile(path));
  const texts = new Map<string, string>();
  for (const [name, entry] of Object.entries(zip.files))
    texts.set(name, await entry.async('string'));
  const text = (name: string): string => {
    const found = texts.get(name);
    if (found === undefined) throw new Error(`no ${name} in ${path}`);
    return found;
  };
  const opf = text('OEBPS/content.opf');
  const hrefs = new Map(
    [...opf.matchAll(/<item id="([^"]+)" href="([^"]+)"/g)].map((match) => [match[1], match[2]]),
  );
  const spine = [...opf.matchAll(/<itemref idref="([^"]+)"/g)].map((match) => {
    const name = `OEBPS/${hrefs.get(match[1])}`;
    return { name, tree: unified().use(rehypeParse).parse(text(name)) };
  });
  return { names: Object.keys(zip.files), text, spine };
}

/** All elements of a tree that a test holds true of. */
export function elements(tree: Root | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

/** An element's text, white space collapsed. */
export function collapsed(element: Element): string {
  return textOf(element).replace(/\s+/g, ' ').trim();
}
