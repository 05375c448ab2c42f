import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { damaged, type ReadingBudget } from '../limits/index.ts';
import { unpackStream } from './filters.ts';
import { ObjectReader } from './object-reader.ts';

/** Where an object stands: at a place in the file, or as one of those packed in a stream. */
export type ObjectPlace =
  | { readonly offset: number; readonly generation: number }
  | { readonly stream: number; readonly index: number };

/** What a file says of where its objects are, and which of them it begins with. */
export interface CrossReferences {
  /** By the number of the object; undefined for one that was given up. */
  readonly places: ReadonlyMap<number, ObjectPlace | undefined>;
  readonly trailer: PDFDict;
}

/** Bytes of memory that a place takes, roughly. */
const perPlace = 96;

/** A field of a cross-reference stream is never wider: it is a number. */
const widestField = 8;

/**
 * Read the cross-references of a file from the newest to the oldest (ISO 32000, 7.5.4 to 7.5.8):
 * what the newest says of an object holds.
 * @param start where the newest stands
 * @throws UnreadableFileError when they aren’t where they should be, or lead in a circle.
 */
export function readCrossReferences(
  bytes: Uint8Array,
  start: number,
  context: PDFContext,
  budget: ReadingBudget,
): CrossReferences {
  const reader = new ObjectReader(bytes, context, budget);
  const places = new Map<number, ObjectPlace | undefined>();
  const visited = new Set<number>();
  let trailer: PDFDict | undefined;
  const add: AddPlace = (object, place) => {
    budget.keep(perPlace);
    if (!places.has(object)) places.set(object, place);
  };
  for (let next: number | undefined = start; next !== undefined; ) {
    if (visited.has(next)) throw damaged('its lists of objects lead in a circle');
    visited.add(next);
    const section = readSection(reader, next, add, budget);
    trailer ??= section;
    // A file for old readers and new ones says to the new ones where there is more.
    const hidden = numberOf(section, 'XRefStm');
    if (hidden !== undefined && !visited.has(hidden)) {
      visited.add(hidden);
      readSection(reader, hidden, add, budget);
    }
    next = numberOf(section, 'Prev');
  }
  return { places, trailer: trailer as PDFDict };
}

type AddPlace = (object: number, place: ObjectPlace | undefined) => void;

/** Reads a table or a stream, and gives what it has beside the places. */
function readSection(
  reader: ObjectReader,
  at: number,
  add: AddPlace,
  budget: ReadingBudget,
): PDFDict {
  reader.at = at;
  if (reader.readWord() === 'xref') return readTable(reader, add);
  reader.at = at;
  const { object } = reader.readIndirect(() => undefined);
  if (!(object instanceof PDFRawStream)) throw damaged('it has no list of its objects');
  readPlaces(object, add, budget);
  return object.dict;
}

function readTable(reader: ObjectReader, add: AddPlace): PDFDict {
  for (;;) {
    const start = reader.at;
    if (reader.readWord() === 'trailer') break;
    reader.at = start;
    const first = reader.readWhole();
    const count = reader.readWhole();
    for (let object = first; object < first + count; object += 1) {
      const offset = reader.readWhole();
      const generation = reader.readWhole();
      const used = reader.readWord() === 'n' && offset > 0;
      add(object, used ? { offset, generation } : undefined);
    }
  }
  const trailer = reader.readObject();
  if (!(trailer instanceof PDFDict)) throw damaged('its trailer is none');
  return trailer;
}

function readPlaces(stream: PDFRawStream, add: AddPlace, budget: ReadingBudget): void {
  const { dict } = stream;
  const [type = 0, second = 0, third = 0] = numbersIn(dict, 'W');
  const widths = [type, second, third];
  const row = type + second + third;
  if (row < 1 || widths.some((width) => !(width >= 0 && width <= widestField))) {
    throw damaged('its list of objects is no list');
  }
  const bytes = unpackStream(stream, budget);
  const index = numbersIn(dict, 'Index');
  const ranges = index.length > 0 ? index : [0, Math.floor(bytes.length / row)];
  let at = 0;
  const field = (width: number, otherwise: number): number => {
    if (width === 0) return otherwise;
    let value = 0;
    for (let end = at + width; at < end; at += 1) value = value * 256 + (bytes[at] as number);
    return value;
  };
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const first = ranges[range] as number;
    const count = ranges[range + 1] as number;
    for (let object = first; object < first + count; object += 1) {
      if (at + row > bytes.length) throw damaged('its list of objects is shorter than it says');
      const kind = field(type, 1);
      const [one, two] = [field(second, 0), field(third, 0)];
      if (kind === 2) add(object, { stream: one, index: two });
      else add(object, kind === 1 && one > 0 ? { offset: one, generation: two } : undefined);
    }
  }
}

function numbersIn(dict: PDFDict, key: string): number[] {
  const list = dict.get(PDFName.of(key));
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN));
}

function numberOf(dict: PDFDict, key: string): number | undefined {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}
