import type { Html, Nodes, Parents, Root } from 'mdast';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { type RuleId, tell } from '../../messages/index.ts';
import { cleanAttributes } from './html-attributes.ts';
import type { HtmlContent } from './html-element.ts';
import { htmlList } from './html-list.ts';
import { type HtmlItem, type HtmlSurroundings, nestHtml } from './html-nesting.ts';
import { isInLine } from './html-nodes.ts';
import { type HtmlToken, htmlTokens } from './html-tokens.ts';

const lineEnd = /\r\n|\r|\n/;

/** Elements that can have no text, beside those that are listed. */
const endless = new Set(
  'area base basefont bgsound col embed frame image input keygen link meta param source track'.split(
    ' ',
  ),
);

/** What is told of HTML that nothing can be made of. */
const losses = {
  'open comment': ['markdown-html-nesting', 'A comment is never ended, and hides what follows'],
  'open tag': ['markdown-html-nesting', 'A tag has no “>”, and is not printed'],
  declaration: ['markdown-html', 'A declaration is not printed'],
  'control character': ['control-character', 'A control character is written here'],
} as const;

/**
 * Makes nodes of a document’s HTML, of the elements and attributes that are listed
 * (`htmlList`) and of no others: whatever comes behind this stage never sees HTML
 * that somebody wrote. What is left out is told at its place.
 */
export function remarkRawHtml(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    nestBelow(tree, false, new HtmlReader(file));
  };
}

function nestBelow(parent: Parents, inLink: boolean, reader: HtmlReader): void {
  const linked = inLink || parent.type === 'link' || parent.type === 'linkReference';
  for (const child of parent.children) if ('children' in child) nestBelow(child, linked, reader);
  if (!parent.children.some(({ type }) => type === 'html')) return;
  const matter = parent.children.filter(({ type }) => type === 'yaml');
  const rest = parent.children.filter(({ type }) => type !== 'yaml') as (HtmlContent | Html)[];
  const around: HtmlSurroundings = {
    holds: holdsLines(parent) ? 'phrasing' : 'flow',
    top: parent.type === 'root',
    inLink: linked,
  };
  parent.children = [...matter, ...reader.nest(rest, around)] as never;
}

function holdsLines(parent: Parents): boolean {
  return (
    parent.type === 'paragraph' ||
    parent.type === 'heading' ||
    parent.type === 'tableCell' ||
    isInLine(parent as Nodes)
  );
}

/** Reads the HTML of one file, and tells what it leaves out. */
class HtmlReader {
  readonly #file: VFile;
  readonly #lines: readonly string[];

  constructor(file: VFile) {
    this.#file = file;
    this.#lines = String(file).split(lineEnd);
  }

  nest(children: readonly (HtmlContent | Html)[], around: HtmlSurroundings): HtmlContent[] {
    const items = children.flatMap((child): HtmlItem[] =>
      child.type === 'html' ? this.#items(child) : [{ kind: 'node', node: child }],
    );
    return nestHtml(items, around, (reason, position, name) => {
      this.#tell(
        name === undefined ? 'markdown-too-deep' : 'markdown-html-nesting',
        reason,
        position,
      );
    });
  }

  #items(node: Html): HtmlItem[] {
    const items: HtmlItem[] = [];
    for (const token of htmlTokens(node.value, this.#placesIn(node))) {
      if (token.kind === 'lost') this.#tellLost(token);
      else if (token.kind === 'start') {
        const item = this.#listed(token);
        if (item) items.push(item);
      } else items.push(token);
    }
    return items;
  }

  #listed(token: Extract<HtmlToken, { kind: 'start' }>): HtmlItem | undefined {
    const { name, attributes, position } = token;
    if (!htmlList.has(name)) {
      const text = endless.has(name) ? '' : '; the text in it is';
      this.#tell('markdown-html', `“<${name}>” is not printed${text}`, position);
      return undefined;
    }
    const { kept, dropped } = cleanAttributes(name, attributes);
    if (dropped.length > 0) {
      const actual = dropped.map((attribute) => attribute.slice(0, 60)).join(' ');
      this.#tell(
        'markdown-html-attribute',
        `An attribute of “<${name}>” is left out`,
        position,
        actual,
      );
    }
    return { ...token, attributes: kept };
  }

  #tellLost({ what, name, text, position }: Extract<HtmlToken, { kind: 'lost' }>): void {
    if (what === 'element') {
      const nor = text.trim() ? ', nor is what stands in it' : '';
      this.#tell('markdown-html', `“<${name}>” is not printed${nor}`, position);
      return;
    }
    const [rule, reason] = losses[what];
    const shown = what === 'declaration' || what === 'open tag';
    this.#tell(rule, reason, position, shown ? `“${text.slice(0, 40)}”` : undefined);
  }

  #tell(rule: RuleId, reason: string, place: Position | undefined, actual?: string): void {
    tell(this.#file, rule, reason, { place, actual });
  }

  /** Where in the file a line and column of a node's value stand: quotations and lists indent it. */
  #placesIn({ value, position }: Html): (line: number, column: number) => Point {
    const start = position?.start ?? { line: 1, column: 1 };
    const own = value.split(lineEnd);
    return (line, column) => {
      if (line === 1) return { line: start.line, column: start.column + column - 1 };
      const whole = this.#lines[start.line + line - 2] ?? '';
      const part = own[line - 1] ?? '';
      const indent = whole.endsWith(part) ? whole.length - part.length : 0;
      return { line: start.line + line - 1, column: indent + column };
    };
  }
}
