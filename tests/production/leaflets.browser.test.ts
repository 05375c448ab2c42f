import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeStream } from '../../src/pdf-objects/index.ts';
import { build } from '../../src/production/index.ts';
import { type CopyFinding, verify } from '../../src/production/verify.ts';
import { smallBookFolder, temporary } from './small-book.ts';

const id = 'spring-01-garden';
let book: string;
let out: string;

beforeAll(async () => {
  book = await smallBookFolder({ fields: 'site: https://example.org/small/\n' });
  out = await temporary();
  for (const text of ['reading', 'diplomatic'] as const) {
    const editions = ['leaflet', 'onesided'];
    const made = await build({ book, out, only: id, editions, text });
    expect(made.failed).toEqual([]);
  }
}, 120_000);

async function found(file: string): Promise<CopyFinding | undefined> {
  const findings: CopyFinding[] = [];
  await verify([file], book, (finding) => findings.push(finding));
  return findings[0];
}

/** A copy somewhere else, changed. */
async function altered(name: string, change: (document: PDFDocument) => void): Promise<string> {
  const folder = await temporary();
  const document = await PDFDocument.load(await readFile(join(out, id, name)), {
    updateMetadata: false,
  });
  change(document);
  const file = join(folder, name);
  await writeFile(file, await document.save({ useObjectStreams: false }));
  return file;
}

function repaint(document: PDFDocument, change: (text: string) => string): void {
  const { node } = document.getPage(0);
  const text = change(decodeStream(node.lookup(PDFName.of('Contents')) as PDFRawStream));
  node.set(PDFName.of('Contents'), document.context.register(document.context.stream(text)));
}

describe('a leaflet', () => {
  it.each(['', '-diplomatic'])(
    'is known again by verify, whichever text it has: %s',
    async (mark) => {
      const finding = await found(join(out, id, `${id}-leaflet${mark}.pdf`));
      expect(finding).toMatchObject({
        kind: 'text',
        account: {
          answers: { 'same-bytes': 'yes', 'same-text': 'yes', 'same-letters': 'yes' },
          messages: [],
        },
        book: { text: mark === '' ? 'reading' : 'diplomatic' },
      });
      const guide = await found(join(out, id, `${id}-leaflet-guide${mark}.pdf`));
      expect(guide).toMatchObject({ kind: 'bytes', account: { answers: { 'same-bytes': 'yes' } } });
    },
  );

  it('is found to be altered: a page off its place, a copy that is missing', async () => {
    const moved = await altered(`${id}-leaflet.pdf`, (document) =>
      repaint(document, (text) =>
        text.replace(/ n 1 0 0 1 ([-\d.]+) /, (_, x: string) => ` n 1 0 0 1 ${Number(x) + 2} `),
      ),
    );
    const cut = await altered(`${id}-leaflet.pdf`, (document) =>
      repaint(document, (text) => text.replace(/q [^q]*\/P2 Do Q/, '')),
    );
    for (const file of [moved, cut]) {
      const finding = await found(file);
      expect(finding).toMatchObject({ kind: 'text', account: { answers: { 'same-text': 'no' } } });
    }
  });

  it('is refused of a whole book, and of a chapter', async () => {
    for (const only of [undefined, 'autumn']) {
      const editions = ['leaflet'];
      await expect(build({ book, out, ...(only && { only }), editions })).rejects.toThrow('--only');
    }
  });

  it('is listed with what its files are for', async () => {
    const page = await readFile(join(out, 'index.html'), 'utf8');
    expect(page).toContain(`${id}-leaflet.pdf`);
    expect(page).toContain(`${id}-leaflet-guide.pdf`);
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
    const listed = manifest.artifacts.map(({ file }: { file: string }) => file);
    expect(listed).toContain(`${id}/${id}-leaflet.pdf`);
  });
});

describe('the two files of one-sided printers', () => {
  const names = ['fronts', 'backs'].map((side) => `${id}-booklet-a4-${side}.pdf`);

  it('are known again where they lie beside each other, and not alone', async () => {
    for (const name of names) {
      expect(await found(join(out, id, name))).toMatchObject({
        kind: 'text',
        account: { answers: { 'same-bytes': 'yes', 'same-text': 'yes', 'same-letters': 'yes' } },
      });
    }
    const alone = join(await temporary(), 'alone');
    await mkdir(alone);
    const [fronts = ''] = names;
    await copyFile(join(out, id, fronts), join(alone, fronts));
    expect(await found(join(alone, fronts))).toMatchObject({ kind: 'unreadable' });
  });
});
