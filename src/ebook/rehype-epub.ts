import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** What the plugin has to know of the book. */
export interface EpubOptions {
  /** For every id in the book, the file that holds it. */
  readonly fileOf: ReadonlyMap<string, string>;
  /** The file that is being written. */
  readonly file: string;
}

/** The structural semantics of EPUB, by the roles that HTML has for them. */
const typeOfRole: Readonly<Record<string, string>> = {
  'doc-appendix': 'appendix',
  'doc-backlink': 'backlink',
  'doc-chapter': 'chapter',
  'doc-colophon': 'colophon',
  'doc-endnotes': 'endnotes',
  'doc-epigraph': 'epigraph',
  'doc-index': 'index',
  'doc-footnote': 'footnote',
  'doc-noteref': 'noteref',
  'doc-subtitle': 'subtitle',
  'doc-toc': 'toc',
};

/** What the links of notes are: without it no reading system opens a note over the page. */
function linkRole({
  dataFootnoteRef,
  dataFootnoteBackref,
}: Element['properties']): string | undefined {
  if (dataFootnoteRef !== undefined) return 'doc-noteref';
  return dataFootnoteBackref === undefined ? undefined : 'doc-backlink';
}

/**
 * Makes a part of a book a file of an EPUB: links that lead into another part
 * lead into its file, and roles are said in EPUB's own attribute too.
 */
export function rehypeEpub(options: EpubOptions): (tree: Root) => undefined {
  const { fileOf, file } = options;
  return (tree) => {
    visit(tree, 'element', ({ properties }) => {
      const role = properties['role'] ?? linkRole(properties);
      const { href } = properties;
      if (role !== undefined) properties['role'] = role;
      if (typeof href === 'string' && href.startsWith('#')) {
        const target = fileOf.get(href.slice(1));
        // A part's own id needs no fragment: the file begins with it.
        const whole = target === `${href.slice(1)}.xhtml`;
        if (target && target !== file) properties['href'] = whole ? target : target + href;
      }
      const type = typeof role === 'string' ? typeOfRole[role] : undefined;
      if (type) properties['epub:type'] = type;
    });
  };
}
