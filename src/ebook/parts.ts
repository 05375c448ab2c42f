import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import type { Book, PartKind, SpineItem } from '../book/index.ts';

/** The name of the navigation document, which the library doesn't let one choose. */
export const navFile = 'toc.xhtml';

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

/** For every id in the parts, the file that holds it. */
export function filesById(parts: readonly SpineItem[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const part of parts) {
    visit(part.content as Nodes, 'element', ({ properties }) => {
      if (typeof properties['id'] === 'string') files.set(properties['id'], fileOfPart(part));
    });
  }
  return files;
}
