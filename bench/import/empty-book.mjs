import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A book with one chapter and nothing in it. */
export function emptyBook(folder) {
  mkdirSync(join(folder, 'one'), { recursive: true });
  writeFileSync(
    join(folder, 'book.yaml'),
    `format: 1
id: bench
title: آزمون
languages: [fa]
date: { gregorian: 2026-11-21 }
identifiers: { uuid: 6f0e7a52-3c1b-4d85-9b1e-7a1d0c5e2f46 }
chapters: [one]
sources: []
`,
  );
  writeFileSync(join(folder, 'one/chapter.yaml'), 'number: 1\ntitle: یک\ndocuments: []\n');
  return folder;
}
