import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layBook } from '../manuscript/fixture-book.ts';
import { chap, type Run } from '../press/chap.ts';

const sequences = '\u001b[31m\u001b]0;title\u0007\u009b2J\u202e';
/** What a terminal obeys, but the ends of lines. */
const obeyed = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029]/u;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-terminal-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function expectClean({ stdout, stderr }: Run): void {
  expect(stdout).not.toMatch(obeyed);
  expect(stderr).not.toMatch(obeyed);
}

describe('what a terminal would obey is shown', () => {
  it('in keys and values of YAML', async () => {
    const book = await layBook();
    const yaml = await readFile(join(book, 'book.yaml'), 'utf8');
    const key = '"\\e[31mred\\x9b\\u202e\\nbook.yaml:1:1 info forged": 1\n';
    await writeFile(join(book, 'book.yaml'), `${yaml}${key}`);
    const run = await chap(['check', book]);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('“\\u001b[31mred\\u009b\\u202e\\u000abook.yaml:1:1 info forged”');
    expect(run.stderr).not.toMatch(/^book\.yaml:1:1 info forged/m);
    expect(run.stderr).toMatch(/^ {2}Correct the name of the field/m);
    expectClean(run);
  });

  it('in paths, of which none makes a line of its own', async () => {
    const named = join(folder, `a${sequences}\nerror: forged`);
    await mkdir(named);
    const missing = await chap(['check', named]);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain(
      '\\u001b[31m\\u001b]0;title\\u0007\\u009b2J\\u202e\\u000aerror: forged',
    );
    expect(missing.stderr).not.toMatch(/^error: forged/m);
    expect(missing.stderr).toMatch(/^How it is called: chap check --help$/m);
    expectClean(missing);

    await cp(await layBook('document-missing-error'), named, { recursive: true });
    const faulty = await chap(['check', named]);
    expect(faulty.status).toBe(1);
    expect(faulty.stderr).not.toMatch(/^error: forged/m);
    expectClean(faulty);

    const verified = await chap(['verify', join(named, 'copy.pdf'), '--book', await layBook()]);
    expect(verified.stderr).toMatch(/^error: “.*\\u000aerror: forged\/copy\.pdf” is missing/m);
    expectClean(verified);
  });

  it('in words of the call', async () => {
    for (const words of [
      [`--${sequences}\nerror: forged`],
      [`bild${sequences}\nerror: forged`],
      ['build', '--edition', `${sequences}\nerror: forged`],
      [
        'build',
        '--only',
        `${sequences}\nerror: forged`,
        await layBook(),
        '--out',
        join(folder, 'out'),
      ],
    ]) {
      const run = await chap(words);
      expect(run.status).toBe(2);
      expect(run.stderr).toContain('\\u202e\\u000aerror: forged');
      expect(run.stderr).not.toMatch(/^error: forged/m);
      expect(run.stderr).toMatch(/^How it is called: chap (?:build )?--help$/m);
      expectClean(run);
    }
  });

  it('in suggestions for an index, which YAML reads as they were', async () => {
    const run = await chap(['index', 'suggest', await layBook()]);
    expect(run.status).toBe(0);
    expectClean(run);
  });
});

describe('the press’s own words', () => {
  it('keep their lines and their half-spaces', async () => {
    const help = await chap(['--help']);
    expect(help.stdout).toMatch(/^Usage: chap .*\n\nA press for Persian books\.\n\nOptions:\n/);
    const meant = await chap(['chek']);
    expect(meant.stderr).toMatch(/^error: there is no command “chek”\n\(perhaps check\?\)\n/);
    const book = await layBook();
    const path = join(book, 'letters/chapter.yaml');
    const yaml = await readFile(path, 'utf8');
    await writeFile(path, `${yaml}می\u200cرود: 1\n`);
    const { stderr } = await chap(['check', book]);
    expect(stderr).toContain('“می\u200cرود”');
  });
});
