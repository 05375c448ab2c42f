import { mkdir, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { existing, runWell } from './tool.ts';

export interface RasterOptions {
  readonly dpi: number;
  /** The first page, from 1. */
  readonly first?: number;
  /** The last page, that one included. */
  readonly last?: number;
  /** The folder for the pictures, made if need be. */
  readonly into: string;
}

/** Pictures (PNG) of the pages of a PDF, in the order of the pages. */
export async function pdftoppm(path: string, options: RasterOptions): Promise<string[]> {
  const { dpi, first, last, into } = options;
  const file = await existing(path);
  const folder = resolve(into);
  const name = basename(file, '.pdf');
  const args = ['-png', '-r', String(dpi)];
  if (first !== undefined) args.push('-f', String(first));
  if (last !== undefined) args.push('-l', String(last));
  await mkdir(folder, { recursive: true });
  await runWell('pdftoppm', [...args, file, join(folder, name)]);

  const pageOf = (picture: string): number =>
    picture.startsWith(`${name}-`)
      ? Number(/^\d+(?=\.png$)/.exec(picture.slice(name.length + 1)))
      : 0;
  const pictures = (await readdir(folder))
    .filter((picture) => pageOf(picture) >= (first ?? 1) && pageOf(picture) <= (last ?? Infinity))
    .sort((a, b) => pageOf(a) - pageOf(b));
  if (pictures.length === 0) throw new Error(`pdftoppm made no picture of ${file}`);
  return pictures.map((picture) => join(folder, picture));
}
