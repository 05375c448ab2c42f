import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Refusal } from '../../sources/index.ts';
import { countLetters, skeleton } from '../../typography/index.ts';
import { type DocxParts, readDocxParts } from './docx-parts.ts';
import { parseHtml, toTree } from './html-tree.ts';
import type { Left, TreeReading } from './tree-reading.ts';

const resave = 'Open it in LibreOffice or Word, save it as .docx, and import that.';

/** Reads a DOCX; what isn't running text is listed by name. */
export async function readDocx(bytes: Buffer): Promise<TreeReading | Refusal> {
  let archive: JSZip;
  try {
    archive = await JSZip.loadAsync(bytes);
  } catch {
    const reason = 'The file is a packed document that is damaged or cut off';
    return { reason, advice: 'Ask for the file again, and compare its size.' };
  }
  if (!archive.file('word/document.xml')) {
    const kind = (await archive.file('mimetype')?.async('string'))?.trim();
    const reason = kind ? `This is a document of the kind ${kind}` : 'This is an archive of files';
    return { reason, advice: kind ? resave : 'Unpack it, and import the texts that are in it.' };
  }
  try {
    return await readArchive(bytes, archive);
  } catch {
    return { reason: 'The DOCX is damaged', advice: resave };
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
    ...(keepsBoxes ? [] : [{ what: 'text boxes', text: parts.boxes }]),
    { what: 'headers and footers', text: parts.headers },
    { what: 'comments', text: parts.comments },
    { what: 'words that a tracked change deletes', text: parts.deleted },
    { what: 'words that a tracked change adds (these are kept)', text: parts.inserted },
    { what: 'formulas', text: parts.formulas },
  ];
}

function lettersOf(text: string): number {
  const { letters, digits } = countLetters(skeleton(text));
  return letters + digits;
}
