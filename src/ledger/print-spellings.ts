import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { tell } from '../messages/index.ts';
import { skeleton } from '../typography/index.ts';
import type { PrintReading } from './print-reading.ts';

/** A box in the place of a character, and a glyph of which nothing is known. */
const box = '\uFFFC';
const unknownGlyph = '\uFFFD';

/**
 * A PDF says of its glyphs what they mean, and the reading believes it. Where the
 * font itself has other letters for them, the page shows what the text doesn't say.
 */
export function tellSpellings(file: VFile, { spellings }: PrintReading): VFileMessage[] {
  return spellings.flatMap(({ said, drawn, page }) => {
    if (drawn.includes(box)) {
      if (said.trim() === '') return [];
      const reason = `Page ${page} prints a box for a character (same text)`;
      return [tell(file, 'edition-box', reason, { expected: [`“${said}”`] })];
    }
    if (drawn.includes(unknownGlyph) || sameShape(said, drawn)) return [];
    const reason = `Page ${page}: the file gives its glyphs a text that their font doesn’t (same letters)`;
    const particulars = { actual: `“${drawn}”`, expected: [`“${said}”`] };
    return [tell(file, 'edition-glyphs', reason, particulars)];
  });
}

function sameShape(said: string, drawn: string): boolean {
  if (skeleton(said) === '' && skeleton(drawn) === '') return sameSigns(said, drawn);
  return skeleton(said) === skeleton(drawn) || bare(said) === bare(drawn);
}

/** Signs that a font turns round in Persian, and signs that aren't seen. */
function sameSigns(said: string, drawn: string): boolean {
  const visible = (text: string): string =>
    text
      .normalize('NFKC')
      .replace(/[\s\p{M}\p{Cf}]/gu, '')
      .replace(/[\])}>»›≥⟩]/g, (sign) => turned[sign] ?? sign);
  return visible(said) === visible(drawn);
}

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
