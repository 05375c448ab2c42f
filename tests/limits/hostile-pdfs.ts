import { deflateSync } from 'node:zlib';
import type { UnreadableKind } from '../../src/limits/index.ts';
import { onePage, onePageObjects, packed, stream, writePdf } from './written-pdf.ts';

/** A file that was made to use up time or memory, and how it is told; undefined when it is just read. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Buffer;
  readonly told: UnreadableKind | undefined;
}

const levels = 40;
const mebibyte = 2 ** 20;

const names = (count: number, name: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => name(index)).join('');

/** Objects from the sixth on of which each names the next twice. */
const twice = (object: (next: number) => string | Buffer, last: string | Buffer) => [
  ...Array.from({ length: levels }, (_, index) => object(7 + index)),
  last,
];

const form = '/Type/XObject/Subtype/Form/BBox[0 0 1 1]';

/** A font of two bytes to a glyph, with this for a ToUnicode map. */
const mapped = (cmap: string, widths = ''): (string | Buffer)[] => [
  '<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 8 0 R>>',
  `<</Type/Font/Subtype/CIDFontType2${widths}>>`,
  packed(cmap),
];
const withFont = '<</Font<</F 6 0 R>>>>';

/** A megabyte of nothing but zeros, deflated so often. */
function again(times: number, length = mebibyte): Buffer {
  let bytes: Buffer = Buffer.alloc(length);
  for (let time = 0; time < times; time += 1) bytes = deflateSync(bytes);
  return bytes;
}

