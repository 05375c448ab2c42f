import { isSpace, reverse } from './character-classes.ts';
import type { Line } from './line-parts.ts';
import { turningSign } from './page-direction.ts';
import type { PaintedRun } from './page-program.ts';
import type { Piece } from './pieces.ts';
import { reaching, silent } from './reach.ts';
import { edge, type Sign } from './signs.ts';
import type { Group } from './stretches.ts';
import { utf16 } from './to-unicode-cmap.ts';
import { rightToLeftMark, unseen } from './units.ts';

/** In the units of text space: what is nearer is where it should be. */
const exact = 1e-6;

/** A text that PDFium can't print; it leaves the glyphs out. */
const nothing = '\uFFFE';

/** What a font says of a glyph of which it says nothing. */
const unknown = '\uFFFD';

/** Writes lines of text as operators of a content stream. */
export class TextWriter {
  readonly #out: string[] = [];
  #group: Group | undefined;
  #font = '';
  /** The first group that was written, how many operators opened it, and where the first font was chosen. */
  #first: Group | undefined;
  #opening = 0;
  #firstFont: { readonly at: number; readonly font: string } | undefined;

  /** Paint a line in pieces: see `paintOrder`. */
  line(line: Line, pieces: readonly Piece[]): void {
    let row: readonly Sign[] | undefined;
    // Only what is given a text looks at its neighbours.
    const rowOfLine = (): readonly Sign[] => {
      row ??= line.parts.flatMap(({ signs }) => signs).sort((a, b) => a.x - b.x);
      return row;
    };
    pieces.forEach((piece, index) => {
      const { part } = piece;
      this.#enter(part.group);
      this.#piece(piece, rowOfLine);
      if (pieces[index + 1]?.part !== part) for (const sign of part.silent) this.#silent(sign);
    });
  }

  /** Paint a line as the browser painted it. */
  lineAsPainted({ painted }: Line): void {
    for (const { group, run } of painted) {
      this.#enter(group);
      this.#runAsPainted(run);
    }
  }

  /** Marks that nobody sees and only poppler is told of, where there is room for them. */
  turn(lines: readonly Line[], marks: number): void {
    const beside = turningSign(lines);
    if (!beside) return;
    this.#enter({ open: undefined, runs: [] });
    for (const sign of silent(beside, beside.x)) {
      this.#silent(sign, rightToLeftMark.repeat(marks));
    }
  }

  /** Go on with what another one wrote, which isn’t used any more. */
  take(other: TextWriter): void {
    if (!other.#first) return;
    this.#enter(other.#first);
    const { at, font } = other.#firstFont ?? { at: -1, font: this.#font };
    const known = font === this.#font;
    for (let index = other.#opening; index < other.#out.length; index += 1) {
      if (index !== at || !known) this.#out.push(other.#out[index] as string);
    }
    this.#group = other.#group;
    this.#font = other.#font;
  }

  /** What was written, and nothing left open. */
  end(): string {
    this.#enter(undefined);
    return this.#out.join('\n');
  }

  /** What was written so far, as if it had ended. */
  soFar(): string {
    const open = this.#group?.open === undefined ? [] : ['EMC'];
    return [...this.#out, ...(this.#group ? ['ET', ...open] : [])].join('\n');
  }

  #piece({ signs, given, reversed, width }: Piece, row: () => readonly Sign[]): void {
    const marks: string[] = [];
    if (reversed) marks.push('/ReversedChars BMC');
    if (given) {
      // PDFium goes by the innermost text, poppler by that of a Span, others by the outermost.
      const { text, forPoppler = text, forPdfium = forPoppler } = given;
      if (text !== forPoppler) marks.push(`/NonStruct<</ActualText${textString(text)}>>BDC`);
      marks.push(`/Span<</ActualText${textString(forPoppler)}>>BDC`);
      const inner = heeded(forPdfium, signs);
      if (inner !== forPoppler) marks.push(`/NonStruct<</ActualText${textString(inner)}>>BDC`);
    }
    this.#out.push(...marks);
    const shown = given ? reaching(ended(signs, row()), row()) : signs;
    this.#show(width === undefined ? shown : widened(shown, width), given !== undefined);
    this.#out.push(...marks.map(() => 'EMC'));
  }

  #runAsPainted(run: PaintedRun): void {
    const { codes, size, flip } = run;
    let pen = run.x;
    let line = { x: run.x, y: run.y };
    if (run.reversed) this.#out.push('/ReversedChars BMC');
    this.#begin({ run, ...line });
    for (const { text, glyphs } of run.units) {
      const told = glyphs.length !== 1 || text !== codes.font.textOf(glyphs[0]?.glyph ?? 0);
      if (told) this.#out.push(`/Span<</ActualText${textString(text)}>>BDC`);
      for (const { glyph, placed, ...at } of glyphs) {
        const place = { x: run.x + at.x, y: run.y + at.y };
        const away = Math.abs(place.x - pen) > exact || Math.abs(place.y - line.y) > exact;
        if (away || (placed && at.x !== 0)) {
          this.#out.push(`${decimal(place.x - line.x)} ${decimal((place.y - line.y) * flip)} Td`);
          line = place;
        }
        // Codes of what is turned round say it from left to right.
        const own = codes.font.textOf(glyph) ?? unknown;
        const said = run.reversed ? reverse(own) : own;
        this.#out.push(`<${codes.mark({ glyph, text: said })}>Tj`);
        pen = place.x + codes.font.advanceOf(glyph) * size;
      }
      if (told) this.#out.push('EMC');
    }
    if (run.reversed) this.#out.push('EMC');
  }

