import type { ReadingBudget } from '../../limits/index.ts';
import type { PdfFile } from '../open-pdf.ts';
import type { PdfPage } from '../page-tree.ts';
import type { FoldedBook } from './folded.ts';
import { foldedBook } from './folded-book.ts';
import { foldedLeaflet } from './folded-leaflet.ts';
import { ownData } from './own-data.ts';

/**
 * What comes of the sheets of a file that says how they are folded or cut. Undefined for any other file.
 * @param sides the pages of the file
 * @throws UnreadableFileError when there are not the sheets that it says
 */
export function foldedSheets(
  file: PdfFile,
  sides: readonly PdfPage[],
  budget: ReadingBudget,
): FoldedBook | undefined {
  const data = ownData(file);
  return (
    data && (foldedBook(file, sides, data, budget) ?? foldedLeaflet(file, sides, data, budget))
  );
}
