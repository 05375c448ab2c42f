import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeDigest } from '../../src/installation/digest.ts';
import { filesIn, isBinary } from '../../src/installation/files.ts';
import { type Press, PressError, readPress } from '../../src/installation/index.ts';
import { root } from '../root.ts';

describe('the press’s digest', () => {
  let folder: string;
  let whole: Press;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chap-digest-'));
    for (const part of ['templates', 'fonts', 'npm-shrinkwrap.json'])
      await cp(join(root, part), join(folder, part), { recursive: true });
    // Unit tests need nothing compiled.
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist/press.json'), '{"code":"0123456789abcdef"}');
    whole = await readPress(folder);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Change the last byte but one: the last may end a line. */
  async function changeOneByte(path: string): Promise<void> {
    const bytes = await readFile(join(folder, path));
    const at = bytes.length - 2;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(join(folder, path), bytes);
  }

  it('is the same where git ends lines as Windows does', async () => {
    let texts = 0;
    for (const path of await filesIn(folder)) {
      const bytes = await readFile(join(folder, path));
      if (isBinary(bytes)) continue;
      texts += 1;
      await writeFile(
        join(folder, path),
        bytes.toString('latin1').replaceAll('\n', '\r\n'),
        'latin1',
      );
    }
    expect(texts).toBeGreaterThan(15);
    expect(await readPress(folder)).toEqual(whole);
  });

  it('is not changed by what a system keeps beside its files', async () => {
    await writeFile(join(folder, 'templates/print/.DS_Store'), 'windows');
    expect(await readPress(folder)).toEqual(whole);
  });

  it.each([
    'templates/print/book.css',
    'templates/icc/sRGB.icc',
    'fonts/vazirmatn/Vazirmatn-Regular.ttf',
    'fonts/fallback/NotoEmoji-Regular.woff2',
    'npm-shrinkwrap.json',
  ])('is another after one byte of %s was changed, without compiling', async (path) => {
    await changeOneByte(path);
    expect((await readPress(folder)).digest).not.toBe(whole.digest);
  });

  it('is another where a template was added, and where one was given another name', async () => {
    await writeFile(join(folder, 'templates/print/new.css'), '');
    const added = await readPress(folder);
    await rm(join(folder, 'templates/print/new.css'));
    await writeFile(join(folder, 'templates/print/newer.css'), '');
    const digests = [whole, added, await readPress(folder)].map((each) => each.digest);
    expect(new Set(digests).size).toBe(3);
  });

  it('is of the programs that run, not of their maps and declarations', async () => {
    for (const path of ['dist/a.js', 'dist/room/index.js']) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), 'export const a = 1;\n');
    }
    const code = await codeDigest(folder);
    await writeFile(join(folder, 'dist/a.js.map'), '{}');
    await writeFile(join(folder, 'dist/a.d.ts'), '');
    expect(await codeDigest(folder)).toBe(code);
    await writeFile(join(folder, 'dist/a.js'), 'export const a = 1;\r\n');
    expect(await codeDigest(folder)).toBe(code);
    await changeOneByte('dist/room/index.js');
    expect(await codeDigest(folder)).not.toBe(code);
  });

  it('is another with other code', async () => {
    await writeFile(join(folder, 'dist/press.json'), '{"code":"123456789abcdef0"}');
    expect((await readPress(folder)).digest).not.toBe(whole.digest);
  });

  it('can’t be told where compiling was cut off', async () => {
    await writeFile(join(folder, 'dist/press.json'), '{"version":');
    await expect(readPress(folder)).rejects.toThrow(PressError);
    await rm(join(folder, 'dist/press.json'));
    await expect(readPress(folder)).rejects.toThrow(/not compiled.*“make”/);
  });
});
