import type { Artifact } from '../distribution/index.ts';
import type { Made, Supplies } from '../editions/index.ts';
import { bookLines } from '../layout/index.ts';
import { type ExpectedPages, type VerifyOptions, verifyArtifact } from '../ledger/index.ts';
import type { Message } from '../messages/index.ts';
import { readPdfText, readPrintedLines } from '../pdf-objects/index.ts';
import type { PlannedArtifact } from './plan-build.ts';

/** What files are held against, beside their books. */
export interface AccountOptions extends Pick<VerifyOptions, 'sources' | 'contentsDepth'> {
  /** The space of the face of the running text, in em. */
  readonly naturalSpace: number;
}

/** What reading a file back gave. */
export interface BackReading {
  readonly account: Pick<Artifact, 'account' | 'lines'>;
  readonly messages: readonly Message[];
}

/**
 * Read a finished file back from its bytes and hold it against its book. Nothing is handed on that
 * wasn’t, but for covers, which have no text, and proofs, which have the pages of the press file.
 */
export async function readBack(
  { book, artifact: { readBack: form, measured }, file }: PlannedArtifact,
  { bytes, order }: Made,
  { pagination }: Partial<Supplies>,
  { naturalSpace, ...options }: AccountOptions,
): Promise<BackReading> {
  if (form === 'none') return { account: {}, messages: [] };
  const pages: ExpectedPages | undefined = pagination && {
    ...pagination,
    pages: order
      ? order.map((index) => (index === undefined ? undefined : pagination.pages[index]))
      : pagination.pages,
  };
  const found = await verifyArtifact({ file, bytes }, book, {
    ...options,
    pages,
    readPrint: readPdfText,
  });
  const { letters, digits, answers, messages } = found;
  const lines =
    measured && pagination
      ? bookLines({ ...book, ...pagination, printed: await readPrintedLines(bytes) }, naturalSpace)
      : undefined;
  return {
    account: { account: { form: found.form, letters, digits, answers }, ...(lines && { lines }) },
    messages,
  };
}
