import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { damaged, type ReadingBudget } from '../limits/index.ts';
import { readOperators } from './content-tokens.ts';
import { identity, type Matrix, matrixOf, multiply } from './matrix.ts';
import type { PdfFile } from './open-pdf.ts';
import { pageContent } from './page-content.ts';
import { readResources, resourceCache } from './page-resources.ts';
import type { PdfPage } from './page-tree.ts';
import { readPageText } from './text-runs.ts';

/** What is wrong with the sheets of a booklet, and where: a side of the file, or a page of the folded booklet, from 1. */
export interface SheetFault {
  /** A page stands on its head, is none of the book’s order, differs from its copy; a text stands beside the pages. */
  readonly what: 'turned' | 'order' | 'copy' | 'beside';
  readonly page: number;
}

/** A booklet as it is read once it is printed and folded. */
export interface FoldedBook {
  /** In the order of reading; each is a form on a side of a sheet. */
  readonly pages: readonly PdfPage[];
  readonly labels: readonly (string | undefined)[];
  /** Where names lead: the page of the folded booklet, counted from 1. */
  readonly destinations: ReadonlyMap<string, number>;
  readonly faults: readonly SheetFault[];
}

/** What a file says of its sheets: nothing of which page is where, which only its sides show. */
interface Fold {
  readonly glued: boolean;
  readonly bound: 'right' | 'left';
  readonly turnedAtHead: boolean;
  readonly rows: number;
  readonly copies: number;
  readonly wrapped: boolean;
  readonly signatures: readonly number[];
  readonly first: number;
}

interface Placed {
  readonly form: PDFRef;
  readonly turned: boolean;
}

/** One strip of a side: what is in its left column, and in its right one. */
type Strip = readonly [Placed | undefined, Placed | undefined];

interface Folded {
  readonly front: Strip;
  readonly back: Strip;
}

/** An object that no file has. */
const nothing = PDFRef.of(0);

/**
 * Fold the sheets of a file that says it is a booklet: print both sides, turn them as it says, cut, put
 * together and open it leaf by leaf. Undefined for any other file.
 * @param sides the pages of the file
 * @throws UnreadableFileError when there are not the sheets that it says
 */
export function foldedBook(
  file: PdfFile,
  sides: readonly PdfPage[],
  budget: ReadingBudget,
): FoldedBook | undefined {
  const data = bookletData(file);
  if (!data) return undefined;
  const fold = readFold(data);
  const labels = textsIn(data.lookup(PDFName.of('Labels')));
  const faults: SheetFault[] = [];
  const book = sides.slice(fold.first);
  if (book.length % 2 !== 0) throw damaged('a side of its sheets is missing');
  const strips: Folded[][] = Array.from({ length: fold.rows }, () => []);
  for (let at = 0; at < book.length; at += 2) {
    const front = readSide(file, book[at] as PdfPage, fold.rows, budget);
    const shown = readSide(file, book[at + 1] as PdfPage, fold.rows, budget);
    const back = fold.turnedAtHead ? headsUp(shown) : shown;
    strips.forEach((list, row) => {
      list.push({ front: front[row] as Strip, back: back[row] as Strip });
    });
    for (const [index, side] of [front, back].entries()) {
      const turned = side.flat().some((placed) => placed?.turned);
      if (turned) faults.push({ what: 'turned', page: fold.first + at + index + 1 });
    }
  }
  const pile = fold.copies > 1 ? (strips[0] as Folded[]) : strips.flat();
  const read = fold.glued ? leaves(strips, fold) : opened(pile, fold);
  if (read.slice(labels.length).some((placed) => placed !== undefined)) {
    throw damaged('its sheets have more pages than it says');
  }
  const pages = labels.map((_, place): PdfPage => pageOf(file, read[place]));
  // What is a copy is held against its page; all else that says something is neither.
  const copies = fold.copies > 1 ? strips.slice(1).flat(2) : [];
  const known = copies.flatMap(({ front, back }) => [...front, ...back]);
  const own = new Set([
    ...pages.map(({ ref }) => ref),
    ...known.flatMap((each) => each?.form ?? []),
  ]);
  faults.push(...copyFaults(file, strips, fold), ...textsBeside(sides, own, budget));
  return { pages, labels, destinations: placesIn(data), faults };
}

