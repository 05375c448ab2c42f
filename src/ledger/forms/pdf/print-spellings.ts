import { type Message, message } from '../../../messages/index.ts';
import { skeleton } from '../../../typography/index.ts';
import { displaysOf } from './displays.ts';
import type { PrintReading } from './print-reading.ts';

/** A box in the place of a character, a glyph of which nothing is known, and one that its font doesn't know. */
const box = '\uFFFC';
const unknownGlyph = '\uFFFD';
const strayGlyph = '\uFFFF';

/**
 * A PDF says of its glyphs what they mean, and the reading believes it. Where the
 * font itself has other letters for them, the page shows what the text doesn't say.
 */
export function tellSpellings(file: string, { spellings }: PrintReading): Message[] {
  const messages: Message[] = [];
  for (const spelling of spellings) {
    messages.push(...tellSpelling(file, spelling));
    if (messages.length >= mostSpellings) break;
  }
  return messages;
}

/** After so many nobody learns more from the next. */
const mostSpellings = 200;

/** UTF-16: a text that is given to a line of glyphs is a tenth of this. */
const longestSpelling = 4096;

function tellSpelling(
  file: string,
  { said: whole, drawn: all, page }: PrintReading['spellings'][number],
): Message[] {
  const [said, drawn] = [whole.slice(0, longestSpelling), all.slice(0, longestSpelling)];
  if (drawn.includes(strayGlyph)) {
    return [message(file, 'edition-glyphs', { case: 'stray', page, drawn, said })];
  }
  if (drawn.includes(box)) {
    if (said.trim() === '') return [];
    return [message(file, 'edition-box', { case: 'box', page, expected: said })];
  }
  const short = whole.length <= longestSpelling && all.length <= longestSpelling;
  if (short && sameLetters(said, drawn) && sameSigns(said, drawn)) return [];
  return [message(file, 'edition-glyphs', { case: 'spelling', page, drawn, said })];
}

function sameLetters(said: string, drawn: string): boolean {
  if (!drawn.includes(unknownGlyph)) {
    return skeleton(said) === skeleton(drawn) || bare(said) === bare(drawn) || isSetSo(said, drawn);
  }
  // What is known has to be there in order; the rest may be what nobody knows.
  const letters = [...bare(said)];
  return [...bare(drawn)].every((letter) => {
    const at = letters.indexOf(letter);
    if (at >= 0) letters.splice(0, at + 1);
    return at >= 0;
  });
}

/**
 * Whether the glyphs stand as a text with words of both directions is set: read in one direction
 * alone, what runs the other way comes out turned round.
 */
function isSetSo(said: string, drawn: string): boolean {
  const letters = bare(drawn);
  const turned = [...letters].reverse().join('');
  return displaysOf(said).some((shown) => [letters, turned].includes(bare(shown)));
}

/**
 * Whether all other signs that are seen are the same, in whatever order, and every mark that is
 * drawn is said; some letters have grown together with theirs.
 */
function sameSigns(said: string, drawn: string): boolean {
  const spoken = seen(said.normalize('NFKD'));
  const painted = seen(drawn.normalize('NFKD'));
  const isMark = (sign: string): boolean => /\p{M}/u.test(sign);
  const marks = without(painted.filter(isMark), spoken.filter(isMark));
  const isSign = (sign: string): boolean => !isMark(sign);
  const [more, less] = [painted.filter(isSign), spoken.filter(isSign)];
  const partly = drawn.includes(unknownGlyph);
  const added = without(more, less).join('');
  return (
    marks.length === 0 &&
    (added === '' || (/^<{1,2}$/.test(added) && kept.test(drawn.replace(silence, '')))) &&
    (partly || without(less, more).length === 0)
  );
}

/**
 * Stands for viewers beside a space or a half-space, or at an end, of right-to-left text, which
 * they turn round, and is dropped by them.
 */
const kept = / <|< |<\u200C|^<(?=[\p{Script=Arabic}\p{M}؛؟])|(?<=[\p{Script=Arabic}\p{M}؛؟])<$/u;

/** What glyphs say that are painted and say nothing, such as marks beside their letter. */
const silence = /\u2060/g;

/** What is seen beside letters and digits; U+FFFE is what PDFium leaves out where another sign says it. */
function seen(text: string): string[] {
  return [...text.replace(/[\s\p{L}\p{Nd}\p{Cf}\uFFFD\uFFFE]/gu, '')].map(
    (sign) => turned[sign] ?? sign,
  );
}

/** What of some signs is not among others. */
function without(signs: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return signs.filter((sign) => {
    const at = left.indexOf(sign);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Signs that a font turns round in Persian. */
const turned: Readonly<Record<string, string>> = {
  ']': '[',
  ')': '(',
  '}': '{',
  '>': '<',
  '»': '«',
  '›': '‹',
  '≥': '≤',
  '⟩': '⟨',
};

/** Letters without the marks that some have grown together with, and one heh for all that are drawn alike. */
function bare(text: string): string {
  return skeleton(text.normalize('NFKD').replace(/\p{M}/gu, '')).replace(/[ەہھ]/g, 'ه');
}
