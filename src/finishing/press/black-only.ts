import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { decodeStream } from '../../pdf-objects/index.ts';
import { hasName, rewritePage, streamsOf, withContent } from '../../pdf-writing/index.ts';
import { blackOperators, ColourError, lightness } from './black-operators.ts';

const gray = PDFName.of('DeviceGray');
const red = PDFName.of('DeviceRGB');

/**
 * Makes all that a file paints black or a gray of it, but for its pictures: pages, forms,
 * tiles of patterns, the glyphs of fonts that are drawn, shadings, groups and masks.
 * @throws ColourError
 */
export function blackOnly(document: PDFDocument): void {
  for (const page of document.getPages()) rewritePage(page, blackOperators);
  blackForms(document.context);
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    blackDictionaries(object instanceof PDFRawStream ? object.dict : object, 0);
  }
}

function blackForms(context: PDFContext): void {
  const drawn = new Set<PDFObject>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !hasName(object, 'Subtype', 'Type3')) continue;
    const glyphs = object.lookup(PDFName.of('CharProcs'));
    for (const value of glyphs instanceof PDFDict ? glyphs.values() : []) {
      const glyph = context.lookup(value);
      if (glyph) drawn.add(glyph);
    }
  }
  for (const [ref, stream] of streamsOf(context)) {
    const { dict } = stream;
    const tile = dict.lookup(PDFName.of('PatternType'));
    const paints =
      hasName(dict, 'Subtype', 'Form') || tile instanceof PDFNumber || drawn.has(stream);
    if (!paints) continue;
    const content = decodeStream(stream);
    const black = blackOperators(content);
    if (black !== content) context.assign(ref, withContent(stream, black));
  }
}

/** Dictionaries lie in one another, but not deep. */
const deepest = 8;

/** The colour space of groups (`CS`) and shadings, wherever their dictionaries lie. */
function blackDictionaries(object: PDFObject, depth: number): void {
  if (depth > deepest) return;
  if (object instanceof PDFArray) {
    for (const value of object.asArray()) blackDictionaries(value, depth + 1);
  }
  if (!(object instanceof PDFDict)) return;
  const group = PDFName.of('CS');
  if (object.get(group) === red) object.set(group, gray);
  if (object.has(PDFName.of('ShadingType'))) blackShading(object);
  for (const value of object.values()) blackDictionaries(value, depth + 1);
}

function blackShading(shading: PDFDict): void {
  const space = PDFName.of('ColorSpace');
  const given = shading.lookup(space);
  if (given === gray) return;
  if (given !== red) throw new ColourError(`a shading in ${String(given)}`);
  shading.set(space, gray);
  const key = PDFName.of('Function');
  shading.set(key, blackFunction(shading.lookup(key), shading.context));
  const background = PDFName.of('Background');
  const colour = shading.lookup(background);
  if (colour instanceof PDFArray) shading.set(background, shading.context.obj([grayOf(colour)]));
}

/** A function with a gray in the place of each colour that comes out of it (ISO 32000, 7.10). */
function blackFunction(given: PDFObject | undefined, context: PDFContext): PDFObject {
  const range = PDFName.of('Range');
  if (given instanceof PDFRawStream && typeOf(given.dict) === 4) {
    const program = decodeStream(given);
    const body = program.slice(0, program.lastIndexOf('}'));
    // The stack holds red, green and blue, the last on top.
    const copy = withContent(given, `${body} 0.114 mul exch 0.587 mul add exch 0.299 mul add}`);
    copy.dict.set(range, context.obj([0, 1]));
    return context.register(copy);
  }
  if (!(given instanceof PDFDict)) throw new ColourError('a shading');
  const copy = given.clone();
  copy.delete(range);
  if (typeOf(given) === 2) {
    for (const [name, otherwise] of [
      ['C0', 0],
      ['C1', 1],
    ] as const) {
      const colour = given.lookup(PDFName.of(name));
      const value = colour instanceof PDFArray ? grayOf(colour) : otherwise;
      copy.set(PDFName.of(name), context.obj([value]));
    }
    return copy;
  }
  const parts = given.lookup(PDFName.of('Functions'));
  if (typeOf(given) !== 3 || !(parts instanceof PDFArray)) throw new ColourError('a shading');
  const black = parts.asArray().map((part) => blackFunction(context.lookup(part), context));
  copy.set(PDFName.of('Functions'), context.obj(black));
  return copy;
}

function typeOf(dict: PDFDict): number | undefined {
  const type = dict.lookup(PDFName.of('FunctionType'));
  return type instanceof PDFNumber ? type.asNumber() : undefined;
}

function grayOf(colour: PDFArray): number {
  const [first = 0, second = 0, third = 0] = colour
    .asArray()
    .map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
  return Number(lightness(first, second, third).toFixed(4));
}
