import { dictionaries, operationsOf, type PdfFile, xmpText } from './pdf-file.ts';
import { at, type PdfDictionary, type PdfValue, textOf } from './qpdf-json.ts';
import { type Findings, judge, type Requirement } from './requirement.ts';
import { allElements, type Element, structureOf } from './structure.ts';

/** What the pages of a file for screens are called. */
export interface ScreenOrder {
  readonly folios?: readonly string[] | undefined;
}

/** Have a file judged by the requirements U1 to U17. */
export function judgeScreen(pdf: PdfFile, order: ScreenOrder = {}): Findings {
  return judge(requirements, pdf, order);
}

/** ISO 32000-1, 14.8.4. */
const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

const languageTag = /^(?:[a-z]{2,3}|x)(?:-[a-z0-9]{1,8})*$/i;

const requirements: readonly Requirement<ScreenOrder>[] = [
  {
    number: 'U1',
    *faults(pdf) {
      if (xmpText(pdf, 'pdfuaid:part') !== '1') yield 'it doesn’t say so';
    },
  },
  {
    number: 'U2',
    *faults(pdf) {
      const title = xmpText(pdf, 'dc:title');
      if (!title || textOf(at(pdf, pdf.trailer, '/Info', '/Title')) !== title) yield 'no title';
      if (at(pdf, pdf.catalog, '/ViewerPreferences', '/DisplayDocTitle') !== true)
        yield 'the title isn’t shown';
    },
  },
  {
    number: 'U3',
    *faults(pdf) {
      if (at(pdf, pdf.catalog, '/MarkInfo', '/Marked') !== true) yield 'it isn’t tagged';
      if (at(pdf, pdf.catalog, '/MarkInfo', '/Suspects') === true) yield 'it has its doubts';
    },
  },
  {
    number: 'U4',
    *faults(pdf) {
      const said = [pdf.catalog, ...elementsOf(pdf).map(({ dict }) => dict)];
      for (const [index, { '/Lang': lang }] of said.entries()) {
        if (index > 0 && lang === undefined) continue;
        if (!languageTag.test(textOf(lang) ?? '')) yield `language ${String(lang)}`;
      }
    },
  },
  {
    number: 'U5',
    *faults(pdf) {
      for (const [index, content] of pdf.contents.entries()) {
        const fault = markingFault(content);
        if (fault) yield `page ${index + 1}: ${fault}`;
      }
    },
  },
  {
    number: 'U6',
    *faults(pdf) {
      const held = elementsOf(pdf).flatMap(({ passages }) => passages);
      const reached = new Set(held);
      if (reached.size < held.length) yield 'a passage stands in two places';
      const references = (pdf.raw['pages'] as { object: string }[]).map(({ object }) => object);
      const marked = pdf.contents.flatMap((content, index) =>
        passagesIn(content).map((mcid) => `${references[index]} ${mcid}`),
      );
      const lost = marked.find((passage) => !reached.has(passage));
      if (lost) yield `${lost} is in no element`;
    },
  },
  {
    number: 'U7',
    *faults(pdf) {
      const roles = (at(pdf, pdf.catalog, '/StructTreeRoot', '/RoleMap') ?? {}) as PdfDictionary;
      for (const type of Object.keys(roles)) {
        if (standard.has(type.slice(1))) yield `${type} is mapped`;
      }
      for (const { type } of elementsOf(pdf)) {
        const known = standard.has(type) || standard.has(String(roles[`/${type}`]).slice(1));
        if (!known) yield type;
      }
    },
  },
  {
    number: 'U8',
    *faults(pdf) {
      let before = 0;
      for (const { type } of elementsOf(pdf)) {
        const level = Number(/^H([1-6])$/.exec(type)?.[1]);
        if (Number.isNaN(level)) continue;
        if (level > before + 1) yield `H${level} after ${before === 0 ? 'nothing' : `H${before}`}`;
        before = level;
      }
      if (before === 0) yield 'no heading';
    },
  },
  {
    number: 'U9',
    *faults(pdf) {
      for (const { type, dict } of elementsOf(pdf)) {
        if (type === 'Figure' && !textOf(dict['/Alt']) && !textOf(dict['/ActualText']))
          yield 'a figure without words for it';
      }
    },
  },
  {
    number: 'U10',
    *faults(pdf) {
      for (const { type, dict, elements } of elementsOf(pdf)) {
        const rows = type === 'Table' ? ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] : undefined;
        const wanted = rows ?? (type === 'TR' ? ['TH', 'TD'] : undefined);
        const astray = wanted && elements.find((each) => !wanted.includes(each.type));
        if (astray) yield `${astray.type} in ${type}`;
        if (type === 'TH' && !attributes(pdf, dict).some((each) => each['/Scope'] !== undefined))
          yield 'TH without Scope';
      }
    },
  },
  {
    number: 'U11',
    *faults(pdf) {
      for (const { type, elements, passages } of elementsOf(pdf)) {
        const wanted = { L: ['LI', 'Caption', 'L'], LI: ['Lbl', 'LBody'] }[type];
        if (!wanted) continue;
        const astray = elements.find((each) => !wanted.includes(each.type));
        if (astray || passages.length > 0) yield `${astray?.type ?? 'text'} in ${type}`;
      }
    },
  },
  {
    number: 'U12',
    *faults(pdf) {
      const ids = elementsOf(pdf)
        .filter(({ type }) => type === 'Note')
        .map(({ dict }) => textOf(dict['/ID']));
      if (ids.includes(undefined)) yield 'a note without ID';
      if (new Set(ids).size < ids.length) yield 'two notes with one ID';
    },
  },
  {
    number: 'U13',
    *faults(pdf) {
      const tagged = new Set(
        elementsOf(pdf)
          .filter(({ type }) => type === 'Link')
          .flatMap(({ annotations }) => annotations),
      );
      for (const page of pdf.pages) {
        const annotations = at(pdf, page, '/Annots');
        if (!Array.isArray(annotations) || annotations.length === 0) continue;
        if (page['/Tabs'] !== '/S') yield 'the order of its links isn’t that of the structure';
        for (const link of annotations) {
          if (!tagged.has(String(link))) yield 'a link that is in no Link';
          if (!textOf(at(pdf, link, '/Contents'))) yield 'a link without words';
          if (typeof at(pdf, link, '/StructParent') !== 'number') yield 'no way from link to tag';
        }
      }
    },
  },
  {
    number: 'U14',
    *faults(pdf) {
      for (const { dict } of dictionaries(pdf)) {
        if (dict['/Type'] === '/FontDescriptor') {
          const files = ['/FontFile', '/FontFile2', '/FontFile3'];
          if (!files.some((name) => pdf.streams.has(String(dict[name])))) yield 'no font file';
        }
        const whole = dict['/Type'] === '/Font' && dict['/DescendantFonts'] !== undefined;
        if (whole && !pdf.streams.get(String(dict['/ToUnicode']))?.includes('beginbf'))
          yield 'glyphs without text';
      }
    },
  },
  {
    number: 'U15',
    *faults({ pages, pageLabels }, { folios }) {
      const labels = pageLabels.map(({ label }) => textOf(label['/P']));
      if (labels.length !== pages.length || labels.includes(undefined))
        yield 'a page without a name';
      if (folios?.some((folio, index) => labels[index] !== folio)) yield 'another folio';
    },
  },
  {
    number: 'U16',
    *faults(pdf) {
      if (at(pdf, pdf.catalog, '/ViewerPreferences', '/Direction') !== '/R2L')
        yield 'left to right';
      if ((pdf.raw['outlines'] as unknown[]).length === 0) yield 'no outline';
    },
  },
  {
    number: 'U17',
    *faults(pdf) {
      for (const { type, elements, passages } of elementsOf(pdf)) {
        if (!['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Note'].includes(type))
          continue;
        const loose = elements.find((each) => ['Span', 'Em', 'Strong', 'Link'].includes(each.type));
        if (loose || passages.length > 0) yield `${loose?.type ?? 'text'} right in ${type}`;
      }
    },
  },
];

