import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { type DataOf, tell } from '../messages/index.ts';

type Refused = DataOf<'design-css'>['case'];

/** Escapes are read before these are looked for, so that none can be hidden. */
const refused: readonly (readonly [sign: RegExp, why: Refused])[] = [
  [/@import\b/gi, 'outside'],
  [/\burl\(\s*(?!["']?\s*data:)/gi, 'outside'],
  [/\b(?:image-set|src|image|cross-fade)\(/gi, 'outside'],
  [/@page\b/gi, 'page'],
  [/@font-face\b/gi, 'font-face'],
  [/<\/|<!--/g, 'html'],
];

/** Tells what a style sheet of a book's own may not hold. */
export function lintDesignCss(css: string, file: VFile): void {
  const { text, offsets } = unescaped(css);
  for (const [sign, why] of refused) {
    for (const { index, 0: found } of text.matchAll(sign)) {
      const place = pointAt(css, offsets[index] as number);
      tell(file, 'design-css', { case: why, found: found.trim() }, place);
    }
  }
}

/** CSS without comments and with its escapes read; and for each of its UTF-16 units the offset it came from. */
function unescaped(css: string): { readonly text: string; readonly offsets: readonly number[] } {
  let text = '';
  const offsets: number[] = [];
  const pieces = /\/\*[\s\S]*?(?:\*\/|$)|\\([0-9a-f]{1,6})\s?|\\([\s\S])|[\s\S]/giu;
  for (const { index, 0: piece, 1: code, 2: sign } of css.matchAll(pieces)) {
    const point = Number.parseInt(code ?? '', 16);
    const known = point > 0 && point <= 0x10ffff;
    const read = code ? (known ? String.fromCodePoint(point) : '\uFFFD') : (sign ?? piece);
    // A comment parts words, so a space stands for it.
    const said = piece.startsWith('/*') ? ' ' : read;
    text += said;
    for (let unit = 0; unit < said.length; unit += 1) offsets.push(index);
  }
  return { text, offsets };
}

function pointAt(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) as string).length + 1 };
}