function bookletData({ catalog }: PdfFile): PDFDict | undefined {
  const pieces = catalog.lookup(PDFName.of('PieceInfo'));
  const own = pieces instanceof PDFDict ? pieces.lookup(PDFName.of('Chapkhaneh')) : undefined;
  const data = own instanceof PDFDict ? own.lookup(PDFName.of('Private')) : undefined;
  return data instanceof PDFDict && data.has(PDFName.of('Folding')) ? data : undefined;
}

/** No honest booklet has more sheets in a signature, or sides before its own. */
const most = 10_000;

function readFold(data: PDFDict): Fold {
  const name = (key: string): string => {
    const value = data.lookup(PDFName.of(key));
    return value instanceof PDFName ? value.decodeText() : '';
  };
  const whole = (value: unknown): number => {
    const number = value instanceof PDFNumber ? value.asNumber() : -1;
    if (!Number.isInteger(number) || number < 0 || number > most) {
      throw damaged('it doesn’t say how its sheets are folded');
    }
    return number;
  };
  const count = (key: string): number => whole(data.lookup(PDFName.of(key)));
  const signatures = data.lookup(PDFName.of('Signatures'));
  const wrapped = data.lookup(PDFName.of('Wrapped'));
  const rows = count('Rows');
  if (rows < 1 || rows > 2) throw damaged('it doesn’t say how its sheets are folded');
  return {
    glued: name('Folding') === 'perfect',
    bound: name('Binding') === 'left' ? 'left' : 'right',
    turnedAtHead: name('Turn') === 'head',
    rows,
    copies: count('Copies'),
    wrapped: wrapped instanceof PDFBool && wrapped.asBoolean(),
    signatures: signatures instanceof PDFArray ? signatures.asArray().map(whole) : [],
    first: count('First'),
  };
}

/** What lies on a side, row by row: by what is painted, and where. */
function readSide(
  { context }: PdfFile,
  { dict, resources }: PdfPage,
  rows: number,
  budget: ReadingBudget,
): Strip[] {
  const side: (Placed | undefined)[][] = Array.from({ length: rows }, () => [undefined, undefined]);
  const [width, height] = sizeOf(dict);
  const forms = resources?.lookup(PDFName.of('XObject'));
  const saved: Matrix[] = [];
  let matrix = identity;
  readOperators(pageContent(dict, budget), (operator, operands) => {
    if (operator === 'q') saved.push(matrix);
    else if (operator === 'Q') matrix = saved.pop() ?? matrix;
    else if (operator === 'cm') matrix = multiply(matrixOf(operands), matrix);
    else if (operator === 'Do' && forms instanceof PDFDict) {
      const form = forms.get(PDFName.of(String(operands[0]).slice(1)));
      const stream = form instanceof PDFRef ? context.lookup(form) : undefined;
      if (!(form instanceof PDFRef) || !(stream instanceof PDFRawStream)) return;
      if (stream.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) return;
      const [x, y] = middleOf(stream.dict, matrix);
      const row = Math.min(rows - 1, Math.max(0, Math.floor(((height - y) / height) * rows)));
      const column = x < width / 2 ? 0 : 1;
      const cells = side[row] as (Placed | undefined)[];
      if (cells[column]) throw damaged('two of its pages lie over each other');
      cells[column] = { form, turned: matrix[0] < 0 };
    }
  });
  return side as unknown as Strip[];
}

function sizeOf(dict: PDFDict): [width: number, height: number] {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(dict.lookup(PDFName.of('MediaBox')));
  return [right - left, top - bottom];
}

function middleOf(form: PDFDict, [a, b, c, d, e, f]: Matrix): [x: number, y: number] {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(form.lookup(PDFName.of('BBox')));
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  return [a * x + c * y + e, b * x + d * y + f];
}

function numbersIn(value: unknown): number[] {
  if (!(value instanceof PDFArray)) return [];
  return value.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : 0));
}

/** A side that was turned about its head, as it is seen when the sheet is turned about its side. */
function headsUp(side: readonly Strip[]): Strip[] {
  const turned = (placed: Placed | undefined): Placed | undefined =>
    placed && { ...placed, turned: !placed.turned };
  return side.map(([left, right]): Strip => [turned(right), turned(left)]).reverse();
}

