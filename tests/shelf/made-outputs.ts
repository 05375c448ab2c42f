import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { v5 as nameUuid } from 'uuid';
import { sha256 } from '../../src/digests/index.ts';
import {
  type BookRecord,
  composeManifest,
  downloadPage,
  listBooks,
} from '../../src/distribution/index.ts';

/** What a made-up book says of itself. */
export function bookRecord(id: string, more: Partial<BookRecord> = {}): BookRecord {
  return {
    id,
    kind: 'whole',
    title: `کتاب ${id}`,
    language: 'fa',
    identifier: `urn:uuid:${nameUuid(id, nameUuid.URL)}`,
    date: '2026-11-21',
    subjects: [{ name: 'شعر' }],
    contributors: [{ name: 'پری دهقان', as: 'aut' }],
    isbn: {},
    ...more,
  };
}

/** An output folder as a build leaves it, with a text for a book. */
export async function writeOutput(
  folder: string,
  record: BookRecord,
  text = `متن ${record.id}`,
): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const entries = [
    {
      file: `${record.id}/${record.id}.txt`,
      book: record.id,
      edition: 'text',
      text: 'reading',
      mediaType: 'text/plain; charset=utf-8',
      bytes: bytes.length,
      sha256: sha256(bytes),
    },
  ];
  const parts = { style: '', words: { fa: {}, en: {} } };
  const page = downloadPage(listBooks(entries, [record]), undefined, parts);
  const source = { book: 'b', press: 'p' };
  const files = [
    { file: entries[0]?.file ?? '', bytes },
    page,
    ...composeManifest(source, { entries }, [page], [record]),
  ];
  for (const { file, bytes: own } of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), own);
  }
}
