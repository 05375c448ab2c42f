import { Blob, Face, Font } from 'harfbuzzjs';
import { boxTables, type Contour, type Glyph, type Point } from './box-tables.ts';
import type { SignFace } from './fallback-faces.ts';
import { trueTypeFile } from './true-type.ts';
import type { FontFace } from './vazirmatn.ts';

/** The family of the face made here. */
export const boxFamily = 'ChapkhanehBoxes';

/** In units of the face, 2000 to the em: a box is as high as the highest letters, and as deep as the deepest. */
const top = 1640;
const bottom = -440;
const rule = 56;
/** Between one box and the next. */
const bearing = 90;
/** Between the rule and the digits, and from one digit to the next. */
const inside = 130;
const between = 60;
/** How high a digit is. */
const digitHeight = 740;

/** What a book has beyond that is in no box of this kind: a face names 65,535 glyphs. */
const mostSigns = 16_000;

/** A space, and what holds an emoji together: seen nowhere, they have glyphs with nothing in them. */
const empty = [0x20, 0x200d, 0xfe0e, 0xfe0f];

/** HarfBuzz sets these vowels of Thai and Lao as two signs, whatever a face has. */
const parted: ReadonlyMap<number, readonly number[]> = new Map([
  [0xe33, [0xe4d, 0xe32]],
  [0xeb3, [0xecd, 0xeb2]],
]);

const digits = [...'0123456789ABCDEF'];

/**
 * A face for signs that no other has: each is a box with its code in it, in two rows of small
 * digits, as browsers show it. It is text: what is measured, copied and read back is the sign.
 * @param signs code points, as texts
 * @param face TrueType, which the digits are taken from
 * @returns the same bytes for the same signs
 */
export function boxFace(signs: readonly string[], face: FontFace): SignFace {
  const own = signs
    .map((sign) => sign.codePointAt(0) as number)
    .sort((a, b) => a - b)
    .slice(0, mostSigns);
  const codes = [...new Set(own.flatMap((code) => [code, ...(parted.get(code) ?? [])]))];
  const glyphs: Glyph[] = [
    outlined([], 0),
    ...empty.map((code) => outlined([], code === 0x20 ? 500 : 0)),
  ];
  const place = placesIn(digitOutlines(face), glyphs);
  const entries = empty.map((code, index): [number, number] => [code, index + 1]);
  for (const code of codes) {
    entries.push([code, glyphs.length]);
    glyphs.push(place(code));
  }
  const tables = boxTables(
    boxFamily,
    glyphs,
    entries.sort(([a], [b]) => a - b),
    { top, bottom },
  );
  return {
    family: boxFamily,
    signs: new Set(own.map((code) => String.fromCodePoint(code))),
    bytes: new Uint8Array(trueTypeFile(tables)),
  };
}

function outlined(contours: readonly Contour[], advance: number): Glyph {
  return { advance, contours, parts: [] };
}

/** The digits, each from its left edge on. */
function digitOutlines(face: FontFace): Glyph[] {
  const font = new Font(new Face(new Blob(Uint8Array.from(face.bytes).buffer), 0));
  const ys = contoursOf(font, '0', 1).flatMap((points) => points.map(([, y]) => y));
  const scale = digitHeight / (Math.max(...ys) - Math.min(...ys));
  return digits.map((sign) => {
    const contours = contoursOf(font, sign, scale);
    const xs = contours.flatMap((points) => points.map(([x]) => x));
    const left = Math.min(...xs);
    const moved = contours.map((points) => points.map(([x, y, on]): Point => [x - left, y, on]));
    return outlined(moved, Math.max(...xs) - left);
  });
}

/** The outline of a sign of a TrueType face: lines and quadratic curves. */
function contoursOf(font: Font, sign: string, scale: number): Contour[] {
  const contours: Point[][] = [];
  for (const { type, values } of font.glyphToJson(font.glyph(sign.codePointAt(0) as number) ?? 0)) {
    const at = values.map((value) => Math.round(value * scale));
    if (type === 'M') contours.push([]);
    const points = contours.at(-1);
    for (let index = 0; index + 1 < at.length; index += 2) {
      points?.push([at[index] as number, at[index + 1] as number, index + 2 === at.length]);
    }
    // The way back to the first point is drawn anyway.
    if (type === 'Z' && points && points.length > 1 && `${points[0]}` === `${points.at(-1)}`) {
      points.pop();
    }
  }
  return contours;
}

/**
 * Puts digits and two frames among the glyphs, and says of which of them, and where, the box of a
 * code is made: four digits stand two above two, more of them three above three.
 */
function placesIn(drawn: readonly Glyph[], glyphs: Glyph[]): (code: number) => Glyph {
  const first = glyphs.push(...drawn) - drawn.length;
  const column = Math.max(...drawn.map(({ advance }) => advance));
  const frames = [2, 3].map((columns) => frame(columns * column + (columns - 1) * between));
  const framesAt = glyphs.push(...frames) - frames.length;
  const gap = (top - bottom - 2 * rule - 2 * digitHeight) / 3;
  const rows = [bottom + rule + 2 * gap + digitHeight, bottom + rule + gap].map(Math.round);
  return (code) => {
    const named = code.toString(16).toUpperCase();
    const columns = named.length > 4 ? 3 : 2;
    const places = [...named.padStart(2 * columns, '0')].map((sign, index) => {
      const digit = digits.indexOf(sign);
      const left = bearing + rule + inside + (index % columns) * (column + between);
      const x = Math.round(left + (column - (drawn[digit] as Glyph).advance) / 2);
      return { glyph: first + digit, x, y: rows[Math.floor(index / columns)] as number };
    });
    const around = framesAt + columns - 2;
    const { advance } = frames[columns - 2] as Glyph;
    return { advance, contours: [], parts: [{ glyph: around, x: 0, y: 0 }, ...places] };
  };
}

function frame(room: number): Glyph {
  const right = bearing + 2 * (rule + inside) + room;
  const outer = rectangle(bearing, bottom, right, top);
  const inner = rectangle(bearing + rule, bottom + rule, right - rule, top - rule).toReversed();
  return outlined([outer, inner], right + bearing);
}

function rectangle(left: number, low: number, right: number, high: number): Contour {
  return [
    [left, low, true],
    [left, high, true],
    [right, high, true],
    [right, low, true],
  ];
}
