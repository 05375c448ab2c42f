import { expect, it } from 'vitest';
import { UnreadableFileError } from '../../src/limits/index.ts';
import { readPdfText } from '../../src/pdf-objects/index.ts';
import { hostilePdfs } from './hostile-pdfs.ts';

/** What a reading came to: the kind of the fault, or nothing where the file was read. */
async function kindOf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    await readPdfText(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.kind;
    throw error;
  }
}

// The budget counts steps, so what isn’t told as too much is one that ends.
it.each(hostilePdfs)('the reading of a PDF ends: $name', async ({ make, told }) => {
  expect(await kindOf(make())).toBe(told);
});