/** Signature after signature, each folded into itself, and a cover around them all. */
function opened(
  pile: readonly Folded[],
  { wrapped, signatures, bound }: Fold,
): (Placed | undefined)[] {
  const near = bound === 'right' ? 0 : 1;
  const far = 1 - near;
  const before = ({ front, back }: Folded) => [front[near], back[far]];
  const behind = ({ front, back }: Folded) => [back[near], front[far]];
  let next = wrapped ? 1 : 0;
  const inner = signatures.flatMap((size) => {
    const sheets = pile.slice(next, next + size);
    if (sheets.length < size) throw damaged('a sheet of it is missing');
    next += size;
    return [...sheets.flatMap(before), ...sheets.toReversed().flatMap(behind)];
  });
  const rest = pile.slice(next).flatMap(({ front, back }) => [...front, ...back]);
  if (!wrapped) return [...inner, ...rest];
  const cover = pile[0];
  if (!cover) throw damaged('a sheet of it is missing');
  return [...before(cover), ...inner, ...behind(cover), ...rest];
}

/** The pile where reading begins, then the other; of sheets in two rows the upper ones first. */
function leaves(
  rows: readonly (readonly Folded[])[],
  { bound, copies }: Fold,
): (Placed | undefined)[] {
  const begins = bound === 'right' ? 1 : 0;
  return (copies > 1 ? rows.slice(0, 1) : rows).flatMap((pile) =>
    [begins, 1 - begins].flatMap((column) =>
      pile.flatMap(({ front, back }) => [front[column], back[1 - column]]),
    ),
  );
}

function pageOf({ context }: PdfFile, placed: Placed | undefined): PdfPage {
  const form = placed && context.lookup(placed.form);
  if (!placed || !(form instanceof PDFRawStream)) {
    return { ref: nothing, dict: PDFDict.withContext(context), resources: undefined };
  }
  if (form.dict.has(PDFName.of('Matrix'))) throw damaged('a page of it is moved within itself');
  const resources = form.dict.lookup(PDFName.of('Resources'));
  return {
    ref: placed.form,
    dict: form.dict,
    resources: resources instanceof PDFDict ? resources : undefined,
    form,
  };
}

/** Two booklets on the same sheets say the same, to the byte. */
function copyFaults(
  { context }: PdfFile,
  rows: readonly (readonly Folded[])[],
  { copies, first }: Fold,
): SheetFault[] {
  if (copies < 2) return [];
  const [upper = [], lower = []] = rows;
  const contents = (placed: Placed | undefined): Buffer => {
    const form = placed && context.lookup(placed.form);
    return form instanceof PDFRawStream ? Buffer.from(form.contents) : Buffer.alloc(0);
  };
  const fonts = (placed: Placed | undefined): string => {
    const form = placed && context.lookup(placed.form);
    const value = form instanceof PDFRawStream ? form.dict.get(PDFName.of('Resources')) : undefined;
    return String(value);
  };
  return upper.flatMap((strip, sheet) =>
    (['front', 'back'] as const).flatMap((side, index) => {
      const alike = [0, 1].every((column) => {
        const [one, other] = [strip[side][column], lower[sheet]?.[side][column]];
        return contents(one).equals(contents(other)) && fonts(one) === fonts(other);
      });
      return alike ? [] : [{ what: 'copy' as const, page: first + 2 * sheet + index + 1 }];
    }),
  );
}

/** What is said on a side beside its pages: a booklet’s marks and pictures say nothing. */
function textsBeside(
  sides: readonly PdfPage[],
  own: ReadonlySet<PDFRef>,
  budget: ReadingBudget,
): SheetFault[] {
  const cache = resourceCache(budget);
  return sides.flatMap(({ dict, resources }, index) => {
    const known = readResources(resources, cache);
    const forms = resources?.lookup(PDFName.of('XObject'));
    const isOwn = (name: string): boolean => {
      const form = forms instanceof PDFDict ? forms.get(PDFName.of(name.slice(1))) : undefined;
      return form instanceof PDFRef && own.has(form);
    };
    const beside = {
      ...known,
      form: (name: string) => (isOwn(name) ? undefined : known.form(name)),
    };
    const { runs } = readPageText(pageContent(dict, budget), beside, budget);
    const says = runs.some(({ units }) => units.join('').trim() !== '');
    return says ? [{ what: 'beside' as const, page: index + 1 }] : [];
  });
}

function textsIn(value: unknown): string[] {
  if (!(value instanceof PDFArray)) return [];
  return value
    .asArray()
    .map((each) =>
      each instanceof PDFHexString || each instanceof PDFString ? each.decodeText() : '',
    );
}

function placesIn(data: PDFDict): Map<string, number> {
  const places = data.lookup(PDFName.of('Places'));
  const entries = places instanceof PDFDict ? places.entries() : [];
  return new Map(
    entries.map(([name, place]) => [
      name.decodeText(),
      place instanceof PDFNumber ? place.asNumber() + 1 : 0,
    ]),
  );
}
