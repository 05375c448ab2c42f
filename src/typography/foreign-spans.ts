import { type AddressKind, findAddresses } from './addresses.ts';
import type { Span } from './change.ts';
import { type Atom, directionalAtoms } from './directional-atoms.ts';
import { abbreviations, countedNouns, latinUnits, numberedNouns } from './lexicon/quantities.ts';
import { units } from './lexicon/words.ts';
import { monthsIn } from './month-names.ts';

/** What a stretch of text is that is no Persian and is read from left to right. */
export type ForeignKind = Exclude<AddressKind, 'code'> | 'latin';

/** A stretch that is no Persian; offsets are UTF-16 units. */
export interface ForeignSpan extends Span {
  readonly kind: ForeignKind;
}

/** How far apart two pieces of one run may stand. */
const widestGap = 24;

/** Signs with which a number goes to what stands before it: «x = 5», «P < 0.05». */
const operator =
  /^\|?(?: ?(?:[=+\u2212×÷·<>≤≥≈≠≅≡±∓→]|==|!=|<=|>=|->|=>|:=) ?|[*^/\u2010\u2011-])$/;
/** What may stand between a word and a number without a space. */
const glued = /^[^\s\u060C\u061B\u061F]{0,3}$/;
/** Signs before a number that are its own. */
const numberSign = /[#№§$€£¥+\u2212±~≈<>≤≥-]/;
/** Signs behind a number that are its own. */
const behindNumber = /[%°′″‰]/;
/** Before a word: what isn’t a sign of its own, such as the dashes of an aside, or a call to a note (U+FFFC). */
const notLeading = /[\uFFFC\u2012-\u2015…،؛؟,;«»‹›“”"'‘’]/;
/** Signs that are a word’s own only before a small letter («:root», «!important»). */
const leadingToSmall = /[:!?]/;
const small = /^\p{Ll}/u;
/** Signs behind a word that are its own. */
const trailing = /^(?:\+\+|[+#%°′″™®©*\\/_=~^|$€&\u207A\u207B\u208A\u208B♯♭])+/;

/** But for those that are other words as well. */
const months = new Set(
  [...monthsIn('jalali').keys(), ...monthsIn('gregorian').keys()].filter((name) => name.length > 2),
);

const persianLetter = /\p{Script=Arabic}/u;
const strongRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Stretches that are read from left to right as a whole, found by the direction of their letters (the
 * strong types of UAX #9): from the first foreign word to the last, with the numbers, punctuation and brackets
 * that belong to them, up to where Persian goes on; and addresses and numbers to call. In order and without
 * overlap. Digits of any script are seen as digits. Time goes with the length of the text.
 */
export function findForeignSpans(text: string): ForeignSpan[] {
  if (!/[\p{L}@+]|&#|[0-9\u0660-\u0669\u06F0-\u06F9]{3}/u.test(text)) return [];
  const addresses = findAddresses(text);
  const atoms = directionalAtoms(text, addresses);
  if (!atoms.some(({ kind }) => kind === 'word' || kind === 'address')) return [];
  return new RunFinder(text, atoms).find();
}

/** A run that isn’t ended; indexes are those of atoms. */
interface OpenRun {
  start: number;
  /** Of its last atom. */
  last: number;
  /** Whether its last piece is a word. */
  word: boolean;
}

/** What is in the way of one run through the atoms of a text. */
class RunFinder {
  readonly #text: string;
  readonly #atoms: readonly Atom[];
  /** How many words, and how many pieces of Persian, stand before each atom. */
  readonly #words: readonly number[];
  readonly #persian: readonly number[];
  readonly #found: ForeignSpan[] = [];
  #run: OpenRun | undefined;
  /** The first atom that is in no run. */
  #free = 0;

  constructor(text: string, atoms: readonly Atom[]) {
    this.#text = text;
    this.#atoms = atoms;
    this.#words = counted(atoms, (atom) => this.#isWord(atom));
    this.#persian = counted(atoms, (atom) => this.#isPersian(atom));
  }

  find(): ForeignSpan[] {
    for (let index = 0; index < this.#atoms.length; ) index = this.#take(index);
    this.#end();
    return this.#found;
  }

  /** Take what stands at an atom into account; gives the index of what comes after it. */
  #take(index: number): number {
    const atom = this.#atoms[index] as Atom;
    if (this.#isPersian(atom)) return this.#takeAlone(index);
    if (this.#isWord(atom)) {
      this.#takeWord(index, index);
      return index + 1;
    }
    if (atom.kind === 'number' || atom.kind === 'address') return this.#takeNumber(index);
    if (atom.kind === 'open') return this.#takePair(index, atom.partner as number);
    return index + 1;
  }

  /** Persian ends a run; an address with Persian letters in it is a run by itself. */
  #takeAlone(index: number): number {
    const { address } = this.#atoms[index] as Atom;
    this.#end();
    if (address) this.#add(address.kind, address.start, address.end);
    this.#free = index + 1;
    return index + 1;
  }

  #takeWord(first: number, last: number): void {
    if (this.#run && this.#gapTo(first).length <= widestGap) {
      Object.assign(this.#run, { last, word: true });
    } else {
      this.#end();
      this.#run = { start: this.#leading(first), last, word: true };
    }
  }

  #takeNumber(index: number): number {
    const { kind, address } = this.#atoms[index] as Atom;
    if (this.#run && this.#goesOnWith(index))
      Object.assign(this.#run, { last: index, word: false });
    else if (kind === 'address' && address && !this.#run) {
      this.#add(address.kind, address.start, address.end);
      this.#free = index + 1;
    } else if (kind === 'address' && address && !this.#wordFollows(index + 1)) {
      this.#end();
      this.#add(address.kind, address.start, address.end);
      this.#free = index + 1;
    }
    return index + 1;
  }

  /** Brackets and quotation marks, by what is in them. */
  #takePair(open: number, close: number): number {
    const { start } = this.#atoms[open] as Atom;
    const sign = this.#text[start] as string;
    const bracket = /[([{]/.test(sign);
    const words = between(this.#words, open, close) > 0;
    if (between(this.#persian, open, close) > 0) {
      this.#end();
      this.#free = open + 1;
      return open + 1;
    }
    if (!words) {
      // A year, a number of a list; without a run nothing is foreign in it.
      const gap = this.#run && bracket ? this.#gapTo(open) : undefined;
      if (this.#run && gap !== undefined && /^[ .,]{0,2}$/.test(gap)) {
        Object.assign(this.#run, { last: close, word: false });
        return close + 1;
      }
      return open + 1;
    }
    if (this.#run && (!/[«‹]/.test(sign) || this.#wordFollows(close + 1))) {
      this.#takeWord(open, close);
      return close + 1;
    }
    this.#end();
    const joined = open > this.#free && this.#atoms[open - 1]?.kind === 'number';
    const { end } = this.#atoms[close] as Atom;
    // «“Yesterday” by the Beatles».
    const begins = /["“]/.test(sign) && /^ \p{Ll}/u.test(this.#text.slice(end, end + 3));
    if (bracket ? joined || this.#isFirstOperand(close) : begins && this.#wordFollows(close + 1)) {
      this.#takeWord(open, close);
      return close + 1;
    }
    this.#takeContent(open + 1, close - 1);
    this.#free = close + 1;
    return close + 1;
  }

  /** All that stands between Persian brackets or quotation marks, with its own punctuation. */
  #takeContent(first: number, last: number): void {
    const start = (this.#atoms[first] as Atom).start;
    const { end } = this.#atoms[last] as Atom;
    const content = this.#text.slice(start, end);
    const from = start + content.length - content.trimStart().length;
    const to = start + content.trimEnd().length;
    const address = this.#atoms
      .slice(first, last + 1)
      .find((atom) => atom.address?.start === from && atom.end === to)?.address;
    this.#add(address?.kind ?? 'code', from, to);
  }

  /** Whether a foreign word comes before any Persian, and within what one run may leave out. */
  #wordFollows(index: number): boolean {
    const start = this.#atoms[index - 1]?.end ?? 0;
    for (let at = index; at < this.#atoms.length; at += 1) {
      const atom = this.#atoms[at] as Atom;
      if (atom.start - start > widestGap || this.#isPersian(atom)) return false;
      if (this.#isWord(atom)) return true;
      if (atom.kind === 'open') {
        const close = atom.partner as number;
        if (between(this.#persian, at, close) > 0) return false;
        if (/[«‹]/.test(this.#text[atom.start] as string)) return false;
        if (between(this.#words, at, close) > 0) return true;
      }
      if (atom.kind === 'close') return false;
    }
    return false;
  }

  /** Whether a bracket is not Persian’s: «(a+b)² = c», «(R)-2-chlorobutane». */
  #isFirstOperand(close: number): boolean {
    const behind = this.#text.slice((this.#atoms[close] as Atom).end).slice(0, 8);
    const [, gap, next] = /^([^\p{L}\p{N}(]{0,4})([\p{L}\p{N}(])/u.exec(behind) ?? [];
    if (gap === undefined || strongRight.test(next as string)) return false;
    return gap === '' || operator.test(gap);
  }

  /** Whether a number behind a run is part of it. */
  #goesOnWith(index: number): boolean {
    const run = this.#run as OpenRun;
    const gap = this.#gapTo(index);
    if (/[\n\uFFFC]/.test(gap) || gap.length > 6) return false;
    if (operator.test(gap)) return true;
    if (!/\s/.test(gap)) return glued.test(gap);
    const counted = this.#isCounted(index);
    if (counted) return false;
    const sentence = this.#persianBehind(index);
    if (gap === ' ') return true;
    const [, mark = '', sign = ''] = /^(?:\.(?=,))?([.,:;]?) ([^\s]{0,2})$/.exec(gap) ?? [];
    if (sign !== '' && ![...sign].every((each) => numberSign.test(each))) return false;
    if (mark === '') return sign !== '' && gap.startsWith(' ');
    if (mark === '.') return this.#isAbbreviation(run.last) || !sentence;
    const year = /^[0-9۰-۹]{4}[a-z]?$/.test(this.#textOf(index));
    if (mark === ',') return !sentence || year || !run.word;
    return mark === ':' || !sentence || (this.#atoms[index] as Atom).kind === 'address';
  }

  /** Whether a Persian word comes right behind a number. */
  #persianBehind(index: number): boolean {
    const { end } = this.#atoms[index] as Atom;
    return persianLetter.test(/^ ?(.)/u.exec(this.#text.slice(end, end + 3))?.[1] ?? '');
  }

  /** Whether a number is that of a Persian word behind it: «Google ۵۰۰ نفر», «Google ۵۰٪». */
  #isCounted(index: number): boolean {
    const { end } = this.#atoms[index] as Atom;
    const behind = this.#text.slice(end, end + 40);
    if (/^ ?٪/.test(behind)) return true;
    const word = /^[ \u00A0\u200C]([\p{Script=Arabic}\p{M}\u200C]+)/u.exec(behind)?.[1];
    if (!word) return false;
    return units.has(word) || countedNouns.has(word) || months.has(word);
  }

  /** Where a run begins that has a word, with the signs and the number that are its own. */
  #leading(word: number): number {
    let first = this.#withSigns(word);
    for (let steps = 0; steps < 8; steps += 1) {
      const before = this.#numberBefore(first, word);
      if (before === undefined) break;
      first = before;
    }
    const isCopyright = /^[©℗] $/.test(this.#text.slice(0, this.#atoms[first]?.start).slice(-2));
    return isCopyright && first - 2 >= this.#free ? first - 2 : first;
  }

  /** With the signs and figures that stand right before it. */
  #withSigns(word: number): number {
    let first = word;
    while (first > this.#free) {
      const { kind, start, end } = this.#atoms[first - 1] as Atom;
      const sign = this.#text.slice(start, end);
      if (kind !== 'number' && kind !== 'sign') break;
      if (kind === 'sign' && (notLeading.test(sign) || this.#isUnseen(first - 1))) break;
      if (leadingToSmall.test(sign) && !small.test(this.#textOf(first))) break;
      first -= 1;
    }
    const before = this.#atoms[first - 1];
    const touches = before?.kind === 'persian' && persianLetter.test(this.#textOf(first - 1));
    // Between Persian and a word the signs are those of Persian.
    if (!touches) return first;
    for (let at = word - 1; at >= first; at -= 1) {
      if (this.#atoms[at]?.kind === 'sign') return at + 1;
    }
    return first;
  }

  /** The number before a word that is the word’s («5 GB», «123 Main St.», «2 × x»). */
  #numberBefore(first: number, word: number): number | undefined {
    // Behind it stand a space, or an operator.
    let at = first - 1;
    while (
      at >= this.#free &&
      first - at <= 3 &&
      /^(?:space|sign)$/.test(this.#atoms[at]?.kind ?? '')
    ) {
      at -= 1;
    }
    let last = at;
    const gapStart = this.#atoms[at]?.end ?? 0;
    let gap = this.#text.slice(gapStart, (this.#atoms[first] as Atom).start);
    while (gap && behindNumber.test(gap[0] as string)) {
      gap = gap.slice(1);
      last += 1;
    }
    if (at < this.#free || (this.#atoms[at] as Atom).kind !== 'number') return undefined;
    const start = this.#withSigns(at);
    if (gap !== ' ' && gap !== '\u00A0' && gap !== '\u202F')
      return operator.test(gap) ? start : undefined;
    const unit = latinUnits.has(this.#wordFrom(first));
    if (unit) return start;
    if (first !== word && this.#atoms[first]?.kind === 'sign') return undefined;
    const own = this.#text.slice(
      (this.#atoms[start] as Atom).start,
      (this.#atoms[last] as Atom).end,
    );
    if (!/^\P{Nd}*[0-9.,:/\u2010-\u2013-]+\P{Nd}*$/u.test(own)) return undefined;
    const before = /(\p{Script=Arabic}[\p{Script=Arabic}\p{M}\u200C]*) $/u.exec(
      this.#text.slice(
        Math.max(0, (this.#atoms[start] as Atom).start - 24),
        (this.#atoms[start] as Atom).start,
      ),
    )?.[1];
    return before && numberedNouns.has(before) ? undefined : start;
  }

  /** All that stands up to the next space. */
  #wordFrom(index: number): string {
    const { start } = this.#atoms[index] as Atom;
    return /^[^\s،؛؟.,;:()«»!]*/.exec(this.#text.slice(start, start + 12))?.[0] ?? '';
  }

  #end(): void {
    const run = this.#run;
    if (!run) return;
    this.#run = undefined;
    let { start } = this.#atoms[run.start] as Atom;
    let { end } = this.#atoms[run.last] as Atom;
    const behind = this.#text.slice(end, end + 12);
    // «-Windows-» is an aside.
    if (/^-[^-]/.test(this.#text.slice(start, start + 2)) && /^-(?![\p{L}\p{N}])/u.test(behind)) {
      start += 1;
    } else end += this.#tailOf(run, behind);
    const only = run.start === run.last ? (this.#atoms[run.start] as Atom).address : undefined;
    this.#add(only && only.end === end ? only.kind : 'code', start, end);
    this.#free = Math.max(run.last + 1, this.#free);
    while ((this.#atoms[this.#free]?.end ?? Number.POSITIVE_INFINITY) <= end) this.#free += 1;
  }

  /** How many signs behind a run are its own. */
  #tailOf(run: OpenRun, behind: string): number {
    const signs = trailing.exec(behind)?.[0] ?? '';
    const next = behind.slice(signs.length);
    if (signs !== '') {
      if (!strongRight.test([...next][0] ?? '')) return signs.length;
      return /^(?:\+\+|#)$/.test(signs) ? signs.length : 0;
    }
    // The end of a quotation that began on the line before.
    const ends = this.#persian[run.start] === 0 && /^[.!?…]+(?=[»”])/.exec(behind);
    if (ends) return ends[0].length;
    const text = this.#textOf(run.last);
    if (/^['’]\s/.test(behind) && /s$/.test(text)) return 1;
    // «pre-», «B-», «O−».
    if (/^[-\u2212](?:[\s،؛.)]|$)/.test(behind)) return /\p{Ll}$|^\p{Lu}{1,2}$/u.test(text) ? 1 : 0;
    const goesOn = /^\.(?: ?[\p{Script=Arabic}\p{M}]|[،؛)»])/u.test(behind);
    return goesOn && this.#isAbbreviation(run.last) ? 1 : 0;
  }

  /** Whether the full stop behind a word is its own: «et al.», «U.S.», «Smith, J.». */
  #isAbbreviation(last: number): boolean {
    const { end } = this.#atoms[last] as Atom;
    const before = this.#text.slice(Math.max(0, end - 16), end);
    const word = /[\p{L}.]+$/u.exec(before)?.[0] ?? '';
    return (
      /(?:\p{L}, |\p{Lu}\. ?)\p{Lu}$/u.test(before) ||
      (/\p{L}\.\p{L}{1,2}$/u.test(word) && !/\p{L}{3}\./u.test(word)) ||
      abbreviations.has(word.toLowerCase())
    );
  }

  #add(kind: AddressKind, start: number, end: number): void {
    if (end > start) this.#found.push({ kind: kind === 'code' ? 'latin' : kind, start, end });
  }

  /** What stands between a run and an atom. */
  #gapTo(index: number): string {
    const { end } = this.#atoms[(this.#run as OpenRun).last] as Atom;
    return this.#text.slice(end, (this.#atoms[index] as Atom).start);
  }

  #textOf(index: number): string {
    const { start, end } = this.#atoms[index] as Atom;
    return this.#text.slice(start, end);
  }

  #isUnseen(index: number): boolean {
    return /^\p{Cf}$/u.test(this.#textOf(index));
  }

  #isWord({ kind, address }: Atom): boolean {
    if (kind === 'word') return true;
    if (!address || address.kind === 'telephone' || address.kind === 'isbn') return false;
    return address.kind === 'code' || !this.#hasPersian(address);
  }

  #isPersian({ kind, address }: Atom): boolean {
    if (kind === 'persian') return true;
    return address !== undefined && address.kind !== 'code' && this.#hasPersian(address);
  }

  #hasPersian({ start, end }: Span): boolean {
    return strongRight.test(this.#text.slice(start, end));
  }
}

/** How many atoms of a kind stand before each. */
function counted(atoms: readonly Atom[], isOne: (atom: Atom) => boolean): number[] {
  const counts = [0];
  for (const atom of atoms) counts.push((counts.at(-1) as number) + (isOne(atom) ? 1 : 0));
  return counts;
}

function between(counts: readonly number[], first: number, last: number): number {
  return (counts[last] as number) - (counts[first + 1] as number);
}
