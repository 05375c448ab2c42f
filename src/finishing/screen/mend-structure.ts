import type { PDFDocument } from '@cantoo/pdf-lib';
import { rewritePage } from '../streams.ts';
import { type LinkTarget, type LinkWords, nameLinks } from './link-words.ts';
import { markArtifacts } from './mark-artifacts.ts';
import { mendTags } from './mend-tags.ts';
import { takeTags } from './read-tags.ts';
import { writeTags } from './write-tags.ts';

/**
 * Tags for all that is content, and artifacts for all that isn't (PDF/UA-1, 7.1).
 * @param wordsFor what is to be said of a link; without it, nothing is
 */
export function mendStructure(
  document: PDFDocument,
  wordsFor: ((target: LinkTarget) => LinkWords) | undefined,
): void {
  const tree = takeTags(document);
  if (!tree) return;
  const dropped = document.getPages().map((page) => {
    let passages: ReadonlySet<number> = new Set();
    rewritePage(page, (content) => {
      const marked = markArtifacts(content);
      passages = marked.dropped;
      return marked.content;
    });
    return passages;
  });
  mendTags(tree, dropped);
  if (wordsFor) nameLinks(document, tree, wordsFor);
  writeTags(document, tree);
}
