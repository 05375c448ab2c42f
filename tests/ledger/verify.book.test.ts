import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runVerify } from '../../src/cli/verify.ts';
import {
  answerSameBytes,
  findBook,
  lettersReportFiles,
  readArtifact,
} from '../../src/ledger/index.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { readPdfText } from '../../src/pdf-objects/index.ts';
import { skeleton } from '../../src/typography/index.ts';
import { templates } from '../installation/templates.ts';
import { pdftotext } from '../judges/index.ts';
import { onePage } from '../limits/written-pdf.ts';
import { artifact, ids } from '../press/real-book.ts';
import { bookOf, books, bytesOf, manuscript, options, verify } from './verify-kit.ts';

describe.each(ids)('the artifacts of %s', (id) => {
  test.each(['epub', 'pdf'] as const)(
    'its %s says what the book says, sign for sign',
    async (suffix) => {
      const { answers, messages, book } = await verify(await bytesOf(id, suffix), bookOf(id));
      expect(messages.map(formatMessage)).toEqual([]);
      expect(answers).toEqual({
        'same-bytes': 'not-asked',
        'same-text': 'yes',
        'same-letters': 'yes',
      });
      expect(book).toBe(id);
    },
  );

  test('its file for the press says what the book says, sign for sign', async () => {
    const bytes = await readFile(artifact(id, 'pdf', 'reading', 'print'));
    const { answers, messages, book } = await verify(bytes, bookOf(id));
    expect(messages.map(formatMessage)).toEqual([]);
    expect(answers).toMatchObject({ 'same-text': 'yes', 'same-letters': 'yes' });
    expect(book).toBe(id);
  });

  test('poppler counts the same letters on every page of the PDF', async () => {
    const print = await readPdfText(await bytesOf(id, 'pdf'));
    const pages = (await pdftotext(artifact(id, 'pdf'))).split('\f').slice(0, -1);
    expect(pages).toHaveLength(print.pageCount);
    pages.forEach((page, index) => {
      const own = [...print.lines, ...print.furniture].filter((line) => line.page === index + 1);
      // In the order of the alphabet: poppler turns lam-alef round, but loses nothing.
      expect(sorted(own.map(({ text }) => text).join('\n')), `page ${index + 1}`).toBe(
        sorted(page),
      );
    });
  });

  test('a copy without a name is known for what it is', async () => {
    for (const suffix of ['epub', 'pdf'] as const) {
      const reading = await readArtifact({ file: 'x', bytes: await bytesOf(id, suffix) }, options);
      expect(findBook(reading, [...books.values()])?.id).toBe(id);
    }
  });
});

test('a copy is the book’s even where its identifier was taken out', async () => {
  const reading = await readArtifact(
    { file: 'x', bytes: await bytesOf('congress-12', 'pdf') },
    options,
  );
  if (reading.form !== 'pdf') throw new Error('no PDF');
  const lines = reading.reading.lines.filter(({ text }) => !text.includes('urn:uuid'));
  const nameless = { ...reading, reading: { ...reading.reading, lines } };
  expect(findBook(nameless, [...books.values()])?.id).toBe('congress-12');
});

test('half-spaces are read back from the PDF, every one', async () => {
  const { lines } = await readPdfText(await bytesOf('congresses', 'pdf'));
  const count = lines
    .map(({ text }) => text)
    .join('')
    .split('\u200C').length;
  expect(count).toBeGreaterThan(10);
});

test('the first question is answered by a manifest', async () => {
  const bytes = await bytesOf('congress-12', 'epub');
  const account = await verify(bytes, bookOf('congress-12'));
  const { createHash } = await import('node:crypto');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const ask = (listed: { file: string; sha256: string }[]) =>
    answerSameBytes(account, bytes, 'a.epub', listed);
  expect(ask([{ file: 'b.epub', sha256 }]).answers['same-bytes']).toBe('yes');
  expect(ask([{ file: 'b.epub', sha256: 'other' }]).answers['same-bytes']).toBe('not-asked');
  const unlike = ask([{ file: 'a.epub', sha256: 'other' }]);
  expect(unlike.answers['same-bytes']).toBe('no');
  expect(unlike.messages[0]?.rule).toBe('edition-bytes-differ');
});

