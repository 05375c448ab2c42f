import type { Book, ContentsEntry, PartKind, Picture, SpineItem } from '../../book/index.ts';
import { labels } from '../../book/index.ts';
import type { EpubFile } from './archive.ts';
import { coverFile, coverPage } from './cover-page.ts';

/** The name of the navigation document, which the library doesn't let one choose. */
export const navFile = 'toc.xhtml';

/** What the package file, the navigation document and the NCX are made from. */
export interface PackageData {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly identifier: string;
  readonly language: string;
  readonly direction: string;
  readonly description?: string | undefined;
  readonly contributors: Book['contributors'];
  readonly publisher?: string | undefined;
  readonly rights?: string | undefined;
  readonly date: string;
  /** `dcterms:modified`, to the second. */
  readonly modified: string;
  readonly partOf: Book['partOf'];
  readonly manifest: readonly ManifestItem[];
  /** The manifest item of the cover, for EPUB 2. */
  readonly coverImage: string;
  /** Ids of manifest items, in the order of reading. */
  readonly spine: readonly string[];
  readonly landmarks: readonly { type: string; href: string; label: string }[];
  readonly contents: readonly NavPoint[];
  readonly contentsTitle: string;
  /** The deepest level of the contents. */
  readonly depth: number;
}

/** An entry of the package's manifest. */
export interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly properties?: string;
}

/** An entry of the navigation; `order` is its place among all, from 1. */
export interface NavPoint {
  readonly order: number;
  readonly label: string;
  readonly href: string;
  readonly children: readonly NavPoint[];
}

const coverImageId = 'cover-image';

/** Parts of the print edition that an EPUB doesn't show: a half-title only protects the title page. */
const printOnly = new Set<PartKind>(['half-title']);

/** The parts of a book that an EPUB shows. */
export function shownParts(book: Book): SpineItem[] {
  return book.spine.filter(({ kind }) => !printOnly.has(kind));
}

/** The file of a part. */
export function fileOfPart({ id, kind }: SpineItem): string {
  return kind === 'contents' ? navFile : `${id}.xhtml`;
}

/** Prefixed, so that no chapter’s name is that of a style sheet, a font or a title. */
function itemId({ id }: SpineItem): string {
  return `part-${id}`;
}

/** Say of a book what its package file, navigation document and NCX have to say. */
export function packageData(
  book: Book,
  fileOf: ReadonlyMap<string, string>,
  faces: readonly EpubFile[],
  cover: Picture,
): PackageData {
  const parts = shownParts(book);
  const bodyStart = parts.find(({ division }) => division === 'body');
  const contents = navPoints(book.contents, fileOf, { last: 0 });
  return {
    title: book.title,
    subtitle: book.subtitle,
    identifier: book.identifier,
    language: book.language,
    direction: book.direction,
    description: book.description,
    contributors: book.contributors,
    publisher: book.publisher,
    rights: book.rights,
    date: book.date,
    modified: `${book.date}T00:00:00Z`,
    partOf: book.partOf,
    manifest: [
      { id: 'ncx', href: 'toc.ncx', mediaType: 'application/x-dtbncx+xml' },
      { id: 'style', href: 'style.css', mediaType: 'text/css' },
      {
        id: coverImageId,
        href: coverFile(cover),
        mediaType: cover.mediaType,
        properties: 'cover-image',
      },
      { id: 'cover-page', href: coverPage, mediaType: 'application/xhtml+xml' },
      ...parts.map((part) => ({
        id: itemId(part),
        href: fileOfPart(part),
        mediaType: 'application/xhtml+xml',
        ...(part.kind === 'contents' && { properties: 'nav' }),
      })),
      ...faces.map(({ path }, index) => ({
        id: `font-${index + 1}`,
        href: path.replace(/^OEBPS\//, ''),
        mediaType: 'font/ttf',
      })),
      ...[...book.pictures].map(([href, { mediaType }], index) => ({
        id: `picture-${index + 1}`,
        href,
        mediaType,
      })),
    ],
    coverImage: coverImageId,
    spine: ['cover-page', ...parts.map(itemId)],
    landmarks: [
      { type: 'cover', href: coverPage, label: labels.cover },
      { type: 'titlepage', href: 'title-page.xhtml', label: labels.titlePage },
      { type: 'toc', href: `${navFile}#toc`, label: labels.contents },
      ...(bodyStart
        ? [{ type: 'bodymatter', href: fileOfPart(bodyStart), label: labels.startOfText }]
        : []),
    ],
    contents,
    contentsTitle: labels.contents,
    depth: depthOf(book.contents),
  };
}

function navPoints(
  entries: readonly ContentsEntry[],
  fileOf: ReadonlyMap<string, string>,
  counter: { last: number },
): NavPoint[] {
  return entries.map(({ label, anchor, children }) => {
    counter.last += 1;
    return {
      order: counter.last,
      label,
      href: hrefOf(anchor, fileOf),
      children: navPoints(children, fileOf, counter),
    };
  });
}

/** A part's own id needs no fragment: the file begins with it. */
function hrefOf(anchor: string, fileOf: ReadonlyMap<string, string>): string {
  const file = fileOf.get(anchor) ?? '';
  return file === `${anchor}.xhtml` ? file : `${file}#${anchor}`;
}

function depthOf(entries: readonly ContentsEntry[]): number {
  return entries.length === 0
    ? 0
    : 1 + Math.max(...entries.map(({ children }) => depthOf(children)));
}
