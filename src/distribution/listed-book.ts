import { type Book, type Picture, type Purpose, purposes } from '../book/index.ts';
import type { ArtifactEntry } from './artifact.ts';

/** What can be told of a book’s accessibility in catalogues. */
export interface ListedAccessibility {
  readonly modes: readonly string[];
  readonly sufficient: readonly string[];
  readonly features: readonly string[];
  /** In Persian. */
  readonly summary: string;
  /** Whether a standard is met: EPUB Accessibility 1.1, WCAG 2.2 at level AA. */
  readonly conforms: boolean;
}

/** A book as a download page and catalogues speak of it, with its files in the folder. */
export interface ListedBook
  extends Pick<
    Book,
    | 'id'
    | 'title'
    | 'subtitle'
    | 'description'
    | 'language'
    | 'identifier'
    | 'date'
    | 'publisher'
    | 'subjects'
    | 'contributors'
    | 'rights'
    | 'isbn'
  > {
  /** The whole book, a chapter of it, or one document. */
  readonly kind: 'whole' | 'chapter' | 'document';
  /** In the order in which readers want them. */
  readonly files: readonly ArtifactEntry[];
  /** The picture of its front, as a file of the folder. */
  readonly front?: ArtifactEntry | undefined;
  /** The front, small enough to stand in a page. */
  readonly thumbnail?: Picture | undefined;
  readonly accessibility?: ListedAccessibility | undefined;
}

/** The name under which a file travels alone. */
export function nameOf({ file }: Pick<ArtifactEntry, 'file'>): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** What a file is for: that of its edition, but for the picture of a cover, the two sides of `onesided` and the guide of a leaflet. */
export function purposeOf({ edition, mediaType, file }: ArtifactEntry): Purpose {
  return purposes[purposeName({ edition, mediaType, file })] ?? { name: edition, says: '' };
}

function purposeName({
  edition,
  mediaType,
  file,
}: Pick<ArtifactEntry, 'edition' | 'mediaType' | 'file'>): string {
  if (mediaType.startsWith('image/')) return 'front';
  if (edition === 'onesided') return file.includes('-backs') ? 'backs' : 'fronts';
  return edition === 'leaflet' && file.includes('-leaflet-guide') ? 'guide' : edition;
}
