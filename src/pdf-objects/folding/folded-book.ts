import { PDFArray, PDFBool, type PDFDict, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import { damaged, type ReadingBudget } from '../../limits/index.ts';
import type { PdfFile } from '../open-pdf.ts';
import type { PdfPage } from '../page-tree.ts';
import type { FoldedBook, HalfOfSheets, SheetFault } from './folded.ts';
import { formPage, isCopy } from './form-pages.ts';
import { nameIn, numberIn, numbersOf, placesIn, textsIn } from './own-data.ts';
import { type Box, halfTurned, isNear, paintedForms, sideSize } from './painted-forms.ts';
import { textsBeside } from './texts-beside.ts';

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
  readonly lies: Lie;
}

/** How a page lies in its half or quarter of a sheet; points. */
interface Lie {
  readonly scale: number;
  readonly fromFold: number;
  readonly fromFoot: number;
  /** How much nearer to the fold each sheet’s pages are than those of the sheet around it. */
  readonly creep: number;
  readonly offset: readonly [right: number, up: number];
}

interface Placed {
  readonly form: PDFRef;
  readonly turned: boolean;
  readonly scale: number;
  /** Where it lies in its half or quarter of the side, as that is seen when the sheet is turned about its side. */
  readonly box: Box;
  /** The size of that half or quarter. */
  readonly room: { readonly width: number; readonly height: number };
  readonly side: number;
}

/** One strip of a side: what is in its left column, and in its right one. */
type Strip = readonly [Placed | undefined, Placed | undefined];

interface Folded {
  readonly front: Strip;
  readonly back: Strip;
}

/** A page of what is folded, by the place that it has when it is read. */
interface ReadPlace {
  readonly placed: Placed | undefined;
  /** The side of its half at which it is folded or glued. */
  readonly bound: 'left' | 'right';
  readonly back: boolean;
  /** How many folded sheets lie around its own. */
  readonly depth: number;
}

/**
 * Fold the sheets of a file that says it is a booklet: print both sides, turn them as it says, cut, put
 * together and open it leaf by leaf. Undefined for any other file.
 * @param sides the pages of the file
 * @throws UnreadableFileError when there are not the sheets that it says
 */
export function foldedBook(
  file: PdfFile,
  sides: readonly PdfPage[],
  data: PDFDict,
  budget: ReadingBudget,
): FoldedBook | undefined {
  if (!data.has(PDFName.of('Folding'))) return undefined;
  const fold = readFold(data);
  const labels = textsIn(data, 'Labels');
  const faults: SheetFault[] = [];
  const which = halfIn(data);
  const book = sidesInPairs(sides, fold.first, which, nameIn(data, 'Run'));
  const strips: Folded[][] = Array.from({ length: fold.rows }, () => []);
  for (const [shown, hidden] of book) {
    const front = readSide(file, shown, fold.rows, false, budget);
    const back = readSide(file, hidden, fold.rows, fold.turnedAtHead, budget);
    strips.forEach((list, row) => {
      list.push({ front: front[row] as Strip, back: back[row] as Strip });
    });
    for (const [side, strip] of [[shown, front] as const, [hidden, back] as const]) {
      const turned = strip.flat().some((placed) => placed?.turned);
      if (side && turned) faults.push({ what: 'turned', page: side.number });
    }
  }
  const isOnce = fold.copies < 2;
  const piles = isOnce ? [strips] : strips.map((strip) => [strip]);
  const copies = piles.map((pile) => (fold.glued ? leaves(pile, fold) : opened(pile.flat(), fold)));
  const [read = []] = copies;
  if (read.slice(labels.length).some(({ placed }) => placed !== undefined)) {
    throw damaged('its sheets have more pages than it says');
  }
  const pages = labels.map((_, place) => formPage(file, read[place]?.placed?.form));
  // What is a copy is held against its page; all else that says something is neither.
  const known = copies.slice(1).flatMap((copy) => copy.flatMap(({ placed }) => placed?.form ?? []));
  const own = new Set([...pages.map(({ ref }) => ref), ...known]);
  faults.push(
    ...copies.flatMap((copy) => misplaced(copy, labels, fold.lies)),
    ...copyFaults(file, strips, fold),
    ...textsBeside(sides, own, budget),
  );
  return {
    ...{ pages, labels, destinations: placesIn(data), faults },
    ...(which && { half: { which, fold: foldOf(data), reading: readingIn(data) } }),
  };
}

