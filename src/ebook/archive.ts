import { EPub } from 'epub-gen-memory';
import { type Templates, templateText } from '../installation/index.ts';
import { instantOf } from './instant.ts';

/** The templates that make an EPUB's own files, as EJS. */
export interface EpubTemplates {
  readonly chapterXHTML: string;
  readonly contentOPF: string;
  readonly tocXHTML: string;
  readonly tocNCX: string;
  readonly css: string;
}

/** Those of the press. */
export function epubTemplates(templates: Templates): EpubTemplates {
  return {
    chapterXHTML: templateText(templates, 'epub/part.xhtml.ejs'),
    contentOPF: templateText(templates, 'epub/content.opf.ejs'),
    tocXHTML: templateText(templates, 'epub/toc.xhtml.ejs'),
    tocNCX: templateText(templates, 'epub/toc.ncx.ejs'),
    css: templateText(templates, 'epub/style.css'),
  };
}

/** A file of the EPUB that isn't made by a template: a face, a licence. */
export interface EpubFile {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** What goes into an EPUB. Template data is handed on as it is, under `book` and `page`. */
export interface EpubContent {
  readonly title: string;
  readonly book: object;
  readonly pages: readonly { readonly file: string; readonly page: object }[];
  readonly files: readonly EpubFile[];
  /** The one date of every entry, `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * epub-gen-memory with its ways of changing what it is given switched off: the
 * XHTML is ours (its sanitizer drops `data-*` and writes Persian as numbers), all
 * dates in the archive are one, and it downloads nothing.
 */
class Archive extends EPub {
  async pack(content: EpubContent): Promise<Uint8Array> {
    await this.render();
    for (const { path, bytes } of content.files) this.zip.file(path, bytes);
    const date = instantOf(content.date);
    for (const [name, entry] of Object.entries(this.zip.files)) {
      if (entry.dir) delete this.zip.files[name];
      else entry.date = date;
    }
    return this.zip.generateAsync({
      type: 'uint8array',
      mimeType: 'application/epub+zip',
      compression: 'DEFLATE',
      compressionOptions: { level: 9 },
    });
  }
}

/** Pack an EPUB. The same content gives the same bytes. */
export function packEpub(content: EpubContent, templates: EpubTemplates): Promise<Uint8Array> {
  const options = { ...templates, title: content.title, verbose: false, book: content.book };
  const chapters = content.pages.map(({ file, page }) => ({
    title: file,
    content: '',
    filename: file,
    page,
    book: content.book,
  }));
  return new Archive(options, chapters).pack(content);
}
