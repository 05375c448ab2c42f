import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeBooks } from '../../src/book/index.ts';
import { makeEpub } from '../../src/ebook/index.ts';
import { readVazirmatn } from '../../src/fonts/index.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { smallCover } from '../covers/small-cover.ts';
import { templates } from '../installation/templates.ts';
import { epubcheckAll } from '../judges/index.ts';
import { layBook } from '../manuscript/fixture-book.ts';

/** Books without a fault whose Markdown holds more than the real one’s does. */
const odd = [
  'document-title-and-notes-valid',
  'html-everything-valid',
  'html-in-line-valid',
  'letters-other-signs-valid',
  'notes-persian-names-valid',
  'picture-valid',
  'table-aligned-valid',
  'task-list-valid',
];

describe('odd but right manuscripts', () => {
  it('make EPUBs that EPUBCheck has nothing against', async () => {
    const faces = await readVazirmatn();
    const paths: string[] = [];
    for (const name of odd) {
      const folder = await layBook(name);
      const { manuscript, messages } = await readManuscriptAt(folder);
      if (!manuscript) throw new Error(messages.map(formatMessage).join('\n'));
      const path = join(folder, `${name}.epub`);
      await writeFile(
        path,
        await makeEpub(makeBooks(manuscript).whole, faces, smallCover, templates.epub),
      );
      paths.push(path);
    }
    for (const [index, report] of (await epubcheckAll(paths)).entries()) {
      expect(report, odd[index]).toMatchObject({ fatals: 0, errors: 0, warnings: 0 });
    }
  });
});
