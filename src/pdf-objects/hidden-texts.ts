import type { Spelling } from './text-run.ts';

/**
 * Texts that a page gives to what has been given a text already. The outermost is what is
 * read, but some viewers go by the innermost: all together they have to say the same, in
 * whatever order. A bracket is as good as its mirror image, and so are the halves of a character
 * beyond the first plane; what isn't seen is no matter.
 */
export class HiddenTexts {
  #outer = '';
  #inner = '';

  add(outer: string, inner: string): void {
    this.#outer += outer;
    this.#inner += inner;
  }

  /** Both, where they are not of the same characters. */
  different(): Spelling[] {
    if (sorted(this.#outer) === sorted(this.#inner)) return [];
    return [{ said: this.#outer, drawn: this.#inner }];
  }
}

function sorted(text: string): string {
  const seen = text
    .replace(/([\uD800-\uDBFF])\uFFFE([\uDC00-\uDFFF])/gu, '$1$2')
    .replace(/([\uDC00-\uDFFF])([\uD800-\uDBFF])/gu, '$2$1')
    .normalize('NFKD')
    .replace(/[\s\p{Cc}\p{Cf}\p{Cn}]/gu, '')
    .replace(/[\])}>»›]/g, (sign) => mirrored[sign] ?? sign);
  return [...seen].sort().join('');
}

const mirrored: Readonly<Record<string, string>> = {
  ']': '[',
  ')': '(',
  '}': '{',
  '>': '<',
  '»': '«',
  '›': '‹',
};
