import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { type Book, labels, type SpineItem } from '../book/index.ts';

/** What a package says of who can read it (EPUB Accessibility 1.1). Only what is true of this book. */
export interface Accessibility {
  readonly modes: readonly string[];
  readonly sufficient: readonly string[];
  readonly features: readonly string[];
  readonly summary: { readonly fa: string; readonly en: string };
  /** The standard that is met; none when a picture has no words. */
  readonly conformsTo?: string | undefined;
  /** Who vouches for that; nobody where it isn’t met. */
  readonly certifiedBy?: string | undefined;
}

/** What is known of a book beside its text. */
interface Circumstances {
  /** The pages of a print are marked. */
  readonly hasPages: boolean;
  readonly certifiedBy?: string | undefined;
}

const standard = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA';

/** Look at what is in a book. */
export function accessibilityOf(
  { contents }: Book,
  parts: readonly SpineItem[],
  { hasPages, certifiedBy }: Circumstances,
): Accessibility {
  const pictures = picturesIn(parts);
  const described = pictures.every((alt) => alt !== '');
  const hasPictures = pictures.length > 0;
  const features = [
    ...(contents.length > 0 ? ['tableOfContents', 'structuralNavigation'] : []),
    'readingOrder',
    'displayTransformability',
    ...(hasPictures && described ? ['alternativeText'] : []),
    ...(parts.some(({ kind }) => kind === 'index') ? ['index'] : []),
    ...(hasPages ? ['pageNavigation', 'pageBreakMarkers'] : []),
  ];
  return {
    modes: hasPictures ? ['textual', 'visual'] : ['textual'],
    sufficient: described ? ['textual'] : ['textual,visual'],
    features,
    summary: {
      fa: [labels.accessible, ...sentences(labels, hasPictures, described, hasPages)].join(' '),
      en: [english.accessible, ...sentences(english, hasPictures, described, hasPages)].join(' '),
    },
    conformsTo: described ? standard : undefined,
    certifiedBy: described ? certifiedBy : undefined,
  };
}

interface Sentences {
  readonly picturesDescribed: string;
  readonly picturesUndescribed: string;
  readonly pagesMarked: string;
}

const english = {
  accessible:
    'The text reflows, its language and direction are marked, and headings and contents lead through it; nothing flashes, moves or sounds.',
  picturesDescribed: 'Pictures are described in words.',
  picturesUndescribed: 'Some pictures are not described in words.',
  pagesMarked: 'The pages of the printed edition are marked.',
} as const;

function sentences(
  words: Sentences,
  hasPictures: boolean,
  described: boolean,
  hasPages: boolean,
): string[] {
  return [
    ...(hasPictures ? [described ? words.picturesDescribed : words.picturesUndescribed] : []),
    ...(hasPages ? [words.pagesMarked] : []),
  ];
}

/** The words of each picture. */
function picturesIn(parts: readonly SpineItem[]): string[] {
  const words: string[] = [];
  for (const { content } of parts) {
    visit(content as Nodes, 'element', ({ tagName, properties }) => {
      if (tagName === 'img') words.push(String(properties['alt'] ?? '').trim());
    });
  }
  return words;
}
