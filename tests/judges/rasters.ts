import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { existing, runWell } from './tool.ts';

/** A page as poppler paints it: three bytes a pixel. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Paint every page of a PDF. */
export async function rasters(path: string, dpi: number): Promise<Raster[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-rasters-'));
  try {
    await runWell('pdftoppm', ['-r', String(dpi), await existing(path), join(folder, 'page')]);
    const names = (await readdir(folder)).sort((a, b) => numberOf(a) - numberOf(b));
    const pages: Raster[] = [];
    for (const name of names) pages.push(readPpm(await readFile(join(folder, name))));
    return pages;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function numberOf(name: string): number {
  return Number(/(\d+)\.ppm$/.exec(name)?.[1]);
}

/** The plainest of formats: `P6`, width, height, 255, and the pixels. */
function readPpm(bytes: Buffer): Raster {
  const [head, width, height] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64)) ?? [];
  if (!head) throw new Error('pdftoppm writes another format');
  const pixels = bytes.subarray(head.length);
  return { width: Number(width), height: Number(height), pixels };
}
