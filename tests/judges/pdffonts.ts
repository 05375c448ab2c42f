import { existing, runWell } from './tool.ts';

export interface PdfFont {
  /** With its subset's tag; `[none]` where the PDF gives it no name. */
  readonly name: string;
  /** Such as `CID TrueType` or `Type 1`. */
  readonly type: string;
  readonly encoding: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  /** Whether a map tells the text of its glyphs. */
  readonly unicode: boolean;
}

/** The columns, held by the right: a long name pushes all others out of their places. */
const row =
  /^(?<name>.*?) +(?<type>(?:Type 1C?|Type 3|TrueType|CID Type 0C?|CID TrueType)(?: \(OT\))?|unknown) +(?<encoding>\S+) +(?<emb>yes|no) +(?<sub>yes|no) +(?<uni>yes|no) +(?:\d+ +\d+|\[none\])$/;

/** The fonts of a PDF, in the order of their first use. */
export async function pdffonts(path: string): Promise<PdfFont[]> {
  const table = await runWell('pdffonts', [await existing(path)]);
  const rows = table.split('\n').slice(2);
  return rows.filter((line) => line.trim() !== '').map(fontOf);
}

function fontOf(line: string): PdfFont {
  const { name, type, encoding, emb, sub, uni } = row.exec(line.trimEnd())?.groups ?? {};
  if (name === undefined || !type || !encoding) {
    throw new Error(`pdffonts prints a line that isn't understood: ${line}`);
  }
  return {
    name,
    type,
    encoding,
    embedded: emb === 'yes',
    subset: sub === 'yes',
    unicode: uni === 'yes',
  };
}
