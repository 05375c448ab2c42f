import type { Book, Picture, SpineItem } from '../book/index.ts';
import { labels } from '../book/index.ts';
import { type Accessibility, accessibilityOf } from './accessibility.ts';
import type { EpubFile } from './archive.ts';
import { depthOf, type NavPoint, navPoints } from './contents.ts';
import { coverFile, coverPage } from './cover-page.ts';
import { type Creators, creatorsOf } from './creators.ts';
import { type Landmark, landmarksOf } from './landmarks.ts';
import { fileOfPart, navFile, shownParts } from './parts.ts';

/** What the package file, the navigation document and the NCX are made from. */
export interface PackageData
  extends Pick<
      Book,
      | 'title'
      | 'subtitle'
      | 'identifier'
      | 'language'
      | 'direction'
      | 'description'
      | 'subjects'
      | 'publisher'
      | 'rights'
      | 'date'
      | 'partOf'
    >,
    Creators {
  /** ISBN-13 without hyphens. */
  readonly isbn?: string | undefined;
  readonly licence?: { readonly name: string; readonly address?: string | undefined } | undefined;
  /** `FILE, SHA-256 …` of each file that the text comes from. */
  readonly sources: readonly string[];
  /** `dcterms:modified`, to the second. */
  readonly modified: string;
  readonly accessibility: Accessibility;
  readonly manifest: readonly ManifestItem[];
  /** The manifest item of the cover, for EPUB 2. */
  readonly coverImage: string;
  /** Ids of manifest items, in the order of reading. */
  readonly spine: readonly string[];
  readonly landmarks: readonly Landmark[];
  readonly contents: readonly NavPoint[];
  /** The deepest level of the contents. */
  readonly depth: number;
  /** Where the pages of the print begin; empty when nothing was printed. */
  readonly pages: readonly { readonly folio: string; readonly href: string }[];
  readonly labels: {
    readonly contents: string;
    readonly pages: string;
    readonly landmarks: string;
  };
}

/** An entry of the package's manifest. */
export interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly properties?: string;
}

const coverImageId = 'cover-image';

/** What was made before the package file can be. */
export interface PackageParts {
  /** For every id in the book, the file that holds it. */
  readonly fileOf: ReadonlyMap<string, string>;
  readonly fonts: readonly EpubFile[];
  /** In order. */
  readonly pages: PackageData['pages'];
  readonly cover: Picture;
  readonly certifiedBy?: string | undefined;
}

/** Prefixed, so that no chapter’s name is that of a style sheet, a font or a title. */
function itemId({ id }: SpineItem): string {
  return `part-${id}`;
}

/** Say of a book what its package file, navigation document and NCX have to say. */
export function packageData(
  book: Book,
  { fileOf, fonts, pages, cover, certifiedBy }: PackageParts,
): PackageData {
  const parts = shownParts(book);
  return {
    title: book.title,
    subtitle: book.subtitle,
    identifier: book.identifier,
    language: book.language,
    direction: book.direction,
    description: book.description,
    subjects: book.subjects,
    publisher: book.publisher,
    rights: book.rights,
    date: book.date,
    partOf: book.partOf,
    ...creatorsOf(book),
    isbn: book.isbn.epub?.replace(/[^0-9X]/gi, ''),
    licence: licenceOf(book),
    sources: book.sources.map(({ file, sha256 }) => `${file}, SHA-256 ${sha256}`),
    modified: `${book.date}T00:00:00Z`,
    accessibility: accessibilityOf(book, parts, { hasPages: pages.length > 0, certifiedBy }),
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
      ...fonts.map(({ path }, index) => ({
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
      { type: 'cover', guide: 'cover', href: coverPage, label: labels.cover },
      // Kindle wants the place of the contents in their file.
      ...landmarksOf(parts, (part) =>
        part.kind === 'contents' ? `${navFile}#${part.id}` : fileOfPart(part),
      ),
    ],
    contents: navPoints(book.contents, (anchor) => hrefOf(anchor, fileOf)),
    depth: depthOf(book.contents),
    pages,
    labels: { contents: labels.contents, pages: labels.pageList, landmarks: labels.landmarks },
  };
}

function licenceOf({ licence }: Book): PackageData['licence'] {
  if (!licence) return undefined;
  const { name, url, spdx } = licence;
  const address = url ?? (spdx && `https://spdx.org/licenses/${spdx}`);
  return { name: spdx ? `${name} (${spdx})` : name, address };
}

/** A part's own id needs no fragment: the file begins with it. */
function hrefOf(anchor: string, fileOf: ReadonlyMap<string, string>): string {
  const file = fileOf.get(anchor) ?? '';
  return file === `${anchor}.xhtml` ? file : `${file}#${anchor}`;
}
