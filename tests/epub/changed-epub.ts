import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';

/** An EPUB with some of its files changed, for checks that have to notice. */
export async function changedEpub(
  epub: string | Uint8Array,
  change: Readonly<Record<string, (text: string) => string>>,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(typeof epub === 'string' ? await readFile(epub) : epub);
  for (const [name, changed] of Object.entries(change)) {
    const entry = zip.file(name);
    if (!entry) throw new Error(`no ${name}`);
    const before = await entry.async('string');
    const after = changed(before);
    if (after === before) throw new Error(`${name} is as it was`);
    zip.file(name, after);
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
