import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { ImportRefusal } from '../../messages/index.ts';
import type { Refusal } from '../../sources/index.ts';
import { countLetters, skeleton } from '../../typography/index.ts';
import { type DocxParts, readDocxParts } from './docx-parts.ts';
import { parseHtml, toTree } from './html-tree.ts';
import type { Left, TreeReading } from './tree-reading.ts';

/** Reads a DOCX; what isn't running text is listed by name. */
export async function readDocx(bytes: Buffer): Promise<TreeReading | Refusal<ImportRefusal>> {
  let archive: JSZip;
  try {
    archive = await JSZip.loadAsync(bytes);
  } catch {
    return { refusal: { case: 'archive-damaged' } };
  }
  if (!archive.file('word/document.xml')) {
    const kind = (await archive.file('mimetype')?.async('string'))?.trim();
    return { refusal: kind ? { case: 'other-kind', kind } : { case: 'archive' } };
  }
  try {
    return await readArchive(bytes, archive);
  } catch {
    return { refusal: { case: 'docx-damaged' } };
  }
}

async function readArchive(bytes: Buffer, archive: JSZip): Promise<TreeReading> {
  const parts = await readDocxParts(archive);
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
      convertImage: mammoth.images.imgElement(async () => ({ src: 'picture' })),
    },
  );
  const { tree, text } = toTree(parseHtml(value));
  // The converter keeps text boxes where it finds their older form, and passes the others over.
  const keepsBoxes = parts.boxes !== '' && lettersOf(text) === lettersOf(parts.body + parts.boxes);
  return {
    tree,
    text: keepsBoxes ? parts.body + parts.boxes : parts.body,
    left: leftOf(parts, keepsBoxes),
  };
}

function leftOf(parts: DocxParts, keepsBoxes: boolean): Left[] {
  return [
    ...(keepsBoxes ? [] : [{ case: 'boxes' as const, text: parts.boxes }]),
    { case: 'headers', text: parts.headers },
    { case: 'comments', text: parts.comments },
    { case: 'deleted', text: parts.deleted },
    { case: 'inserted', text: parts.inserted },
    { case: 'formulas', text: parts.formulas },
  ];
}

function lettersOf(text: string): number {
  const { letters, digits } = countLetters(skeleton(text));
  return letters + digits;
}
