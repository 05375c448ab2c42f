import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { apparatus, type Book, type IndexEntry, labels } from '../book/index.ts';
import { toPersianDigits } from '../typography/index.ts';
import { withIndexMarks } from './index-marks.ts';

/** The folio of the page of the print on which an element begins; undefined where nobody knows. */
export type FolioOf = (id: string) => string | undefined;

/** A place of an entry: what a link leads to, and the part that it is in. */
interface Place {
  readonly anchor: string;
  readonly part: string;
}

/** The places of an entry on one page of the print, in order. */
interface LocatedPlaces {
  readonly folio: string;
  readonly places: readonly Place[];
}

/**
 * A book for an edition without pages of its own that knows those of the print: its index
 * names their folios, and each leads to the very word. One place for each paragraph and
 * page; of several on one page the first has the folio, and the others are counted behind it
 * in brackets: «۲۱ (۲، ۳)». No place is lost, and no folio said twice.
 */
export function withPrintedFolios(book: Book, folioOf: FolioOf): Book {
  if (book.index.length === 0) return book;
  const occurrences = book.index.flatMap((entry) => entry.occurrences);
  const spine = book.spine.map((part) => {
    const { kind, content } = part;
    return kind === 'document' ? { ...part, content: withIndexMarks(content, occurrences) } : part;
  });
  const calls = new Map(spine.flatMap(({ content }) => [...callsOfNotes(content)]));
  const folioOfPlace: FolioOf = (id) => folioOf(calls.get(id) ?? id);
  return {
    ...book,
    spine: spine.map((part) =>
      part.kind === 'index'
        ? { ...part, content: printedIndex(part.content, book, folioOfPlace) }
        : part,
    ),
  };
}

/**
 * For each id within a note, that of the call to it in the text. Such an edition marks where pages
 * begin in the text alone: of its notes it can only say on which page they are called.
 */
function callsOfNotes(content: Element): Map<string, string> {
  const first = new Map<string, string>();
  const calls = new Map<string, string>();
  visit(content, 'element', ({ properties: { dataFootnoteRef, href, id } }) => {
    const note = String(href).slice(1);
    if (dataFootnoteRef !== undefined && !first.has(note)) first.set(note, String(id));
  });
  visit(content, 'element', (note) => {
    const call =
      note.properties['role'] === 'doc-footnote' && first.get(String(note.properties['id']));
    if (!call) return;
    // A note that is called in a note comes after that.
    const inText = calls.get(call) ?? call;
    visit(note, 'element', ({ properties: { id } }) => {
      if (id !== undefined) calls.set(String(id), inText);
    });
  });
  return calls;
}

/** The part of a book that is its index, with the folios of the print and a word on what they are. */
export function printedIndex(
  content: Element,
  { index, spine }: Pick<Book, 'index' | 'spine'>,
  folioOf: FolioOf,
): Element {
  const located = new Map(index.map((entry) => [entry.id, placesOf(entry, folioOf)]));
  const heads = new Map(spine.map(({ id, ownHead, runningHead }) => [id, ownHead ?? runningHead]));
  const tree = structuredClone(content);
  visit(tree, 'element', (element) => {
    const pages = located.get(String(element.properties['dataEntry']));
    if (!pages) return;
    element.children = pages.flatMap((page, index): ElementContent[] => [
      ...(index === 0 ? [] : [comma()]),
      ...typesetPage(page, heads),
    ]);
  });
  const several = [...located.values()].some((pages) =>
    pages?.some(({ places }) => places.length > 1),
  );
  const title = tree.children.findIndex(
    (child) => child.type === 'element' && child.tagName === 'h1',
  );
  tree.children.splice(title + 1, 0, explanation(several));
  return tree;
}

/** By pages; undefined if of one of the places no page is known, for then the places are only counted. */
function placesOf(
  { occurrences }: IndexEntry,
  folioOf: FolioOf,
): readonly LocatedPlaces[] | undefined {
  const pages = new Map<string, Map<string, Place>>();
  for (const { mark, block, part } of occurrences) {
    const anchor = folioOf(mark) === undefined ? block : mark;
    const folio = folioOf(anchor);
    if (folio === undefined) return undefined;
    const places = pages.get(folio) ?? new Map<string, Place>();
    pages.set(folio, places);
    if (!places.has(block)) places.set(block, { anchor, part });
  }
  return [...pages].map(([folio, places]) => ({ folio, places: [...places.values()] }));
}

function typesetPage(
  { folio, places }: LocatedPlaces,
  heads: ReadonlyMap<string, string>,
): ElementContent[] {
  const links = places.map(({ anchor, part }, index) => {
    const order = index + 1;
    const head = heads.get(part) ?? '';
    const ariaLabel =
      order === 1
        ? labels.indexFolio(folio, head)
        : labels.indexPlace(order, labels.indexFolio(folio, head));
    return h('a', { href: `#${anchor}`, ariaLabel }, order === 1 ? folio : toPersianDigits(order));
  });
  const [first, ...more] = links as [Element, ...Element[]];
  if (more.length === 0) return [first];
  const others = more.flatMap((link, index) => (index === 0 ? [link] : [comma(), link]));
  return [first, { type: 'text', value: ' (' }, ...others, { type: 'text', value: ')' }];
}

function comma(): ElementContent {
  return { type: 'text', value: '، ' };
}

/** Reading systems count pages of their own, and nobody could tell which are meant. */
function explanation(several: boolean): Element {
  const words = [labels.indexFolios, ...(several ? [labels.indexMorePlaces] : [])];
  return apparatus('p.explanation', { dataScreenOnly: '' }, words.join(' '));
}
