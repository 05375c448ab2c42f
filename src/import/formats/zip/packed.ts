import JSZip from 'jszip';
import type { ImportRefusal } from '../../../messages/index.ts';
import type { Refusal } from '../../../sources/index.ts';
import type { TreeReading } from '../tree-reading.ts';

/** Reads a packed document, by what is in it: DOCX, EPUB, ODT; all others are refused by name. */
export async function readPacked(bytes: Buffer): Promise<TreeReading | Refusal<ImportRefusal>> {
  let archive: JSZip;
  try {
    archive = await JSZip.loadAsync(bytes);
  } catch {
    return { refusal: { case: 'archive-damaged' } };
  }
  const kind = (await archive.file('mimetype')?.async('string'))?.trim() ?? '';
  try {
    if (archive.file('META-INF/container.xml') && kind.includes('epub')) {
      return await (await import('./epub.ts')).readEpub(archive);
    }
    if (kind === 'application/vnd.oasis.opendocument.text') {
      return await (await import('./odt.ts')).readOdt(archive);
    }
  } catch {
    return { refusal: { case: 'archive-damaged' } };
  }
  const names = Object.keys(archive.files);
  if (names.some((name) => /^Index\/.*\.iwa$/.test(name)))
    return { refusal: { case: 'foreign', kind: '.pages' } };
  if (archive.file('xl/workbook.xml')) return { refusal: { case: 'foreign', kind: '.xlsx' } };
  if (archive.file('ppt/presentation.xml')) return { refusal: { case: 'foreign', kind: '.pptx' } };
  const { readDocx } = await import('../docx/docx.ts');
  return readDocx(bytes);
}
