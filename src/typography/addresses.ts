import type { Span } from './change.ts';
import { latinClass } from './characters.ts';

/** What a stretch of text is that has a form of its own: it is found by that, whatever stands beside it. */
export type AddressKind = 'url' | 'email' | 'handle' | 'isbn' | 'telephone' | 'code';

/** An address, a number to call or a sign of code; offsets are UTF-16 units. */
export interface Address extends Span {
  readonly kind: AddressKind;
}

/** Without one of these a text holds nothing that this file looks for. */
const sign = new RegExp(`[${latinClass}@+]|&#|[0-9\u0660-\u0669\u06F0-\u06F9]{3}`);

/** What ends an address; U+FFFC stands for what isn’t text, as a call to a note. */
const stop = `\\s<>«»‹›"“”،؛\uFFFC`;
/** Behind one of these a number to call needs no prefix. */
const named = /تلفن|تماس|موبایل|همراه|فکس|نمابر|واتساپ|تلگرام/;
/** Ends of names of hosts that need no scheme before them; two letters are a country. */
const topLevel =
  '(?:[A-Za-z]{2}|com|org|net|edu|gov|mil|int|info|biz|name|app|dev|online|site|shop|blog|news|wiki|museum|travel)';

/** What each is found by; the third is what has to stand somewhere in a text for it to be worth looking. */
const patterns: readonly (readonly [AddressKind, RegExp, RegExp?])[] = [
  ['url', new RegExp(`(?:(?:https?|ftp)://|www\\.)[^${stop}]+`, 'gi')],
  ['email', /(?:mailto:)?[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g],
  // Without a scheme: the name of a host, and what comes behind it.
  [
    'url',
    new RegExp(
      `(?<![A-Za-z0-9@._/\\\\-])(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\\.){1,8}${topLevel}(?::[0-9]{1,5})?[/?#][^${stop}]*`,
      'g',
    ),
    /[A-Za-z0-9][/?#]/,
  ],
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
  // A tag; and the name of a sign in HTML, whose semicolon is part of it.
  ['code', /<\/?[A-Za-z][^<>\n\uFFFC]{0,200}>/g, />/],
  ['code', /&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});/g],
  ['code', /(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9.])/g],
];

/**
 * Addresses, numbers to call, tags and names of signs, in order and without overlap. Digits of any
 * script are seen as digits. Time goes with the length of the text.
 */
export function findAddresses(text: string): Address[] {
  if (!sign.test(text)) return [];
  const ascii = text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String.fromCharCode(48 + ((digit.charCodeAt(0) - 0x0660) % 16)),
  );
  const found: Address[] = [];
  const taken = new Uint8Array(text.length);
  for (const [kind, pattern, needed] of patterns) {
    if (needed && !needed.test(ascii)) continue;
    for (const match of ascii.matchAll(pattern)) {
      // What a group holds is meant, where there is one; it stands at the end.
      const words = match[1] ?? match[0];
      const start = match.index + match[0].length - words.length;
      const end = start + trimmedLength(kind, words);
      if (end <= start || taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** An address doesn’t end with the sentence’s marks, nor with a bracket that was opened before it. */
function trimmedLength(kind: AddressKind, found: string): number {
  if (kind !== 'url') return found.length;
  const marks = (end: number): number => {
    let last = end;
    while (last > 0 && /[.,;:!?'؟…]/.test(found[last - 1] as string)) last -= 1;
    return last;
  };
  let end = marks(found.length);
  let open = found.slice(0, end).split('(').length - found.slice(0, end).split(')').length;
  for (; open < 0 && found[end - 1] === ')'; open += 1) end = marks(end - 1);
  // What is left of a host alone («README.md?») is a name like others.
  return /^(?:https?:|ftp:|www\.)|[/?#].*[^/?#]|[/]/i.test(found.slice(0, end)) ? end : 0;
}
