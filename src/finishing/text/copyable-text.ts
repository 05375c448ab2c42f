import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { anew, type Reuse, sha256 } from '../../digests/index.ts';
import { contentOf, decodeStream, readingOrder } from '../../pdf-objects/index.ts';
import type { PrintedPage } from '../printed-page.ts';
import { FontCodes, type PrintedFont, readPrintedFont } from './font-codes.ts';
import { withCodes } from './page-codes.ts';
import type { Tagged } from './stretches.ts';
import { type PageToWrite, writtenPage } from './written-page.ts';

/**
 * Write the text of a print that the browser made anew, so that what people copy from it,
 * and what a search looks through, is the text of the book in poppler, PDFium (Chrome)
 * and pdf.js (Firefox): its letters, order and half-spaces. Not a glyph moves, and the
 * tags stay what they are. What isn’t written as the browser writes it is left alone,
 * and a line that would be read otherwise than before is painted as it was.
 * @param rightToLeft Whether the document is: its pages have to be read so, whatever is on them.
 * @param reuse For pages that were written anew before; each depends on nothing but itself.
 */
export function copyableText(
  document: PDFDocument,
  printed: readonly PrintedPage[],
  rightToLeft: boolean,
  reuse: Reuse = anew,
): void {
  const fonts = new Map<string, FontOfPrint | undefined>();
  const tags = tagsOfPages(document);
  document.getPages().forEach((page, index) => {
    const own = fontsOf(page, fonts);
    const toWrite: PageToWrite = {
      content: contentOf(page),
      tags: tags[index] as ReadonlyMap<number, Tagged>,
      rightToLeft,
      height: printed[index]?.trim.height ?? page.getHeight(),
    };
    const sources = [...own].map(([name, { source }]) => [name, source] as const);
    const written = reuse('page', { ...toWrite, fonts: sources }, () =>
      writtenPage(toWrite, new Map([...own].map(([name, { font }]) => [name, font]))),
    );
    if (!written) return;
    const codes = written.glyphs.map((glyph) => own.get(glyph.font)?.codes.code(glyph) as number);
    replaceContents(document, page, withCodes(written.content, codes));
  });
  for (const font of fonts.values()) font?.codes.write(document);
}

/** A font of the document, and its codes on all pages. */
interface FontOfPrint {
  readonly font: PrintedFont;
  readonly codes: FontCodes;
  /** What it was read from: its texts and widths, as they stand in the file. */
  readonly source: string;
}

/**
 * Where each marked content stands among the tags of its page, by its number. Counted on each page
 * from 0: what stands on other pages is no matter of a page.
 */
function tagsOfPages(document: PDFDocument): ReadonlyMap<number, Tagged>[] {
  const pages = document.getPages().map(() => ({
    tags: new Map<number, Tagged>(),
    elements: new Map<number, number>(),
  }));
  for (const { page, mcid, element, isolated } of readingOrder(document) ?? []) {
    const own = pages[page];
    if (!own || own.tags.has(mcid)) continue;
    const { tags, elements } = own;
    if (!elements.has(element)) elements.set(element, elements.size);
    tags.set(mcid, { rank: tags.size, element: elements.get(element) as number, isolated });
  }
  return pages.map(({ tags }) => tags);
}

/** The fonts that a page names, by the names that its content calls them; none that is to be left alone. */
function fontsOf(
  page: PDFPage,
  known: Map<string, FontOfPrint | undefined>,
): ReadonlyMap<string, FontOfPrint> {
  const names = page.node.Resources()?.lookup(PDFName.of('Font'));
  if (!(names instanceof PDFDict)) return new Map();
  const own = new Map<string, FontOfPrint>();
  for (const [name, ref] of names.entries()) {
    if (!(ref instanceof PDFRef)) continue;
    const key = ref.toString();
    if (!known.has(key)) known.set(key, readFontOfPrint(page.node.context.lookup(ref)));
    const font = known.get(key);
    if (font) own.set(name.asString(), font);
  }
  return own;
}

function readFontOfPrint(dictionary: unknown): FontOfPrint | undefined {
  const font = dictionary instanceof PDFDict ? readPrintedFont(dictionary) : undefined;
  if (!font) return undefined;
  const texts = font.dictionary.lookup(PDFName.of('ToUnicode'));
  const map = texts instanceof PDFRawStream ? decodeStream(texts) : '';
  const source = `${map}\n${font.descendant.lookup(PDFName.of('W'))}`;
  return { font, codes: new FontCodes(font), source: sha256(source) };
}

function replaceContents({ context }: PDFDocument, page: PDFPage, content: string): void {
  const key = PDFName.of('Contents');
  const old = page.node.get(key);
  const streams = page.node.lookup(key);
  const refs = streams instanceof PDFArray ? streams.asArray() : [old];
  for (const ref of [old, ...refs]) if (ref instanceof PDFRef) context.delete(ref);
  page.node.set(key, context.register(context.stream(Buffer.from(content, 'latin1'))));
}
