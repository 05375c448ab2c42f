import { FontCodes, type PrintedFont, type SayingGlyph } from './font-codes.ts';
import { hexadecimal } from './to-unicode-cmap.ts';

/** A glyph of a page that stands for a text, and the name that the page’s content calls its font. */
export interface PageGlyph extends SayingGlyph {
  readonly font: string;
}

/** Content is made of bytes: no sign from here on is in it but the marks. */
const firstMark = 0x100;
const marks = /[\u0100-\uffff]/g;

/**
 * The glyphs of a page. Which code of its font a glyph gets depends on all pages; a page is written
 * with marks in the place of codes, so that it depends on nothing but itself.
 */
export class PageGlyphs {
  readonly #all: PageGlyph[] = [];
  /** The codes that they would have if there was no other page. */
  readonly #codes: number[] = [];
  readonly #marks = new Map<FontCodes, Map<number, string>>();

  /** In the order of their marks. */
  get all(): readonly PageGlyph[] {
    return this.#all;
  }

  /** The mark of a glyph, which has this code where there is no other page. */
  mark(codes: FontCodes, code: number, glyph: PageGlyph): string {
    const known = this.#marks.get(codes) ?? new Map<number, string>();
    let mark = known.get(code);
    if (mark === undefined) {
      mark = String.fromCharCode(firstMark + this.#all.length);
      this.#all.push(glyph);
      this.#codes.push(code);
      known.set(code, mark);
      this.#marks.set(codes, known);
    }
    return mark;
  }

  /** Some content as it would be if there was no other page. */
  alone(content: string): string {
    return withCodes(content, this.#codes);
  }
}

/** Content with codes in the place of its marks. */
export function withCodes(content: string, codes: readonly number[]): string {
  return content.replace(marks, (mark) =>
    hexadecimal(codes[mark.charCodeAt(0) - firstMark] as number),
  );
}

/** The codes of a font of a page. */
export class PageFontCodes extends FontCodes {
  readonly #name: string;
  readonly #glyphs: PageGlyphs;

  /** @param name as the page’s content calls the font */
  constructor(printed: PrintedFont, name: string, glyphs: PageGlyphs) {
    super(printed);
    this.#name = name;
    this.#glyphs = glyphs;
  }

  /** What stands in the page’s content for a glyph that says something. */
  mark(glyph: SayingGlyph): string {
    return this.#glyphs.mark(this, this.code(glyph), { ...glyph, font: this.#name });
  }

  /** Some content as a reader of this page alone would see it. */
  alone(content: string): string {
    return this.#glyphs.alone(content);
  }
}
