import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RequestError } from '../../src/production/request-error.ts';
import { storeContents, storePlace } from '../../src/production/store-place.ts';
import type { StoreMachine } from '../../src/store/index.ts';

let folder: string;
let book: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-place-'));
  book = join(folder, 'book');
  out = join(folder, 'out');
  await mkdir(book);
  await mkdir(out);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const machine = (environment: StoreMachine['environment'] = {}): StoreMachine => ({
  platform: 'linux',
  environment,
  home: join(folder, 'home'),
  user: process.getuid?.(),
});

describe('the store that is used', () => {
  it('is the one that was named, else that of the variable, else the user’s own', async () => {
    const named = join(folder, 'named');
    const set = join(folder, 'set');
    expect(await storePlace(named, [book, out], machine({ CHAP_CACHE: set }))).toBe(named);
    expect(await storePlace(true, [book, out], machine({ CHAP_CACHE: set }))).toBe(set);
    const own = join(folder, 'home', '.cache', 'chapkhaneh', 'store');
    expect(await storePlace(true, [book, out], machine())).toBe(own);
  });

  it('is none where none is wanted, and where the user’s own can’t be', async () => {
    expect(await storePlace(false, [book, out], machine())).toBeUndefined();
    expect(await storePlace(true, [book, out], machine({ CHAP_CACHE: 'off' }))).toBeUndefined();
    await writeFile(join(folder, 'home'), '');
    expect(await storePlace(true, [book, out], machine())).toBeUndefined();
    expect(await storeContents(false, machine())).toEqual({ folder: undefined, books: [] });
  });
});

describe('a store is refused', () => {
  const refused = async (place: string): Promise<string> => {
    const error: unknown = await storePlace(place, [book, out], machine()).catch((each) => each);
    expect(error).toBeInstanceOf(RequestError);
    return (error as Error).message;
  };

  it('in the book’s folder, in the output folder, and in either by a link', async () => {
    expect(await refused(join(book, 'store'))).toContain('lies in');
    expect(await refused(out)).toContain('lies in');
    if (process.platform === 'win32') return;
    await symlink(out, join(folder, 'link'));
    expect(await refused(join(folder, 'link', 'store'))).toContain('lies in');
  });

  it('in any other book, and in any other output folder', async () => {
    const other = join(folder, 'other');
    await mkdir(other);
    await writeFile(join(other, 'book.yaml'), '');
    expect(await refused(join(other, 'deep', 'store'))).toContain(`the book “${other}”`);
    const site = join(folder, 'site');
    await mkdir(site);
    for (const name of ['manifest.json', 'SHA256SUMS']) await writeFile(join(site, name), '');
    expect(await refused(join(site, 'store'))).toContain(`the output folder “${site}”`);
  });

  it('where it can’t be made', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await refused(join(folder, 'file', 'store'))).toContain('a file stands');
  });
});
