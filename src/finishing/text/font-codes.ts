import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFStream,
} from '@cantoo/pdf-lib';
import { type PdfFont, readFont } from '../../pdf-objects/index.ts';
import { isSpace } from './character-classes.ts';
import { toUnicodeCMap } from './to-unicode-cmap.ts';

/** Codes from here on are ours: no font of a book has as many glyphs. */
const firstOwnCode = 0x8000;

/** As many as two bytes can name. */
const codeLimit = 0x10000;

/** A composite font of a print, of whose codes each is the number of a glyph. */
export interface PrintedFont {
  readonly dictionary: PDFDict;
  readonly descendant: PDFDict;
  readonly font: PdfFont;
  /** Those that the file uses, and that are not as wide as most. */
  readonly glyphs: readonly number[];
  /** A glyph that paints nothing, where the file uses one: the space. */
  readonly emptyGlyph: number | undefined;
}

/** Undefined for a font whose codes aren't the numbers of TrueType glyphs. */
export function readPrintedFont(dictionary: PDFDict): PrintedFont | undefined {
  const descendants = dictionary.lookup(PDFName.of('DescendantFonts'));
  const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  if (!(descendant instanceof PDFDict)) return undefined;
  const map = descendant.lookup(PDFName.of('CIDToGIDMap'));
  const fits =
    dictionary.lookup(PDFName.of('Encoding')) === PDFName.of('Identity-H') &&
    descendant.lookup(PDFName.of('Subtype')) === PDFName.of('CIDFontType2') &&
    (map === undefined || map === PDFName.of('Identity'));
  if (!fits) return undefined;
  const font = readFont(dictionary);
  const glyphs = glyphsOf(descendant);
  const emptyGlyph = glyphs.find((glyph) => isSpace(font.textOf(glyph) ?? ''));
  return { dictionary, descendant, font, glyphs, emptyGlyph };
}

/** A glyph that stands for a text. */
export interface SayingGlyph {
  readonly glyph: number;
  readonly text: string;
  /** In em, where it isn't the glyph's own. */
  readonly advance?: number | undefined;
}

/**
 * The codes of a font whose glyphs get one for each text that they stand for: code and
 * glyph are told apart by a CIDToGIDMap (ISO 32000, 9.7.4.3). The font program stays as
 * it is, and so does what is painted.
 */
export class FontCodes {
  readonly font: PdfFont;
  readonly emptyGlyph: number | undefined;
  readonly #printed: PrintedFont;
  /** Of each glyph with its own advance, by what it says; of others by both. */
  readonly #codes = new Map<number, Map<string, number>>();
  readonly #codesOfAdvances = new Map<string, number>();
  readonly #texts = new Map<number, string>();
  readonly #said = new Set<string>();
  readonly #ownGlyphs = new Map<number, { glyph: number; advance: number }>();
  #next = firstOwnCode;

  constructor(printed: PrintedFont) {
    this.#printed = printed;
    this.font = printed.font;
    this.emptyGlyph = printed.emptyGlyph;
  }

  /** Whether there is a code left for a glyph. */
  knows(glyph: number): boolean {
    return glyph < firstOwnCode && this.#next < codeLimit;
  }

  /** The code of a glyph where it stands for a text. */
  code({ glyph, text, advance }: SayingGlyph): number {
    if (advance === undefined) {
      const known = this.#codes.get(glyph)?.get(text);
      if (known !== undefined) return known;
    }
    const key = `${glyph} ${advance} ${text}`;
    const known = advance === undefined ? undefined : this.#codesOfAdvances.get(key);
    if (known !== undefined) return known;
    const own = advance === undefined && !this.#texts.has(glyph);
    const code = own ? glyph : this.#next++;
    if (advance !== undefined) this.#codesOfAdvances.set(key, code);
    else {
      const codes = this.#codes.get(glyph) ?? new Map<string, number>();
      codes.set(text, code);
      this.#codes.set(glyph, codes);
    }
    this.#texts.set(code, text);
    this.#said.add(text);
    if (!own) {
      this.#ownGlyphs.set(code, { glyph, advance: advance ?? this.font.advanceOf(glyph) });
    }
    return code;
  }

  /** Whether there is a code that stands for a character, and nothing more. */
  says(character: string): boolean {
    return this.#said.has(character);
  }

  /** The advance of a glyph, in em. */
  advanceOf(glyph: number, advance?: number): number {
    return advance ?? this.font.advanceOf(glyph);
  }

  /** The font with its new codes, as a reader of the file will see it. */
  rewritten(): PdfFont {
    const { font } = this;
    return {
      codeLength: 2,
      textOf: (code) => this.#texts.get(code) ?? font.textOf(code),
      advanceOf: (code) => this.#ownGlyphs.get(code)?.advance ?? font.advanceOf(code),
    };
  }

  /** Writes into the file what the codes mean: texts, glyphs and widths. */
  write(document: PDFDocument): void {
    if (this.#texts.size === 0) return;
    const { context } = document;
    const { dictionary, descendant } = this.#printed;
    const texts = context.flateStream(toUnicodeCMap(this.#texts));
    replace(document, dictionary, 'ToUnicode', texts);
    if (this.#ownGlyphs.size === 0) return;
    const map = context.flateStream(this.#glyphMap());
    replace(document, descendant, 'CIDToGIDMap', map);
    const given = descendant.lookup(PDFName.of('W'));
    const widths = given instanceof PDFArray ? given : context.obj([]);
    const advances = [...this.#ownGlyphs.values()].map(({ advance }) => round(advance * 1000));
    widths.push(PDFNumber.of(firstOwnCode));
    widths.push(context.obj(advances));
    descendant.set(PDFName.of('W'), widths);
  }

  #glyphMap(): Uint8Array {
    const size = firstOwnCode + this.#ownGlyphs.size;
    const map = new Uint8Array(2 * size);
    const put = (code: number, glyph: number): void => {
      map[2 * code] = glyph >> 8;
      map[2 * code + 1] = glyph & 0xff;
    };
    const named = [...this.#texts.keys()].filter((code) => code < firstOwnCode);
    const last = [...named, ...this.#printed.glyphs].reduce((a, b) => Math.max(a, b), 0);
    for (let glyph = 0; glyph <= last; glyph += 1) put(glyph, glyph);
    for (const [code, { glyph }] of this.#ownGlyphs) put(code, glyph);
    return map;
  }
}

function replace(
  document: PDFDocument,
  dictionary: PDFDict,
  name: string,
  stream: PDFStream,
): void {
  const { context } = document;
  const key = PDFName.of(name);
  const old = dictionary.get(key);
  if (old instanceof PDFRef) context.delete(old);
  dictionary.set(key, context.register(stream));
}

/** The glyphs whose widths a font gives: those that the file uses. */
function glyphsOf(descendant: PDFDict): number[] {
  const glyphs: number[] = [];
  const widths = descendant.lookup(PDFName.of('W'));
  const items =
    widths instanceof PDFArray
      ? widths.asArray().map((item) => descendant.context.lookup(item))
      : [];
  for (let at = 0; at + 1 < items.length; ) {
    const first = Number(items[at]?.toString());
    const next = items[at + 1];
    const listed = next instanceof PDFArray;
    const last = listed ? first + next.size() - 1 : Number(next?.toString());
    for (let glyph = first; glyph <= Math.min(last, firstOwnCode - 1); glyph += 1)
      glyphs.push(glyph);
    at += listed ? 2 : 3;
  }
  return glyphs;
}

function round(width: number): number {
  return Math.round(width * 1e4) / 1e4;
}
