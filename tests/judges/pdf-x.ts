import { boxOf, dictionaries, operationsOf, type PdfFile, values, xmpText } from './pdf-file.ts';
import { at, type PdfDictionary, textOf } from './qpdf-json.ts';
import { type Findings, judge, type Requirement } from './requirement.ts';

/** What was ordered of a file for the press; lengths in points. */
export interface PressOrder {
  readonly trim: { readonly width: number; readonly height: number };
  readonly bleed: number;
  readonly signature: number;
  /** Whether pictures may keep their colours. */
  readonly coloured?: boolean;
}

/** Have a file judged by the requirements X1 to X16. */
export function judgePress(pdf: PdfFile, order: PressOrder): Findings {
  return judge(requirements, pdf, order);
}

/** Printers’ programs compare boxes to a hundredth of a point. */
const tolerance = 0.01;

const requirements: readonly Requirement<PressOrder>[] = [
  {
    number: 'X1',
    *faults(pdf) {
      const claim = xmpText(pdf, 'pdfxid:GTS_PDFXVersion');
      if (pdf.version !== '1.6') yield `PDF ${pdf.version}`;
      if (claim !== 'PDF/X-4') yield `it calls itself ${claim}`;
    },
  },
  {
    number: 'X2',
    *faults(pdf) {
      const info = (key: string): string | undefined => textOf(at(pdf, pdf.trailer, '/Info', key));
      const pairs = [
        ['/Title', 'dc:title'],
        ['/Creator', 'xmp:CreatorTool'],
        ['/Producer', 'pdf:Producer'],
      ] as const;
      for (const [key, name] of pairs) {
        if (!info(key) || info(key) !== xmpText(pdf, name)) yield `${key} and ${name}`;
      }
      for (const [key, name] of [
        ['/CreationDate', 'xmp:CreateDate'],
        ['/ModDate', 'xmp:ModifyDate'],
      ] as const) {
        const digits = info(key)?.replace(/\D/g, '');
        if (!digits || digits !== xmpText(pdf, name)?.replace(/\D/g, ''))
          yield `${key} and ${name}`;
      }
    },
  },
  {
    number: 'X3',
    *faults(pdf) {
      const trapped = at(pdf, pdf.trailer, '/Info', '/Trapped');
      if (trapped !== '/False' && trapped !== '/True') yield `Trapped is ${String(trapped)}`;
      if (`/${xmpText(pdf, 'pdf:Trapped')}` !== trapped) yield 'XMP says something else';
    },
  },
  {
    number: 'X4',
    *faults({ trailer }) {
      const id = trailer['/ID'];
      if (!Array.isArray(id) || id.length !== 2 || !id.every((each) => String(each).length > 9))
        yield 'no ID';
    },
  },
  {
    number: 'X5',
    *faults(pdf) {
      for (const name of ['xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass'])
        if (!xmpText(pdf, name)) yield `no ${name}`;
    },
  },
  {
    number: 'X6',
    *faults(pdf) {
      const intents = at(pdf, pdf.catalog, '/OutputIntents');
      const [intent] = Array.isArray(intents) ? intents : [];
      if (at(pdf, intent, '/S') !== '/GTS_PDFX') yield 'no output intent';
      if (!textOf(at(pdf, intent, '/OutputConditionIdentifier'))) yield 'without a name';
      const profile = String((at(pdf, intent) as PdfDictionary)?.['/DestOutputProfile']);
      const bytes = pdf.streams.get(profile) ?? '';
      if (bytes.slice(36, 40) !== 'acsp' || bytes.slice(12, 16) !== 'prtr') yield 'no profile';
    },
  },
  {
    number: 'X7',
    *faults(pdf) {
      for (const [index, page] of pdf.pages.entries()) {
        const media = boxOf(pdf, page, '/MediaBox');
        const bleed = boxOf(pdf, page, '/BleedBox');
        const trim = boxOf(pdf, page, '/TrimBox');
        if (!holds(bleed, trim) || !holds(media, bleed)) yield `page ${index + 1}`;
        if (page['/ArtBox'] !== undefined) yield `ArtBox of page ${index + 1}`;
      }
    },
  },
  {
    number: 'X8',
    *faults(pdf, { trim, bleed }) {
      for (const [index, page] of pdf.pages.entries()) {
        const [left = 0, bottom = 0, right = 0, top = 0] = boxOf(pdf, page, '/TrimBox');
        const box = boxOf(pdf, page, '/BleedBox');
        const wanted = [left - bleed, bottom - bleed, right + bleed, top + bleed];
        if (!near(right - left, trim.width) || !near(top - bottom, trim.height))
          yield `page ${index + 1} is ${right - left} × ${top - bottom} points`;
        if (!wanted.every((number, at) => near(number, box[at] ?? 0)))
          yield `the bleed of page ${index + 1}`;
      }
    },
  },
  {
    number: 'X9',
    *faults(pdf) {
      for (const [key, content] of paintings(pdf)) {
        for (const { operator, operands } of operationsOf(content)) {
          const coloured = ['rg', 'RG', 'k', 'K'].includes(operator);
          const many =
            /^sc/i.test(operator) && operands.filter((each) => /^[\d.-]/.test(each)).length > 1;
          if (coloured || many || operator === 'BI') yield `${operator} in ${key}`;
        }
      }
    },
  },
  {
    number: 'X10',
    *faults(pdf, { coloured }) {
      const forbidden = ['/DeviceRGB', '/CalRGB', '/Lab', '/DeviceCMYK'];
      for (const value of values(pdf)) {
        if (!coloured && forbidden.includes(String(value))) yield String(value);
        if (!Array.isArray(value) || value[0] !== '/ICCBased') continue;
        if (!coloured && at(pdf, value[1], '/N') !== 1) yield 'a profile with colours';
      }
    },
  },
  {
    number: 'X11',
    *faults(pdf) {
      for (const { dict } of dictionaries(pdf)) {
        if (dict['/Type'] !== '/FontDescriptor') continue;
        const files = ['/FontFile', '/FontFile2', '/FontFile3'];
        if (!files.some((name) => pdf.streams.has(String(dict[name]))))
          yield String(dict['/FontName']);
      }
    },
  },
  {
    number: 'X12',
    *faults(pdf) {
      for (const [index, page] of pdf.pages.entries()) {
        const annotations = at(pdf, page, '/Annots');
        if (Array.isArray(annotations) && annotations.length > 0) yield `page ${index + 1}`;
      }
    },
  },
  {
    number: 'X13',
    *faults(pdf) {
      const forbidden = [
        '/AA',
        '/OpenAction',
        '/JS',
        '/JavaScript',
        '/URI',
        '/EmbeddedFiles',
        '/AcroForm',
      ];
      for (const { in: key, dict } of dictionaries(pdf))
        for (const name of forbidden) if (name in dict) yield `${name} in ${key}`;
    },
  },
  {
    number: 'X14',
    *faults({ trailer }) {
      if (trailer['/Encrypt'] !== undefined) yield 'it is encrypted';
    },
  },
  {
    number: 'X15',
    *faults(pdf) {
      for (const { in: key, dict } of dictionaries(pdf)) {
        const filters = [dict['/Filter']].flat().map(String);
        if (filters.includes('/LZWDecode') || '/OPI' in dict) yield `${key}: LZW or OPI`;
        if ('/TR' in dict || '/HTP' in dict) yield `${key}: a transfer curve`;
      }
    },
  },
  {
    number: 'X16',
    *faults({ pages }, { signature }) {
      if (pages.length % signature !== 0) yield `${pages.length} pages`;
    },
  },
];

