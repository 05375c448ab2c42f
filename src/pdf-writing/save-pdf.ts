import {
  type PDFContext,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { hasName } from './streams.ts';

/** Objects to a stream of them: more are packed tighter, and looked up slower. */
const packed = 200;

/**
 * The bytes of a finished file: what has no stream of its own is packed in streams of
 * objects, and a stream says where everything is (ISO 32000, 7.5.7 and 7.5.8). The
 * library's own way takes ten times as long.
 */
export function savePdf({ context }: PDFDocument): Uint8Array {
  const file = new FileBytes(context.header.getVersionString());
  const plain: [PDFRef, PDFObject][] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) file.addStream(ref.objectNumber, deflated(object));
    else plain.push([ref, object]);
  }
  let next = context.largestObjectNumber + 1;
  for (let at = 0; at < plain.length; at += packed) {
    file.addPacked(next, plain.slice(at, at + packed), context);
    next += 1;
  }
  return file.finish(next, context);
}

/**
 * The bytes of a file that nobody gets to see but who loads it next: nothing is packed, for
 * unpacking takes longer than reading.
 */
export function saveToLoad({ context }: PDFDocument): Uint8Array {
  const file = new FileBytes(context.header.getVersionString());
  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) file.addStream(objectNumber, deflated(object));
    else file.addObject(objectNumber, object);
  }
  return file.finishUnpacked(context);
}

/** What was written and not deflated yet is; but for XMP, which programs that know no PDF look for. */
function deflated(stream: PDFStream): PDFStream {
  const { dict } = stream;
  if (!(stream instanceof PDFRawStream) || dict.has(PDFName.of('Filter'))) return stream;
  if (hasName(dict, 'Type', 'Metadata')) return stream;
  // The library's own way of deflating is the same on every machine; Node's isn't.
  const { dict: said, contents } = dict.context.flateStream(stream.contents);
  if (contents.length >= stream.contents.length) return stream;
  const copy = dict.clone();
  for (const [key, value] of said.entries()) copy.set(key, value);
  return PDFRawStream.of(copy, contents);
}

/** Where an object is: at a place of the file, or at a place in a stream of objects. */
type Place = readonly [type: 1 | 2, where: number, index: number];

class FileBytes {
  readonly #parts: Uint8Array[] = [];
  readonly #places = new Map<number, Place>();
  #length = 0;

  constructor(version: string) {
    // Four bytes that are no text, so that nobody takes the file for one (7.5.2).
    this.#write(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`);
  }

  addStream(number: number, stream: PDFStream): void {
    this.#places.set(number, [1, this.#length, 0]);
    const contents = stream.getContents();
    stream.dict.set(PDFName.of('Length'), PDFNumber.of(contents.length));
    this.#write(`${number} 0 obj\n${stream.dict.toString()}\nstream\n`);
    this.#writeBytes(contents);
    this.#write('\nendstream\nendobj\n');
  }

  addObject(number: number, object: PDFObject): void {
    this.#places.set(number, [1, this.#length, 0]);
    this.#write(`${number} 0 obj\n${object.toString()}\nendobj\n`);
  }

  addPacked(
    number: number,
    objects: readonly (readonly [PDFRef, PDFObject])[],
    context: PDFContext,
  ): void {
    const heads: string[] = [];
    const bodies: string[] = [];
    let at = 0;
    objects.forEach(([ref, object], index) => {
      const body = object.toString();
      heads.push(`${ref.objectNumber} ${at}`);
      bodies.push(body);
      at += body.length + 1;
      this.#places.set(ref.objectNumber, [2, number, index]);
    });
    const head = `${heads.join(' ')}\n`;
    const content = Buffer.from(head + bodies.join('\n'), 'latin1');
    const dict = { Type: 'ObjStm', N: objects.length, First: head.length };
    this.addStream(number, context.flateStream(content, dict));
  }

  finish(number: number, context: PDFContext): Uint8Array {
    const start = this.#length;
    this.#places.set(number, [1, start, 0]);
    const numbers = [...this.#places.keys()].sort((a, b) => a - b);
    const table = Buffer.alloc(numbers.length * 7);
    numbers.forEach((each, index) => {
      const [type, where, place] = this.#places.get(each) as Place;
      table.writeUInt8(type, 7 * index);
      table.writeUInt32BE(where, 7 * index + 1);
      table.writeUInt16BE(place, 7 * index + 5);
    });
    const stream = context.flateStream(table, {
      Type: 'XRef',
      Size: number + 1,
      W: [1, 4, 2],
      Index: runsOf(numbers),
      ...ends(context),
    });
    this.addStream(number, stream);
    this.#write(`startxref\n${start}\n%%EOF\n`);
    return Buffer.concat(this.#parts, this.#length);
  }

  /** A table of plain text says where everything is (7.5.4): it becomes no object of who loads it. */
  finishUnpacked(context: PDFContext): Uint8Array {
    const start = this.#length;
    // One by one: a call with half a million arguments is too much.
    let size = 0;
    for (const number of this.#places.keys()) size = Math.max(size, number + 1);
    size = Math.max(size, 1);
    const rows = Array.from({ length: size }, (_, number) => {
      const where = this.#places.get(number)?.[1];
      return where === undefined ? free : `${String(where).padStart(10, '0')} 00000 n \n`;
    });
    const trailer = context.obj({ Size: size, ...ends(context) }).toString();
    const table = `xref\n0 ${size}\n${rows.join('')}trailer\n${trailer}\n`;
    this.#write(`${table}startxref\n${start}\n%%EOF\n`);
    return Buffer.concat(this.#parts, this.#length);
  }

  #write(text: string): void {
    this.#writeBytes(Buffer.from(text, 'latin1'));
  }

  #writeBytes(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }
}

/** The row of a number that no object has. */
const free = '0000000000 65535 f \n';

/** What leads to all there is, and what tells a file from others (7.5.5). */
function ends({ trailerInfo }: PDFContext): Record<string, PDFObject> {
  const { Root, Info, ID } = trailerInfo;
  const entries = Object.entries({ Root, Info, ID });
  return Object.fromEntries(entries.flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

/** Of numbers in order, the first of each run and how many it has. */
function runsOf(numbers: readonly number[]): number[] {
  const runs: number[] = [];
  for (const [index, number] of numbers.entries()) {
    if (index > 0 && number === (numbers[index - 1] as number) + 1) {
      runs[runs.length - 1] = (runs.at(-1) as number) + 1;
    } else runs.push(number, 1);
  }
  return runs;
}
