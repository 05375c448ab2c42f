import type { Element, Root } from 'hast';
import type JSZip from 'jszip';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { elementsIn, made, plainText, treeOf } from '../html/elements.ts';
import { toTree } from '../html-tree.ts';
import type { TreeReading } from '../tree-reading.ts';
import { descendantsOf, rootOf } from '../xml/xml-tree.ts';

/** Reads the files of an EPUB in the order of its spine; its navigation and cover are none of its text. */
export async function readEpub(archive: JSZip): Promise<TreeReading> {
  const read = async (name: string): Promise<string> =>
    (await archive.file(name)?.async('string')) ?? '';
  const container = rootOf(await read('META-INF/container.xml'));
  const path = descendantsOf(container, 'rootfile')[0]?.attributes['full-path'] ?? '';
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const opf = rootOf(await read(path));
  const items = new Map(
    descendantsOf(opf, 'item').map(({ attributes }) => [attributes['id'] ?? '', attributes]),
  );
  const root: Root = treeOf([]);
  const left: string[] = [];
  for (const { attributes } of descendantsOf(opf, 'itemref')) {
    const item = items.get(attributes['idref'] ?? '');
    const name = joined(folder, item?.['href'] ?? '');
    if (!item || !/x?html/.test(item['media-type'] ?? '')) continue;
    const page = unified()
      .use(rehypeParse)
      .parse(closed(await read(name)));
    const [body] = elementsIn(page, ({ tagName }) => tagName === 'body');
    if (!body) continue;
    if (/\bnav\b/.test(item['properties'] ?? '') || isContents(body)) {
      left.push(plainText(body));
      continue;
    }
    nameApart(body, name);
    root.children.push(...body.children);
  }
  const title = descendantsOf(opf, 'title')[0]?.text.trim() ?? '';
  const first = elementsIn(root, ({ tagName }) => tagName === 'h1')[0];
  const isNamed = first && plainText(first).replace(/\s+/g, ' ').trim() === title;
  if (title !== '' && !isNamed) root.children.unshift(made('h1', [{ type: 'text', value: title }]));
  return { ...toTree(root), left: [{ case: 'element', name: 'nav', text: left.join(' ') }] };
}

/** XHTML may close any element in its own tag; HTML only some. */
function closed(xhtml: string): string {
  return xhtml.replace(
    /<(title|a|div|span|p|script|i|b|em|td|th)((?:\s[^<>]*)?)\/>/g,
    '<$1$2></$1>',
  );
}

/** A page that holds nothing but links. */
function isContents(body: Element): boolean {
  const links = elementsIn(body, ({ tagName }) => tagName === 'a')
    .map(plainText)
    .join('').length;
  return links > 40 && links > plainText(body).replace(/\s+/g, ' ').length * 0.7;
}

/** Names of one file are apart from those of others, and links between files lead within one tree. */
function nameApart(body: Element, file: string): void {
  const base = file.slice(0, file.lastIndexOf('/') + 1);
  const keyOf = (name: string, id: string): string => `${id}--${name.replace(/[^\w]/g, '-')}`;
  visit(body, 'element', ({ properties }) => {
    if (properties['id'] !== undefined) properties['id'] = keyOf(file, String(properties['id']));
    const href = properties['href'];
    if (typeof href !== 'string' || /^[a-z]+:/i.test(href)) return;
    const [path = '', id] = href.split('#');
    if (id === undefined) return;
    properties['href'] = `#${keyOf(path === '' ? file : joined(base, path), id)}`;
  });
}

function joined(base: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${base}${decoded(path)}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** A name as the archive has it; one whose percent sign is only a sign stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
