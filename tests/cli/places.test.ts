import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookHere, outputBeside } from '../../src/cli/places.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-places-'));
  for (const book of ['poems', 'poems/attic/letters']) {
    await mkdir(join(folder, book, 'one/images'), { recursive: true });
    await writeFile(join(folder, book, 'book.yaml'), '');
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the book of a command that names none', () => {
  it.each([
    ['poems', '.'],
    ['poems/one', '..'],
    ['poems/one/images', '../..'],
    ['poems/attic', '..'],
    ['poems/attic/letters', '.'],
    ['poems/attic/letters/one', '..'],
  ])('called in %s is %s', async (place, book) => {
    expect((await bookHere(join(folder, place))).replaceAll('\\', '/')).toBe(book);
  });

  it('is “manuscripts” where no folder above is a book', async () => {
    expect(await bookHere(folder)).toBe('manuscripts');
  });
});

describe('the output folder of a book', () => {
  it.each([
    ['manuscripts', 'output'],
    ['books/manuscripts/', 'books/output'],
    ['poems', 'poems-output'],
    ['books/poems', 'books/poems-output'],
    ['../manuscripts', '.', 'output'],
    ['../poems', '.', 'poems-output'],
  ])('of %s is %s', (book, output, current = '.') => {
    expect(outputBeside(book, current).replaceAll('\\', '/')).toBe(output);
  });
});
