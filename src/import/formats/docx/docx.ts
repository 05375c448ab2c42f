import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { ImportRefusal } from '../../../messages/index.ts';
import type { Refusal } from '../../../sources/index.ts';
import { countLetters, skeleton } from '../../../typography/index.ts';
import { escaped } from '../escaped.ts';
import { parseHtml, toTree } from '../html-tree.ts';
import type { Left, TreeReading } from '../tree-reading.ts';
import { type DocxParts, readDocxParts } from './docx-parts.ts';
import { readNumbering, withNumbers } from './numbering.ts';
import { withPlainFields } from './plain-fields.ts';

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
    return await readArchive(archive);
  } catch {
    return { refusal: { case: 'docx-damaged' } };
  }
}

async function readArchive(archive: JSZip): Promise<TreeReading> {
  await writeOut(archive);
  const bytes = await archive.generateAsync({ type: 'nodebuffer' });
  const parts = await readDocxParts(archive);
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
      convertImage: mammoth.images.imgElement(async () => ({ src: 'picture' })),
    },
  );
  let { tree, text } = toTree(parseHtml(value));
  const isWhole = [parts.body, parts.body + parts.boxes].some(
    (all) => lettersOf(all) === lettersOf(text),
  );
  // What the converter loses, a plain reading of the paragraphs keeps; only their kinds are lost.
  if (!isWhole) ({ tree, text } = toTree(parseHtml(plainParagraphs(parts.body))));
  // The converter keeps text boxes where it finds their older form, and passes the others over.
  const keepsBoxes = parts.boxes !== '' && lettersOf(text) === lettersOf(parts.body + parts.boxes);
  return {
    tree,
    text: keepsBoxes ? parts.body + parts.boxes : parts.body,
    left: leftOf(parts, keepsBoxes),
  };
}

/** What Word computes, fields and numbers, as the text that it is. */
async function writeOut(archive: JSZip): Promise<void> {
  const read = async (name: string): Promise<string> =>
    (await archive.file(name)?.async('string')) ?? '';
  const numbering = readNumbering(await read('word/numbering.xml'), await read('word/styles.xml'));
  for (const name of ['document', 'footnotes', 'endnotes'].map((part) => `word/${part}.xml`)) {
    const xml = await read(name);
    if (xml !== '') archive.file(name, withNumbers(withPlainFields(xml), numbering));
  }
}

function plainParagraphs(body: string): string {
  return body
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
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
