import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { DataOf, ImportRefusal, WholeReason } from '../../messages/index.ts';
import { type DecodedText, decodeText, isRefusal, type Refusal } from '../../sources/index.ts';
import { countLetters, skeleton } from '../../typography/index.ts';
import { type Line, readLines } from '../lines/line.ts';
import { readForm } from './forms.ts';
import { readMarkdownFile } from './markdown-file.ts';
import { type DocumentStart, linesOfTree } from './rich-lines.ts';
import type { TreeReading } from './tree-reading.ts';

/** A file as somebody sent it, read. */
export interface Received {
  /** Its name in the folder `sources`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The text beside it, where the file itself can't be read line by line. */
  readonly extracted?: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** The lines of the file, or of the text beside it, as every later check will read them. */
  readonly sourceLines: readonly string[];
  readonly lines: readonly Line[];
  readonly structured: boolean;
  /** Why it can't be parted, when it can't. */
  readonly whole?: WholeReason | undefined;
  /** Where the source itself begins a text, and what it says of it. */
  readonly starts?: readonly DocumentStart[];
  /** What had been mistaken for what, where a wrong reading was undone. */
  readonly undone?: DecodedText['undone'];
  /** What of it isn't in the text. */
  readonly notKept: readonly DataOf<'import-not-kept'>[];
}

/**
 * Reads a file, by what is in it rather than by what it is called.
 * @param called its name among the sources, where another file has its own
 */
export async function readReceived(
  path: string,
  called: string = basename(path),
): Promise<Received | Refusal<ImportRefusal>> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return { refusal: { case: 'no-file' } };
  }
  const name = called.normalize('NFC').replace(/^\.+/, '') || 'source';
  if (/[\\\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|^\s|\s$/u.test(name)) {
    return { refusal: { case: 'file-name' } };
  }
  const own = await readOwnForm(name, bytes);
  if (own) return own;
  const decoded = decodeText(bytes);
  if (isRefusal(decoded)) return decoded;
  const { text, encoding, undone } = decoded;
  const form = await readForm(name, text);
  if (form) return isRefusal(form) ? form : notTooDeep(() => fromTree(name, bytes, form));
  if (isHtml(name, text)) {
    const { readHtml } = await import('./html-tree.ts');
    return notTooDeep(() => fromTree(name, bytes, { ...readHtml(text), whole: 'page' }));
  }
  if (/^\.(?:md|markdown)$/i.test(extname(name)))
    return notTooDeep(() => fromTree(name, bytes, readMarkdownFile(text)));
  // Old Macs end their lines with a carriage return alone, which nothing today counts as one.
  const isOldMac = text.includes('\r') && !text.includes('\n');
  if (encoding === 'utf-8' && !isOldMac && !undone) {
    return fromLines(name, bytes, text.split('\n'));
  }
  const lines = text.split(/\r\n|\r|\n/);
  return { ...fromLines(name, bytes, lines, `${name}.txt`), undone };
}

/** What isn’t text as it stands: packed files, Rich Text, pages saved as one file; and what nobody can read. */
async function readOwnForm(
  name: string,
  bytes: Buffer,
): Promise<Received | Refusal<ImportRefusal> | undefined> {
  if (name.startsWith('~$')) return { refusal: { case: 'lock-file' } };
  const kind =
    /\.(?:inp|zar|pages|key|numbers|mdb|accdb|indd|qxd|pmd|djvu|mobi|azw3?|prc|lit|chm)$/i.exec(
      name,
    )?.[0];
  if (kind !== undefined) return { refusal: { case: 'foreign', kind: kind.toLowerCase() } };
  const start = bytes.subarray(0, 6).toString('latin1');
  if (start.startsWith('PK')) {
    const { readPacked } = await import('./zip/packed.ts');
    const reading = await readPacked(bytes);
    return isRefusal(reading) ? reading : notTooDeep(() => fromTree(name, bytes, reading));
  }
  if (start.startsWith('{\\rtf')) {
    const { readRtf } = await import('./rtf.ts');
    return fromTree(name, bytes, readRtf(bytes));
  }
  const latin = bytes.subarray(0, 4000).toString('latin1');
  const { isMht, pageOfMht } = await import('./mht.ts');
  if (!isMht(latin)) return undefined;
  const page = pageOfMht(bytes.toString('latin1'));
  const decoded = page && decodeText(page);
  if (!decoded || isRefusal(decoded)) return { refusal: { case: 'mht-damaged' } };
  const { readHtml } = await import('./html-tree.ts');
  return notTooDeep(() => fromTree(name, bytes, { ...readHtml(decoded.text), whole: 'page' }));
}

/** Whether what came is a text of which no line can be taken for another. */
export function isReceived(reading: Received | Refusal<ImportRefusal>): reading is Received {
  return !isRefusal(reading);
}

/** Elements that are nested thousands of levels deep are more than those can hold who walk them. */
function notTooDeep(
  read: () => Received | Refusal<ImportRefusal>,
): Received | Refusal<ImportRefusal> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { refusal: { case: 'too-deep' } };
  }
}

function fromLines(
  name: string,
  bytes: Uint8Array,
  split: readonly string[],
  beside?: string,
): Received {
  const sourceLines = split.map((line) => line.replace(/\r$/, ''));
  const extracted = beside === undefined ? undefined : textBeside(beside, sourceLines);
  const lines = readLines(sourceLines);
  return { name, bytes, extracted, sourceLines, lines, structured: false, notKept: [] };
}

function fromTree(
  name: string,
  bytes: Uint8Array,
  { tree, text, left, whole }: TreeReading,
): Received | Refusal<ImportRefusal> {
  const { lines, pictures, hasNotes, numerals, starts } = linesOfTree(tree);
  const sourceLines = lines.map((line) => line.text);
  const expected = lettersIn(skeleton(text + numerals));
  const found = lettersIn(skeleton(sourceLines.join('\n')));
  if (expected !== found) {
    return { refusal: { case: 'two-readings', expected, found } };
  }
  const notKept = left.flatMap((part): DataOf<'import-not-kept'>[] => {
    const letters = lettersIn(skeleton(part.text));
    return letters > 0 ? [{ ...part, letters, text: excerpt(part.text) }] : [];
  });
  if (pictures > 0) notKept.push({ case: 'pictures', pictures });
  return {
    name,
    bytes,
    extracted: textBeside(`${name}.txt`, sourceLines),
    sourceLines,
    lines,
    structured: true,
    whole: hasNotes ? 'notes' : whole,
    starts,
    notKept,
  };
}

function textBeside(name: string, lines: readonly string[]): { name: string; bytes: Uint8Array } {
  return { name, bytes: Buffer.from(lines.join('\n'), 'utf8') };
}

function lettersIn(bones: string): number {
  const { letters, digits } = countLetters(bones);
  return letters + digits;
}

function excerpt(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

function isHtml(name: string, text: string): boolean {
  return (
    /^\.x?html?$/i.test(extname(name)) ||
    /^\s*<(?:!doctype html|html)[\s>]/i.test(text.slice(0, 500))
  );
}
