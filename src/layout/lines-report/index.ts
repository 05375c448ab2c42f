import { type FontFace, subsetFace } from '../../fonts/index.ts';
import { type ReportFile, reportFiles } from '../../reports/index.ts';
import { linesPage } from './lines-page.ts';
import type { FileLines, LinesReport } from './lines-report.ts';
import { inOneOrder } from './read-lines-report.ts';

export {
  type BookLines,
  type BookToMeasure,
  bookLines,
  type FileLines,
  type LinesReport,
} from './lines-report.ts';
export { readLinesReport } from './read-lines-report.ts';

/** The face of the running text. */
export interface TextFace {
  /** Its own space in em. */
  readonly naturalSpace: number;
  /** Lines are drawn in it. */
  readonly face: FontFace;
}

/**
 * `reports/lines.html` for people and `reports/lines.json` for programs: how the lines of
 * finished prints came out, whoever broke them. No clock is in either.
 */
export async function linesReportFiles(
  books: readonly FileLines[],
  { naturalSpace, face }: TextFace,
  css: string,
): Promise<ReportFile[]> {
  const report: LinesReport = { format: 1, naturalSpace, books: inOneOrder(books) };
  const drawn = books.flatMap(({ loosest }) => loosest.map(({ text }) => text)).join('\n');
  const rule = drawn === '' ? '' : fontRule(await subsetFace(face, drawn));
  return reportFiles('lines', linesPage(report, `${css}${rule}`), report);
}

/** A viewer without the face would draw other spaces than were printed. */
function fontRule({ bytes }: FontFace): string {
  const data = Buffer.from(bytes).toString('base64');
  return `@font-face { font-family: "Printed"; src: url(data:font/ttf;base64,${data}) }\n`;
}
