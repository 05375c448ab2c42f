/** A string of a content stream, a byte to a character. */
export interface PdfBytes {
  readonly bytes: string;
}

/** What stands before an operator; a name keeps its slash. */
export type Operand =
  | number
  | string
  | PdfBytes
  | readonly Operand[]
  | ReadonlyMap<string, Operand>;

const slash = 0x2f;
const backslash = 0x5c;
const less = 0x3c;
const greater = 0x3e;
const open = 0x28;
const close = 0x29;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/**
 * Reads a content stream, or a CMap, which is written in the same way (ISO 32000,
 * 7.2 and 7.8.2): once from its first byte to its last. What can't be read is
 * passed over.
 * @param content A byte to a character.
 * @param handle Called for each operator with all that stood before it, and where the two end.
 */
export function readOperators(
  content: string,
  handle: (operator: string, operands: readonly Operand[], end: number) => void,
): void {
  const scanner = new Scanner(content);
  let operands: Operand[] = [];
  for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
    if (!(token instanceof Keyword)) operands.push(token);
    else {
      if (token.name === 'ID') scanner.skipImage();
      handle(token.name, operands, scanner.at);
      operands = [];
    }
  }
}

/** A word that is neither number nor name: an operator. */
class Keyword {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const end = new Keyword('');

class Scanner {
  readonly #content: string;
  readonly #keywords = new Map<string, Keyword>();
  #at = 0;

  constructor(content: string) {
    this.#content = content;
  }

  /** How far the content has been read. */
  get at(): number {
    return this.#at;
  }

  next(): Operand | Keyword | undefined {
    this.#skipSpace();
    const code = this.#content.charCodeAt(this.#at);
    if (Number.isNaN(code)) return undefined;
    switch (code) {
      case slash:
        this.#at += 1;
        return `/${this.#word()}`;
      case open:
        return this.#literal();
      case less:
        if (this.#content.charCodeAt(this.#at + 1) !== less) return this.#hexadecimal();
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
        const word = this.#word();
        // Only what begins like a number is worth the trial.
        if (code <= 0x39 && number.test(word)) return Number(word);
        return this.#keyword(word);
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

  #skipSpace(): void {
    for (; this.#at < this.#content.length; this.#at += 1) {
      const code = this.#content.charCodeAt(this.#at);
      if (code === 0x25) while (!/[\r\n]/.test(this.#content[this.#at + 1] ?? '\n')) this.#at += 1;
      else if (code > 0x20) return;
    }
  }

  #word(): string {
    const start = this.#at;
    while (isRegular(this.#content.charCodeAt(this.#at))) this.#at += 1;
    return this.#content.slice(start, this.#at);
  }

  #list(): Operand[] {
    const items: Operand[] = [];
    for (let token = this.next(); token !== undefined && token !== end; token = this.next()) {
      if (!(token instanceof Keyword)) items.push(token);
    }
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

  #hexadecimal(): PdfBytes {
    let bytes = '';
    let high = -1;
    for (this.#at += 1; this.#at < this.#content.length; this.#at += 1) {
      const code = this.#content.charCodeAt(this.#at);
      if (code === greater) break;
      const digit = digitOf(code);
      if (digit === -1) continue;
      if (high === -1) high = digit;
      else {
        bytes += String.fromCharCode(high * 16 + digit);
        high = -1;
      }
    }
    this.#at += 1;
    return { bytes: high === -1 ? bytes : bytes + String.fromCharCode(high * 16) };
  }

  #literal(): PdfBytes {
    let bytes = '';
    let depth = 0;
    for (; this.#at < this.#content.length; this.#at += 1) {
      const code = this.#content.charCodeAt(this.#at);
      if (code === backslash) {
        bytes += this.#escape();
        continue;
      }
      if (code === open) depth += 1;
      if (code === close) depth -= 1;
      if (depth === 0) break;
      if (code !== open || depth > 1) bytes += this.#content[this.#at];
    }
    this.#at += 1;
    return { bytes };
  }

  #escape(): string {
    const octal = /^[0-7]{1,3}/.exec(this.#content.slice(this.#at + 1, this.#at + 4));
    if (octal) {
      this.#at += octal[0].length;
      return String.fromCharCode(Number.parseInt(octal[0], 8) & 0xff);
    }
    this.#at += 1;
    const letter = this.#content[this.#at] ?? '';
    return letter === '\n' || letter === '\r' ? '' : (escapes[letter] ?? letter);
  }
}

function isRegular(code: number): boolean {
  if (!(code > 0x20)) return false;
  switch (code) {
    case slash:
    case open:
    case close:
    case less:
    case greater:
    case 0x5b:
    case 0x5d:
    case 0x7b:
    case 0x7d:
    case 0x25:
      return false;
    default:
      return true;
  }
}

/** The value of a hexadecimal digit; -1 when it is none. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
