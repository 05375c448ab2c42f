import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';

/** A leaf of the tree of tags by its number, or an element: its type, and what is in it. */
export type Tag = number | TagElement;
interface TagElement extends ReadonlyArray<string | Tag> {}

/** Glyph 1 is a space of 250, 2 to 5 are the letters ا ب ج د of 500, 6 is a mark of no width. */
const widths = '1 [250] 2 5 500 6 [0]';
const texts: readonly string[] = [' ', 'ا', 'ب', 'ج', 'د', '\u0650'];

/**
 * One page of 300 × 300 pt with a content stream written by hand, in a font of six
 * glyphs at 10 pt (`/F`), and the tags that lead to it.
 */
export async function taggedPdf(content: string, tags: readonly Tag[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const map = texts.map((text, index) => `<${hex(index + 1)}> <${hex(text.charCodeAt(0))}>`);
  const toUnicode = context.register(
    context.stream(`${texts.length} beginbfchar\n${map.join('\n')}\nendbfchar`),
  );
  const descendant = context.obj({ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: 'Made' });
  descendant.set(PDFName.of('W'), context.obj(readWidths(widths)));
  const font = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'Made',
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    }),
  );
  const page = pdf.addPage([300, 300]);
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F: font } }));
  page.node.set(PDFName.of('Contents'), context.register(context.stream(content)));
  const element = (tag: string | Tag): string | number | PDFRef => {
    if (typeof tag !== 'object') return tag;
    const [type, ...inner] = tag;
    return context.register(context.obj({ S: type, Pg: page.ref, K: inner.map(element) as never }));
  };
  const root = context.obj({ Type: 'StructTreeRoot', K: tags.map(element) as never });
  pdf.catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  return pdf.save({ useObjectStreams: false });
}

/** Numbers, and lists of them in brackets. */
function readWidths(text: string): (number | number[])[] {
  return [...text.matchAll(/\[([^\]]*)\]|\d+/g)].map(([whole, list]) =>
    list === undefined ? Number(whole) : list.split(' ').map(Number),
  );
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}
