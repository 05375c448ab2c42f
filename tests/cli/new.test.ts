import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { check } from '../../src/production/index.ts';

let folder: string;
let said: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-new-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  said = [];
});

const terminal = {
  out: (line: string) => said.push(line),
  err: (line: string) => said.push(line),
};
const chap = (...words: string[]) => run(words, terminal);
const yamlOf = (name: string) => readFile(join(folder, name, 'book.yaml'), 'utf8');

describe('chap new', () => {
  it('makes a book that is in order as it stands', async () => {
    const place = join(folder, 'My Book (2)');
    expect(await chap('new', place, '--yes')).toBe(0);
    expect(await yamlOf('My Book (2)')).toMatch(/^id: my-book-2$/m);
    expect(await check(place)).toEqual([]);
    expect(said).toContain(`Next: chap build ${place}`);
    // A book of another name has another identifier.
    await chap('new', join(folder, 'other'), '--yes');
    const uuid = /uuid: (.*)/;
    expect(uuid.exec(await yamlOf('other'))?.[1]).not.toBe(
      uuid.exec(await yamlOf('My Book (2)'))?.[1],
    );
  });

  it('makes its documents of received texts', async () => {
    const letter = join(folder, 'letter.txt');
    await writeFile(letter, 'نامه‌ای از روستا\n\nدوستان عزیز، باران بارید و رود پر شد.\n');
    const place = join(folder, 'letters');
    const options = ['--title', 'نامه‌ها', '--author', 'سارا', '--yes'];
    expect(await chap('new', place, ...options, '--from', letter)).toBe(0);
    expect(await readdir(join(place, 'sources'))).toEqual(['letter.txt']);
    expect(await check(place)).toEqual([]);
  });

  it('asks at a terminal what no option says, until an answer makes sense', async () => {
    const answers = ['شعرها', '', 'دفتر یکم', 'de', 'en'];
    const asked: string[] = [];
    const ask = async (question: string, otherwise: string): Promise<string> => {
      asked.push(question);
      return answers.shift() || otherwise;
    };
    expect(await run(['new', join(folder, 'asked')], terminal, { ask })).toBe(0);
    expect(asked).toHaveLength(5);
    expect(await yamlOf('asked')).toContain('title: "شعرها"');
    expect(await readFile(join(folder, 'asked/README.md'), 'utf8')).toContain('Commands');
    asked.length = 0;
    const told = ['--title', 'a', '--author', 'b', '--chapter', 'c', '--readme', 'fa'];
    expect(await run(['new', join(folder, 'told'), ...told], terminal, { ask })).toBe(0);
    expect(asked).toEqual([]);
  });

  it('touches nothing that is there, and leaves nothing behind that isn’t whole', async () => {
    const place = join(folder, 'full');
    await mkdir(place);
    await writeFile(join(place, 'a'), 'mine');
    const before = await readdir(folder);
    const bad = join(folder, 'bad.txt');
    await writeFile(bad, Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 1, 2, 3));
    for (const [words, status] of [
      [[place], 2],
      [[join(place, 'a')], 2],
      [[join(folder, 'none'), '--id', '9x'], 2],
      [[join(folder, 'none'), '--readme', 'de'], 2],
      [[join(folder, 'none'), '--id', 'reports'], 2],
      [[join(folder, 'con')], 2],
      [[join(folder, 'none'), '--from', join(folder, 'missing.txt')], 2],
      [[join(folder, 'none'), '--from', bad], 1],
    ] as const) {
      expect(await chap('new', ...words), words.join(' ')).toBe(status);
    }
    expect(await readdir(folder)).toEqual([...before, 'bad.txt'].sort());
    expect(await readFile(join(place, 'a'), 'utf8')).toBe('mine');
    expect(said.join('\n')).not.toContain('Usage:');
  });
});
