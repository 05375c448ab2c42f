import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Root as MarkdownRoot, Paragraph, PhrasingContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { isTelegramHtml, readTelegramHtml } from './chat/telegram-html.ts';
import { articleOf } from './html/article.ts';
import { elementsIn, isNamed, plainText, takeOut } from './html/elements.ts';
import { undoRedirects } from './html/links.ts';
import { takeNotes, takeReviews } from './html/notes.ts';
import { plainTables } from './html/tables.ts';
import { simpleTree } from './simple-tree.ts';
import type { Left } from './tree-reading.ts';

/** A page as a tree of text, and what of it was left out. */
export interface HtmlReading {
  readonly tree: MarkdownRoot;
  /** The text that was to be kept, for an independent count. */
  readonly text: string;
  /** Texts around the one that was chosen: menus, comments, forms. */
  readonly left: readonly Left[];
}

/** Reads HTML. Of a page that says which is its article, only that; menus and forms never. */
export function readHtml(html: string): HtmlReading {
  const page = unified().use(rehypeParse).parse(html);
  if (isTelegramHtml(page)) return readTelegramHtml(page);
  const reviews = takeReviews(page);
  nameTitles(page);
  const { root, left } = articleOf(page);
  return { ...toTree(root), left: [...left, ...reviews] };
}

/** Turns HTML that a page or a converter made into a tree of text, with its notes. */
export function toTree(root: Root): Pick<HtmlReading, 'tree' | 'text'> {
  const notes = takeNotes(root);
  if (notes.length > 0) takeNoteTitle(root);
  undoRedirects(root);
  takeCaptionsOut(root);
  plainTables(root);
  const text = textOf(root) + notes.map(({ content }) => textOf(content)).join('');
  const tree = toMarkdownTree(root);
  for (const { label, content } of notes) {
    const children = toMarkdownTree({ type: 'root', children: [content] }).children;
    const blocks = children.filter((child) => child.type === 'paragraph');
    tree.children.push({ type: 'footnoteDefinition', identifier: label, label, children: blocks });
  }
  return { tree, text };
}

/** HTML as a tree, for `toTree`. */
export function parseHtml(html: string): Root {
  return unified().use(rehypeParse, { fragment: true }).parse(html);
}

function toMarkdownTree(root: Root): MarkdownRoot {
  return unified()
    .use(rehypeRemark, {
      handlers: {
        'chap-note': (_: unknown, node: Element) => {
          const label = String(node.properties['label']);
          return { type: 'footnoteReference', identifier: label, label } as const;
        },
        p: (state, node: Element) => {
          const children = state.all(node) as PhrasingContent[];
          if (children.length === 0) return undefined;
          const isVerse = node.properties['dataChapVerse'] !== undefined;
          const paragraph: Paragraph = { type: 'paragraph', children };
          return isVerse ? Object.assign(paragraph, { data: { isVerse } }) : paragraph;
        },
      },
    })
    .runSync(simpleTree(root)) as MarkdownRoot;
}

/** Paragraphs that Word and Google Docs call titles, and items that they only draw as such. */
function nameTitles(root: Root): void {
  visit(root, 'element', (node) => {
    if (node.tagName === 'p' && isNamed(node, /^(?:msotitle|title)$/)) node.tagName = 'h1';
    if (node.tagName === 'p' && isNamed(node, /^msolistparagraph/)) node.tagName = 'li';
  });
  // What Word draws before an item is no text of it where it is only a bullet.
  takeOut(
    root,
    (element) =>
      /mso-list:\s*Ignore/i.test(String(element.properties['style'] ?? '')) &&
      !/[\p{L}\p{N}]/u.test(plainText(element)),
    () => undefined,
  );
  visit(root, 'element', (node) => {
    if (
      node.tagName !== 'ul' &&
      node.children.some((child) => child.type === 'element' && child.tagName === 'li')
    )
      groupItems(node);
  });
}

/** Items without a list around them get one. */
function groupItems(parent: Element): void {
  if (parent.tagName === 'ol' || parent.tagName === 'menu') return;
  const children: Element['children'] = [];
  for (const child of parent.children) {
    const last = children.at(-1);
    const isItem = child.type === 'element' && child.tagName === 'li';
    const isSpace = child.type === 'text' && child.value.trim() === '';
    if (
      (isItem || isSpace) &&
      last?.type === 'element' &&
      last.tagName === 'ul' &&
      last.properties['dataChap'] !== undefined
    )
      last.children.push(child);
    else if (isItem)
      children.push({
        type: 'element',
        tagName: 'ul',
        properties: { dataChap: '' },
        children: [child],
      });
    else children.push(child);
  }
  parent.children = children;
}

/** «پانویس» above notes that stand elsewhere now, above nothing. */
function takeNoteTitle(root: Root): void {
  const all = elementsIn(root, ({ tagName }) => /^h[1-6]$/.test(tagName));
  takeOut(
    root,
    (element) => all.includes(element) && isNoteTitle(element) && all.at(-1) === element,
    () => undefined,
  );
}

function isNoteTitle(element: Element): boolean {
  return /^(?:پانویس|پانوشت|یادداشت|پی نوشت|پی‌نوشت|زیرنویس|منابع و پانویس|footnotes|notes|references)(?:‌?ها)?$/i.test(
    plainText(element).trim(),
  );
}

/** Markdown's tables have no caption: it becomes the paragraph above. */
function takeCaptionsOut(root: Root): void {
  visit(root, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    const captions = node.children.filter(
      (child) => child.type === 'element' && child.tagName === 'caption',
    );
    if (captions.length === 0) return undefined;
    node.children = node.children.filter((child) => !captions.includes(child));
    const paragraphs = captions.map((caption) => ({ ...(caption as Element), tagName: 'p' }));
    parent.children.splice(index, 0, ...paragraphs);
    return [SKIP, index + paragraphs.length + 1];
  });
}
