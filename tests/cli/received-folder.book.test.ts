import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { layPagelessBook } from '../manuscript/fixture-book.ts';
import { entry, everything, leaveJournal } from '../output/received-folder.ts';
import { chap } from '../press/chap.ts';

const attack = ['../victim/rc'];
let here: string;
let book: string;

/** A folder with a victim beside an output and a book, both of which a stranger sent. */
beforeEach(async () => {
  here = await mkdtemp(join(tmpdir(), 'chap-here-'));
  onTestFinished(() => rm(here, { recursive: true, force: true }));
  book = await layPagelessBook();
  for (const name of ['victim', 'output']) await mkdir(join(here, name));
  await writeFile(join(here, 'victim/rc'), 'mine');
});

describe('where a build was cut off', () => {
  it.each([
    ['check', 'BOOK'],
    ['doctor'],
    ['verify', 'output', '--book', 'BOOK'],
    ['verify', 'output/a/copy.epub', '--book', 'BOOK'],
    ['index', 'suggest', 'BOOK'],
    ['import', 'victim/rc', '--into', 'letters', '--book', 'BOOK', '--dry-run'],
  ])('chap %s %s %s %s only reads, and says so', async (...words) => {
    await leaveJournal(join(here, 'output'), [entry('x', 'x')], ['x']);
    await leaveJournal(book, JSON.stringify(attack), ['theirs']);
    const before = [await everything(here), await everything(book)];
    const { stderr } = await chap(
      words.map((word) => word.replace('BOOK', book)),
      { cwd: here },
    );
    expect(stderr).toMatch(/^“.*”: a build or an import was cut off there while it wrote/m);
    expect([await everything(here), await everything(book)]).toEqual(before);
  });

  it('a build with errors says so too, and leaves all as it was', async () => {
    const out = join(here, 'output');
    await leaveJournal(out, [entry('x', 'x')], ['x']);
    await writeFile(join(book, 'book.yaml'), 'format: 2\n');
    const before = await everything(here);
    const { status, stderr } = await chap(['build', book, '--out', out]);
    expect(status).toBe(1);
    expect(stderr).toContain(`“${out}”: a build or an import was cut off there`);
    expect(await everything(here)).toEqual(before);
  });
});

describe('a journal that a stranger wrote', () => {
  it('is told by the build that writes there, and nothing outside is touched', async () => {
    const out = join(here, 'output');
    const before = await everything(join(here, 'victim'));
    await leaveJournal(out, JSON.stringify(attack), ['theirs']);
    const { status, stderr } = await chap(['build', book, '--out', out, '--edition', 'epub']);
    expect(status, stderr).toBe(0);
    expect(stderr).toMatch(/\.press\/journal\.json:1:1 warning .* \[journal-ignored\]$/m);
    expect(await everything(join(here, 'victim'))).toEqual(before);
    expect(await readFile(join(out, 'manifest.json'), 'utf8')).toContain('.epub');
  });

  it('is told by an import, which loses nothing that an editor wrote since', async () => {
    const chapter = join(book, 'letters/chapter.yaml');
    const edited = `${await readFile(chapter, 'utf8')}# edited since\n`;
    await leaveJournal(
      book,
      [
        entry('letters/03-theirs.md', 'theirs'),
        entry('letters/chapter.yaml', 'half an import', 'before it'),
      ],
      ['theirs', 'half an import'],
    );
    await writeFile(chapter, edited);
    await writeFile(join(here, 'text.txt'), 'متن تازه‌ای که آمده است.\n');
    const { status, stderr } = await chap(
      ['import', 'text.txt', '--into', 'letters', '--book', book],
      { cwd: here },
    );
    expect(status, stderr).toBe(0);
    expect(stderr).toMatch(/“letters\/chapter\.yaml” was changed since \[journal-ignored\]$/m);
    expect(await readFile(chapter, 'utf8')).toContain('# edited since');
    expect((await everything(book)).join()).not.toContain('03-theirs');
  });
});

describe('an output folder with links in it', () => {
  it('is not written through, and status 3', async () => {
    const out = join(here, 'output');
    await symlink('../victim', join(out, 'village-letters'));
    const before = await everything(join(here, 'victim'));
    const { status, stderr } = await chap(['build', book, '--out', out, '--edition', 'epub']);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^error: “.*” is a link .*nothing is written through links/m);
    expect(await everything(join(here, 'victim'))).toEqual(before);
  });

  it('keeps nothing in its manifest that lies elsewhere', async () => {
    const out = join(here, 'output');
    expect((await chap(['build', book, '--out', out, '--edition', 'epub'])).status).toBe(0);
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
    const { sha256 } = entry('', 'mine');
    await symlink('../victim/rc', join(out, 'rc'));
    for (const file of ['../victim/rc', 'rc', join(here, 'victim/rc')]) {
      manifest.artifacts.push({ ...manifest.artifacts[0], file, book: 'another', sha256 });
    }
    await writeFile(join(out, 'manifest.json'), JSON.stringify(manifest));
    const { status, stderr } = await chap(['build', book, '--out', out, '--edition', 'epub']);
    expect(status, stderr).toBe(0);
    expect(stderr).not.toContain('rc:');
    for (const listing of ['manifest.json', 'SHA256SUMS']) {
      expect(await readFile(join(out, listing), 'utf8')).not.toMatch(/rc\b/);
    }
  });
});

describe('a copy that a stranger sent', () => {
  it('is held against no manifest that is a pipe or lies elsewhere, and isn’t read when it is no file', async () => {
    const out = join(here, 'output');
    expect((await chap(['build', book, '--out', out, '--edition', 'epub'])).status).toBe(0);
    const copy = join(out, 'village-letters/village-letters.epub');
    await rename(join(out, 'manifest.json'), join(here, 'victim/manifest.json'));
    for (const lay of [
      (path: string) => symlink('../victim/manifest.json', path),
      (path: string) => promisify(execFile)('mkfifo', [path]),
    ]) {
      await rm(join(out, 'manifest.json'), { force: true });
      await lay(join(out, 'manifest.json'));
      const { status, stdout, stderr } = await chap(['verify', copy, '--book', book]);
      expect(status, stderr).toBe(0);
      expect(stdout).toContain('no manifest lists this file');
    }
    const pipe = await chap(['verify', join(out, 'manifest.json'), '--book', book]);
    expect(pipe.status).toBe(2);
    expect(pipe.stderr).toContain('is neither a file nor a folder');
  });
});

describe('a text whose name no book can have', () => {
  it('is refused', async () => {
    for (const name of ['a\\b.txt', 'a\nb.txt', 'a\u001bb.txt', ' a.txt']) {
      await writeFile(join(here, name), 'متن تازه‌ای که آمده است.\n');
      const before = await everything(book);
      const words = ['import', join(here, name), '--into', 'letters', '--book', book];
      const { status, stderr } = await chap(words);
      expect(status).toBe(1);
      expect(stderr).toMatch(/\[import-refused\]$/m);
      expect((await everything(book)).slice(1)).toEqual(before.slice(1));
    }
  });
});
