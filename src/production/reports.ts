import type { Book } from '../book/index.ts';
import type { ArtifactEntry } from '../distribution/index.ts';
import { type FontFace, textRuler } from '../fonts/index.ts';
import { type Templates, templateText } from '../installation/index.ts';
import { type FileLines, linesReportFiles } from '../layout/index.ts';
import { lettersReportFiles } from '../ledger/index.ts';
import type { Manuscript } from '../manuscript/index.ts';
import { type DocumentRecord, typographyReportFiles } from '../normalisation/index.ts';
import type { ReportFile } from '../reports/index.ts';

/** What the reports say of the book, whichever of its editions are made. */
export interface ReportSources {
  readonly manuscript: Manuscript;
  /** The whole book in its reading text. */
  readonly book: Book;
  /** What was put right in that. */
  readonly records: readonly DocumentRecord[];
  readonly faces: readonly FontFace[];
  readonly templates: Templates;
}

/** Where the report of lines keeps what was measured. */
export const linesReport = 'reports/lines.json';

/** The reports: pages to look at, and data. They are composed of the book’s state and of all entries of the folder. */
export async function reportsOf(
  entries: readonly ArtifactEntry[],
  { manuscript, book, records, faces, templates }: ReportSources,
): Promise<ReportFile[]> {
  const accounts = entries.flatMap(({ account, file, book: id, pages }) =>
    account
      ? [{ ...account, file, book: id, pages: typeof pages === 'number' ? pages : undefined }]
      : [],
  );
  const styleOf = (report: string): string => templateText(templates, `reports/${report}.css`);
  const [face] = faces;
  const lines = entries.flatMap(({ file, sha256, lines: measured }): FileLines[] =>
    measured ? [{ file, sha256, ...measured }] : [],
  );
  // The whole book before its chapters, which are in it.
  lines.sort((a, b) => Number(b.id === book.id) - Number(a.id === book.id));
  return [
    ...lettersReportFiles(manuscript, book, accounts, styleOf('letters')),
    ...typographyReportFiles(book.title, records, styleOf('typography')),
    // Of no lines as well: else an older report would be left to speak of files that are gone.
    ...(face
      ? await linesReportFiles(
          lines,
          { naturalSpace: naturalSpaceOf(faces), face },
          styleOf('lines'),
        )
      : []),
  ];
}

/** The space of the face of the running text, in em. */
export function naturalSpaceOf(faces: readonly FontFace[]): number {
  const [face] = faces;
  return face ? textRuler(faces).widthOf(' ', face.weight) : 0;
}