/** Each kind, and its neighbours. */
export const hostilePdfs: readonly HostileFile[] = [
  {
    name: 'tags that name themselves',
    make: () => onePage({ tags: '/K[5 0 R 5 0 R]' }),
    told: 'damaged',
  },
  {
    name: 'tags that name the next ones twice, on forty levels',
    make: () =>
      onePage({
        tags: '/K 6 0 R',
        more: twice((next) => `<</S/P/K[${next} 0 R ${next} 0 R]>>`, '<</S/P/K[]>>'),
      }),
    told: 'damaged',
  },
  {
    name: 'lists of tags that name the next ones twice, on forty levels',
    make: () =>
      onePage({
        tags: '/K 6 0 R',
        more: twice((next) => `[${next} 0 R ${next} 0 R]`, '[]'),
      }),
    told: 'damaged',
  },
  {
    name: 'a passage that is named a hundred thousand times',
    make: () =>
      onePage({
        tags: `/K<</S/P/Pg 3 0 R/K[${'0 '.repeat(100_000)}]>>`,
        content: packed(
          `/P <</MCID 0>> BDC BT /F 1 Tf ${'0 0 Td <0001> Tj '.repeat(10_000)} ET EMC`,
        ),
        resources: withFont,
        more: mapped('1 beginbfchar <0001> <0041> endbfchar'),
      }),
    told: 'too-much',
  },
  {
    name: 'a form that calls itself',
    make: () =>
      onePage({
        content: stream('/X Do '.repeat(30), `${form}/Resources<</XObject<</X 4 0 R>>>>`),
        resources: '<</XObject<</X 4 0 R>>>>',
      }),
    told: 'damaged',
  },
  {
    name: 'forms that call the next ones twice, on forty levels',
    make: () =>
      onePage({
        content: stream('/X Do'),
        resources: '<</XObject<</X 6 0 R>>>>',
        more: twice(
          (next) => stream('/X Do /X Do', `${form}/Resources<</XObject<</X ${next} 0 R>>>>`),
          stream('', form),
        ),
      }),
    told: 'too-much',
  },
  {
    name: 'pages in a circle',
    make: () => writePdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]>>']),
    told: 'damaged',
  },
  {
    name: 'nodes of pages that name the next ones twice, on forty levels',
    make: () => {
      const nodes = Array.from(
        { length: levels },
        (_, index) => `<</Type/Pages/Kids[${index + 3} 0 R ${index + 3} 0 R]>>`,
      );
      return writePdf(['<</Type/Catalog/Pages 2 0 R>>', ...nodes, '<</Type/Page>>']);
    },
    told: 'damaged',
  },
  {
    name: 'one page, two hundred thousand times',
    make: () => {
      const [catalogue, , ...others] = onePageObjects();
      return writePdf([
        catalogue as string,
        `<</Type/Pages/Kids[${'3 0 R '.repeat(200_000)}]>>`,
        ...others,
      ]);
    },
    told: 'damaged',
  },
  {
    name: 'a page that is its own parent, and a count of all pages that there can be',
    make: () => {
      const [catalogue, , , ...others] = onePageObjects();
      return writePdf([
        catalogue as string,
        '<</Type/Pages/Kids[3 0 R]/Count 2147483647/Parent 2 0 R>>',
        '<</Type/Page/Parent 3 0 R/Contents 4 0 R>>',
        ...others,
      ]);
    },
    told: undefined,
  },
  {
    name: 'a content that names one stream again and again',
    make: () => {
      const objects = onePageObjects({ content: packed(Buffer.alloc(mebibyte, 'q Q ')) });
      objects[2] = `<</Type/Page/Contents[${'4 0 R '.repeat(50_000)}]>>`;
      return writePdf(objects);
    },
    told: 'too-much',
  },
  {
    name: 'a page that inflates to a gigabyte',
    make: () => onePage({ content: packed(Buffer.alloc(1024 * mebibyte)) }),
    told: 'too-much',
  },
  {
    name: 'a page that is deflated three times',
    make: () =>
      onePage({
        content: stream(again(3, 256 * mebibyte), '/Filter[/FlateDecode/FlateDecode/FlateDecode]'),
      }),
    told: 'too-much',
  },
  {
    name: 'a page that is deflated a thousand times',
    make: () => onePage({ content: stream(again(5), `/Filter[${'/FlateDecode'.repeat(1000)}]`) }),
    told: 'damaged',
  },
  {
    name: 'runs in runs in runs',
    make: () =>
      onePage({
        content: stream(
          Buffer.alloc(mebibyte, Buffer.from([129, 129])),
          '/Filter[/RunLengthDecode/RunLengthDecode/RunLengthDecode]',
        ),
      }),
    told: 'too-much',
  },
  {
    name: 'a stream as long as no file is',
    make: () => onePage({ content: '<</Length 99999999999>>stream\n\nendstream' }),
    told: 'damaged',
  },
  {
    name: 'a stream that ends before it begins',
    make: () => onePage({ content: '<</Length -60>>stream\n\nendstream' }),
    told: 'damaged',
  },
  {
    name: 'a stream that has itself for its length',
    make: () => onePage({ content: '<</Length 4 0 R>>stream\n\nendstream' }),
    told: 'damaged',
  },
  {
    name: 'streams of which each has the next for its length',
    make: () =>
      onePage({
        more: Array.from(
          { length: 50_000 },
          (_, index) => `<</Length ${index + 7} 0 R>>stream\n\nendstream`,
        ),
      }),
    told: 'damaged',
  },
  {
    name: 'lists in lists',
    make: () => onePage({ catalogue: `/A ${'['.repeat(mebibyte)}` }),
    told: 'damaged',
  },
  {
    name: 'dictionaries in dictionaries',
    make: () => onePage({ catalogue: `/A ${'<</A'.repeat(mebibyte)}` }),
    told: 'damaged',
  },
  {
    name: 'lists in lists, on a page',
    make: () => onePage({ content: packed(Buffer.alloc(4 * mebibyte, '[')) }),
    told: 'damaged',
  },
  {
    name: 'numbers without an operator, on a page',
    make: () => onePage({ content: packed(Buffer.alloc(8 * mebibyte, '0 ')) }),
    told: 'too-much',
  },
  {
    name: 'strings without an operator, on a page',
    make: () => onePage({ content: packed(Buffer.alloc(8 * mebibyte, '<>')) }),
    told: 'too-much',
  },
  {
    name: 'a string that isn’t closed, on a page',
    make: () => onePage({ content: packed(Buffer.alloc(8 * mebibyte, '(a')) }),
    told: undefined,
  },
  {
    name: 'images that never end, on a page',
    make: () => onePage({ content: packed(Buffer.alloc(8 * mebibyte, 'BI ID ')) }),
    told: undefined,
  },
  {
    name: 'states that are saved and never restored',
    make: () => onePage({ content: packed(Buffer.alloc(8 * mebibyte, 'q 1 0 0 1 0 0 cm ')) }),
    told: 'damaged',
  },
  {
    name: 'passages that begin and never end',
    make: () => onePage({ content: packed(Buffer.alloc(8 * mebibyte, '/P <</MCID 0>> BDC ')) }),
    told: 'damaged',
  },
  {
    name: 'more glyphs than fit into the memory',
    make: () =>
      onePage({
        content: packed(`BT /F 1 Tf ${`<${'0001'.repeat(1000)}> Tj `.repeat(7000)}`),
        resources: withFont,
        more: mapped('1 beginbfchar <0001> <0041> endbfchar'),
      }),
    told: 'too-much',
  },
  {
    name: 'glyphs that each say a megabyte',
    make: () =>
      onePage({
        content: packed(`BT /F 1 Tf ${'<0001> Tj '.repeat(10_000)}`),
        resources: withFont,
        more: mapped(`1 beginbfchar <0001> <${'0041'.repeat(mebibyte)}> endbfchar`),
      }),
    told: 'too-much',
  },
  {
    name: 'a range of glyphs that each say a megabyte',
    make: () =>
      onePage({
        content: packed('BT /F 1 Tf <0001> Tj'),
        resources: withFont,
        more: mapped(`1 beginbfrange <0000> <ffff> <${'0041'.repeat(mebibyte)}> endbfrange`),
      }),
    told: 'too-much',
  },
  {
    name: 'ranges of all the glyphs that there can be, again and again',
    make: () =>
      onePage({
        content: packed('BT /F 1 Tf <0001> Tj'),
        resources: withFont,
        more: mapped(`9 beginbfrange ${'<00000000> <ffffffff> <0041> '.repeat(20_000)} endbfrange`),
      }),
    told: 'too-much',
  },
  {
    name: 'widths of all the glyphs that there can be, again and again',
    make: () =>
      onePage({
        content: packed('BT /F 1 Tf <0001> Tj'),
        resources: withFont,
        more: mapped('', `/W[${names(20_000, (index) => `${index * 70_000} 2147483647 1 `)}]`),
      }),
    told: 'too-much',
  },
  {
    name: 'fonts beyond number that share a table of widths',
    make: () =>
      onePage({
        content: packed(`BT ${names(5000, (index) => `/F${index} 1 Tf `)}`),
        resources: `<</Font<<${names(5000, (index) => `/F${index}<</Type/Font/Widths 6 0 R>>`)}>>>>`,
        more: [`[${'1 '.repeat(100_000)}]`],
      }),
    told: 'too-much',
  },
  {
    name: 'texts that are given to one glyph again and again',
    make: () =>
      onePage({
        content: packed(
          `/Span <</ActualText (${'a'.repeat(100_000)})>> BDC ${'/Span <</ActualText (b)>> BDC EMC '.repeat(20_000)}`,
        ),
      }),
    told: 'too-much',
  },
  {
    name: 'cross-references that lead to themselves',
    make: () => {
      const plain = onePage();
      const at = plain.lastIndexOf('xref\n0 ');
      return onePage({}, { trailer: `/Prev ${at}` });
    },
    told: 'damaged',
  },
  {
    name: 'cross-references to more objects than there are bytes',
    make: () => {
      const bytes = onePage().toString('latin1');
      return Buffer.from(bytes.replace('xref\n0 6', 'xref\n0 9999999999'), 'latin1');
    },
    told: 'damaged',
  },
  {
    name: 'packed cross-references to more objects than there are bytes',
    make: () => crossReferenceStream('/W[1 2 1]/Index[0 2000000000]', Buffer.alloc(64)),
    told: 'damaged',
  },
  {
    name: 'packed cross-references that inflate to millions of objects',
    make: () => crossReferenceStream('/W[1 0 0]/Index[0 8000000]', Buffer.alloc(8 * mebibyte)),
    told: 'too-much',
  },
  {
    name: 'packed cross-references with fields of a gigabyte',
    make: () => crossReferenceStream('/W[1 1000000000 1]', Buffer.alloc(64)),
    told: 'damaged',
  },
  {
    name: 'a predictor with columns of a gigabyte',
    make: () =>
      onePage({
        content: packed('q Q', '/DecodeParms<</Predictor 12/Columns 1000000000>>'),
      }),
    told: 'damaged',
  },
  {
    name: 'packed objects that are all the same large one',
    make: () => packedObjects(20_000, `[${'0 '.repeat(100_000)}]`),
    told: 'too-much',
  },
  {
    name: 'packed objects that inflate to a gigabyte',
    make: () => packedObjects(1, ' '.repeat(500 * mebibyte)),
    told: 'too-much',
  },
  {
    name: 'packed objects that are packed in themselves',
    make: () => {
      const rows = [row(0, 0, 0), row(2, 1, 0)];
      return crossReferenceStream('/W[1 4 2]', Buffer.concat(rows), '/Root 1 0 R');
    },
    told: 'damaged',
  },
];

