import type { Html, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Span, TextKind } from '../typography/index.ts';

/** A stretch of a block’s text: of a text node, or of something that is not to be touched. */
export interface Segment extends Span {
  readonly node: Text | undefined;
  /** Whether rules have to take it for a foreign word; a line’s end isn’t one. */
  readonly opaque: boolean;
  /** Whether it is said to be Persian, whatever it looks like. */
  readonly persian?: boolean;
}

/** A block (a paragraph, a heading, a cell) as one string, and where each part of it comes from. */
export interface BlockText {
  readonly block: Parents;
  readonly kind: TextKind;
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** Whether a node of the tree is not to be touched, with all that is in it. */
export type IsProtected = (node: Nodes) => boolean;

const blockTypes = new Set(['paragraph', 'heading', 'tableCell']);
const closedTypes = new Set(['code', 'html', 'yaml', 'toml', 'definition', 'math']);

/** All blocks of a tree in order. */
export function blockTexts(tree: Root, isProtected: IsProtected): BlockText[] {
  const found: BlockText[] = [];
  const enter = (node: Nodes, inVerse: boolean): void => {
    if (!('children' in node) || closedTypes.has(node.type)) return;
    if (isProtected(node) || isMarkedForeign(node)) return;
    if (blockTypes.has(node.type) || node.children.some(({ type }) => type === 'text'))
      found.push({ ...blockText(node, isProtected), kind: kindOf(node, inVerse) });
    else for (const child of node.children) enter(child, inVerse || isVerse(node));
  };
  enter(tree, false);
  return found;
}

function kindOf(node: Nodes, inVerse: boolean): TextKind {
  if (node.type === 'heading') return 'heading';
  return inVerse ? 'verse' : 'text';
}

/** `:::verse`, as remark-directive has it. */
function isVerse(node: Nodes): boolean {
  return node.type === 'containerDirective' && node.name === 'verse';
}

/** Stands for what has no text that rules could look at, so that they see a foreign word. */
const opaqueSign = 'x';

function blockText(block: Parents, isProtected: IsProtected): Omit<BlockText, 'kind'> {
  const segments: Segment[] = [];
  let text = '';
  const add = (value: string, node?: Text, opaque = node === undefined, persian = false): void => {
    segments.push({ start: text.length, end: text.length + value.length, node, opaque, persian });
    text += value;
  };
  const enter = (children: readonly Nodes[], closed: boolean, within: boolean): void => {
    let foreign: OpenTag | undefined;
    let own: OpenTag | undefined;
    for (const child of children) {
      if (child.type === 'html') {
        foreign = afterTag(child, foreign, foreignTag);
        own = afterTag(child, own, persianTag);
      }
      const persian = within || own !== undefined || languageOf(child) === 'fa';
      const shut = closed || foreign !== undefined || isProtected(child) || isMarkedForeign(child);
      if (child.type === 'text') add(child.value, shut ? undefined : child, shut, persian);
      else if (child.type === 'break') add('\n', undefined, false);
      else if (child.type === 'html' || child.type === 'footnoteReference') continue;
      else if ('children' in child) enter(child.children, shut, persian);
      else add('value' in child && child.value ? child.value : opaqueSign);
    }
  };
  enter(block.children as PhrasingContent[], false, languageOf(block) === 'fa');
  return { block, text, segments };
}

/** An element of HTML that says of its text that it is in another language, or not to be touched. */
const foreignTag =
  /^<([a-z][a-z0-9]*)\b[^>]*\s(?:lang\s*=\s*["']?(?!fa\b)|xml:lang\s*=\s*["']?(?!fa\b)|translate\s*=\s*["']?no\b)[^>]*[^/>]>$/i;

/** One that says that its text is Persian, although it may look like Arabic. */
const persianTag = /^<([a-z][a-z0-9]*)\b[^>]*\s(?:xml:)?lang\s*=\s*["']?fa\b[^>]*[^/>]>$/i;

/** An element of HTML that is open, and how many of its name are open in it. */
interface OpenTag {
  readonly tag: string;
  readonly depth: number;
}

function afterTag(
  { value }: Html,
  foreign: OpenTag | undefined,
  opening: RegExp,
): OpenTag | undefined {
  if (!foreign) {
    const tag = opening.exec(value)?.[1]?.toLowerCase();
    return tag ? { tag, depth: 1 } : undefined;
  }
  const [, closing, tag] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(value) ?? [];
  if (tag?.toLowerCase() !== foreign.tag) return foreign;
  const depth = foreign.depth + (closing ? -1 : 1);
  return depth === 0 ? undefined : { ...foreign, depth };
}

const codes = new Set(['code', 'kbd', 'samp', 'var', 'pre']);

/** The language that a plugin before has marked a node with, without its region. */
function languageOf(node: Nodes): string | undefined {
  const { hProperties } = (node.data ?? {}) as { hProperties?: Record<string, unknown> };
  const language = hProperties?.['lang'];
  return typeof language === 'string' ? language.replace(/-.*$/, '').toLowerCase() : undefined;
}

/** What a plugin before has marked as code, as another language («lang») or as fixed («translate: no»). */
export function isMarkedForeign(node: Nodes): boolean {
  const { hName, hProperties: properties } = (node.data ?? {}) as {
    hName?: string;
    hProperties?: Record<string, unknown>;
  };
  if (hName && codes.has(hName)) return true;
  const language = properties?.['lang'];
  return (
    (typeof language === 'string' && !/^fa(?:-|$)/i.test(language)) ||
    properties?.['translate'] === 'no'
  );
}
