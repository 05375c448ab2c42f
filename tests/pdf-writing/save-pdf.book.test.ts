import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { savePdf, saveToLoad } from '../../src/pdf-writing/index.ts';
import { qpdfCheck, readPdfFile } from '../judges/index.ts';
import { painted, smallDocument } from './small-document.ts';

it.each([
  ['savePdf', savePdf],
  ['saveToLoad', saveToLoad],
] as const)('%s writes a file without a fault', async (_, save) => {
  const folder = await mkdtemp(join(tmpdir(), 'chap-saved-'));
  try {
    const path = join(folder, 'file.pdf');
    await writeFile(path, save(await smallDocument()));
    expect(await qpdfCheck(path)).toMatchObject({ ok: true });
    const pdf = await readPdfFile(path);
    expect(pdf.pages).toHaveLength(1);
    expect([...pdf.streams.values()]).toContain(painted);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
