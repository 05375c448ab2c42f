import type {
  FootnoteDefinition,
  List,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
} from 'mdast';
import { visit } from 'unist-util-visit';
import { toPersianDigits } from '../../typography/index.ts';
import { type Line, type LineHint, lineOf, printable } from '../lines/line.ts';
import { rhyme, soundsOf } from '../verse/rhyme.ts';
import { inlineMarkdown, splitAtBreaks, textOf } from './inline-content.ts';

/** A text that a source keeps apart: where it begins, and by whom and of when it is. */
export interface DocumentStart {
  readonly line: number;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  /** What it may be called, where its own text doesn’t say. */
  readonly title?: string | undefined;
}

/** The lines of a text that came with structure, and what of it can't be a line. */
export interface RichLines {
  readonly lines: readonly Line[];
  readonly pictures: number;
  readonly hasNotes: boolean;
  /** Where a text begins that the source itself keeps apart from those before it. */
  readonly starts: readonly DocumentStart[];
  /** Numbers of lists that are written out and stand in no text of the tree. */
  readonly numerals: string;
}

/** Sets the blocks of a document under one another as lines, with a blank one between. */
export function linesOfTree(tree: Root): RichLines {
  tidyText(tree);
  const writer = new LineWriter();
  const notes = notesByCall(tree);
  const body = tree.children.filter(({ type }) => type !== 'footnoteDefinition');
  for (const node of [...body, ...notes]) writer.block(node);
  return {
    lines: writer.lines,
    pictures: writer.pictures,
    hasNotes: notes.length > 0,
    starts: writer.starts,
    numerals: writer.numerals,
  };
}

/** Notes in the order in which a book prints them: that of their first calls. */
function notesByCall(tree: Root): FootnoteDefinition[] {
  const ranks = new Map<string, number>();
  visit(tree, 'footnoteReference', ({ identifier }) => {
    if (!ranks.has(identifier)) ranks.set(identifier, ranks.size);
  });
  const rank = ({ identifier }: FootnoteDefinition): number => ranks.get(identifier) ?? ranks.size;
  return tree.children
    .filter((node) => node.type === 'footnoteDefinition')
    .sort((a, b) => rank(a) - rank(b));
}

/** In a line there are no line ends, and no controls. */
function tidyText(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') {
      node.value = printable(node.value.replace(/\s*\n\s*/g, ' '));
    }
  });
}

/** What a paragraph is known as by what read the source. */
function markOf({ data }: RootContent): LineHint | undefined {
  if (data === undefined) return undefined;
  if ('isVerse' in data) return { kind: 'verse' };
  return 'isSpeech' in data ? { kind: 'speech' } : undefined;
}

/** Two lines, or two and two, that rhyme, in a quotation. */
function isQuotedVerse(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const lines = splitAtBreaks(node.children).map((line) => textOf(line).trim());
  const words = lines.map((line) => soundsOf(line.replace(/\u200C/g, ' ')));
  const isShort = lines.every((line) => line.length >= 12 && line.length <= 60);
  if (!isShort || lines.length < 2) return false;
  const pairs = words.slice(1).map((each, index) => rhyme(words[index] ?? [], each));
  return Math.max(...pairs) >= 2.5 && lines.every((line) => !/[.:]$/.test(line));
}

/** A note is one line: what breaks it parts words as a space does. */
function inOneLine(content: readonly PhrasingContent[]): PhrasingContent[] {
  return splitAtBreaks(content).flatMap((segment, index): PhrasingContent[] =>
    index > 0 ? [{ type: 'text', value: ' ' }, ...segment] : [...segment],
  );
}

class LineWriter {
  readonly lines: Line[] = [];
  readonly starts: DocumentStart[] = [];
  pictures = 0;
  /** The numbers of lists, which the tree only counts. */
  numerals = '';

