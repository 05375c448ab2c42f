import {
  PDFArray,
  PDFBool,
  type PDFContext,
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
import { damaged, deepestNesting, type ReadingBudget } from '../limits/index.ts';

/** An object that stands in a file by itself (ISO 32000, 7.3.10). */
export interface IndirectObject {
  readonly ref: PDFRef;
  readonly object: PDFObject;
}

/** Finds the number that a stream’s length is, where the stream only refers to it. */
export type LengthFinder = (ref: PDFRef) => number | undefined;

/** Bytes of memory that an object takes, roughly, beside its text. */
const perObject = 96;

const space = 1;
const delimiter = 2;
const kindOf = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kindOf[code] = space;
for (const sign of '()<>[]{}/%') kindOf[sign.charCodeAt(0)] = delimiter;

const code = {
  lineFeed: 10,
  carriageReturn: 13,
  open: 0x28,
  close: 0x29,
  slash: 0x2f,
  less: 0x3c,
  greater: 0x3e,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  percent: 0x25,
} as const;

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const wholeNumber = /^\d{1,10}$/;

/**
 * Reads objects at given places of a file, or of what was packed in one (ISO 32000, 7.3). It
 * never looks for anything: what isn’t where the file says is a damage. So a byte is read
 * once for each time that the file itself leads to it, and the budget counts it.
 */
export class ObjectReader {
  readonly #bytes: Buffer;
  readonly #context: PDFContext;
  readonly #budget: ReadingBudget;
  #at = 0;

  constructor(bytes: Uint8Array, context: PDFContext, budget: ReadingBudget) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#context = context;
    this.#budget = budget;
  }

  /** Where what is read next begins. */
  get at(): number {
    return this.#at;
  }

  set at(place: number) {
    if (!(place >= 0 && place <= this.#bytes.length)) throw damaged('it leads beyond its own end');
    this.#at = place;
  }

  /** Read `12 0 obj …`, a stream’s bytes included. */
  readIndirect(lengthOf: LengthFinder): IndirectObject {
    const objectNumber = this.readWhole();
    const generation = this.readWhole();
    if (this.readWord() !== 'obj') throw misplaced();
    const object = this.readObject();
    const ref = PDFRef.of(objectNumber, generation);
    if (!(object instanceof PDFDict)) return { ref, object };
    const end = this.#at;
    if (this.readWord() !== 'stream') {
      this.#at = end;
      return { ref, object };
    }
    return { ref, object: this.#readStream(object, lengthOf) };
  }

  /** Read an object that isn’t a stream. */
  readObject(depth = 0): PDFObject {
    if (depth > deepestNesting) throw damaged('its objects stand in one another too deeply');
    this.#skipSpace();
    this.#budget.keep(perObject);
    switch (this.#bytes[this.#at]) {
      case code.slash:
        return this.#readName();
      case code.open:
        return this.#readLiteral();
      case code.openList:
        return this.#readArray(depth);
      case code.less:
        return this.#bytes[this.#at + 1] === code.less
          ? this.#readDictionary(depth)
          : this.#readHexadecimal();
      default:
        return this.#readOther();
    }
  }

  /** Read a number of an object, an offset, a count. */
  readWhole(): number {
    const word = this.readWord();
    if (!wholeNumber.test(word)) throw misplaced();
    return Number(word);
  }

  /** Read a word without delimiters; an empty one where none stands. */
  readWord(): string {
    this.#skipSpace();
    const start = this.#at;
    while (this.#at < this.#bytes.length && kindOf[this.#bytes[this.#at] as number] === 0) {
      this.#at += 1;
    }
    this.#budget.work(this.#at - start);
    return this.#bytes.toString('latin1', start, this.#at);
  }

  #readOther(): PDFObject {
    const word = this.readWord();
    switch (word) {
      case 'true':
        return PDFBool.True;
      case 'false':
        return PDFBool.False;
      case 'null':
        return PDFNull;
      default:
    }
    if (!number.test(word)) throw misplaced();
    if (!wholeNumber.test(word)) return PDFNumber.of(Number(word));
    const end = this.#at;
    const generation = this.readWord();
    if (wholeNumber.test(generation) && this.readWord() === 'R') {
      return PDFRef.of(Number(word), Number(generation));
    }
    this.#at = end;
    return PDFNumber.of(Number(word));
  }

  #readName(): PDFName {
    this.#at += 1;
    const start = this.#at;
    while (this.#at < this.#bytes.length && kindOf[this.#bytes[this.#at] as number] === 0) {
      this.#at += 1;
    }
    this.#budget.work(this.#at - start);
    const name = this.#bytes.toString('latin1', start, this.#at);
    return PDFName.of(
      name.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      ),
    );
  }

  #readLiteral(): PDFString {
    const start = this.#at;
    let depth = 0;
    for (; this.#at < this.#bytes.length; this.#at += 1) {
      const byte = this.#bytes[this.#at];
      if (byte === code.backslash) this.#at += 1;
      else if (byte === code.open) depth += 1;
      else if (byte === code.close) {
        depth -= 1;
        if (depth === 0) break;
      }
    }
    this.#count(start);
    if (this.#at >= this.#bytes.length) throw misplaced();
    this.#at += 1;
    return PDFString.of(this.#bytes.toString('latin1', start + 1, this.#at - 1));
  }

  #readHexadecimal(): PDFHexString {
    const start = this.#at + 1;
    const end = this.#bytes.indexOf(code.greater, start);
    this.#at = end < 0 ? this.#bytes.length : end + 1;
    this.#count(start);
    if (end < 0) throw misplaced();
    return PDFHexString.of(this.#bytes.toString('latin1', start, end).replace(/[^0-9A-Fa-f]/g, ''));
  }

  #readArray(depth: number): PDFArray {
    this.#at += 1;
    const array = PDFArray.withContext(this.#context);
    for (;;) {
      this.#skipSpace();
      if (this.#bytes[this.#at] === code.closeList) break;
      array.push(this.readObject(depth + 1));
    }
    this.#at += 1;
    return array;
  }

  #readDictionary(depth: number): PDFDict {
    this.#at += 2;
    const entries = new Map<PDFName, PDFObject>();
    for (;;) {
      this.#skipSpace();
      const byte = this.#bytes[this.#at];
      if (byte === code.greater && this.#bytes[this.#at + 1] === code.greater) break;
      if (byte !== code.slash) throw misplaced();
      entries.set(this.#readName(), this.readObject(depth + 1));
    }
    this.#at += 2;
    return PDFDict.fromMapWithContext(entries, this.#context);
  }

  #readStream(dict: PDFDict, lengthOf: LengthFinder): PDFRawStream {
    if (this.#bytes[this.#at] === code.carriageReturn) this.#at += 1;
    if (this.#bytes[this.#at] === code.lineFeed) this.#at += 1;
    const given = dict.get(PDFName.of('Length'));
    const length =
      given instanceof PDFRef
        ? lengthOf(given)
        : given instanceof PDFNumber
          ? given.asNumber()
          : undefined;
    const start = this.#at;
    if (length === undefined || !Number.isSafeInteger(length) || length < 0) throw misplaced();
    this.at = start + length;
    if (this.readWord() !== 'endstream') throw misplaced();
    return PDFRawStream.of(dict, this.#bytes.subarray(start, start + length));
  }

  #skipSpace(): void {
    const start = this.#at;
    for (; this.#at < this.#bytes.length; this.#at += 1) {
      const byte = this.#bytes[this.#at] as number;
      if (byte === code.percent) this.#skipComment();
      else if (kindOf[byte] !== space) break;
    }
    this.#budget.work(this.#at - start);
  }

  #skipComment(): void {
    for (; this.#at < this.#bytes.length; this.#at += 1) {
      const byte = this.#bytes[this.#at];
      if (byte === code.lineFeed || byte === code.carriageReturn) return;
    }
  }

  #count(start: number): void {
    this.#budget.work(this.#at - start);
    this.#budget.keep(this.#at - start);
  }
}

function misplaced(): Error {
  return damaged('what stands in it isn’t what it says stands there');
}
