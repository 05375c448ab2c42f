import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cutOffBuild, type JournalDoubt, publish } from '../../src/output/index.ts';
import {
  entry,
  everything,
  layReceived,
  leaveJournal,
  type ReceivedFolder,
} from './received-folder.ts';

const mkfifo = (path: string) => promisify(execFile)('mkfifo', [path]);

async function received(): Promise<ReceivedFolder> {
  const folder = await layReceived();
  onTestFinished(() => rm(join(folder.out, '..'), { recursive: true, force: true }));
  return folder;
}

/** Publishes one file, and gives what was told of a journal that isn't believed. */
async function publishInto(out: string, file = 'new'): Promise<JournalDoubt[]> {
  const told: JournalDoubt[] = [];
  const files = [{ file, bytes: Buffer.from('new build') }];
  await publish(
    out,
    async () => ({ files }),
    (doubt) => told.push(doubt),
  );
  return told;
}

async function expectIgnored(
  out: string,
  doubt: JournalDoubt['doubt'],
  name?: string,
): Promise<void> {
  const told = await publishInto(out);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject(name === undefined ? { doubt } : { doubt, name });
  expect(await readFile(join(out, 'a'), 'utf8')).toBe('a was here');
  expect(await readFile(join(out, 'b/c'), 'utf8')).toBe('c was here');
  expect(await readFile(join(out, 'new'), 'utf8')).toBe('new build');
  const names = await readdir(out);
  expect(names).not.toContain('.press');
  expect(names).not.toContain('.lock');
}

