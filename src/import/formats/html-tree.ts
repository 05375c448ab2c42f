import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
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

/** What never is the text of a page. */
const furniture = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'footer',
  'aside',
  'form',
  'button',
  'select',
  'iframe',
  'svg',
  'dialog',
]);
const silent = new Set(['script', 'style', 'template', 'svg', 'iframe']);

/** Reads HTML. Of a page that marks its article, only that; menus and forms never. */
export function readHtml(html: string): HtmlReading {
  const page = unified().use(rehypeParse).parse(html);
  const left: Left[] = [];
  const chosen = articleOf(page);
  visit(chosen, 'element', (node, index, parent) => {
    if (!furniture.has(node.tagName) || index === undefined || !parent) return undefined;
    note(node, node.tagName, left);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  if (chosen.type === 'element') {
    const around = withoutSilent(page, chosen);
    if (/\p{L}/u.test(around)) left.push({ case: 'around', text: around });
  }
  const root: Root = chosen.type === 'root' ? chosen : { type: 'root', children: [chosen] };
  return { ...toTree(root), left };
}

/** Turns HTML that a converter made into a tree of text, with its footnotes. */
export function toTree(root: Root): Pick<HtmlReading, 'tree' | 'text'> {
  const notes = takeNotes(root);
  const text = textOf(root) + notes.map(({ content }) => textOf(content)).join('');
  takeCaptionsOut(root);
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
      },
    })
    .runSync(simpleTree(root)) as MarkdownRoot;
}

function articleOf(page: Root): Root | Element {
  for (const tag of ['article', 'main']) {
    const found: Element[] = [];
    visit(page, 'element', (node) => {
      if (node.tagName === tag) found.push(node);
    });
    const [only] = found;
    if (found.length === 1 && only && /\p{L}/u.test(textOf(only))) return only;
  }
  return page;
}

function note(node: Element, tag: string, left: Left[]): void {
  const text = silent.has(tag) ? '' : withoutSilent(node);
  if (/\p{L}/u.test(text)) left.push({ case: 'element', name: tag, text });
}

function withoutSilent(node: Nodes, except?: Nodes): string {
  if (node === except) return '';
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && silent.has(node.tagName)) return '';
  return 'children' in node
    ? node.children.map((child) => withoutSilent(child, except)).join(' ')
    : '';
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

/** Takes out the notes that mammoth sets at the end, and marks where they are referred to. */
function takeNotes(root: Root): { label: string; content: Element }[] {
  const notes: { label: string; content: Element }[] = [];
  const labels = new Map<string, string>();
  visit(root, 'element', (node, index, parent) => {
    const [link] = node.children;
    const isReference = node.tagName === 'sup' && link?.type === 'element';
    const href = isReference ? String(link.properties['href'] ?? '') : '';
    if (/^#(?:foot|end)note-/.test(href) && parent && index !== undefined) {
      const label = labels.get(href) ?? String(labels.size + 1);
      labels.set(href, label);
      const mark: Element = {
        type: 'element',
        tagName: 'chap-note',
        properties: { label },
        children: [],
      };
      parent.children[index] = mark;
      return SKIP;
    }
    const id = String(node.properties['id'] ?? '');
    if (node.tagName !== 'li' || !/^(?:foot|end)note-/.test(id) || !parent || index === undefined)
      return undefined;
    const label = labels.get(`#${id}`) ?? String(labels.size + 1);
    notes.push({
      label,
      content: {
        type: 'element',
        tagName: 'div',
        properties: {},
        children: withoutBackLinks(node.children),
      },
    });
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return notes;
}

function withoutBackLinks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (/^#(?:foot|end)note-ref-/.test(String(child.properties['href'] ?? ''))) return [];
    return [{ ...child, children: withoutBackLinks(child.children) }];
  });
}
