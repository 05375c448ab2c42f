import { PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { contentOf } from './page-content.ts';
import { type ResourceCache, readResources } from './page-resources.ts';
import type { PageText } from './text-run.ts';
import { readPageText } from './text-runs.ts';

/** The text of every page; fonts and resources that pages share are read once. */
export function readPageTexts(document: PDFDocument): PageText[] {
  const cache: ResourceCache = { fonts: new Map(), resources: new Map() };
  return document.getPages().map((page) => {
    const resources = page.node.Resources();
    return readPageText(
      contentOf(page),
      readResources(resources instanceof PDFDict ? resources : undefined, cache),
    );
  });
}
