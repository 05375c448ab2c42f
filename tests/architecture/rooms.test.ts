import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../press/chap.ts';

describe('ARCHITECTURE.md', () => {
  it('lists the rooms of src/, all of them and no others', async () => {
    const page = await readFile(join(root, 'ARCHITECTURE.md'), 'utf8');
    const listed = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
    const entries = await readdir(join(root, 'src'), { withFileTypes: true });
    const rooms = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect([...listed].sort()).toEqual(rooms.sort());
  });

  it('lists them in the order in which src/README.md does', async () => {
    const order = async (file: string): Promise<(string | undefined)[]> =>
      [...(await readFile(join(root, file), 'utf8')).matchAll(/^(?:\| |\d+\. )`([a-z-]+)`/gm)].map(
        (match) => match[1],
      );
    expect(await order('src/README.md')).toEqual(await order('ARCHITECTURE.md'));
  });
});

describe('the linter', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chap-lint-'));
    await cp(join(root, 'src'), join(folder, 'src'), { recursive: true });
    for (const file of ['biome.json', 'package.json', '.gitignore'])
      await cp(join(root, file), join(folder, file));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['typography', "import '../messages/index.ts';", 'must not know'],
    ['typography', "import '../normalisation/index.ts';", 'must not know'],
    ['normalisation', "import '../book/index.ts';", 'must not know'],
    ['normalisation', "import '../typography/rules.ts';", 'entered by its index'],
    ['manuscript', "import '../book/index.ts';", 'must not know'],
    ['book', "import '../layout/index.ts';", 'must not know'],
    ['book', "import '../indexing/index.ts';", 'must not know'],
    ['indexing', "import '../manuscript/index.ts';", 'must not know'],
    ['indexing', "import '../book/book.ts';", 'entered by its index'],
    ['layout', "import '../indexing/words.ts';", 'entered by its index'],
    ['layout', "import '../editions/index.ts';", 'must not know'],
    ['layout', "import '../finishing/index.ts';", 'must not know'],
    ['finishing', "import '../book/index.ts';", 'must not know'],
    ['finishing', "import '../pictures/codecs.ts';", 'entered by its index'],
    ['pictures', "import '../manuscript/index.ts';", 'must not know'],
    ['editions', "import '../pictures/index.ts';", 'must not know'],
    ['editions/print', "import '../pdf/index.ts';", 'do not know each other'],
    ['editions/pdf', "import '../epub/index.ts';", 'do not know each other'],
    ['editions/epub', "import '../pdf/index.ts';", 'do not know each other'],
    ['editions/epub', "import '../../manuscript/index.ts';", 'must not know'],
    ['layout', "import '../book/book.ts';", 'entered by its index'],
    ['cli', "import '../manuscript/book-schema.ts';", 'entered by its index'],
    ['layout', "import 'puppeteer';", 'knows puppeteer'],
    ['editions/epub', "import 'epub-gen-memory';", 'knows epub-gen-memory'],
    ['editions/epub', "import { writeFile } from 'node:fs/promises';\nwriteFile;", 'writes files'],
    ['book', 'export const now: number = Date.now();', 'no clock'],
  ])('refuses, in %s: %s', async (room, code, said) => {
    const file = join('src', room, 'planted.ts');
    await writeFile(join(folder, file), `${code}\n`);
    const run = spawnSync(
      join(root, 'node_modules/.bin/biome'),
      ['lint', '--vcs-enabled=false', file],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    await rm(join(folder, file));
    expect(run.status).not.toBe(0);
    expect(run.stdout + run.stderr).toContain(said);
  });
});
