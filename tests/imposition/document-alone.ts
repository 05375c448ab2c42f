import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Manuscript, readManuscriptAt } from '../../src/manuscript/index.ts';
import { writeBook } from '../books/index.ts';

/** The manuscript of a book of one document, `chapter-d0`, that says this. */
export async function readManuscriptOf(markdown: string): Promise<Manuscript> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-leaflet-'));
  try {
    await writeBook(folder, {
      id: 'small',
      title: 'کتاب کوچک',
      uuid: '5d0b7a52-9f8e-4c55-8b1d-0a3e9c6f4d19',
      chapters: [
        {
          id: 'chapter',
          title: 'فصل',
          documents: [{ name: 'd0', title: 'پیام', kind: 'message', markdown: `\n${markdown}\n` }],
        },
      ],
    });
    const { manuscript, messages } = await readManuscriptAt(folder);
    if (!manuscript) throw new Error(JSON.stringify(messages));
    return manuscript;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
