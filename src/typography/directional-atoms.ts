import bidiFactory, { type Bidi } from 'bidi-js';
import type { Address } from './addresses.ts';
import type { Span } from './change.ts';

// Its types describe the module that Node doesn’t load.
const bidi = (bidiFactory as unknown as () => Bidi)();

/**
 * What a piece of a line is for its direction: a word that is read from left to right, a number,
 * an address, what is read from right to left (Persian, its marks, a line’s break, what isn’t text),
 * a space, a pair’s halves, any other sign.
 */
export type AtomKind =
  | 'word'
  | 'number'
  | 'address'
  | 'persian'
  | 'space'
  | 'open'
  | 'close'
  | 'sign';

/** A piece of a text; offsets are UTF-16 units. */
export interface Atom extends Span {
  readonly kind: AtomKind;
  readonly address?: Address;
  /** Of a half of a pair: the index of the other one. */
  partner?: number;
}

/** Marks of Persian, which no run of another script holds. */
const persianMark = /[\u060C\u061B\u061F\u066A-\u066D\u06D4\t\u2028\u2029]/;
/** Signs that order a line, or can’t be seen, are of no script. */
const unseen = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;
/** What most of a text is: letters, and the marks above and below them. */
const persian = /[\u0610-\u061A\u0620-\u065F\u0670-\u06D3]/;
const space = /[ \n\r\u00A0\u202F\u2000-\u200A\u3000]/;
const digits = /[0-9\u0660-\u0669\u06F0-\u06F9]/;
/** A number with what parts its figures. */
const number =
  /[0-9\u0660-\u0669\u06F0-\u06F9]+(?:[.,:/\u066B\u066C\u2010-\u2013-](?=[0-9\u0660-\u0669\u06F0-\u06F9])[0-9\u0660-\u0669\u06F0-\u06F9]+)*/y;

const pairs = new Map(['()', '[]', '{}', '«»', '‹›', '“”', '‘’'].map((pair) => [pair[0], pair[1]]));
const opens = new Map([...pairs].map(([open, close]) => [close, open]));

/** The pieces of a text, in its order and without a gap. Time goes with its length. */
export function directionalAtoms(text: string, addresses: readonly Address[]): Atom[] {
  const atoms: Atom[] = [];
  let next = 0;
  for (let at = 0; at < text.length; ) {
    while ((addresses[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const address = addresses[next];
    if (address?.start === at) {
      atoms.push({ kind: 'address', start: at, end: address.end, address });
      at = address.end;
      continue;
    }
    const limit = address?.start ?? text.length;
    const { kind, end: wanted } = pieceAt(text, at);
    const end = Math.min(limit, wanted);
    atoms.push({ kind, start: at, end });
    at = end;
  }
  pair(text, atoms);
  return atoms;
}

function pieceAt(text: string, start: number): { kind: AtomKind; end: number } {
  const kind = kindAt(text, start);
  if (kind === 'number') {
    number.lastIndex = start;
    const end = number.test(text) ? number.lastIndex : start + 1;
    // «3D» is a word.
    return kindAt(text, end) === 'word' ? { kind: 'word', end: wordEnd(text, end) } : { kind, end };
  }
  if (kind === 'word') return { kind, end: wordEnd(text, start) };
  let at = start + widthAt(text, start);
  if (kind === 'space') while (space.test(text[at] ?? '')) at += 1;
  if (kind === 'persian') {
    while (kindAt(text, at) === kind || (text[at] === '\u200C' && kindAt(text, at + 1) === kind)) {
      at += widthAt(text, at);
    }
  }
  return { kind, end: at };
}

/** With the figures, marks and apostrophes in it. */
function wordEnd(text: string, start: number): number {
  let at = start + widthAt(text, start);
  while (at < text.length) {
    const sign = text[at] as string;
    const kind = kindAt(text, at);
    const joins = /['’\u00AD]/.test(sign) && kindAt(text, at + 1) === 'word';
    const isMark = kind === 'sign' && bidi.getBidiCharTypeName(sign) === 'NSM';
    if (kind !== 'word' && kind !== 'number' && sign !== '_' && !joins && !isMark) break;
    at += widthAt(text, at);
  }
  return at;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

function kindAt(text: string, at: number): AtomKind {
  const sign = text[at];
  if (sign === undefined) return 'sign';
  if (persian.test(sign)) return 'persian';
  if (unseen.test(sign)) return 'sign';
  if (space.test(sign)) return 'space';
  if (persianMark.test(sign)) return 'persian';
  if (digits.test(sign)) return 'number';
  switch (bidi.getBidiCharTypeName(String.fromCodePoint(text.codePointAt(at) as number))) {
    case 'L':
      return 'word';
    case 'R':
    case 'AL':
    case 'B':
    case 'AN':
      return 'persian';
    // Figures above and below a line («x²»).
    case 'EN':
      return 'number';
    default:
      return 'sign';
  }
}

/** Find the halves of brackets and quotation marks; one without the other is a sign. */
function pair(text: string, atoms: Atom[]): void {
  const stack: { readonly sign: string; readonly index: number }[] = [];
  const open = new Map<string, number>();
  const count = (sign: string, by: number): number => {
    open.set(sign, (open.get(sign) ?? 0) + by);
    return open.get(sign) as number;
  };
  atoms.forEach(({ kind, start }, index) => {
    const sign = text[start] as string;
    if (kind !== 'sign') return;
    const straight = sign === '"' || sign === "'";
    const opening = straight ? sign : opens.get(sign);
    if (opening && (open.get(opening) ?? 0) > 0 && !(straight && opensHere(text, start))) {
      for (let top = stack.pop(); top; top = stack.pop()) {
        count(top.sign, -1);
        if (top.sign !== opening) continue;
        atoms[top.index] = { ...(atoms[top.index] as Atom), kind: 'open', partner: index };
        atoms[index] = { ...(atoms[index] as Atom), kind: 'close', partner: top.index };
        break;
      }
    } else if (straight ? opensHere(text, start) : pairs.has(sign)) {
      stack.push({ sign, index });
      count(sign, 1);
    }
  });
}

function opensHere(text: string, at: number): boolean {
  return /^[\s([{«‹“‘=:]?$/.test(text[at - 1] ?? '') && /[^\s]/.test(text[at + 1] ?? '');
}
