import type { Book } from '../book/index.ts';
import type { Artifact } from '../distribution/index.ts';
import type { Made, ReadBack } from '../editions/index.ts';
import { bookLines, type Pagination } from '../layout/index.ts';
import { type ExpectedPages, type VerifyOptions, verifyArtifact } from '../ledger/index.ts';
import { hasErrors, type Message, ofPress, severityOf } from '../messages/index.ts';
import { readPdfText, readPrintedLines } from '../pdf-objects/index.ts';

/** What files are held against, beside their books. */
export interface AccountOptions extends Pick<VerifyOptions, 'sources' | 'contentsDepth'> {
  /** The space of the face of the running text, in em. */
  readonly naturalSpace: number;
}

/** A file, the book that it ought to be, and what form it ought to have. */
export interface FileToRead {
  readonly book: Book;
  /** Its path below the output folder. */
  readonly file: string;
  readonly form: ReadBack;
  /** Whether its lines are measured. */
  readonly measured?: boolean | undefined;
}

/** A file as it was made, and the one that has the other sides of its sheets, if there is one. */
export interface FinishedFile extends Pick<Made, 'bytes' | 'order'> {
  readonly other?: Uint8Array | undefined;
}

/** What reading a file back gave. */
export interface BackReading {
  readonly account: Pick<Artifact, 'account' | 'lines'>;
  readonly messages: readonly Message[];
}

/**
 * Read a finished file back from its bytes and hold it against its book. Nothing is handed on that
 * wasn’t, but for what has no text: fronts of covers, and what is made of the press file, which is
 * read back for it.
 */
export async function readBack(
  { book, file, form, measured }: FileToRead,
  { bytes, order, other }: FinishedFile,
  pagination: Pagination | undefined,
  { naturalSpace, ...options }: AccountOptions,
): Promise<BackReading> {
  if (form === 'none') return { account: {}, messages: [] };
  const pages: ExpectedPages | undefined = pagination && {
    ...pagination,
    pages: order
      ? order.map((index) => (index === undefined ? undefined : pagination.pages[index]))
      : pagination.pages,
  };
  const found = await verifyArtifact({ file, bytes, other }, book, {
    ...options,
    pages,
    readPrint: readPdfText,
  });
  const { letters, digits, answers } = found;
  const messages = found.messages.map((told) =>
    severityOf(told) === 'error' ? ofPress(told) : told,
  );
  if (found.form !== form && !hasErrors(messages)) {
    throw new Error(`it is read as ${found.form}, and is declared as ${form}`);
  }
  const lines =
    measured && pagination
      ? bookLines({ ...book, ...pagination, printed: await readPrintedLines(bytes) }, naturalSpace)
      : undefined;
  return {
    account: { account: { form: found.form, letters, digits, answers }, ...(lines && { lines }) },
    messages,
  };
}