describe('the journal of a build that was cut off', () => {
  it('is completed by the next build there', async () => {
    const { out } = await received();
    await leaveJournal(
      out,
      [
        entry('a', 'new a', 'a was here'),
        entry('d/e', 'new e'),
        entry('b/c', 'new c', 'c was here'),
      ],
      ['new a', 'new e', 'new c'],
    );
    await rename(join(out, '.press/0'), join(out, 'a'));
    expect(await cutOffBuild(out)).toBe(true);
    expect(await publishInto(out)).toEqual([]);
    expect(await cutOffBuild(out)).toBe(false);
    for (const [file, text] of [
      ['a', 'new a'],
      ['d/e', 'new e'],
      ['b/c', 'new c'],
      ['new', 'new build'],
    ] as const) {
      expect(await readFile(join(out, file), 'utf8')).toBe(text);
    }
    expect(await readdir(out)).not.toContain('.press');
  });

  it('is completed in a folder that is a link which a user chose', async () => {
    const { out } = await received();
    const chosen = join(out, '../chosen');
    await symlink(out, chosen);
    await leaveJournal(out, [entry('a', 'new a', 'a was here')], ['new a']);
    expect(await publishInto(chosen)).toEqual([]);
    expect(await readFile(join(out, 'a'), 'utf8')).toBe('new a');
  });

  it.each([
    ['../victim/rc'],
    ['b/../../victim/rc'],
    ['..\\victim\\rc'],
    ['C:\\victim\\rc'],
    ['/VICTIM/rc'],
    ['b//c'],
    ['./a'],
    ['.lock'],
    ['.press/1'],
    ['.git/hooks/post-checkout'],
    [''],
    ['a\0b'],
    ['a\nb'],
  ])('is not believed when it names %j', async (file) => {
    const { out, victim } = await received();
    const before = await everything(victim);
    const named = file.replace('/VICTIM', victim);
    await leaveJournal(
      out,
      [entry('a', 'x', 'a was here'), entry(named, 'theirs')],
      ['x', 'theirs'],
    );
    await expectIgnored(out, 'place');
    expect(await everything(victim)).toEqual(before);
  });

  it('is not believed when it names a file twice, or a file as another’s folder', async () => {
    for (const files of [
      [entry('x', '0'), entry('x', '1')],
      [entry('x', '0'), entry('x/y', '1')],
      [entry('x/y', '0'), entry('x', '1')],
    ]) {
      const { out } = await received();
      await leaveJournal(out, files, ['0', '1']);
      await expectIgnored(out, 'place');
    }
  });

  it('is not believed when a link stands in the way, in whatever place', async () => {
    for (const [at, to, file] of [
      ['l', '../victim', 'l/rc'],
      ['l', '../victim', 'l/new/rc'],
      ['b/l', '../../victim', 'b/l/rc'],
      ['rc', '../victim/rc', 'rc'],
      ['rc', 'a', 'rc'],
      ['rc', '../nowhere', 'rc'],
    ] as const) {
      const { out, victim } = await received();
      await symlink(to, join(out, at));
      const before = await everything(victim);
      await leaveJournal(out, [entry(file, 'theirs')], ['theirs']);
      await expectIgnored(out, 'way', file);
      expect(await everything(victim), file).toEqual(before);
    }
  });

  it('is not believed when what it has isn’t what it says', async () => {
    const cases: [JournalDoubt['doubt'], (out: string) => Promise<unknown>][] = [
      ['staged-other', (out) => writeFile(join(out, '.press/0'), 'other')],
      ['staged-gone', (out) => rm(join(out, '.press/0'))],
      ['staged-kind', (out) => replaced(out, (path) => symlink('../../victim/rc', path))],
      ['staged-kind', (out) => replaced(out, (path) => mkdir(path))],
      ['staged-kind', (out) => replaced(out, mkfifo)],
    ];
    for (const [doubt, change] of cases) {
      const { out, victim } = await received();
      const before = await everything(victim);
      await leaveJournal(out, [entry('x', 'mine')], ['mine']);
      await change(out);
      await expectIgnored(out, doubt, 'x');
      expect(await readdir(out)).not.toContain('x');
      expect(await everything(victim)).toEqual(before);
    }
  });

  it('is not believed when a file was changed since, and the file is kept', async () => {
    const { out } = await received();
    await leaveJournal(
      out,
      [entry('new', 'new'), entry('a', 'new a', 'before an editor came')],
      ['new', 'new a'],
    );
    await expectIgnored(out, 'changed', 'a');
  });

  it('is not believed when it is no journal', async () => {
    const million = `{"format":1,"files":[${Array(1e6).fill('{"file":"x"}').join(',')}]}`;
    const many = `{"format":1,"files":[${Array(1e5).fill('1').join(',')}]}`;
    for (const text of [
      '["../victim/rc"]',
      '["a"]',
      '',
      '{',
      'null',
      '[]',
      '{"format":1}',
      '{"format":2,"files":[]}',
      '{"format":1,"files":[],"more":1}',
      '{"format":1,"files":{"length":3}}',
      '{"format":1,"files":[{"file":"x","sha256":"0","was":null}]}',
      '['.repeat(1e6),
      million,
      many,
    ]) {
      const { out, victim } = await received();
      const before = await everything(victim);
      await leaveJournal(out, text, ['theirs']);
      await expectIgnored(out, text.length > 1e6 || text === many ? 'size' : 'form');
      expect(await everything(victim)).toEqual(before);
    }
  });

  it('is not believed when it is a link, a pipe or a folder', async () => {
    for (const lay of [
      (path: string) => symlink('../../victim/rc', path),
      (path: string) => mkdir(path),
      mkfifo,
    ]) {
      const { out } = await received();
      await leaveJournal(out, [], ['theirs']);
      await rm(join(out, '.press/journal.json'));
      await lay(join(out, '.press/journal.json'));
      await expectIgnored(out, 'kind');
    }
  });

  it('touches nothing outside, whatever stands in it', async () => {
    const step = fc.constantFrom('..', '.', '', 'a', 'b', 'victim', 'rc', 'l', '.press', '0');
    const path = fc.array(step, { maxLength: 5 }).map((steps) => steps.join('/'));
    await fc.assert(
      fc.asyncProperty(fc.array(path, { minLength: 1, maxLength: 3 }), async (paths) => {
        const { out, victim } = await received();
        await symlink('../victim', join(out, 'l'));
        const before = await everything(victim);
        const staged = paths.map((_, at) => `theirs ${at}`);
        const files = paths.map((file, at) => entry(file, `theirs ${at}`));
        await leaveJournal(out, files, staged);
        await publishInto(out, 'q');
        expect(await everything(victim)).toEqual(before);
        expect((await readdir(join(out, '..'))).sort()).toEqual(['out', 'victim']);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the press’s own names in a folder', () => {
  it('that are links are taken away, and what they lead to stays', async () => {
    for (const [name, to] of [
      ['.press', '../victim'],
      ['.lock', '../victim'],
      ['.lock', '../nowhere'],
    ] as const) {
      const { out, victim } = await received();
      await writeFile(join(victim, 'journal.json'), '[]');
      await symlink(to, join(out, name));
      const before = await everything(victim);
      await publishInto(out);
      expect(await everything(victim)).toEqual(before);
      expect((await readdir(out)).sort()).toEqual(['a', 'b', 'new']);
    }
  });

  it('that are somebody’s files are kept, and told', async () => {
    for (const [name, lay] of [
      ['.press', (path: string) => writeFile(path, 'mine')],
      ['.press', mkfifo],
      ['.lock', (path: string) => writeFile(path, 'mine')],
      ['.lock', mkfifo],
      ['.lock', (path: string) => mkdir(join(path, 'mine'), { recursive: true })],
    ] as const) {
      const { out } = await received();
      await lay(join(out, name));
      await expect(publishInto(out)).rejects.toThrow(/is in the way/);
      expect((await readdir(out)).sort()).toEqual([name, 'a', 'b']);
    }
  });
});

describe('publishing', () => {
  it('writes through no link, and nowhere but into its folder', async () => {
    const { out, victim } = await received();
    const before = await everything(victim);
    await symlink('../victim', join(out, 'l'));
    await symlink('../victim/rc', join(out, 'rc'));
    for (const file of ['l/rc', 'l/new', 'rc']) {
      await expect(publishInto(out, file)).rejects.toThrow(/nothing is written through links/);
    }
    for (const file of ['../victim/rc', '/rc', '.lock', 'b', 'a/b']) {
      await expect(publishInto(out, file)).rejects.toThrow(/“.*”/);
    }
    expect(await everything(victim)).toEqual(before);
    expect((await readdir(out)).sort()).toEqual(['a', 'b', 'l', 'rc']);
  });

  it('reads nothing that lies elsewhere, and no pipe', async () => {
    const { out } = await received();
    await symlink('../victim', join(out, 'l'));
    await symlink('../victim/rc', join(out, 'rc'));
    await mkfifo(join(out, 'pipe'));
    await publish(
      out,
      async (read) => {
        for (const file of ['../victim/rc', 'l/rc', 'rc', 'pipe', 'b', '.lock']) {
          expect(await read(file), file).toBeUndefined();
        }
        expect(await read('b/c')).toEqual(Buffer.from('c was here'));
        return { files: [] };
      },
      () => undefined,
    );
  });
});

describe('a look at a folder', () => {
  it('changes nothing, and sees no build in one that is being written or isn’t there', async () => {
    const { out } = await received();
    await leaveJournal(out, [entry('x', 'x')], ['x']);
    const before = await everything(out);
    expect(await cutOffBuild(out)).toBe(true);
    expect(await everything(out)).toEqual(before);
    await mkdir(join(out, '.lock'));
    expect(await cutOffBuild(out)).toBe(false);
    await utimes(join(out, '.lock'), 1, 1);
    expect(await cutOffBuild(out)).toBe(true);
    expect(await cutOffBuild(join(out, 'a'))).toBe(false);
    expect(await cutOffBuild(join(out, 'nowhere'))).toBe(false);
  });
});

async function replaced(out: string, lay: (path: string) => Promise<unknown>): Promise<void> {
  const path = join(out, '.press/0');
  await rm(path);
  await lay(path);
}
