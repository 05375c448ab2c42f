import { existing, runWell } from './tool.ts';

export interface TextOptions {
  /** The first page, from 1. */
  readonly first?: number;
  /** The last page, that one included. */
  readonly last?: number;
  /** Keep the text where it stands on the page. */
  readonly layout?: boolean;
}

/**
 * The text of a PDF in logical order, a form feed after each page. Poppler puts
 * U+202A–U+202C round what runs against the page's direction.
 */
export async function pdftotext(path: string, options: TextOptions = {}): Promise<string> {
  const { first, last, layout } = options;
  const args = ['-enc', 'UTF-8', '-eol', 'unix'];
  if (first !== undefined) args.push('-f', String(first));
  if (last !== undefined) args.push('-l', String(last));
  if (layout) args.push('-layout');
  return runWell('pdftotext', [...args, await existing(path), '-']);
}
