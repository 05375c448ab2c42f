import { createHash } from 'node:crypto';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type BookFolder,
  bookState,
  fileAt,
  folderLimits,
  readBookFolder,
} from '../../src/book-folder/index.ts';
import { layBook, told } from '../manuscript/fixture-book.ts';

/** Writes files into a folder, and the folders that they lie in. */
async function lay(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the state of a book', () => {
  test('is of each file that the press may read, and in order', async () => {
    const folder = await layBook('design-own-valid');
    await lay(folder, { 'images/shelf.png': 'p', 'letters/desk.JPG': 'j', 'art/front.png': 'f' });
    const { files } = bookState(await readBookFolder(folder));
    expect(Object.keys(files)).toEqual([
      'art/front.png',
      'book.yaml',
      ...Object.keys(files).filter((path) => path.startsWith('designs/')),
      'images/shelf.png',
      'letters/01-first-letter.md',
      'letters/02-answer.md',
      'letters/chapter.yaml',
      'letters/desk.JPG',
      'sources/letters.txt',
    ]);
    expect(files['images/shelf.png']).toBe(hashOf('p'));
  });

  test('is not of what lies beside', async () => {
    const folder = await layBook();
    const before = bookState(await readBookFolder(folder));
    await lay(folder, {
      'README.md': 'About this book',
      'letters/README.md': 'About these letters',
      'package.json': '{}',
      'package-lock.json': '{}',
      'node_modules/some/logo.png': 'p',
      '.git/config': 'c',
      'letters/.01-first-letter.md.swp': 's',
      'letters/01-first-letter.md~': 'an editor’s copy',
      'notes/to-do.md': 'not a chapter',
      'older/manifest.json': '{}',
      'older/SHA256SUMS': '',
      'older/village-letters/cover.png': 'p',
      'images/Thumbs.db': 't',
    });
    expect(bookState(await readBookFolder(folder))).toEqual(before);
    expect(await told(folder)).toBe('');
  });

  test('tells a name from a content', async () => {
    const folder = await layBook('picture-valid');
    const before = bookState(await readBookFolder(folder));
    await rename(join(folder, 'letters/shelf.png'), join(folder, 'letters/other.png'));
    expect(bookState(await readBookFolder(folder)).hash).not.toBe(before.hash);
  });
});

describe('what is kept of a file', () => {
  const kept = async (folder: BookFolder, path: string): Promise<unknown> => {
    const file = fileAt(folder, path);
    return file && ('bytes' in file ? 'bytes' : 'closed' in file ? file.closed : file.fault);
  };

  test('is the hash alone where it is no text, or more than a book can bear', async () => {
    const folder = await layBook('picture-valid');
    await writeFile(
      join(folder, 'sources/letters.docx'),
      Buffer.from('PK\u0003\u0004\xff', 'latin1'),
    );
    await lay(folder, { 'scans/1.png': '12345', 'images/wall.png': '123456789' });
    const book = await readBookFolder(folder, { ...folderLimits, picture: 8, pictures: 4 });
    expect(await kept(book, 'sources/letters.docx')).toBe('not-utf8');
    expect(await kept(book, 'sources/letters.txt')).toBe('bytes');
    expect(await kept(book, 'images/wall.png')).toBe('too-large');
    expect(await kept(book, 'scans/1.png')).toBe('too-many');
    expect(bookState(book).files['images/wall.png']).toBe(hashOf('123456789'));
  });

  test('is first what lies where books have their pictures', async () => {
    const folder = await layBook();
    await lay(folder, { 'a-scans/1.png': '1234', 'images/2.png': '12', 'letters/3.png': '12' });
    const book = await readBookFolder(folder, { ...folderLimits, pictures: 4 });
    expect(await kept(book, 'images/2.png')).toBe('bytes');
    expect(await kept(book, 'letters/3.png')).toBe('bytes');
    expect(await kept(book, 'a-scans/1.png')).toBe('too-many');
  });

  test('is why it can’t be read', async () => {
    const folder = await layBook();
    const other = await layBook();
    await rm(join(folder, 'letters/01-first-letter.md'));
    await symlink(
      join(other, 'letters/01-first-letter.md'),
      join(folder, 'letters/01-first-letter.md'),
    );
    await rm(join(folder, 'letters/02-answer.md'));
    await mkdir(join(folder, 'letters/02-answer.md'));
    const book = await readBookFolder(folder);
    expect(await kept(book, 'letters/01-first-letter.md')).toBe('outside');
    expect(await kept(book, 'letters/02-answer.md')).toBe('unreadable');
    expect(await told(folder)).toMatch(/leads out of the book’s folder \[file-unreadable\]/);
  });
});

