import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeBooks } from '../../src/book/index.ts';
import { checkLetters } from '../../src/ledger/index.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';
import { formatMessage, hasErrors } from '../../src/messages/index.ts';
import { root } from '../root.ts';
import { emptyBook } from './folder.ts';
import { joinsOf, linesOf, passagesOf, planOfSource, runInto } from './import.ts';

const messages = '000_a990ff2ed8acf3d5.txt';
const sasan = '001_f606409937df12b4.txt';
const workers = '002_a87fdfd22e18cb6e.txt';
const call = '003_186e9f32cf8dae4d.txt';
const report = '004_841252fed7ecd300.txt';

describe('the 28 messages to congress 11', () => {
  it('are parted where the editor of the book parted them', async () => {
    const folder = join(root, 'manuscripts/congress-11');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
    const ranges = await Promise.all(
      names.map(async (name) => {
        const text = await readFile(join(folder, name), 'utf8');
        return /^ {2}lines: (.*)$/m.exec(text)?.[1];
      }),
    );
    const plan = await planOfSource(messages);
    expect(plan.documents.map(({ from, to }) => `${from}-${to}`)).toEqual(ranges);
  });

  it('have the signatures that they have', async () => {
    const signed = [
      25, 26, 41, 48, 55, 63, 73, 81, 82, 91, 96, 104, 116, 123, 137, 144, 150, 155, 167, 177, 183,
      189, 212, 226, 233, 244, 253, 259, 264, 275,
    ];
    expect(linesOf(await planOfSource(messages), 'signature')).toEqual(signed);
  });

  it('have no line joined to another, two headings and a list in them, and two lost pictures', async () => {
    const plan = await planOfSource(messages);
    expect(joinsOf(plan)).toEqual([]);
    expect(linesOf(plan, 'heading')).toEqual(expect.arrayContaining([68, 76]));
    expect(linesOf(plan, 'bullets')).toEqual([71, 72]);
    expect(plan.omitted.map(({ line }) => line)).toEqual([191, 278]);
  });

  it('mark the four boundaries that have to be judged as doubtful', async () => {
    const { decisions } = await planOfSource(messages);
    const doubtful = decisions.filter(({ rule, data }) => rule === 'import-boundary' && !data.sure);
    expect(doubtful.map(({ line }) => line)).toEqual([56, 106, 124, 266]);
  });

  it('are said to repeat one another', async () => {
    const { decisions } = await planOfSource(messages);
    const repeats = decisions.filter(({ rule }) => rule === 'import-repeat');
    expect(repeats.map(({ line }) => line)).toEqual(expect.arrayContaining([188, 215, 237]));
  });

  it('are called by who sent them, and numbered where two are by one', async () => {
    const titles = (await planOfSource(messages)).documents.map(({ title }) => title);
    expect(titles).toContain('پیام سامیر');
    expect(titles).toContain('پیام شایسته دادگر (۲)');
    expect(new Set(titles).size).toBe(28);
  });
});

describe('hard-wrapped texts', () => {
  it('001 has its 16 joins, across blank lines too, and no others', async () => {
    expect(joinsOf(await planOfSource(sasan))).toEqual(
      '5-6 10-11 11-12 12-13 13-14 14-15 15-16 18-19 19-20 20-21 21-22 22-23 23-24 24-26 30-32 32-34'.split(
        ' ',
      ),
    );
  });

  it('003 has its 18 joins and no others', async () => {
    expect(joinsOf(await planOfSource(call))).toEqual(
      '21-23 23-24 24-25 27-28 28-29 29-30 30-31 31-32 32-33 33-34 34-35 35-36 36-37 37-39 41-43 43-44 44-45 45-46'.split(
        ' ',
      ),
    );
  });

  it('have title, names, slogans and addresses on lines of their own', async () => {
    const plan = await planOfSource(sasan);
    expect(linesOf(plan, 'title')).toEqual([3]);
    expect(linesOf(plan, 'byline')).toEqual([8]);
    expect(linesOf(plan, 'signature')).toEqual([38]);
    expect(linesOf(plan, 'slogans')).toEqual([39, 40]);
    expect(linesOf(plan, 'contact')).toEqual([42, 44, 46, 48, 50, 52, 54]);
  });

  it('003 is a call with a list, a signature and a date in both calendars', async () => {
    const plan = await planOfSource(call);
    const [document] = plan.documents;
    expect(document?.kind).toBe('call');
    expect(document?.authors).toEqual([{ name: 'اصغر کریمی', role: 'رئیس هیئت اجرایی حزب' }]);
    expect(document?.date).toEqual({
      written: '۱۳ آبان ۱۴۰۰',
      jalali: '1400-08-13',
      gregorian: '2021-11-04',
    });
    expect(linesOf(plan, 'bullets')).toEqual([5, 7, 9, 11, 13, 15, 17, 19]);
    expect(linesOf(plan, 'signature')).toEqual([50, 52, 54]);
  });
});

describe('a newline a paragraph', () => {
  it('004 has its 13 headings, not line 91, and one sentence broken in two', async () => {
    const plan = await planOfSource(report);
    expect(linesOf(plan, 'heading')).toEqual([12, 18, 27, 34, 42, 45, 65, 76, 79, 84, 87, 99, 110]);
    expect(joinsOf(plan)).toEqual(['52-53']);
    expect(plan.documents).toHaveLength(1);
    expect(plan.documents[0]?.date?.jalali).toBe('1388-09-14/1388-09-15');
  });

  it('002 is one message with a title and no joins', async () => {
    const plan = await planOfSource(workers);
    expect(joinsOf(plan)).toEqual([]);
    expect(plan.documents).toHaveLength(1);
    expect(passagesOf(plan, 'title').map(({ text }) => text)).toEqual(['پیام به کارگران']);
  });
});

it('all five make a book of which every letter is accounted for', async () => {
  const book = await emptyBook();
  const sources = [report, messages, call, sasan, workers];
  const { status, err } = await runInto(
    book,
    sources.map((name) => join(root, 'manuscripts/sources', name)),
  );
  expect(err).not.toContain('error');
  expect(status).toBe(0);
  const { manuscript, messages: told } = await readManuscriptAt(book);
  expect(told.filter((each) => hasErrors([each])).map(formatMessage)).toEqual([]);
  if (!manuscript) return;
  expect(checkLetters(manuscript, makeBooks(manuscript).whole).map(String)).toEqual([]);
  expect(manuscript.chapters[0]?.documents).toHaveLength(32);
});
