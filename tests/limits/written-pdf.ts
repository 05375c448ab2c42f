import { deflateSync } from 'node:zlib';

/** An object of a file that is written byte for byte: what stands between `obj` and `endobj`. */
export type Written = string | Buffer;

/** What may be told of a file beside its objects. */
export interface WrittenPdf {
  /** Of the trailer, beside its size and its root. */
  readonly trailer?: string;
  /** What stands after the trailer in the place of `startxref` and its number. */
  readonly start?: (at: number) => string;
}

/** A PDF of objects numbered from 1, the first its catalogue, with a true table of where they are. */
export function writePdf(
  objects: readonly Written[],
  { trailer = '', start = (at) => `startxref\n${at}\n%%EOF\n` }: WrittenPdf = {},
): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  objects.forEach((object, index) => {
    offsets.push(at);
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    at += part.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\n${start(at)}`;
  return Buffer.concat([...parts, Buffer.from(table), Buffer.from(end)]);
}

/** A stream as it is. */
export function stream(content: Written, entries = ''): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${entries}>>stream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** A stream, deflated. */
export function packed(content: Written, entries = ''): Buffer {
  return stream(deflateSync(Buffer.from(content)), `/Filter/FlateDecode${entries}`);
}

/** The parts of a file of one page that can be put in its place. */
export interface OnePage {
  /** The page’s content; nothing by default. */
  readonly content?: Written;
  /** What the page’s resources are. */
  readonly resources?: string;
  /** What the root of the tags has beside its type. */
  readonly tags?: string;
  /** Entries of the page and of the catalogue, beside those that they need. */
  readonly page?: string;
  readonly catalogue?: string;
  /** Objects from the sixth on. */
  readonly more?: readonly Written[];
}

/** A file of one page: 1 is its catalogue, 2 the pages, 3 the page, 4 its content, 5 the tags. */
export function onePage(parts: OnePage = {}, options?: WrittenPdf): Buffer {
  return writePdf(onePageObjects(parts), options);
}

/** The objects of such a file. */
export function onePageObjects({
  content = stream(''),
  resources = '<<>>',
  tags = '',
  page = '',
  catalogue = '',
  more = [],
}: OnePage = {}): Written[] {
  return [
    `<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R${catalogue}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources ${resources}${page}>>`,
    content,
    `<</Type/StructTreeRoot${tags}>>`,
    ...more,
  ];
}
