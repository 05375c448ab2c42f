import { damaged, UnreadableFileError } from '../limits/index.ts';

/** How bytes were foretold from their neighbours before they were packed (ISO 32000, 7.4.4.4). */
export interface Predictor {
  readonly predictor: number;
  readonly colors: number;
  readonly bits: number;
  readonly columns: number;
}

/** Predictors from here on are those of PNG; each row says which of them is its own. */
const png = 10;

/**
 * The bytes as they were before each was written as its difference to a neighbour. Writers
 * do so to lists of objects, whose rows are much alike.
 */
export function undoPredictor(bytes: Uint8Array, settings: Predictor): Uint8Array {
  const { predictor, colors, bits, columns } = settings;
  if (predictor === 1 || bytes.length === 0) return bytes;
  if (predictor < png) {
    throw new UnreadableFileError(
      'foreign',
      'a text in it is packed in a way that isn’t read here',
    );
  }
  const row = Math.ceil((colors * bits * columns) / 8);
  const step = Math.max(1, Math.ceil((colors * bits) / 8));
  if (!(row >= 1 && row < bytes.length && step <= row)) {
    throw damaged('something that is packed in it can’t be unpacked');
  }
  const rows = Math.ceil(bytes.length / (row + 1));
  const undone = new Uint8Array(rows * row);
  let length = 0;
  for (let each = 0; each < rows; each += 1) {
    const from = each * (row + 1);
    const to = each * row;
    const width = Math.min(row, bytes.length - from - 1);
    const kind = bytes[from] as number;
    for (let at = 0; at < width; at += 1) {
      const left = at >= step ? (undone[to + at - step] as number) : 0;
      const above = each > 0 ? (undone[to + at - row] as number) : 0;
      const corner = at >= step && each > 0 ? (undone[to + at - row - step] as number) : 0;
      const foretold = foretell(kind, left, above, corner);
      undone[to + at] = (bytes[from + 1 + at] as number) + foretold;
    }
    length += width;
  }
  return undone.subarray(0, length);
}

/** PNG, 9.2: nothing, the byte to the left, above, their mean, or whichever is nearest (Paeth). */
function foretell(kind: number, left: number, above: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const estimate = left + above - corner;
      const [a, b, c] = [left, above, corner].map((value) => Math.abs(estimate - value)) as [
        number,
        number,
        number,
      ];
      if (a <= b && a <= c) return left;
      return b <= c ? above : corner;
    }
    default:
      return 0;
  }
}