function elementsOf(pdf: PdfFile): Element[] {
  return [...allElements(structureOf(pdf))];
}

function attributes(pdf: PdfFile, dict: PdfDictionary): PdfDictionary[] {
  const given = at(pdf, dict, '/A');
  const list = Array.isArray(given) ? given : [given];
  return list.map((each) => (at(pdf, each as PdfValue) ?? {}) as PdfDictionary);
}

const paints = new Set('Tj TJ \' " Do sh f F f* B B* b b* S s'.split(' '));

/** Whether all that a page paints is tagged or an artifact, and never both. */
function markingFault(content: string): string | undefined {
  const open: ('artifact' | 'tagged' | 'neither')[] = [];
  for (const { operator, operands } of operationsOf(content)) {
    if (operator === 'EMC') open.pop();
    if (operator === 'BMC' || operator === 'BDC') {
      const artifact = operands[0] === '/Artifact';
      const tagged = operands[1]?.includes('/MCID') === true;
      if (artifact && open.includes('tagged')) return 'an artifact in a tag';
      if (tagged && open.includes('artifact')) return 'a tag in an artifact';
      open.push(artifact ? 'artifact' : tagged ? 'tagged' : 'neither');
    }
    if (paints.has(operator) && !open.includes('artifact') && !open.includes('tagged'))
      return `${operator} is neither tagged nor an artifact`;
  }
  return open.length > 0 ? 'a mark without an end' : undefined;
}

function passagesIn(content: string): string[] {
  return [...content.matchAll(/\/MCID\s+(\d+)/g)].map(([, mcid]) => mcid as string);
}
