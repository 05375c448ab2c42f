import type { PDFDict, PDFRef } from '@cantoo/pdf-lib';
import { PDFName } from '@cantoo/pdf-lib';
import { damaged, type ReadingBudget } from '../../limits/index.ts';
import type { PdfFile } from '../open-pdf.ts';
import type { PdfPage } from '../page-tree.ts';
import type { FoldedBook, SheetFault } from './folded.ts';
import { formPage, isCopy } from './form-pages.ts';
import { nameIn, numbersOf, placesIn, textIn, textsIn } from './own-data.ts';
import { type Box, halfTurned, isNear, paintedForms, sideSize } from './painted-forms.ts';
import { textsBeside } from './texts-beside.ts';

/** How a sheet is cut or folded, and in which order its fields are then read, for a text that is read from the right. */
interface Way {
  /** From the left, of how many parts each column is. */
  readonly front: readonly number[];
  readonly back?: readonly number[];
  readonly rows: 1 | 2;
  /** Side, row from the top, column from the left; several where a page lies several times. */
  readonly read: readonly (readonly Field[])[];
  /** Whether the upper row hangs until it is folded. */
  readonly hangs?: true;
}

type Field = readonly [side: 0 | 1, row: 0 | 1, column: number];

const halves = [1, 1];
const thirds = [1, 1, 1];
const quarters = [1, 1, 1, 1];

const ways: Readonly<Record<string, Way>> = {
  a6: {
    front: halves,
    rows: 2,
    read: [
      [
        [0, 0, 0],
        [0, 0, 1],
        [0, 1, 0],
        [0, 1, 1],
      ],
    ],
  },
  'sheet-a5': {
    front: halves,
    rows: 1,
    read: [
      [
        [0, 0, 0],
        [0, 0, 1],
      ],
    ],
  },
  // The front lies outside, its left half on top; opened, one reads from the right.
  'panel-2-zigzag': {
    ...{ front: halves, back: halves, rows: 1 },
    read: [[[0, 0, 0]], [[1, 0, 1]], [[1, 0, 0]], [[0, 0, 1]]],
  },
  // Drawn out, one reads a side from the right, turns it over, and reads the other.
  'panel-3-zigzag': {
    ...{ front: thirds, back: thirds, rows: 1 },
    read: [[[0, 0, 2]], [[0, 0, 1]], [[0, 0, 0]], [[1, 0, 2]], [[1, 0, 1]], [[1, 0, 0]]],
  },
  'panel-4-zigzag': {
    ...{ front: quarters, back: quarters, rows: 1 },
    read: [
      ...[3, 2, 1, 0].map((column): Field[] => [[0, 0, column]]),
      ...[3, 2, 1, 0].map((column): Field[] => [[1, 0, column]]),
    ],
  },
  // The front cover, the whole inside, then what was tucked in, and the back cover.
  'panel-3-letter': {
    ...{ front: [100, 100, 97], back: [97, 100, 100], rows: 1 },
    read: [[[0, 0, 0]], [[1, 0, 2]], [[1, 0, 1]], [[1, 0, 0]], [[0, 0, 2]], [[0, 0, 1]]],
  },
  // The sheet is folded lengthwise and pushed together: four leaves stand around the middle.
  a7: {
    ...{ front: quarters, rows: 2, hangs: true },
    read: [
      [[0, 1, 0]],
      ...[0, 1, 2, 3].map((column): Field[] => [[0, 0, column]]),
      ...[3, 2, 1].map((column): Field[] => [[0, 1, column]]),
    ],
  },
};

/**
 * Read the sheet of a file that says it is a leaflet as it is read when it is cut or folded. Undefined for any
 * other file.
 * @throws UnreadableFileError when there is not the sheet that it says
 */
