import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import { isTag, type Tag, tagOf, visitTags } from './tags.ts';

/** What is said of the links of a book: where they lead. */
export interface LinkWords {
  /** Of those to a place in the book, by its id. */
  readonly places: Readonly<Record<string, PlaceWords>>;
  /** Of those to any other place in it: a screen reader must not be left with silence. */
  readonly elsewhere: string;
  /** Of those out of the book: these words, and the address. */
  readonly outward: string;
}

/** What is said of a link to a place in the book. */
export interface PlaceWords {
  readonly words: string;
  /** Whether it is a note. */
  readonly note: boolean;
}

/** Where a link leads: to a place in the book, by its id, or out of it. */
type LinkTarget = { readonly anchor: string } | { readonly address: string };

/**
 * Say of each link where it leads (`Contents`; Matterhorn 28-012), and put those to notes
 * into a Reference.
 */
export function nameLinks({ context }: PDFDocument, tree: Tag, words: LinkWords): void {
  visitTags(tree, (tag) => {
    if (tag.type === 'Reference') return;
    tag.kids = tag.kids.map((kid) => {
      if (!isTag(kid)) return kid;
      const links = kid.kids.flatMap((each) => ('annotation' in each ? [each.annotation] : []));
      let note = false;
      for (const link of links) {
        const dict = context.lookup(link, PDFDict);
        const target = targetOf(dict);
        if (!target) continue;
        const said = wordsFor(target, words);
        dict.set(PDFName.of('Contents'), PDFHexString.fromText(said.words));
        note ||= said.note;
      }
      return note && kid.type === 'Link' ? tagOf('Reference', [kid]) : kid;
    });
  });
}

function wordsFor(target: LinkTarget, { places, elsewhere, outward }: LinkWords): PlaceWords {
  if ('address' in target) return { words: `${outward} ${target.address}`, note: false };
  const known = Object.hasOwn(places, target.anchor) ? places[target.anchor] : undefined;
  return known ?? { words: elsewhere, note: false };
}

function targetOf(link: PDFDict): LinkTarget | undefined {
  const place = link.lookup(PDFName.of('Dest'));
  if (place instanceof PDFName) return { anchor: place.decodeText() };
  const action = link.lookup(PDFName.of('A'));
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  const text = textOf(address);
  return text === undefined ? undefined : { address: text };
}

function textOf(value: PDFObject | undefined): string | undefined {
  const text = value instanceof PDFString || value instanceof PDFHexString;
  return text ? value.decodeText() : undefined;
}