/** Everything that paints: pages, forms, tiles of patterns, glyphs of fonts that are drawn. */
function* paintings(pdf: PdfFile): Generator<[string, string]> {
  for (const [index, content] of pdf.contents.entries()) yield [`page ${index + 1}`, content];
  const glyphs = new Set<string>();
  for (const { dict } of dictionaries(pdf)) {
    if (dict['/Subtype'] !== '/Type3') continue;
    const drawn = at(pdf, dict, '/CharProcs') as PdfDictionary;
    for (const value of Object.values(drawn)) glyphs.add(String(value));
  }
  for (const [key, content] of pdf.streams) {
    const dict = pdf.objects.get(key) as PdfDictionary;
    const paints = dict['/Subtype'] === '/Form' || dict['/PatternType'] === 1 || glyphs.has(key);
    if (paints) yield [key, content];
  }
}

function holds(outer: readonly number[], inner: readonly number[]): boolean {
  const [left = Infinity, bottom = Infinity, right = -Infinity, top = -Infinity] = inner;
  const [a = 0, b = 0, c = 0, d = 0] = outer;
  const closed = left < right && bottom < top;
  return (
    closed &&
    left >= a - tolerance &&
    bottom >= b - tolerance &&
    right <= c + tolerance &&
    top <= d + tolerance
  );
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance;
}
