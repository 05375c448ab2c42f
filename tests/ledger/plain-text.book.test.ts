import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Book, TextName } from '../../src/book/index.ts';
import { plainText } from '../../src/editions/text/plain-text.ts';
import {
  type ArtifactAccount,
  findBook,
  readArtifact,
  verifyArtifact,
} from '../../src/ledger/index.ts';
import { type Manuscript, readManuscriptAt } from '../../src/manuscript/index.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { booksIn } from '../../src/production/reading-text.ts';
import { writeEverythingWithPictures } from '../books/index.ts';
import { damages } from './damages.ts';
import { random } from './random.ts';

let folder: string;
let manuscript: Manuscript;
let books: Record<TextName, Book>;
let text: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-text-'));
  await writeEverythingWithPictures(folder);
  const reading = await readManuscriptAt(folder);
  if (!reading.manuscript) throw new Error('the book has errors');
  manuscript = reading.manuscript;
  books = {
    reading: booksIn('reading', manuscript).whole,
    diplomatic: booksIn('diplomatic', manuscript).whole,
  };
  text = plainText(books.reading);
});
afterAll(() => rm(folder, { recursive: true }));

async function verify(
  bytes: string | Uint8Array,
  name: TextName = 'reading',
): Promise<ArtifactAccount> {
  return verifyArtifact({ file: 'copy.txt', bytes: Buffer.from(bytes) }, books[name], {
    sources: manuscript.sources,
    readPrint: () => Promise.reject(new Error('no PDF')),
  });
}

const right = { 'same-bytes': 'not-asked', 'same-text': 'yes', 'same-letters': 'yes' };

describe('a text edition', () => {
  it.each(['reading', 'diplomatic'] as const)('says what the %s text says', async (name) => {
    const { answers, messages } = await verify(plainText(books[name]), name);
    expect(messages.map(formatMessage)).toEqual([]);
    expect(answers).toEqual(right);
  });

  it('is known for the book and the text that it is of', async () => {
    for (const name of ['reading', 'diplomatic'] as const) {
      const bytes = Buffer.from(plainText(books[name]));
      const reading = await readArtifact(
        { file: 'x', bytes },
        { readPrint: () => Promise.reject(new Error('no PDF')) },
      );
      expect(findBook(reading, [books.reading, books.diplomatic])?.text).toBe(name);
    }
  });
});

describe('what a messenger or an editor does to a text', () => {
  it.each<[string, (text: string) => string]>([
    ['lines that end as on Windows', (each) => each.replaceAll('\n', '\r\n')],
    ['a signature of UTF-8', (each) => `\uFEFF${each}`],
    ['spaces behind lines', (each) => each.replaceAll('\n', ' \t\n')],
    ['marks apart from their letters', (each) => each.normalize('NFD')],
    ['no empty lines', (each) => each.replace(/\n{2,}/g, '\n')],
    ['no indents', (each) => each.replace(/^ +/gm, '')],
    ['no newline at the end', (each) => each.trimEnd()],
    ['lines of seventy signs', (each) => each.replace(/(.{50,70}) (?=\S)/g, '$1\n')],
    ['no signs that order lines', (each) => each.replace(/[\u200E\u200F\u2066-\u2069]/g, '')],
  ])('%s are no alteration', async (_, change) => {
    const changed = change(text);
    expect(changed).not.toBe(text);
    const { answers, messages } = await verify(changed);
    expect(messages.map(formatMessage)).toEqual([]);
    expect(answers).toEqual(right);
  });
});

describe('a damaged text', () => {
  it.each(Object.keys(damages))('%s is found', async (name) => {
    const characters = [...text];
    expect(damages[name]?.(characters, random(name.length))).toBe(true);
    const damaged = characters.join('');
    const { answers, messages } = await verify(damaged);
    expect(answers['same-text'], differenceOf(damaged)).toBe('no');
    expect(messages.length).toBeGreaterThan(0);
  });

  it.each<[string, (lines: string[]) => void]>([
    ['a paragraph lost', (lines) => lines.splice(paragraph(lines, 'کتاب شعرها تمام شد'), 1)],
    ['a verse lost', (lines) => lines.splice(paragraph(lines, '    سکوتی بود'), 1)],
    ['a row lost', (lines) => lines.splice(paragraph(lines, 'سال: ۱۴۰۱'), 1)],
    ['a note lost', (lines) => lines.splice(paragraph(lines, '[۱] این را نویسنده'), 1)],
    ['a chapter’s title lost', (lines) => lines.splice(lines.lastIndexOf('جدول‌ها'), 1)],
    [
      'two paragraphs swapped',
      (lines) => {
        const at = paragraph(lines, 'یک پرسش هم دارم');
        [lines[at], lines[at + 2]] = [lines[at + 2] as string, lines[at] as string];
      },
    ],
    [
      'two words swapped',
      (lines) => change(lines, 'سلام. جز این', (line) => line.replace('جز این', 'این جز')),
    ],
    [
      'a digit changed',
      (lines) => change(lines, 'سال: ۱۴۰۱', (line) => line.replace('۵۲۱', '۵۳۱')),
    ],
    [
      'a note called by another number',
      (lines) => change(lines, 'نویسنده می‌گوید[۱]', (line) => line.replace('[۱]', '[۲]')),
    ],
    [
      'an address of a link changed',
      (lines) => change(lines, 'این پررنگ', (line) => line.replace('example.org', 'example.com')),
    ],
    [
      'a picture’s words changed',
      (lines) => change(lines, '[تصویر: ', (line) => line.slice(0, -3) + line.slice(-1)),
    ],
    ['a line of one’s own added', (lines) => lines.splice(400, 0, 'این سطر در کتاب نیست.')],
    [
      'numbers turned round by an isolate',
      (lines) =>
        change(lines, 'از ۱۳۴۲ تا ۱۳۵۱', (line) =>
          line.replace('۱۳۴۲–۱۳۵۱', '\u2066۱۳۴۲–۱۳۵۱\u2069'),
        ),
    ],
    [
      'words turned round by an override',
      (lines) => change(lines, 'سلام. جز این', (line) => line.replace('جز', '\u202Dجز\u202C')),
    ],
  ])('%s is found', async (_, damage) => {
    const lines = text.split('\n');
    damage(lines);
    const damaged = lines.join('\n');
    expect(damaged).not.toBe(text);
    const { answers, messages } = await verify(damaged);
    expect(answers['same-text']).toBe('no');
    expect(messages.length).toBeGreaterThan(0);
  });

  it('is told with the document and the line of the source', async () => {
    const { messages, answers } = await verify(
      text.replace('این را نویسنده نوشته', 'این را نوشته'),
    );
    expect(answers['same-letters']).toBe('no');
    expect(messages.map(formatMessage)[0]).toMatch(
      /Line \d+ \(“marks-02-notes”, line 843 of “everything.txt”\)/,
    );
  });
});

function paragraph(lines: readonly string[], start: string): number {
  const at = lines.findIndex((line) => line.startsWith(start));
  if (at < 0) throw new Error(`no line begins with ${start}`);
  return at;
}

function change(lines: string[], start: string, by: (line: string) => string): void {
  const at = paragraph(lines, start);
  lines[at] = by(lines[at] as string);
}

/** What was damaged, for the message of a test that fails. */
function differenceOf(damaged: string): string {
  let at = 0;
  while (text[at] === damaged[at]) at += 1;
  return JSON.stringify([text.slice(at - 20, at + 20), damaged.slice(at - 20, at + 20)]);
}
