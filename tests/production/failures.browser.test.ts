import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { build } from '../../src/production/index.ts';
import { chapHere, copyOf, filesOf, pagesOf, type Said } from './here.ts';
import { smallBookFolder, temporary } from './small-book.ts';

/** What a test has go wrong. */
const faults: { text?: (text: string) => string; press?: () => never; picture?: () => never } = {};

vi.mock('../../src/installation/press.ts', async (original) => ({
  ...(await original<object>()),
  readPress: async () => ({ version: '0.0.0', digest: 'a press' }),
}));
vi.mock('../../src/layout/index.ts', async (original) =>
  (await import('./kept-prints.ts')).keepingPrints(await original()),
);
vi.mock('../../src/editions/text/plain-text.ts', async (original) => {
  const { plainText } = await original<typeof import('../../src/editions/text/plain-text.ts')>();
  const made: typeof plainText = (book) => (faults.text ?? String)(plainText(book));
  return { plainText: made };
});
vi.mock('../../src/finishing/index.ts', async (original) => {
  const finishing = await original<typeof import('../../src/finishing/index.ts')>();
  const pressFile: typeof finishing.pressFile = async (...given) =>
    faults.press ? faults.press() : finishing.pressFile(...given);
  return { ...finishing, pressFile };
});
vi.mock('../../src/pictures/index.ts', async (original) => {
  const pictures = await original<typeof import('../../src/pictures/index.ts')>();
  const fitPicture: typeof pictures.fitPicture = async (...given) =>
    faults.picture ? faults.picture() : pictures.fitPicture(...given);
  return { ...pictures, fitPicture };
});

afterEach(() => {
  vi.unstubAllEnvs();
  for (const fault of ['text', 'press', 'picture'] as const) delete faults[fault];
});

/** Have something throw. */
function throws(): never {
  throw new Error('no ink');
}

/** A book of which no edition needs a browser, and all of them made of it. */
let book: string;
let whole: string;
beforeAll(async () => {
  book = await smallBookFolder({ editions: ['epub', 'kepub', 'text'] });
  whole = await temporary();
  const { failed, published } = await build({ book, out: whole, only: 'small' });
  expect({ failed, published }).toEqual({ failed: [], published: true });
});

const chapBuild = (out: string, ...more: readonly string[]): Promise<Said> =>
  chapHere('build', book, '--out', out, '--only', 'small', ...more);

const wrong: [string, (text: string) => string][] = [
  ['can’t be made', throws],
  ['lacks a letter of the book', (text) => text.replace('گل‌نسا', 'گل‌نس')],
  ['has a letter more', (text) => `${text}\nو`],
];

describe.each(wrong)('an edition that %s', (_, spoil) => {
  it('stops alone: the others are written, it leaves the manifest, its older file stays and is named', async () => {
    const out = await copyOf(whole);
    const before = await filesOf(out);
    faults.text = spoil;
    const { status, out: written, err } = await chapBuild(out);
    expect(status).toBe(1);
    expect(Object.keys(await pagesOf(out))).toEqual(['small/small.epub', 'small/small.kepub.epub']);
    const sums = await readFile(join(out, 'SHA256SUMS'), 'utf8');
    expect(sums).not.toContain('small.txt');
    expect(await filesOf(out)).toMatchObject({ 'small/small.txt': before['small/small.txt'] });
    expect(written).toContain('small/small.epub');
    expect(written).not.toContain('small.txt');
    expect(err).toMatch(/small\.txt.* could not be made/);
    expect(err).toMatch(/small\.txt.*\[artifact-stale\]/);
  });

  it('leaves an empty folder the others', async () => {
    const out = await temporary();
    faults.text = spoil;
    expect((await chapBuild(out)).status).toBe(1);
    expect(Object.keys(await filesOf(out)).filter((file) => file.startsWith('small/'))).toEqual([
      'small/small.epub',
      'small/small.kepub.epub',
    ]);
  });
});

describe('an edition that failed', () => {
  it('is back when it can be made again, and all is as it was', async () => {
    const out = await copyOf(whole);
    faults.text = throws;
    expect((await chapBuild(out)).status).toBe(1);
    delete faults.text;
    expect((await chapBuild(out, '--edition', 'text')).status).toBe(0);
    expect(await filesOf(out)).toEqual(await filesOf(whole));
  });

  it('fails alone when it was asked for alone, and the folder keeps what it has', async () => {
    const out = await copyOf(whole);
    faults.text = throws;
    expect((await chapBuild(out, '--edition', 'text')).status).toBe(1);
    expect(Object.keys(await pagesOf(out))).toEqual(['small/small.epub', 'small/small.kepub.epub']);
  });

  it('is told in the press’s words, with what it is, and no trace', async () => {
    faults.text = throws;
    const { err } = await chapBuild(await temporary());
    expect(err).toMatch(
      /^small\/small\.txt:1:1 error .*something went wrong within the press \[edition-failed\]$/m,
    );
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe('a supply that can’t be made', () => {
  it('fails what needs it, and nothing else', async () => {
    const out = await temporary();
    faults.picture = throws;
    const { failed, published, artifacts } = await build({ book, out, only: 'small' });
    expect(published).toBe(true);
    expect(failed).toEqual(['small/small.epub', 'small/small.kepub.epub']);
    expect(artifacts.map(({ file }) => file)).toEqual(['small/small.txt']);
  });

  it('fails with it what is made of a supply that is made of it', async () => {
    const out = await temporary();
    faults.press = throws;
    const editions = ['pdf', 'print', 'cover', 'proof'];
    const { failed, artifacts } = await build({ book, out, only: 'small', editions });
    expect(failed).toEqual([
      'small/small-print.pdf',
      'small/small-cover.pdf',
      'small/small-proof.pdf',
    ]);
    expect(artifacts.map(({ file }) => file)).toEqual(['small/small.pdf', 'small/small-cover.png']);
  });
});

describe('of several causes', () => {
  it('an edition that failed weighs more than a browser that isn’t there', async () => {
    vi.stubEnv('CHAP_BROWSER', '/nowhere');
    const alone = await chapBuild(await temporary(), '--edition', 'text,pdf');
    expect(alone.status).toBe(3);
    faults.text = throws;
    const both = await chapBuild(await temporary(), '--edition', 'text,pdf');
    expect(both.status).toBe(1);
    expect(both.err).toContain('/nowhere');
    expect(both.err).toMatch(/ error .*“text” could not be made.* \[edition-failed\]/);
  });

  it('a wrong call weighs most, and nothing is built', async () => {
    vi.stubEnv('CHAP_BROWSER', '/nowhere');
    faults.text = throws;
    const out = join(await temporary(), 'out');
    const { status } = await chapHere('build', book, '--out', out, '--only', 'nothing');
    expect(status).toBe(2);
    expect((await chapBuild(out, '--edition', 'scroll')).status).toBe(2);
    await expect(filesOf(out)).rejects.toThrow('ENOENT');
  });
});

describe('what is wrong in the manuscript', () => {
  it('stops everything before anything is made, and nothing is written', async () => {
    const broken = await smallBookFolder({ fields: 'colour: red\n' });
    const out = join(await temporary(), 'out');
    vi.stubEnv('CHAP_BROWSER', '/nowhere');
    const { status, err } = await chapHere('build', broken, '--out', out);
    expect(status).toBe(1);
    expect(err).toContain('[field-unknown]');
    expect(err).not.toContain('/nowhere');
    await expect(filesOf(out)).rejects.toThrow('ENOENT');
  });
});
