import type { PDFDocument } from '@cantoo/pdf-lib';
import { rewritePage } from '../../pdf-writing/index.ts';
import { type LinkWords, nameLinks } from './link-words.ts';
import { markArtifacts } from './mark-artifacts.ts';
import { mendTags } from './mend-tags.ts';
import { takeTags } from './read-tags.ts';
import { writeTags } from './write-tags.ts';

/** Tags for all that is content, and artifacts for all that isn't (PDF/UA-1, 7.1). */
export function mendStructure(document: PDFDocument, links: LinkWords): void {
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
  nameLinks(document, tree, links);
  writeTags(document, tree);
}
