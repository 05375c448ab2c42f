import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { Command } from 'commander';
import { unzipSync } from 'fflate';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { temporaryFolder } from '../import/folder.ts';
import { layBook } from '../manuscript/fixture-book.ts';
import { chapHere } from '../production/here.ts';

/** What a library, or Node.js, says of something broken. */
async function said(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    return (error as Error).message.replace(/^error: /, '');
  }
  throw new Error('nothing is broken here');
}

const cutZip = Buffer.from('PK\u0003\u0004 and no more');

describe('what a library says of', () => {
  let book: string;
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });

  /** A file with something in it, outside of the book. */
  async function file(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  }

  /** The book, with one of its files as it is said. */
  async function bookWith(name: string, content: string): Promise<string> {
    book = await layBook();
    await mkdir(join(book, 'letters'), { recursive: true });
    await writeFile(join(book, name), content);
    return book;
  }

  const brokenYaml = 'format: 1\n id: [x\n"y: 2\n';
  const cases: readonly [what: string, words: () => Promise<string[]>, library: () => unknown][] = [
    [
      'YAML',
      async () => ['check', await bookWith('book.yaml', brokenYaml)],
      () => parse(brokenYaml),
    ],
    [
      'a field',
      async () => ['check', await bookWith('letters/chapter.yaml', 'number: x\ntitle: 3\n')],
      () => z.object({ number: z.number(), title: z.string() }).parse({ number: 'x', title: 3 }),
    ],
    ['an option', async () => ['check', '--no-such'], () => call(['--no-such'])],
    ['a command', async () => ['chekk'], () => call(['chekk'])],
    ['a missing word', async () => ['verify'], () => call(['verify'])],
    ['too many words', async () => ['check', 'a', 'b'], () => call(['check', 'a', 'b'])],
    ['a value', async () => ['build', '--out'], () => call(['build', '--out'])],
    ['a book that isn’t there', async () => ['check', '/no/such'], () => readFile('/no/such')],
    [
      'a DOCX that is cut off',
      async () => importing('a.docx', cutZip),
      () => JSZip.loadAsync(cutZip),
    ],
    [
      'a DOCX without a text',
      async () => importing('b.docx', await docx()),
      async () => mammoth.convertToHtml({ buffer: Buffer.from(await docx()) }),
    ],
    [
      'an EPUB',
      async () => ['verify', await file('a.epub', cutZip), '--book', await layBook()],
      () => unzipSync(cutZip),
    ],
    [
      'a PDF',
      async () => ['verify', await file('a.pdf', '%PDF-1.7\nno\n%%EOF'), '--book', await layBook()],
      () => PDFDocument.load(Buffer.from('no PDF')),
    ],
    [
      'an output folder',
      async () => [
        'build',
        await layBook(),
        '--out',
        join(await file('taken', ''), 'x'),
        '--edition',
        'text',
      ],
      async () => mkdir(join(await file('taken', ''), 'x')),
    ],
  ];

  async function importing(name: string, content: Uint8Array): Promise<string[]> {
    const path = await file(name, content);
    return ['import', path, '--into', 'letters', '--book', await layBook()];
  }

  it.each(cases)('%s is no user’s to read', async (_, words, library) => {
    const { status, out, err } = await chapHere(...(await words()));
    expect(status).toBeGreaterThan(0);
    const own = out + err;
    expect(own.trim()).not.toBe('');
    const sentences = (await said(library)).split(/[\n:,]/).filter((part) => /\w+ \w+/.test(part));
    expect(sentences).not.toEqual([]);
    for (const sentence of sentences) expect(own).not.toContain(sentence.trim());
    expect(own).not.toMatch(/\bE[A-Z]{4,}\b|\b\w*Error\b|^\s+at |node_modules|undefined/m);
  });
});

function call(words: string[]): void {
  const quiet = { writeErr: () => undefined, writeOut: () => undefined };
  const program = new Command('chap').exitOverride().configureOutput(quiet);
  program.command('check').argument('[book]').exitOverride().configureOutput(quiet);
  program.command('verify').argument('<path...>').exitOverride().configureOutput(quiet);
  program.command('build').option('--out <dir>').exitOverride().configureOutput(quiet);
  program.parse(words, { from: 'user' });
}

/** An archive with the part that makes it a DOCX, in which there is no XML. */
async function docx(): Promise<Uint8Array> {
  const archive = new JSZip();
  archive.file('word/document.xml', '<w:document');
  return archive.generateAsync({ type: 'uint8array' });
}
