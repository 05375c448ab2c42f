import type { Nodes } from 'mdast';
import type { Position } from 'unist';
import type { NestingFault } from '../../messages/index.ts';
import type { HtmlContent } from './html-element.ts';
import { type HtmlRule, htmlList } from './html-list.ts';
import { elementNode, isInLine, paragraphsOf } from './html-nodes.ts';
import type { HtmlToken } from './html-tokens.ts';

/** What stands in a part of a document, in order: tags and text of its HTML, and Markdown between them. */
export type HtmlItem =
  | Extract<HtmlToken, { kind: 'start' | 'end' | 'text' }>
  | { readonly kind: 'node'; readonly node: HtmlContent };

/** The part of a document in which HTML stands; no element reaches out of it. */
export interface HtmlSurroundings {
  readonly holds: 'phrasing' | 'flow';
  /** A title may stand here. */
  readonly top: boolean;
  /** A link is already open round it. */
  readonly inLink: boolean;
}

/** Tells what is wrong with the tags of an element. */
export type TellNesting = (
  fault: NestingFault | 'too-deep',
  name: string,
  position: Position | undefined,
) => void;

/** An element that is open. */
interface Frame {
  readonly name: string;
  readonly rule: HtmlRule;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: Position | undefined;
  end: Position | undefined;
  readonly children: HtmlContent[];
}

/** Elements in one another, beyond which nothing that is meant can lie. */
const deepest = 60;

/**
 * Put tags and what stands between them together. What comes out can stand where
 * it stands in every edition: a tag that has no partner, or that stands where its
 * element can't, is left out and told. No text is moved, none is lost.
 */
export function nestHtml(
  items: readonly HtmlItem[],
  around: HtmlSurroundings,
  tell: TellNesting,
): HtmlContent[] {
  const base: Frame = {
    name: '',
    rule: { is: 'flow', holds: around.holds },
    attributes: new Map(),
    start: undefined,
    end: undefined,
    children: [],
  };
  const open: Frame[] = [base];
  /** Elements that were left out, or ended early, and how many were open round them: their end tags mean nothing. */
  const cut: { readonly name: string; readonly depth: number }[] = [];
  let tooDeep = false;
  const current = (): Frame => open.at(-1) as Frame;

  const close = (): void => {
    const frame = open.pop() as Frame;
    const node = elementNode(frame);
    if (node) current().children.push(...node);
  };
  const cutTo = (length: number, why: NestingFault): void => {
    while (open.length > length) {
      const { name, rule, start } = current();
      if (!rule.endsByItself) {
        if (!tooDeep) tell(why, name, start);
        cut.push({ name, depth: open.length - 1 });
      }
      close();
    }
  };
  const accepts = (frame: Frame, name: string, rule: HtmlRule): boolean => {
    if (rule.is === 'part') return frame.rule.parts?.includes(name) === true;
    if (name === 'h1' && !(frame === base && around.top)) return false;
    if (name === 'a' && (around.inLink || open.some((each) => each.name === 'a'))) return false;
    return (
      frame.rule.holds === 'flow' || (frame.rule.holds === 'phrasing' && rule.is === 'phrasing')
    );
  };
  /** How many of the open elements may stay open for another to stand there; 0 if it can't. */
  const roomFor = (name: string, rule: HtmlRule): number => {
    for (let at = open.length; at > 0; at -= 1) {
      const frame = open[at - 1] as Frame;
      if (accepts(frame, name, rule)) return at;
      if (!frame.rule.endsByItself) return 0;
    }
    return 0;
  };
  const push = (
    name: string,
    rule: HtmlRule,
    attributes: Frame['attributes'],
    start?: Position,
  ): void => {
    open.push({ name, rule, attributes, start, end: start, children: [] });
  };
  /** Opens the parts that text or Markdown needs where only parts can stand. */
  const openParts = (): void => {
    for (;;) {
      const { rule } = current();
      const part = rule.holds === 'nothing' ? rule.parts?.at(-1) : undefined;
      const partRule = part === undefined ? undefined : htmlList.get(part);
      if (part === undefined || !partRule) return;
      push(part, partRule, new Map());
    }
  };
  const add = (node: HtmlContent, position: Position | undefined): void => {
    openParts();
    if (!isInLine(node) && current().rule.holds === 'phrasing') {
      let length = open.length;
      while (length > 1 && (open[length - 1] as Frame).rule.holds === 'phrasing') length -= 1;
      cutTo(length, 'before-paragraph');
      openParts();
    }
    if (holdsLink(node)) {
      const link = open.findIndex(({ name }) => name === 'a');
      if (link > 0) cutTo(link, 'before-link');
    }
    const frame = current();
    frame.children.push(node);
    frame.end = position ?? frame.end;
  };
  const begin = ({
    name,
    attributes,
    closed,
    position,
  }: Extract<HtmlItem, { kind: 'start' }>): void => {
    const rule = htmlList.get(name);
    if (!rule) return;
    if (open.length > deepest) {
      if (!tooDeep) tell('too-deep', name, position);
      tooDeep = true;
      cut.push({ name, depth: open.length });
      return;
    }
    if (rule.is !== 'part' && current().rule.holds === 'nothing' && !roomFor(name, rule))
      openParts();
    const room = roomFor(name, rule);
    if (!room) {
      tell('misplaced', name, position);
      if (rule.holds !== 'nothing' || rule.parts) cut.push({ name, depth: open.length });
      return;
    }
    cutTo(room, 'inside');
    push(name, rule, attributes, position);
    if (closed || (rule.holds === 'nothing' && !rule.parts)) close();
  };
  const end = ({ name, position }: Extract<HtmlItem, { kind: 'end' }>): void => {
    if (!htmlList.has(name)) return;
    const at = open.findLastIndex((frame) => frame.name === name);
    const left = cut.findLastIndex((each) => each.name === name && each.depth > at);
    if (left >= 0) cut.splice(left, 1);
    else if (at > 0) {
      cutTo(at + 1, 'inside');
      current().end = position;
      close();
    } else tell('unbegun', name, position);
  };

  /** Whether a space says anything: not between paragraphs, rows or items. */
  const isSpaceHere = (): boolean => {
    const { rule, children } = current();
    const last = children.at(-1);
    return (
      rule.holds === 'phrasing' || (rule.holds === 'flow' && last !== undefined && isInLine(last))
    );
  };
  for (const item of items) {
    if (item.kind === 'start') begin(item);
    else if (item.kind === 'end') end(item);
    else if (item.kind === 'node') {
      if (standsNowhere(item.node)) base.children.push(item.node);
      else add(item.node, item.node.position);
    } else if (item.value.trim() || isSpaceHere()) {
      add({ type: 'text', value: item.value, position: item.position }, item.position);
    }
  }
  cutTo(1, 'unended');
  return around.holds === 'flow' ? paragraphsOf(base.children) : base.children;
}

/** Nodes that print nothing where they stand. */
function standsNowhere({ type }: Nodes): boolean {
  return type === 'definition' || type === 'footnoteDefinition';
}

function holdsLink(node: Nodes): boolean {
  if (['link', 'linkReference', 'footnoteReference'].includes(node.type)) return true;
  return 'children' in node && node.children.some(holdsLink);
}
