import {
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import {
  cutOff,
  damaged,
  encrypted,
  type ReadingBudget,
  UnreadableFileError,
} from '../limits/index.ts';
import { type CrossReferences, readCrossReferences } from './cross-references.ts';
import { unpackStream } from './filters.ts';
import { ObjectReader } from './object-reader.ts';

/** The objects of a PDF, as far as reading needs them; a `PDFDocument` has them too. */
export interface PdfFile {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
}

/** The head stands in the first kilobyte, and the end in the last, whatever was put around them. */
const headRoom = 1024;
const endRoom = 2048;

const end = /startxref\s+(\d{1,10})\s+%%EOF\s*$/;

/**
 * Open a PDF that came from anywhere. Objects are read where the file’s own cross-references
 * say that they are, which is what viewers show; nothing is looked for or mended, so
 * nothing can stand in the file that is read here and not shown there.
 * @throws UnreadableFileError if it is cut off, encrypted or damaged, or none at all.
 */
export function openPdf(given: Uint8Array, budget: ReadingBudget): PdfFile {
  const bytes = fromHead(given);
  const context = PDFContext.create();
  const references = readCrossReferences(bytes, startOf(bytes), context, budget);
  const { trailer } = references;
  const encryption = trailer.get(PDFName.of('Encrypt'));
  if (encryption !== undefined && encryption !== PDFNull) throw encrypted();
  new ObjectLoader(bytes, context, references, budget).loadAll();
  const catalog = trailer.lookup(PDFName.of('Root'));
  if (!(catalog instanceof PDFDict)) throw damaged('it has no catalogue, with which all begins');
  context.trailerInfo = {
    Root: trailer.get(PDFName.of('Root')) as PDFObject,
    ...(trailer.has(PDFName.of('Info')) && { Info: trailer.get(PDFName.of('Info')) as PDFObject }),
  };
  return { context, catalog };
}

/** The title that a file gives itself. */
export function titleOf({ context }: PdfFile): string | undefined {
  const information = context.lookup(context.trailerInfo.Info);
  const title =
    information instanceof PDFDict ? information.lookup(PDFName.of('Title')) : undefined;
  const isText = title instanceof PDFString || title instanceof PDFHexString;
  return isText ? title.decodeText() : undefined;
}

/** Places are counted from the head of the file. */
function fromHead(given: Uint8Array): Buffer {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length);
  const head = bytes.subarray(0, headRoom).indexOf('%PDF-');
  if (head < 0) throw new UnreadableFileError('foreign', 'it is no PDF');
  return bytes.subarray(head);
}

/** Where the newest cross-references stand, by the last lines of the file. */
function startOf(bytes: Buffer): number {
  const tail = bytes
    .subarray(-endRoom)
    .toString('latin1')
    .replace(/[\0\s]+$/, '');
  const place = end.exec(tail)?.[1];
  if (place === undefined) throw cutOff();
  return Number(place);
}

/** What is packed in a stream of objects: where each begins. */
interface PackedObjects {
  readonly reader: ObjectReader;
  readonly numbers: readonly number[];
  readonly offsets: readonly number[];
}

/** A packed object needs its stream, and that its length: more need one another only in a circle. */
const longestChain = 8;

/** Reads each object once, when it is first asked for. */
class ObjectLoader {
  readonly #context: PDFContext;
  readonly #reader: ObjectReader;
  readonly #references: CrossReferences;
  readonly #budget: ReadingBudget;
  readonly #loading = new Set<number>();
  readonly #loaded = new Map<number, PDFObject>();
  readonly #packed = new Map<number, PackedObjects>();

  constructor(
    bytes: Uint8Array,
    context: PDFContext,
    references: CrossReferences,
    budget: ReadingBudget,
  ) {
    this.#context = context;
    this.#reader = new ObjectReader(bytes, context, budget);
    this.#references = references;
    this.#budget = budget;
  }

  loadAll(): void {
    for (const object of this.#references.places.keys()) this.#load(object);
  }

  #load(object: number): PDFObject | undefined {
    const known = this.#loaded.get(object);
    const place = this.#references.places.get(object);
    if (known || !place) return known;
    if (this.#loading.has(object) || this.#loading.size > longestChain) {
      throw damaged('its objects need one another in a circle');
    }
    this.#loading.add(object);
    const generation = 'offset' in place ? place.generation : 0;
    const read =
      'offset' in place
        ? this.#readAt(object, place.offset, generation)
        : this.#readPacked(object, place.stream, place.index);
    this.#loading.delete(object);
    this.#loaded.set(object, read);
    this.#context.assign(PDFRef.of(object, generation), read);
    return read;
  }

  #readAt(object: number, offset: number, generation: number): PDFObject {
    const reader = this.#reader;
    const back = reader.at;
    reader.at = offset;
    const read = reader.readIndirect(this.#lengthOf);
    reader.at = back;
    if (read.ref !== PDFRef.of(object, generation)) throw elsewhere();
    return read.object;
  }

  #readPacked(object: number, stream: number, index: number): PDFObject {
    const known = this.#packed.get(stream);
    const packed = known ?? this.#openPacked(stream);
    if (!known) this.#packed.set(stream, packed);
    const offset = packed.offsets[index];
    if (offset === undefined || packed.numbers[index] !== object) throw elsewhere();
    packed.reader.at = offset;
    return packed.reader.readObject();
  }

  /** A stream of objects begins with the number and the place of each (ISO 32000, 7.5.7). */
  #openPacked(object: number): PackedObjects {
    const stream = this.#load(object);
    if (!(stream instanceof PDFRawStream)) throw elsewhere();
    const first = stream.dict.lookup(PDFName.of('First'));
    const count = stream.dict.lookup(PDFName.of('N'));
    if (!(first instanceof PDFNumber) || !(count instanceof PDFNumber)) throw elsewhere();
    const bytes = unpackStream(stream, this.#budget);
    this.#budget.keep(bytes.length);
    const reader = new ObjectReader(bytes, this.#context, this.#budget);
    const numbers: number[] = [];
    const offsets: number[] = [];
    for (let index = 0; index < count.asNumber(); index += 1) {
      numbers.push(reader.readWhole());
      offsets.push(first.asNumber() + reader.readWhole());
    }
    return { reader, numbers, offsets };
  }

  readonly #lengthOf = (ref: PDFRef): number | undefined => {
    const length = this.#load(ref.objectNumber);
    return length instanceof PDFNumber ? length.asNumber() : undefined;
  };
}

function elsewhere(): Error {
  return damaged('its objects aren’t where it says');
}
