import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import { isTag, type Tag, tagOf, visitTags } from './tags.ts';

/** Where a link leads: to a place in the book, by its id, or out of it. */
export type LinkTarget = { readonly anchor: string } | { readonly address: string };

/** What is said of a link, and what it is. */
export interface LinkWords {
  readonly words: string;
  /** Whether it leads to a note. */
  readonly note: boolean;
}

/**
 * Say of each link where it leads (`Contents`; Matterhorn 28-012), and put those to notes
 * into a Reference.
 */
export function nameLinks(
  document: PDFDocument,
  tree: Tag,
  wordsFor: (target: LinkTarget) => LinkWords,
): void {
  const { context } = document;
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
        const said = wordsFor(target);
        dict.set(PDFName.of('Contents'), PDFHexString.fromText(said.words));
        note ||= said.note;
      }
      return note && kid.type === 'Link' ? tagOf('Reference', [kid]) : kid;
    });
  });
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
