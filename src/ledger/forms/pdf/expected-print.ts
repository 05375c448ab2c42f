import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type Book, rehypePageReferences } from '../../../book/index.ts';
import type { ExpectedText } from '../../comparison/expected-text.ts';
import { printedText } from '../../comparison/printed-text.ts';
import { type NoteMarks, withNoteMarks } from './note-marks.ts';

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