function row(kind: number, second: number, third: number): Buffer {
  const bytes = Buffer.alloc(7);
  bytes.writeUInt8(kind, 0);
  bytes.writeUInt32BE(second, 1);
  bytes.writeUInt16BE(third, 5);
  return bytes;
}

/** A file that is nothing but a packed list of objects. */
function crossReferenceStream(entries: string, rows: Buffer, trailer = ''): Buffer {
  const head = Buffer.from('%PDF-1.7\n');
  const list = packed(rows, `/Type/XRef/Size 2${entries}${trailer}`);
  return Buffer.concat([
    head,
    Buffer.from('9 0 obj\n'),
    list,
    Buffer.from(`\nendobj\nstartxref\n${head.length}\n%%EOF\n`),
  ]);
}

/** A file whose objects from the second on are packed in the first, all at one place. */
function packedObjects(count: number, object: string): Buffer {
  const head = Buffer.from('%PDF-1.7\n');
  const index = names(count, (each) => `${each + 2} 0 `);
  const first = Buffer.concat([
    Buffer.from('1 0 obj\n'),
    packed(`${index}${object}`, `/Type/ObjStm/N ${count}/First ${index.length}`),
    Buffer.from('\nendobj\n'),
  ]);
  const rows = [row(0, 0, 0), row(1, head.length, 0)];
  for (let each = 0; each < count; each += 1) rows.push(row(2, 1, each));
  const entries = `/Type/XRef/Size ${count + 2}/W[1 4 2]/Root 2 0 R`;
  return Buffer.concat([
    head,
    first,
    Buffer.from('99999 0 obj\n'),
    packed(Buffer.concat(rows), entries),
    Buffer.from(`\nendobj\nstartxref\n${head.length + first.length}\n%%EOF\n`),
  ]);
}
