import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { h } from 'hastscript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Book } from '../../src/book/index.ts';
import { makeEpub } from '../../src/ebook/index.ts';
import { readVazirmatn } from '../../src/fonts/index.ts';
import { smallCover } from '../covers/small-cover.ts';
import { templates } from '../installation/templates.ts';
import { epubcheck } from '../judges/index.ts';
import { openEpub } from '../press/epub-reader.ts';
import { realBook } from '../press/real-book.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-package-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The package file of a chapter that is given other fields. */
async function packageOf(
  fields: Partial<Book>,
  certifiedBy?: string,
): Promise<{ opf: string; path: string }> {
  const chapter = (await realBook()).books.get('congress-12') as Book;
  const path = join(folder, 'book.epub');
  const book = { ...chapter, ...fields };
  const bytes = await makeEpub(book, await readVazirmatn(), smallCover, templates.epub, {
    certifiedBy,
  });
  await writeFile(path, bytes);
  return { opf: (await openEpub(path)).text('OEBPS/content.opf'), path };
}

describe('the package', () => {
  it('says all that a publisher can say, and passes EPUBCheck', async () => {
    const { opf, path } = await packageOf({
      subtitle: 'زیرعنوان & دیگر',
      description: { fa: 'شرح', en: 'A description' },
      subjects: [{ name: 'تاریخ' }, { name: 'سیاست', authority: 'Thema', term: 'JP' }],
      contributors: [
        { name: 'مینا محمدی', as: 'edt', fileAs: 'محمدی، مینا' },
        { name: 'نادر', as: 'trl' },
      ],
      publisher: 'نشر نمونه',
      licence: { name: 'پروانهٔ CC', spdx: 'CC-BY-4.0' },
      isbn: { epub: '978-3-16-148410-0' },
    });
    const lines = [
      '<dc:identifier id="isbn">urn:isbn:9783161484100</dc:identifier>',
      '<meta refines="#title" property="title-type">main</meta>',
      '<dc:title id="subtitle">زیرعنوان &amp; دیگر</dc:title>',
      '<dc:creator id="creator-1">مینا محمدی</dc:creator>',
      '<meta refines="#creator-1" property="role" scheme="marc:relators">edt</meta>',
      '<meta refines="#creator-1" property="file-as">محمدی، مینا</meta>',
      '<dc:contributor id="contributor-1">نادر</dc:contributor>',
      '<dc:publisher>نشر نمونه</dc:publisher>',
      '<dc:subject id="subject-1">تاریخ</dc:subject>',
      '<meta refines="#subject-2" property="authority">Thema</meta>',
      '<meta refines="#subject-2" property="term">JP</meta>',
      '<dc:description>شرح</dc:description>',
      '<dc:description xml:lang="en" dir="ltr">A description</dc:description>',
      '<dc:rights>پروانهٔ CC (CC-BY-4.0)</dc:rights>',
      '<meta property="dcterms:license">https://spdx.org/licenses/CC-BY-4.0</meta>',
      '<meta property="belongs-to-collection" id="collection">اسناد سه کنگره</meta>',
      '<meta refines="#collection" property="group-position">3</meta>',
      '<reference type="toc" title="فهرست" href="toc.xhtml#contents"/>',
    ];
    for (const line of lines) expect(opf).toContain(line);
    const { fatals, errors, warnings, messages } = await epubcheck(path);
    expect({ fatals, errors, warnings }).toEqual({ fatals: 0, errors: 0, warnings: 0 });
    // The one usage note there is: that faces are embedded.
    expect([...new Set(messages.map(({ id }) => id))]).toEqual(['CSS-028']);
  });

  it('files a book with authors under them, and its editor beside', async () => {
    const { opf } = await packageOf({
      contributors: [
        { name: 'ویراستار', as: 'edt' },
        { name: 'نویسنده', as: 'aut' },
      ],
    });
    expect(opf).toContain('<dc:creator id="creator-1">نویسنده</dc:creator>');
    expect(opf).toContain('<dc:contributor id="contributor-1">ویراستار</dc:contributor>');
  });

  it('names nobody whom the publisher didn’t name', async () => {
    const { opf } = await packageOf({ contributors: [] });
    expect(opf).not.toMatch(/dc:creator|dc:contributor/);
  });

  it('says who certifies it only if somebody does, and only where the standard is met', async () => {
    const said = /<meta refines="#standard" property="a11y:certifiedBy">نشر نمونه<\/meta>/;
    expect((await packageOf({})).opf).not.toContain('certifiedBy');
    const { opf, path } = await packageOf({}, 'نشر نمونه');
    expect(opf).toMatch(said);
    expect(await epubcheck(path)).toMatchObject({ fatals: 0, errors: 0, warnings: 0 });
    const { spine } = (await realBook()).books.get('congress-12') as Book;
    const undescribed = spine.map((part) => ({
      ...part,
      content: { ...part.content, children: [...part.content.children, h('img', { alt: '' })] },
    }));
    expect((await packageOf({ spine: undescribed }, 'نشر نمونه')).opf).not.toContain('certifiedBy');
  });

  it('has an ISBN, or none', async () => {
    expect((await packageOf({})).opf).not.toContain('isbn');
  });
});