describe('chap verify', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chap-verify-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = async (...paths: string[]): Promise<{ status: number; out: string; err: string }> => {
    const out: string[] = [];
    const err: string[] = [];
    const terminal = {
      out: (line: string) => out.push(line),
      err: (line: string) => err.push(line),
    };
    const { status } = await runVerify(paths, { book: 'manuscripts' }, terminal);
    return { status, out: out.join('\n'), err: err.join('\n') };
  };

  test('finds a whole output folder in order, bytes included', async () => {
    const { status, out, err } = await run(inject('built').first);
    expect(err).toBe('');
    expect(status).toBe(0);
    // EPUB, two prints, a booklet, a page for browsers, a text, a cover and its picture, of four books in two texts.
    expect(out.match(/complete and unaltered/g)).toHaveLength(48);
    expect(out.match(/same bytes {4}yes/g)).toHaveLength(64);
  });

  test('finds a copy with another name and no manifest in order', async () => {
    const copy = join(folder, 'received.pdf');
    await copyFile(artifact('congress-12', 'pdf'), copy);
    const { status, out } = await run(copy);
    expect(status).toBe(0);
    expect(out).toContain('no manifest lists this file');
  });

  test('tells a damaged copy, with page and source line, and ends with 1', async () => {
    const { default: JSZip } = await import('jszip');
    const zip = await JSZip.loadAsync(await bytesOf('congress-12', 'epub'));
    const name = 'OEBPS/congress-12-03-congress-to-workers.xhtml';
    const xhtml = await zip.file(name)?.async('string');
    zip.file(name, String(xhtml).replace(/(<body.*?<p[^>]*>.*?)کارگر/s, '$1کارگ'));
    const copy = join(folder, 'damaged.epub');
    await writeFile(copy, await zip.generateAsync({ type: 'nodebuffer' }));
    const { status, out, err } = await run(copy);
    expect(status).toBe(1);
    expect(out).toContain('NOT as the book is');
    expect(err).toContain(name);
    expect(err).toMatch(/line \d+ of “002_a87fdfd22e18cb6e.txt”/);
    expect(err).toMatch(/same letters/);
  });

  test('ends with 1 when a file is cut off, encrypted or neither, and with 2 when it is missing', async () => {
    const broken = join(folder, 'broken.pdf');
    await writeFile(broken, '%PDF-1.7\nnothing more');
    const torn = join(folder, 'torn.epub');
    await writeFile(torn, (await bytesOf('congress-12', 'epub')).subarray(0, 30_000));
    const picture = join(folder, 'picture.png');
    await writeFile(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    const locked = join(folder, 'locked.pdf');
    await writeFile(locked, onePage({}, { trailer: '/Encrypt<</Filter/Standard>>' }));
    const told = [
      [broken, 'it is cut off'],
      [torn, 'it is cut off'],
      [picture, 'it is neither'],
      [locked, 'it is encrypted'],
    ] as const;
    for (const [file, why] of told) {
      const { status, out, err } = await run(file);
      expect(status, file).toBe(1);
      expect(out).toBe('');
      expect(err).toMatch(new RegExp(`^error: “${file}” can’t be read: ${why}.*$`));
    }
    expect((await run(join(folder, 'none.pdf'))).status).toBe(2);
  });
});

test('the report of the letters holds the numbers of the contract, and no clock', async () => {
  const accounts = await Promise.all(
    ids.map(async (id) => verify(await bytesOf(id, 'epub'), bookOf(id))),
  );
  const files = lettersReportFiles(
    manuscript,
    bookOf('congresses'),
    accounts,
    templates.reports['letters'] ?? '',
  );
  expect(files.map(({ file }) => file)).toEqual(['reports/letters.html', 'reports/letters.json']);
  const [html, json] = files.map(({ bytes }) => Buffer.from(bytes).toString('utf8')) as [
    string,
    string,
  ];
  const report = JSON.parse(json);
  expect(report.documents).toHaveLength(32);
  expect(report.documents.every(({ same }: { same: boolean }) => same)).toBe(true);
  const totals = report.sources.map((source: Record<string, unknown>) => [
    String(source['file']).slice(0, 3),
    source['letters'],
    source['digits'],
  ]);
  expect(totals.sort()).toEqual([
    ['000', 25224, 38],
    ['001', 1871, 17],
    ['002', 2642, 8],
    ['003', 1806, 30],
    ['004', 28667, 67],
  ]);
  expect(html).toMatch(/^<!doctype html>/i);
  expect(html).toContain('dir="rtl"');
  expect(html).toContain('۲۸٬۶۶۷');
  expect(html).not.toMatch(/<script|<link|https?:/);
});

function sorted(text: string): string {
  return [...skeleton(text)].sort().join('');
}
