import { PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { damaged, type ReadingBudget } from '../../limits/index.ts';
import { readOperators } from '../content-tokens.ts';
import { identity, type Matrix, matrixOf, multiply } from '../matrix.ts';
import type { PdfFile } from '../open-pdf.ts';
import { pageContent } from '../page-content.ts';
import type { PdfPage } from '../page-tree.ts';
import { numbersOf } from './own-data.ts';

/** A rectangle, points. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What is painted on a side of a sheet. */
export interface PaintedForm {
  readonly form: PDFRef;
  /** Whether it stands on its head. */
  readonly turned: boolean;
  /** Where all of it lies. */
  readonly box: Box;
  /** How large it is of what it was. */
  readonly scale: number;
}

/** Half a thousandth: what is larger or smaller is scaled. */
const same = 5e-4;

/**
 * The forms on a side, in the order of painting.
 * @throws UnreadableFileError where one is turned sideways or distorted
 */
export function paintedForms(
  { context }: PdfFile,
  { dict, resources }: PdfPage,
  budget: ReadingBudget,
): PaintedForm[] {
  const painted: PaintedForm[] = [];
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
      const [a, b, c, d] = matrix;
      if (Math.abs(b) > same || Math.abs(c) > same || Math.abs(a - d) > same) {
        throw damaged('a page of it doesn’t lie straight');
      }
      const box = boxOf(stream.dict, matrix);
      painted.push({ form, turned: a < 0, box, scale: Math.abs(a) });
    }
  });
  return painted;
}

/** How large a side is. */
export function sideSize({ dict }: PdfPage): { readonly width: number; readonly height: number } {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(dict.lookup(PDFName.of('MediaBox')));
  return { width: right - left, height: top - bottom };
}

/** A box on a side that is turned by half a turn. */
export function halfTurned(
  { left, bottom, right, top }: Box,
  side: ReturnType<typeof sideSize>,
): Box {
  const { width, height } = side;
  return { left: width - right, bottom: height - top, right: width - left, top: height - bottom };
}

/** A tenth of a millimetre, points. */
const near = (0.1 * 72) / 25.4;

/** Whether two boxes are the same, to a tenth of a millimetre. */
export function isNear(one: Box, other: Box): boolean {
  return (['left', 'bottom', 'right', 'top'] as const).every(
    (edge) => Math.abs(one[edge] - other[edge]) <= near,
  );
}

function boxOf(form: PDFDict, [a, , , d, e, f]: Matrix): Box {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(form.lookup(PDFName.of('BBox')));
  const [xs, ys] = [
    [a * x1 + e, a * x2 + e],
    [d * y1 + f, d * y2 + f],
  ] as const;
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  };
}