/** A side of the file, counted from 1. */
interface GivenSide {
  readonly page: PdfPage;
  readonly number: number;
}

/** Front and back of each sheet; of a file with one side of them the other isn’t there. */
function sidesInPairs(
  sides: readonly PdfPage[],
  first: number,
  which: HalfOfSheets['which'] | undefined,
  run: string,
): (readonly [front: GivenSide | undefined, back: GivenSide | undefined])[] {
  const numbered = sides.map((page, index): GivenSide => ({ page, number: index + 1 }));
  // Backs that are fed with the last sheet first have what is printed before the booklet at their end.
  const own = (run === 'backs-reversed' ? numbered.toReversed() : numbered).slice(first);
  if (which === 'fronts') return own.map((side) => [side, undefined]);
  if (which === 'backs') return own.map((side) => [undefined, side]);
  if (own.length % 2 !== 0) throw damaged('a side of its sheets is missing');
  return Array.from({ length: own.length / 2 }, (_, at) => [own[2 * at], own[2 * at + 1]]);
}

function halfIn(data: PDFDict): HalfOfSheets['which'] | undefined {
  const run = nameIn(data, 'Run');
  return run === 'fronts' ? run : run.startsWith('backs') ? 'backs' : undefined;
}

/** All that a file says of its sheets but for which side of them it has. */
function foldOf(data: PDFDict): string {
  const entries = data.entries().filter(([key]) => key !== PDFName.of('Run'));
  return entries.map(([key, value]) => `${key} ${value}`).join('\n');
}

function readingIn(data: PDFDict): HalfOfSheets['reading'] {
  const numbers = numbersOf(data.lookup(PDFName.of('Reading')));
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, at) => {
    const [page = 0, mcid = 0] = numbers.slice(2 * at, 2 * at + 2);
    return mcid < 0 ? { page, mcid: -1 - mcid, repeated: true } : { page, mcid };
  });
}

/** No honest booklet has more sheets in a signature, or sides before its own. */
const most = 10_000;

function readFold(data: PDFDict): Fold {
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
  const [right = 0, up = 0] = numbersOf(data.lookup(PDFName.of('Offset')));
  return {
    glued: nameIn(data, 'Folding') === 'perfect',
    bound: nameIn(data, 'Binding') === 'left' ? 'left' : 'right',
    turnedAtHead: nameIn(data, 'Turn') === 'head',
    rows,
    copies: count('Copies'),
    wrapped: wrapped instanceof PDFBool && wrapped.asBoolean(),
    signatures: signatures instanceof PDFArray ? signatures.asArray().map(whole) : [],
    first: count('First'),
    lies: {
      scale: numberIn(data, 'Scale'),
      fromFold: numberIn(data, 'FromFold'),
      fromFoot: numberIn(data, 'FromFoot'),
      creep: numberIn(data, 'Creep'),
      offset: [right, up],
    },
  };
}

/** What lies on a side, row by row: by what is painted, and where. */
function readSide(
  file: PdfFile,
  given: GivenSide | undefined,
  rows: number,
  hangs: boolean,
  budget: ReadingBudget,
): Strip[] {
  const strips: (Placed | undefined)[][] = Array.from({ length: rows }, () => [
    undefined,
    undefined,
  ]);
  if (!given) return strips as unknown as Strip[];
  const { page, number: side } = given;
  const size = sideSize(page);
  const room = { width: size.width / 2, height: size.height / rows };
  for (const { form, turned, scale, box: shown } of paintedForms(file, page, budget)) {
    // Turned about its head, a side hangs: it is seen as it is when the sheet is turned about its side.
    const box = hangs ? halfTurned(shown, size) : shown;
    const [x, y] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
    const row = Math.min(rows - 1, Math.max(0, Math.floor((size.height - y) / room.height)));
    const column = x < room.width ? 0 : 1;
    const cells = strips[row] as (Placed | undefined)[];
    if (cells[column]) throw damaged('two of its pages lie over each other');
    const [left, bottom] = [column * room.width, (rows - 1 - row) * room.height];
    const inRoom = {
      left: box.left - left,
      right: box.right - left,
      bottom: box.bottom - bottom,
      top: box.top - bottom,
    };
    cells[column] = { form, turned: turned !== hangs, scale, box: inRoom, room, side };
  }
  return strips as unknown as Strip[];
}