  block(node: RootContent, hint?: LineHint): void {
    switch (node.type) {
      case 'paragraph':
        this.text(node.children, markOf(node) ?? hint);
        this.gap();
        return;
      case 'heading':
        this.text(node.children, { kind: 'heading', depth: node.depth });
        this.gap();
        return;
      case 'list':
        this.list(node, hint?.kind === 'list' ? hint.depth + 1 : 0);
        return;
      case 'blockquote':
        for (const child of node.children) {
          this.block(child, { kind: isQuotedVerse(child) ? 'verse' : 'quote' });
        }
        return;
      case 'table':
        this.table(node.children.map(({ children }) => children));
        return;
      case 'footnoteDefinition': {
        const label = node.label ?? node.identifier;
        const content = node.children.flatMap((child, index): PhrasingContent[] => {
          const space: PhrasingContent[] = index > 0 ? [{ type: 'text', value: ' ' }] : [];
          return child.type === 'paragraph' ? [...space, ...inOneLine(child.children)] : space;
        });
        this.line(content, { kind: 'note', label });
        this.gap();
        return;
      }
      case 'code':
        this.code(node.value, node.lang ?? '');
        this.gap();
        return;
      case 'thematicBreak': {
        const start = node.data && 'start' in node.data ? (node.data.start as object) : undefined;
        if (start) {
          this.gap();
          this.starts.push({ line: this.lines.length + 1, ...start });
          return;
        }
        this.push('* * *', '* * *');
        this.gap();
        return;
      }
      case 'containerDirective':
      case 'footnoteReference':
      case 'html':
      case 'yaml':
      case 'definition':
        return;
      default:
        if ('children' in node)
          for (const child of node.children) this.block(child as RootContent, hint);
    }
  }

  /** Blank lines of code are kept with the line behind them. */
  private code(value: string, language: string): void {
    let blank = '';
    for (const source of value.split('\n')) {
      const line = printable(source);
      if (line.trim() === '') {
        blank += '\n';
        continue;
      }
      const text = line.trim();
      const hint: LineHint = { kind: 'code', language };
      const code = blank + line.trimEnd();
      this.lines.push({ ...lineOf(this.lines.length + 1, text, text, hint), code });
      blank = '';
    }
  }

  /** A number that a program would count becomes text, as it is in a text that was typed. */
  private list({ children, ordered, start }: List, depth: number): void {
    const hint: LineHint = { kind: 'list', depth };
    for (const [index, item] of children.entries()) {
      const number = ordered ? `${toPersianDigits((start ?? 1) + index)}. ` : '';
      this.numerals += number;
      let before: PhrasingContent[] = number ? [{ type: 'text', value: number }] : [];
      for (const child of item.children) {
        if (child.type === 'paragraph') this.text([...before, ...child.children], hint);
        else {
          if (before.length > 0) this.text(before, hint);
          this.block(child, hint);
        }
        before = [];
      }
    }
    if (depth === 0) this.gap();
  }

  private table(rows: readonly TableCell[][]): void {
    const columns = Math.max(...rows.map((cells) => cells.length));
    if (columns < 2 || rows.length < 2) {
      for (const cell of rows.flat()) {
        this.text(cell.children);
        this.gap();
      }
      return;
    }
    for (const cells of rows) {
      const all = Array.from({ length: columns }, (_, at) => this.cell(cells[at]?.children ?? []));
      const text = all
        .map((cell) => cell.text)
        .join('\t')
        .trim();
      const markdown = `| ${all.map((cell) => cell.markdown.replace(/\|/g, '\\|')).join(' | ')} |`;
      this.push(text || ' ', markdown, { kind: 'table', rows: rows.length });
    }
    this.gap();
  }

  private cell(content: readonly PhrasingContent[]): { text: string; markdown: string } {
    const segments = splitAtBreaks(content).map((segment) => this.withoutPictures(segment));
    return {
      text: segments
        .map((segment) => textOf(segment))
        .join(' ')
        .trim(),
      markdown: segments.map((segment) => inlineMarkdown(segment)).join(' '),
    };
  }

  private text(content: readonly PhrasingContent[], hint?: LineHint): void {
    for (const segment of splitAtBreaks(content)) this.line(segment, hint);
  }

  private line(content: readonly PhrasingContent[], hint?: LineHint): void {
    const kept = this.withoutPictures(content);
    const text = textOf(kept).trim();
    if (text !== '') this.push(text, inlineMarkdown(kept), hint);
  }

  private push(text: string, markdown: string, hint?: LineHint): void {
    this.lines.push(lineOf(this.lines.length + 1, text, markdown, hint));
  }

  private gap(): void {
    if (this.lines.at(-1)?.text) this.push('', '');
  }

  private withoutPictures(content: readonly PhrasingContent[]): PhrasingContent[] {
    return content.flatMap((node): PhrasingContent[] => {
      if (node.type === 'image' || node.type === 'imageReference') {
        this.pictures += 1;
        return [];
      }
      if (node.type === 'html') return [];
      // A link within the page it came from leads nowhere in a book.
      if (node.type === 'link' && !/^(?:https?:|mailto:|tel:)/i.test(node.url)) {
        return this.withoutPictures(node.children);
      }
      if (!('children' in node)) return [node];
      const children = this.withoutPictures(node.children);
      return children.length > 0 ? [{ ...node, children } as PhrasingContent] : [];
    });
  }
}
