import { labels, type PartKind, type SpineItem } from '../book/index.ts';

/** A place that reading systems offer by themselves. */
export interface Landmark {
  /** EPUB's word for it. */
  readonly type: string;
  /** The word of EPUB 2's guide for it. */
  readonly guide: string;
  readonly href: string;
  readonly label: string;
}

/** Parts that are worth a landmark: Kobo lists each of them in its contents. */
const kinds: Partial<Record<PartKind, readonly [type: string, guide: string, label: string]>> = {
  'title-page': ['titlepage', 'title-page', labels.titlePage],
  contents: ['toc', 'toc', labels.contents],
  index: ['index', 'index', labels.index],
};

/** The landmarks of a book, in the order of reading. */
export function landmarksOf(
  parts: readonly SpineItem[],
  hrefOf: (part: SpineItem) => string,
): Landmark[] {
  const start = parts.find(({ division }) => division === 'body');
  return parts.flatMap((part) => {
    const [type, guide, label] =
      part === start ? ['bodymatter', 'text', labels.startOfText] : (kinds[part.kind] ?? []);
    return type && guide && label ? [{ type, guide, label, href: hrefOf(part) }] : [];
  });
}