/** Signature after signature, each folded into itself, and a cover around them all. */
function opened(
  pile: readonly Folded[],
  { wrapped, signatures, bound }: Pick<Fold, 'wrapped' | 'signatures' | 'bound'>,
): ReadPlace[] {
  const near = bound === 'right' ? 0 : 1;
  const far = 1 - near;
  const page = (sheet: Folded, back: boolean, column: number, depth: number): ReadPlace => ({
    placed: (back ? sheet.back : sheet.front)[column],
    // The left half of a sheet that is folded has its fold at its right.
    bound: column === 0 ? 'right' : 'left',
    ...{ back, depth },
  });
  const before = (sheet: Folded, depth: number): ReadPlace[] => [
    page(sheet, false, near, depth),
    page(sheet, true, far, depth),
  ];
  const behind = (sheet: Folded, depth: number): ReadPlace[] => [
    page(sheet, true, near, depth),
    page(sheet, false, far, depth),
  ];
  const around = wrapped ? 1 : 0;
  let next = around;
  const inner = signatures.flatMap((size) => {
    const sheets = pile.slice(next, next + size);
    if (sheets.length < size) throw damaged('a sheet of it is missing');
    next += size;
    const deep = sheets.map((sheet, index) => ({ sheet, depth: index + around }));
    return [
      ...deep.flatMap(({ sheet, depth }) => before(sheet, depth)),
      ...deep.toReversed().flatMap(({ sheet, depth }) => behind(sheet, depth)),
    ];
  });
  const rest = pile.slice(next).flatMap((sheet) => [...before(sheet, 0), ...behind(sheet, 0)]);
  if (!wrapped) return [...inner, ...rest];
  const [cover] = pile;
  if (!cover) throw damaged('a sheet of it is missing');
  return [...before(cover, 0), ...inner, ...behind(cover, 0), ...rest];
}

/** The pile where reading begins, then the other; of sheets in two rows the upper ones first. */
function leaves(rows: readonly (readonly Folded[])[], { bound }: Pick<Fold, 'bound'>): ReadPlace[] {
  const begins = bound === 'right' ? 1 : 0;
  const other = bound === 'right' ? 'left' : 'right';
  return rows.flatMap((pile) =>
    [begins, 1 - begins].flatMap((column) =>
      pile.flatMap(({ front, back }): ReadPlace[] => [
        { placed: front[column], bound, back: false, depth: 0 },
        { placed: back[1 - column], bound: other, back: true, depth: 0 },
      ]),
    ),
  );
}

/** Pages that don’t lie where all of them do: so far from the fold and from the foot. Covers are drawn as they are. */
function misplaced(read: readonly ReadPlace[], labels: readonly string[], lies: Lie): SheetFault[] {
  const sides = read.flatMap(({ placed, bound, back, depth }, place) => {
    if (!placed || (labels[place] ?? '') === '') return [];
    const { box, room, scale, side } = placed;
    const [right, up] = back ? lies.offset : [0, 0];
    const fromFold = lies.fromFold - depth * lies.creep;
    const [width, height] = [box.right - box.left, box.top - box.bottom];
    // The printer lays a back so far off that it was moved as far the other way.
    const left = (bound === 'left' ? fromFold : room.width - fromFold - width) - right;
    const bottom = lies.fromFoot - up;
    const wanted = { left, bottom, right: left + width, top: bottom + height };
    const isPlaced = Math.abs(scale - lies.scale) < 1e-3 && isNear(box, wanted);
    return isPlaced ? [] : [side];
  });
  return [...new Set(sides)].map((page) => ({ what: 'place', page }));
}

/** Two booklets on the same sheets say the same, to the byte. */
function copyFaults(
  file: PdfFile,
  rows: readonly (readonly Folded[])[],
  { copies }: Fold,
): SheetFault[] {
  if (copies < 2) return [];
  const [upper = [], lower = []] = rows;
  return upper.flatMap((strip, sheet) =>
    (['front', 'back'] as const).flatMap((side) => {
      const alike = [0, 1].every((column) =>
        isCopy(file, strip[side][column]?.form, lower[sheet]?.[side][column]?.form),
      );
      const number = [...strip[side], ...(lower[sheet]?.[side] ?? [])].find(
        (placed) => placed,
      )?.side;
      return alike ? [] : [{ what: 'copy' as const, page: number ?? 1 }];
    }),
  );
}
