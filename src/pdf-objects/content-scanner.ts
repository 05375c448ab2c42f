import { damaged, deepestNesting, tooMuch } from '../limits/index.ts';
import { readHexadecimal, readLiteral } from './content-strings.ts';
import type { Operand, PdfBytes } from './operand.ts';

const slash = 0x2f;
const less = 0x3c;
const greater = 0x3e;
const open = 0x28;
const close = 0x29;
/** In a list, and in of what stands before one operator: no writer has more, and no reader should. */
export const mostItems: number = 2 ** 18;

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** A word that is neither number nor name: an operator. */
export class Keyword {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const end = new Keyword('');

/** Reads the tokens of a content stream one after another (ISO 32000, 7.2). */
export class Scanner {
  readonly #content: string;
  readonly #keywords = new Map<string, Keyword>();
  #at = 0;
  /** Where the last token begins. */
  #start = 0;
  #depth = 0;

  constructor(content: string) {
    this.#content = content;
  }

  get start(): number {
    return this.#start;
  }

  get end(): number {
    return this.#at;
  }

  next(): Operand | Keyword | undefined {
    this.#skipSpace();
    this.#start = this.#at;
    return this.#read();
  }

  #read(): Operand | Keyword | undefined {
    const code = this.#content.charCodeAt(this.#at);
    if (Number.isNaN(code)) return undefined;
    switch (code) {
      case slash:
        this.#at += 1;
        return `/${this.#word()}`;
      case open:
        return this.#string(readLiteral);
      case less:
        if (this.#content.charCodeAt(this.#at + 1) !== less) return this.#string(readHexadecimal);
        this.#at += 2;
        return this.#dictionary();
      case 0x5b:
        this.#at += 1;
        return this.#list();
      case greater:
      case 0x5d:
      case close:
      case 0x7b:
      case 0x7d:
        this.#at += this.#content.startsWith('>>', this.#at) ? 2 : 1;
        return end;
      default: {
        // Only what begins like a number is worth the trial.
        if (code > 0x39) return this.#keyword(this.#word());
        const from = this.#at;
        const word = this.#word();
        const whole = wholeNumber(this.#content, from, this.#at);
        if (whole !== undefined) return whole;
        return number.test(word) ? Number(word) : this.#keyword(word);
      }
    }
  }

  /** The data of an inline image is no text, and may look like any. */
  skipImage(): void {
    const rest = /\sEI(?=\s|$)/g;
    rest.lastIndex = this.#at;
    this.#at = rest.exec(this.#content) ? rest.lastIndex : this.#content.length;
  }

  /** There are few operators, and each is met thousands of times. */
  #keyword(name: string): Keyword {
    const known = this.#keywords.get(name);
    if (known) return known;
    const made = new Keyword(name);
    this.#keywords.set(name, made);
    return made;
  }

  #string(read: typeof readLiteral): PdfBytes {
    const { bytes, end } = read(this.#content, this.#at);
    this.#at = end;
    return { bytes };
  }

  #skipSpace(): void {
    for (; this.#at < this.#content.length; this.#at += 1) {
      const code = this.#content.charCodeAt(this.#at);
      if (code === 0x25) while (!/[\r\n]/.test(this.#content[this.#at + 1] ?? '\n')) this.#at += 1;
      else if (code > 0x20) return;
    }
  }

  #word(): string {
    const content = this.#content;
    const start = this.#at;
    let at = start;
    while (isRegular(content.charCodeAt(at))) at += 1;
    this.#at = at;
    return content.slice(start, at);
  }

  #list(): Operand[] {
    const items: Operand[] = [];
    const start = this.#start;
    this.#depth += 1;
    if (this.#depth > deepestNesting) throw damaged('lists stand in one another too deeply');
    for (let token = this.next(); token !== undefined && token !== end; token = this.next()) {
      if (!(token instanceof Keyword)) items.push(token);
      if (items.length > mostItems) throw tooMuch();
    }
    this.#depth -= 1;
    this.#start = start;
    return items;
  }

  #dictionary(): Map<string, Operand> {
    const items = this.#list();
    const entries = new Map<string, Operand>();
    for (let index = 0; index + 1 < items.length; index += 2) {
      entries.set(String(items[index]), items[index + 1] as Operand);
    }
    return entries;
  }
}

/** Most numbers are whole and short: they are read digit by digit. */
function wholeNumber(content: string, from: number, to: number): number | undefined {
  if (to === from || to - from > 9) return undefined;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = content.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** 1 for what ends a word: white space and delimiters (ISO 32000, 7.2.2). */
const ends = Uint8Array.from({ length: 256 }, (_, code) =>
  code <= 0x20 || '/()<>[]{}%'.includes(String.fromCharCode(code)) ? 1 : 0,
);

function isRegular(code: number): boolean {
  return code < 256 ? ends[code] === 0 : code >= 256;
}
