import type { ArtifactForm } from './account.ts';

/** Of a text, so much is looked at to see that it is one. */
const sample = 4096;

/** What form a file has, by its bytes; undefined when it is none that the ledger reads. */
export function formOf(bytes: Uint8Array): ArtifactForm | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.startsWith('PK')) return 'epub';
  if (start.includes('%PDF-')) return 'pdf';
  if (bytes.subarray(0, sample).includes(0)) return undefined;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return bytes.length > 0 ? 'text' : undefined;
  } catch {
    return undefined;
  }
}
