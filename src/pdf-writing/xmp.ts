import type { FileDescription } from './file-description.ts';

/** What a file promises to be; `none`: it is for the press, and names no standard. */
export type Conformance = 'PDF/X-4' | 'PDF/UA-1' | 'none';

/** What XMP says beyond the description of a file. */
export interface XmpFields extends FileDescription {
  readonly producer: string;
  readonly documentId: string;
}

/** Makes of an XMP packet what is to be found in a file of bytes (XMP, part 1, 7.3). */
const packetId = 'W5M0MpCehiHzreSzNTczkc9d';

/**
 * The XMP of a file (ISO 16684-1): the same as its Info dictionary says, and which standard it
 * follows: PDF/UA-1 (clause 5) by `pdfuaid`, PDF/X-4 by `pdfxid`.
 */
export function xmpPacket(fields: XmpFields, conformance: Conformance): string {
  const { title, description, authors, language, identifier, date, creator } = fields;
  const instant = `${date}T00:00:00Z`;
  const lines = [
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`,
    description &&
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(description)}</rdf:li></rdf:Alt></dc:description>`,
    authors.length > 0 &&
      `<dc:creator><rdf:Seq>${authors.map((name) => `<rdf:li>${escaped(name)}</rdf:li>`).join('')}</rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<dc:identifier>${escaped(identifier)}</dc:identifier>`,
    `<xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${instant}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${instant}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${instant}</xmp:MetadataDate>`,
    `<pdf:Producer>${escaped(fields.producer)}</pdf:Producer>`,
    `<xmpMM:DocumentID>${escaped(fields.documentId)}</xmpMM:DocumentID>`,
    `<xmpMM:VersionID>1</xmpMM:VersionID>`,
    `<xmpMM:RenditionClass>default</xmpMM:RenditionClass>`,
    ...claims[conformance],
  ];
  return `<?xpacket begin="\ufeff" id="${packetId}"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${lines.filter((line) => line !== undefined && line !== false && line !== '').join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

const claims: Readonly<Record<Conformance, readonly string[]>> = {
  'PDF/X-4': [
    '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>',
    '<pdf:Trapped>False</pdf:Trapped>',
  ],
  'PDF/UA-1': ['<pdfuaid:part>1</pdfuaid:part>'],
  none: ['<pdf:Trapped>False</pdf:Trapped>'],
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