describe('names and links', () => {
  test('are spelt in capitals or small letters, in one sign or two, on every disk alike', async () => {
    const folder = await layBook('picture-valid');
    await lay(folder, { 'images/Cafe\u0301.PNG': 'p' });
    const book = await readBookFolder(folder);
    expect(fileAt(book, 'images/caf\u00e9.png')).toMatchObject({ sha256: hashOf('p') });
    expect(fileAt(book, 'IMAGES/Caf\u00e9.PNG')).toMatchObject({ sha256: hashOf('p') });
    await lay(folder, { 'images/a.png': '1', 'images/A.png': '2' });
    const both = await readBookFolder(folder);
    if (fileAt(both, 'images/a.png') === fileAt(both, 'images/A.png')) return;
    expect(fileAt(both, 'images/A.png')).toMatchObject({ sha256: hashOf('2') });
    expect(fileAt(both, 'images/A.PNG')).toBeUndefined();
  });

  test('that lead in a circle end', async () => {
    const folder = await layBook();
    const before = bookState(await readBookFolder(folder));
    await symlink('..', join(folder, 'letters/again'));
    await symlink('letters', join(folder, 'more'));
    const { files } = bookState(await readBookFolder(folder));
    expect(Object.keys(files).length).toBeLessThan(3 * Object.keys(before.files).length);
    expect(files['more/01-first-letter.md']).toBe(files['letters/01-first-letter.md']);
  });

  test('that fan out show no file more often than it is there, and each path of it leads to it', async () => {
    const folder = await layBook();
    const depth = 13;
    // Each folder has two links to the next: 2¹³ paths lead to the last one.
    for (let level = 0; level <= depth; level += 1) {
      await lay(folder, { [`scans/chain/${level}/${level}.png`]: `${level}` });
      if (level === depth) continue;
      for (const way of ['a', 'b']) {
        await symlink(`../${level + 1}`, join(folder, `scans/chain/${level}/${way}`));
      }
    }
    const book = await readBookFolder(folder);
    const pictures = [...book.files.keys()].filter((path) => path.endsWith('.png'));
    expect(pictures).toHaveLength(depth + 1);
    expect(book.again.size).toBeLessThanOrEqual(2 * depth + 1);
    for (const ways of ['b'.repeat(depth), 'ab'.repeat(6), 'bba', '']) {
      const path = ['scans/chain/0', ...ways, `${ways.length}.png`].join('/');
      expect(fileAt(book, path), path).toMatchObject({ sha256: hashOf(`${ways.length}`) });
      expect(fileAt(book, path.toUpperCase())).toBe(fileAt(book, path));
    }
    expect(fileAt(book, 'scans/chain/0/b/b')).toEqual({ fault: 'unreadable' });
    expect(fileAt(book, 'scans/chain/0/b/b/nothing.png')).toBeUndefined();
  });

  test('that are led elsewhere change the state, though the files are the same', async () => {
    const folder = await layBook();
    await lay(folder, { 'images/a/1.png': '1', 'images/b/1.png': '2' });
    const states: string[] = [];
    for (const to of ['a', 'b']) {
      await rm(join(folder, 'images/c'), { force: true });
      await symlink(to, join(folder, 'images/c'));
      const book = await readBookFolder(folder);
      expect(fileAt(book, 'images/c/1.png')).toMatchObject({
        sha256: hashOf(to === 'a' ? '1' : '2'),
      });
      states.push(bookState(book).hash);
    }
    expect(states[0]).not.toBe(states[1]);
  });

  test('a folder that isn’t there holds nothing', async () => {
    expect((await readBookFolder('/nowhere/at/all')).files.size).toBe(0);
  });
});
