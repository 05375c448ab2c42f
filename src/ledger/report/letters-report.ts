import type { Book, DeclaredMark, SpineItem } from '../../book/index.ts';
import type { Manuscript, ManuscriptDocument } from '../../manuscript/index.ts';
import { type DocumentLines, type LineRange, linesOfDocument } from '../../sources/index.ts';
import { countLetters, type LetterCount, skeleton } from '../../typography/index.ts';
import type { Answer, FileAccount, Question } from '../account.ts';
import type { FormName } from '../forms/form-names.ts';
import { compareLetters } from '../letters/check-letters.ts';

/** `reports/letters.json`: where every letter of the sources went. */
export interface LettersReport {
  readonly format: 1;
  readonly book: { readonly id: string; readonly title: string };
  readonly sources: readonly SourceAccount[];
  readonly documents: readonly DocumentAccount[];
  readonly artifacts: readonly ArtifactLine[];
}

/** A source, the letters that documents take from it, and the lines that are in none. */
export interface SourceAccount extends LetterCount {
  readonly file: string;
  readonly sha256: string;
  readonly lines: number;
  readonly omitted: readonly OmittedLines[];
}

/** Lines that the book leaves out, with the reason that its editor gives. */
export interface OmittedLines extends LetterCount {
  readonly lines: LineRange;
  readonly reason: string;
}

/** A document and what it takes from its source. */
export interface DocumentAccount extends LetterCount {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly lines: DocumentLines;
  /** Whether its letters are those of the lines, exceptions put back. */
  readonly same: boolean;
  readonly exceptions: readonly LetterException[];
}

/** What was declared of a passage: its source line, what the source says, what is printed, and why. */
export type LetterException = Pick<DeclaredMark, 'kind' | 'line' | 'was' | 'is' | 'reason'>;

/** An artifact that was read back. */
export interface ArtifactLine extends LetterCount {
  readonly file: string;
  readonly form: FormName;
  readonly book: string;
  readonly pages?: number;
  readonly answers: Readonly<Record<Question, Answer>>;
}

/** Put together what an editor is shown of the letters. It is the same for the same book and press. */
export function lettersReport(
  manuscript: Manuscript,
  book: Book,
  accounts: readonly FileAccount[],
): LettersReport {
  return {
    format: 1,
    book: { id: book.id, title: book.title },
    sources: manuscript.fields.value.sources.flatMap(({ file, omitted }) => {
      const source = manuscript.sources.get(file);
      if (!source) return [];
      const { lines, sha256 } = source;
      const left = omitted.map(({ lines: range, reason }) => ({
        lines: range,
        reason,
        ...countIn(lines, range),
      }));
      const all = countIn(lines, { from: 1, to: lines.length });
      const letters = left.reduce((rest, each) => rest - each.letters, all.letters);
      const digits = left.reduce((rest, each) => rest - each.digits, all.digits);
      return [{ file, sha256, lines: lines.length, letters, digits, omitted: left }];
    }),
    documents: manuscript.chapters.flatMap(({ documents }) =>
      documents.flatMap((document) => documentAccount(manuscript, book, document)),
    ),
    artifacts: [...accounts].sort((a, b) => (a.file < b.file ? -1 : 1)).map(artifactLine),
  };
}

function documentAccount(
  { sources }: Manuscript,
  book: Book,
  { id, fields }: ManuscriptDocument,
): DocumentAccount[] {
  const { title, source } = fields.value;
  const text = sources.get(source.file);
  const part = book.spine.find((each) => each.id === id);
  if (!text || !part) return [];
  return [
    {
      id,
      title,
      source: source.file,
      lines: source.lines,
      ...countLetters(skeleton(linesOfDocument(text, source.lines).join('\n'))),
      same: compareLetters(part.content, text, source.lines) === undefined,
      exceptions: exceptionsIn(part),
    },
  ];
}

function exceptionsIn({ declared = [] }: SpineItem): LetterException[] {
  return declared.map(({ kind, line, was, is, reason }) => ({ kind, line, was, is, reason }));
}

function artifactLine({
  file,
  form,
  book,
  pages,
  answers,
  letters,
  digits,
}: FileAccount): ArtifactLine {
  return { file, form, book, ...(pages !== undefined && { pages }), answers, letters, digits };
}

function countIn(lines: readonly string[], { from, to }: LineRange): LetterCount {
  return countLetters(skeleton(lines.slice(from - 1, to).join('\n')));
}
