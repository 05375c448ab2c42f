import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { type Book, rehypePageReferences, type SpineItem } from '../book/index.ts';
import { printedIndex } from '../indexing/index.ts';
import { toPersianDigits } from '../typography/index.ts';
import { type NoteMarks, withNoteMarks } from './note-marks.ts';
import type { Passage } from './passages.ts';
import { printedText } from './printed-text.ts';

/** What a book ought to say in an edition. The place of a passage is the index of its part. */
export interface ExpectedText {
  readonly parts: readonly SpineItem[];
  readonly passages: readonly Passage[];
}

/** What the text of a print depends on beside the book. */
export interface PrintOptions {
  /** How deep the printed contents go. */
  readonly contentsDepth: number;
  /** The folio of the page on which an anchor stands. */
  folioOf(anchor: string): string | undefined;
  /** The numbers of the notes on their pages. */
  readonly marks: NoteMarks;
  /** The pages that each entry of the index names, by its id. */
  readonly locators: ReadonlyMap<string, string>;
}

/**
 * An EPUB has no half-title, which is there to protect a title page of paper.
 * @param folios of the places in it, where the pages of the print are marked: its index names them
 */
export function expectedEpub(book: Book, folios?: ReadonlyMap<string, string>): ExpectedText {
  const parts = book.spine.filter(({ kind }) => kind !== 'half-title');
  const shown = ({ kind, content }: SpineItem): Element =>
    kind === 'index' && folios ? printedIndex(content, book, (id) => folios.get(id)) : content;
  return {
    parts,
    passages: parts.flatMap((part, place) => printedText(shown(part), { place })),
  };
}

/** The text of a print: folios stand in the contents, and the way back from a note is for screens. */
export function expectedPrint(book: Book, options: PrintOptions): ExpectedText {
  return {
    parts: book.spine,
    passages: book.spine.flatMap(({ content }, place) =>
      printedText(withNoteMarks(foliosForPrint(content, options.contentsDepth), options.marks), {
        place,
        hides: ({ properties }) => properties['dataFootnoteBackref'] !== undefined,
        fills: ({ properties }) => {
          const entry = properties['dataEntry'];
          if (entry !== undefined) return options.locators.get(String(entry)) ?? '';
          const anchor = properties['dataFolioOf'];
          return anchor === undefined ? undefined : (options.folioOf(String(anchor)) ?? '');
        },
      }),
    ),
  };
}

/** The marks that a print sets before items of lists and in the place of rules, in order. */
export function expectedMarks(book: Book): string[] {
  const marks: string[] = [];
  for (const { content } of book.spine) {
    visit(content, 'element', (element, index, parent) => {
      // A note is set as plain paragraphs, whatever lists are in it.
      if (element.properties['dataFootnotes'] !== undefined) return SKIP;
      if (element.tagName === 'hr') marks.push('* * *');
      if (element.tagName !== 'li' || parent?.type !== 'element') return undefined;
      const mark = markOf(parent, element);
      if (mark !== undefined && index !== undefined) marks.push(mark);
      return undefined;
    });
  }
  return marks;
}

function markOf(list: Element, item: Element): string | undefined {
  if (list.tagName === 'ol') {
    if (item.properties['className']?.toString().startsWith('level-')) return undefined;
    const items = list.children.filter((child) => child.type === 'element');
    return `${toPersianDigits(Number(list.properties['start'] ?? 1) + items.indexOf(item))}.`;
  }
  const classes = list.properties['className'];
  return Array.isArray(classes) && classes.some((name) => unmarked.has(String(name)))
    ? undefined
    : '–';
}

/** Lists that are printed without a mark before their items. */
const unmarked = new Set(['own-numerals', 'index-entries']);

/** A part with a place for each folio that a print puts into it. */
function foliosForPrint(content: Element, depth: number): Element {
  const root: Root = {
    type: 'root',
    children: [structuredClone(contentsForPrint(content, depth))],
  };
  rehypePageReferences()(root);
  return root.children[0] as Element;
}

/** The contents as they are printed: with a place for each folio, and no deeper than the design says. */
function contentsForPrint(content: Element, depth: number): Element {
  if (content.properties['role'] !== 'doc-toc') return content;
  const tree = structuredClone(content);
  visit(tree as Nodes, 'element', (element, index, parent) => {
    if (element.tagName === 'li' && levelOf(element) > depth && parent && index !== undefined) {
      (parent as Element).children.splice(index, 1);
      return index;
    }
    if (element.tagName === 'a') {
      const anchor = String(element.properties['href']).slice(1);
      element.children.push({
        type: 'element',
        tagName: 'span',
        properties: { dataFolioOf: anchor },
        children: [],
      });
    }
    return undefined;
  });
  return tree;
}

function levelOf({ properties }: Element): number {
  return Number(/level-(\d)/.exec(String(properties['className']))?.[1] ?? 1);
}

/** A text edition has neither the half-title nor a list of contents without pages. */
export function expectedPlainText(book: Book): ExpectedText {
  const parts = book.spine.filter(({ kind }) => kind !== 'half-title' && kind !== 'contents');
  return {
    parts,
    passages: parts.flatMap(({ content }, place) => printedText(content, { place })),
  };
}
