import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';

/** Two pages in Helvetica, which no PDF need bring along; the second is smaller and trimmed. */
export async function latinPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle('کتاب');
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([595, 842]).drawText('First page', { x: 100, y: 700, size: 24, font });
  const second = pdf.addPage([420, 595]);
  second.drawText('Second page', { x: 100, y: 400, size: 24, font });
  second.setTrimBox(9, 9, 402, 577);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('fa'));
  const labels = { Nums: [0, { S: 'r' }, 1, { S: 'D', St: 1 }] };
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj(labels));
  return pdf.save({ useObjectStreams: false });
}

/** One page with a Persian word in a font of its own, with the map from glyphs to text. */
export async function persianPdf(font: Uint8Array, word: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const letters = [...word];
  const glyphs = letters.map((_, index) => hex(index + 1));
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Text def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${letters.length} beginbfchar
${letters.map((letter, index) => `<${glyphs[index]}> <${hex(letter.charCodeAt(0))}>`).join('\n')}
endbfchar endcmap end end`;
  const name = 'ABCDEF+Vazirmatn-Regular';
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [0, -500, 1000, 1000],
      ItalicAngle: 0,
      Ascent: 1000,
      Descent: -500,
      CapHeight: 700,
      StemV: 80,
      FontFile2: context.register(context.flateStream(font, { Length1: font.length })),
    }),
  );
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDToGIDMap: 'Identity',
    CIDSystemInfo: {
      Registry: PDFString.of('Adobe'),
      Ordering: PDFString.of('Identity'),
      Supplement: 0,
    },
    FontDescriptor: descriptor,
    DW: 500,
  });
  const whole = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(descendant)],
    ToUnicode: context.register(context.flateStream(cmap)),
  });
  const page = pdf.addPage([400, 200]);
  const key = page.node.newFontDictionary('F', context.register(whole));
  // As on any page of Persian, the last letter stands at the left.
  const drawn = `BT ${key} 24 Tf 100 100 Td <${[...glyphs].reverse().join('')}> Tj ET`;
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(drawn)));
  return pdf.save({ useObjectStreams: false });
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0').toUpperCase();
}