export function foldedLeaflet(
  file: PdfFile,
  sides: readonly PdfPage[],
  data: PDFDict,
  budget: ReadingBudget,
): FoldedBook | undefined {
  if (!data.has(PDFName.of('Leaflet'))) return undefined;
  const name = nameIn(data, 'Leaflet');
  const way = Object.hasOwn(ways, name) ? ways[name] : undefined;
  if (!way || sides.length > 2) throw damaged('it doesn’t say how its sheet is folded');
  const labels = textsIn(data, 'Labels');
  if (labels.length > way.read.length) throw damaged('its sheet has no room for its pages');
  const fields = new Fields(file, sides, way, data, budget);
  const read = way.read.map((places) => places.map((place) => fields.at(place)));
  const own = new Set(read.flat().flatMap((form) => form ?? []));
  const faults: SheetFault[] = [...fields.faults];
  read.forEach(([first, ...copies], place) => {
    const isSame = copies.every((copy) => isCopy(file, first, copy));
    if (!isSame) faults.push({ what: 'copy', page: 1 });
    if (first && place >= labels.length) throw damaged('it has more pages than it says');
  });
  return {
    pages: labels.map((_, place) => formPage(file, read[place]?.[0])),
    labels,
    destinations: placesIn(data),
    faults: [...faults, ...textsBeside(sides, own, budget)],
    leaflet: { identifier: textIn(data, 'Identifier'), folio: textIn(data, 'Folio') },
  };
}

/** What lies in the fields of a sheet, both sides heads up, as they are turned like a leaf. */
class Fields {
  readonly faults: SheetFault[] = [];
  readonly #forms = new Map<string, PDFRef>();
  readonly #mirrored: boolean;
  readonly #columns: readonly number[];

  constructor(
    file: PdfFile,
    sides: readonly PdfPage[],
    way: Way,
    data: PDFDict,
    budget: ReadingBudget,
  ) {
    this.#mirrored = nameIn(data, 'Binding') === 'left';
    this.#columns = [way.front.length, (way.back ?? []).length];
    const [right = 0, up = 0] = numbersOf(data.lookup(PDFName.of('Offset')));
    const turnedAtHead = nameIn(data, 'Flip') === 'long-edge';
    sides.forEach((page, side) => {
      const given = (side === 0 ? way.front : way.back) ?? [];
      const parts = this.#mirrored ? [...given].reverse() : given;
      const size = sideSize(page);
      for (const { form, ...painted } of paintedForms(file, page, budget)) {
        // The printer lays a back so far off that it was moved as far the other way.
        const [dx, dy] = side === 1 ? [right, up] : [0, 0];
        const isHung = side === 1 && turnedAtHead;
        const box = isHung ? halfTurned(painted.box, size) : painted.box;
        const moved = shifted(box, dx, dy);
        const at = fieldOf(moved, parts, way.rows, size);
        const hangs = way.hangs === true && at.row === 0;
        if (painted.turned !== (isHung !== hangs))
          this.faults.push({ what: 'turned', page: side + 1 });
        const isPlaced =
          Math.abs(painted.scale - 1) < 1e-3 && isNear(moved, inMiddle(moved, at.box));
        if (!isPlaced) this.faults.push({ what: 'place', page: side + 1 });
        const key = `${side} ${at.row} ${at.column}`;
        if (this.#forms.has(key)) throw damaged('two of its pages lie over each other');
        this.#forms.set(key, form);
      }
    });
  }

  at([side, row, column]: Field): PDFRef | undefined {
    const last = (this.#columns[side] ?? 1) - 1;
    return this.#forms.get(`${side} ${row} ${this.#mirrored ? last - column : column}`);
  }
}

function shifted({ left, bottom, right, top }: Box, dx: number, dy: number): Box {
  return { left: left + dx, right: right + dx, bottom: bottom + dy, top: top + dy };
}

/** The field in which the middle of a box lies. */
function fieldOf(
  box: Box,
  parts: readonly number[],
  rows: number,
  { width, height }: ReturnType<typeof sideSize>,
): { readonly row: number; readonly column: number; readonly box: Box } {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const edges = [0];
  for (const part of parts) edges.push((edges.at(-1) as number) + (part / whole) * width);
  const middle = [(box.left + box.right) / 2, (box.bottom + box.top) / 2] as const;
  const past = edges.filter((edge) => edge <= middle[0]).length - 1;
  const column = Math.min(parts.length - 1, Math.max(0, past));
  const row = Math.min(rows - 1, Math.max(0, Math.floor(((height - middle[1]) / height) * rows)));
  return {
    ...{ row, column },
    box: {
      left: edges[column] as number,
      right: edges[column + 1] as number,
      bottom: ((rows - 1 - row) / rows) * height,
      top: ((rows - row) / rows) * height,
    },
  };
}

/** A box of the same size in the middle of a field. */
function inMiddle(box: Box, field: Box): Box {
  const dx = (field.left + field.right - box.left - box.right) / 2;
  const dy = (field.bottom + field.top - box.bottom - box.top) / 2;
  return shifted(box, dx, dy);
}
