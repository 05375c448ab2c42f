import type { Span } from './change.ts';
import { latinClass } from './characters.ts';

/** What a stretch of text is that is no Persian and is read from left to right. */
export type ForeignKind = 'url' | 'email' | 'handle' | 'isbn' | 'telephone' | 'latin';

/** A stretch that is no Persian; offsets are UTF-16 units. */
export interface ForeignSpan extends Span {
  readonly kind: ForeignKind;
}

/** Without one of these a text holds nothing that this file looks for. */
const sign = new RegExp(`[${latinClass}@+]|&#|[0-9\u0660-\u0669\u06F0-\u06F9]{3}`);

/** What ends an address; U+FFFC stands for what isn’t text, as a call to a note. */
const stop = `\\s<>«»‹›"“”،؛\uFFFC`;
/** Behind one of these a number to call needs no prefix. */
const named = /تلفن|تماس|موبایل|همراه|فکس|نمابر|واتساپ|تلگرام/;

/** What each is found by; the third is what has to stand somewhere in a text for it to be worth looking. */
const patterns: readonly (readonly [ForeignKind, RegExp, RegExp?])[] = [
  ['url', new RegExp(`(?:(?:https?|ftp)://|www\\.)[^${stop}]+`, 'gi')],
  ['email', /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g],
  [
    'handle',
    /(?<![A-Za-z0-9_.])(?:@[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*|#[A-Za-z_][A-Za-z0-9_]*|(?=[0-9_.]*[A-Za-z])[A-Za-z0-9_.]{1,64}@(?![A-Za-z0-9\uFFFC]))/g,
  ],
  // ISBN-13, and ISBN-10 behind its name.
  [
    'isbn',
    /(?<![0-9])97[89](?:[ -]?[0-9]){10}(?![0-9])|(?<=(?:ISBN|شابک)(?:-1[03])?:? ?)[0-9](?:[ -]?[0-9]){8}[ -]?[0-9X](?![0-9])/g,
  ],
  [
    'telephone',
    /(?<![0-9.,/\u2013-])(?:\+[0-9]|00[0-9]|0[1-9])(?:[ -]?\(?[0-9]\)?){5,14}(?![0-9])/g,
  ],
  [
    'telephone',
    new RegExp(`(?:${named.source})[^\\n0-9]{0,15}([0-9](?:[ -]?[0-9]){6,14})(?![0-9])`, 'g'),
    named,
  ],
  // The name of a sign in HTML: its semicolon is part of it.
  ['latin', /&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});/g],
  ['latin', /(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9.])/g],
];

const token = new RegExp(`[0-9_${latinClass}]+`, 'g');
const hasLetter = new RegExp(`[${latinClass}]`);
/** What may stand between two Latin words of one phrase; a comma only between words. */
const gap = /^(?:[ \u00A0]|[-.'’&/+:@=_~#%]{1,3}|[.:;,]? |,? ?[&+–/=<>×-] ?|\. )$/;
const tail = /^(?:\+\+|[+#](?![0-9A-Za-z])|%)/;

/**
 * Addresses, numbers to call, and phrases in Latin letters with the numbers that
 * belong to them («Windows 10»), in order and without overlap. Digits of any
 * script are seen as digits. Time goes with the length of the text.
 */
export function findForeignSpans(text: string): ForeignSpan[] {
  if (!sign.test(text)) return [];
  const ascii = text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String.fromCharCode(48 + ((digit.charCodeAt(0) - 0x0660) % 16)),
  );
  const found: ForeignSpan[] = [];
  const taken = new Uint8Array(text.length);
  const take = (kind: ForeignKind, start: number, end: number): void => {
    if (end <= start || taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    found.push({ kind, start, end });
  };
  for (const [kind, pattern, needed] of patterns) {
    if (needed && !needed.test(ascii)) continue;
    for (const match of ascii.matchAll(pattern)) {
      // What a group holds is meant, where there is one; it stands at the end.
      const found = match[1] ?? match[0];
      const start = match.index + match[0].length - found.length;
      take(kind, start, start + trimmedLength(kind, found));
    }
  }
  for (const [start, end] of latinPhrases(text, taken)) take('latin', start, end);
  return found.sort((a, b) => a.start - b.start);
}

/** An address doesn’t end with the sentence’s marks. */
function trimmedLength(kind: ForeignKind, found: string): number {
  if (kind !== 'url') return found.length;
  const bare = found.replace(/[.,;:!?'؟…]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.length - 1 : bare.length;
}

function latinPhrases(text: string, taken: Uint8Array): [number, number][] {
  const phrases: [number, number][] = [];
  let phrase: { start: number; end: number; letters: boolean; last: boolean } | undefined;
  const close = (): void => {
    if (phrase?.letters) phrases.push([phrase.start, phrase.end]);
    phrase = undefined;
  };
  for (const { index, 0: word } of text.matchAll(token)) {
    const end = index + word.length;
    if (taken[index] || taken[end - 1]) {
      close();
      continue;
    }
    const letters = hasLetter.test(word);
    const between = phrase ? text.slice(phrase.end, index) : '';
    const joins =
      phrase &&
      between.length <= 3 &&
      gap.test(between) &&
      (!/[,;]|[.:] /.test(between) ||
        (letters && phrase.last) ||
        // The year of a reference («Marx, Das Kapital, 1867»), and no number of Persian words.
        (between === ', ' && phrase.last && /^[.,;:)\]»]?$/.test(text.slice(end, end + 1))));
    if (!joins) close();
    const suffix = tail.exec(text.slice(end, end + 3))?.[0].length ?? 0;
    phrase = {
      start: phrase?.start ?? index,
      end: end + (letters ? suffix : 0),
      letters: letters || (phrase?.letters ?? false),
      last: letters,
    };
  }
  close();
  return phrases;
}