  #silent(sign: Sign, forPoppler = ''): void {
    const span = `/Span<</ActualText${textString(forPoppler)}>>BDC`;
    this.#out.push(`${span} /NonStruct<</ActualText${textString(nothing)}>>BDC`);
    this.#show([sign], true);
    this.#out.push('EMC EMC');
  }

  /** @param joined In one go: PDFium takes what has one text for as wide as its first object. */
  #show(signs: readonly Sign[], joined: boolean): void {
    let before: Sign | undefined;
    let pen = 0;
    let line = 0;
    let items: string[] = [];
    let codes = '';
    const closeCodes = (): void => {
      if (codes) items.push(`<${codes}>`);
      codes = '';
    };
    const close = (): void => {
      closeCodes();
      if (items.length > 0) this.#out.push(`[${items.join('')}]TJ`);
      items = [];
    };
    for (const [index, sign] of signs.entries()) {
      const { run, x, y, glyph, said } = sign;
      const next = joined ? signs[index + 1] : undefined;
      const advance = next?.placed ? wholeAdvance(sign) : sign.advance;
      // Where the browser began anew so do we, for a renderer’s sums to come out the same.
      const goesOn =
        before?.run === run || (joined && before !== undefined && isAlike(before, sign));
      if (!before || !goesOn || Math.abs(before.y - y) > exact) {
        close();
        this.#begin(sign);
        pen = x;
        line = x;
      } else if (joined && Math.abs(x - pen) > exact) {
        closeCodes();
        items.push(decimal(((pen - x) * 1000) / run.size));
        pen = x;
      } else if (!joined && (sign.placed || Math.abs(x - pen) > exact)) {
        close();
        this.#out.push(`${decimal(x - line)} 0 Td`);
        line = x;
        pen = x;
      }
      codes += run.codes.mark({ glyph, text: said, advance });
      pen += run.codes.advanceOf(glyph, advance) * run.size;
      before = sign;
    }
    close();
  }

  #begin({ run, x, y }: Pick<Sign, 'run' | 'x' | 'y'>): void {
    const font = `${run.fontName} ${decimal(run.size)} Tf`;
    if (font !== this.#font) {
      this.#firstFont ??= { at: this.#out.length, font };
      this.#out.push(font);
    }
    this.#font = font;
    this.#out.push(`1 0 0 ${run.flip} ${decimal(x)} ${decimal(y)} Tm`);
  }

  #enter(group: Group | undefined): void {
    if (group === this.#group) return;
    if (this.#group) this.#out.push('ET');
    if (this.#group?.open !== undefined) this.#out.push('EMC');
    if (group?.open !== undefined) this.#out.push(group.open.trim());
    if (group) this.#out.push('BT');
    if (group && !this.#first) {
      this.#first = group;
      this.#opening = this.#out.length;
    }
    this.#group = group;
  }
}

/** Whether two signs of different runs can be shown in one go. */
function isAlike({ run: a }: Sign, { run: b }: Sign): boolean {
  return a.codes === b.codes && a.size === b.size && a.flip === b.flip;
}

/** An advance of whole thousandths, from which PDFium, which cuts off the rest, finds the next place as others do. */
function wholeAdvance({ run: { codes }, glyph, advance }: Sign): number {
  return Math.floor(codes.advanceOf(glyph, advance) * 1000) / 1000;
}

/** PDFium heeds a text only where the font has a code for one of its characters. */
function heeded(text: string, signs: readonly Sign[]): string {
  const { run, glyph } = signs[0] as Sign;
  const { codes } = run;
  const characters = text.split('');
  if (text === '' || characters.some((character) => codes.says(character))) return text;
  const whole = characters.find((character) => !/\p{Cs}|\uFFFE/u.test(character));
  codes.mark({ glyph: codes.emptyGlyph ?? glyph, text: whole ?? unseen });
  return whole === undefined ? text + unseen : text;
}

/**
 * PDFium looks for no space after what ends with one, even if it was given another text, and
 * leaves a hyphen by itself out where it has just read one.
 */
function ended(signs: readonly Sign[], row: readonly Sign[]): readonly Sign[] {
  const last = signs.at(-1);
  if (!last || (!last.said.endsWith(' ') && last.text !== '-')) return signs;
  // In a line that was spread out a space is wider than its glyph.
  const next = isSpace(last.text) ? row.find(({ x }) => x > last.x) : undefined;
  return [...signs, ...silent(last, next?.x ?? edge(last))];
}

/** Ends with a sign that is as wide as this, or somewhat wider, and ends where the others do. */
function widened(signs: readonly Sign[], width: number): readonly Sign[] {
  const last = signs.at(-1);
  if (!last) return signs;
  const { size } = last.run;
  const advance = Math.ceil((10 * width) / size) / 10; // not a code for each width
  return [...signs, ...silent(last, edge(last) - advance * size, advance)];
}

/** A text string (ISO 32000, 7.9.2.2). */
function textString(text: string): string {
  return text === '' ? '()' : `<feff${utf16(text)}>`;
}

/** A number as content streams have it: without an exponent. */
function decimal(number: number): string {
  if (Number.isInteger(number)) return number === 0 ? '0' : number.toFixed(0);
  const text = number.toFixed(7);
  let end = text.length;
  while (text.charCodeAt(end - 1) === zero) end -= 1;
  if (text.charCodeAt(end - 1) === point) end -= 1;
  const short = text.slice(0, end);
  return short === '-0' ? '0' : short;
}

const zero = 0x30;
const point = 0x2e;
