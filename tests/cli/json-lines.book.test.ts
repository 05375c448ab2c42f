import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { layBook, layPagelessBook } from '../manuscript/fixture-book.ts';
import { chap } from '../press/chap.ts';
import { root } from '../root.ts';

const schemaFile = 'schemas/chap-json.schema.json';
const line = z.fromJSONSchema(JSON.parse(readFileSync(join(root, schemaFile), 'utf8')));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-json-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Line extends Record<string, unknown> {
  readonly type: 'event' | 'message' | 'result';
}

/** The lines of a run, each as the schema has it, of which the last and no other is the result. */
function linesIn(stdout: string, status: number | null): { lines: Line[]; result: Line } {
  expect(stdout.endsWith('\n')).toBe(true);
  const lines = stdout.trimEnd().split('\n');
  const parsed = lines.map((text): Line => {
    const value: unknown = JSON.parse(text);
    const { error } = line.safeParse(value);
    expect(error, text).toBeUndefined();
    return value as Line;
  });
  const result = parsed.at(-1) as Line;
  expect(result).toMatchObject({ type: 'result', status });
  expect(parsed.filter(({ type }) => type === 'result')).toHaveLength(1);
  if (status === 0) expect(result['failures']).toEqual([]);
  else expect(result['failures']).not.toEqual([]);
  return { lines: parsed, result };
}

async function say(...words: string[]): Promise<ReturnType<typeof linesIn> & { stderr: string }> {
  const { status, stdout, stderr } = await chap([...words, '--json']);
  return { ...linesIn(stdout, status), stderr };
}

describe('the schema', () => {
  it('is shipped', () => {
    const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(files).toContain('schemas');
  });

  it('lets nothing else pass', () => {
    const wrong: unknown[] = [
      {},
      { format: 1, type: 'result', status: 0 },
      { format: 1, type: 'result', status: 4, artifacts: [], failures: [] },
      { format: 2, type: 'result', status: 0, artifacts: [], failures: [] },
      { format: 1, type: 'message', severity: 'loud', text: '' },
      { format: 1, type: 'event', event: 'file', state: 'eaten', file: 'x' },
      { format: 1, type: 'event', event: 'plan', files: [], more: 1 },
    ];
    for (const value of wrong) expect(line.safeParse(value).success, String(value)).toBe(false);
  });
});

describe('lines of JSON', () => {
  it('are all that a build says, with its files in the result', async () => {
    const book = await layPagelessBook();
    const out = join(folder, 'out');
    const { lines, result, stderr } = await say('build', book, '--out', out);
    expect(stderr).toBe('');
    const files = lines.filter(({ event }) => event === 'file');
    const plan = lines.find(({ event }) => event === 'plan') as { files?: string[] };
    expect(
      files
        .filter(({ state }) => state === 'done')
        .map(({ file }) => file)
        .sort(),
    ).toEqual([...(plan?.files ?? [])].sort());
    expect((result['artifacts'] as { path: string }[]).map(({ path }) => path)).toEqual(
      plan?.files?.map((file) => join(out, file)),
    );

    const verified = await say('verify', out, '--book', book);
    const copies = verified.result['copies'] as object[];
    expect(copies.length).toBeGreaterThan(1);
    for (const copy of copies) expect(copy).toMatchObject({ answers: { 'same-bytes': 'yes' } });
    const other = await say('verify', join(out, 'manifest.json'), 'no/where', '--book', book);
    expect(other.result).toMatchObject({ status: 2 });
  });

  it('say that the files of an unchanged build are there already, its pages as well', async () => {
    const [out, cache] = [join(folder, 'unchanged'), join(folder, 'kept')];
    const words = ['build', await layBook(), '--edition', 'pdf', '--out', out, '--cache', cache];
    const first = await say(...words);
    const { lines, result } = await say(...words);
    const states = lines.flatMap(({ type, event, state }) =>
      type === 'event' && event !== 'command' ? [state] : [],
    );
    expect(new Set(states)).toEqual(new Set(['kept']));
    expect(result).toEqual(first.result);
  });

  it('are those of a build without a browser, and of a machine without one', async () => {
    const env = { CHAP_BROWSER: '/no/such/browser' };
    const words = ['build', await layBook(), '--out', join(folder, 'none'), '--json'];
    const run = await chap(words, { env });
    const { result } = linesIn(run.stdout, 3);
    expect(run.status).toBe(3);
    expect(result['failures']).toMatchObject([{ file: 'browser' }]);
    expect(result['artifacts']).not.toEqual([]);
    const doctor = await chap(['doctor', '--json'], { env });
    expect(linesIn(doctor.stdout, 3).result['machine']).toMatchObject({ browser: null });
  });

  it('tell each message with its rule and its place', async () => {
    const book = await layBook('document-missing-error');
    for (const words of [
      ['check', book],
      ['build', book, '--out', join(folder, 'wrong')],
      ['index', 'suggest', book],
    ]) {
      const { lines, result } = await say(...words);
      expect(result).toMatchObject({ status: 1 });
      const told = lines.filter(({ severity }) => severity === 'error');
      expect(told).toMatchObject([{ rule: expect.any(String), file: expect.any(String) }]);
    }
  });

  it('are those of other commands', async () => {
    const book = await layBook();
    expect((await say('check', book)).result).toMatchObject({ status: 0 });
    expect((await say('index', 'suggest', book)).result['entries']).toEqual(expect.any(Array));
    expect((await say('doctor')).result).toMatchObject({ machine: { node: expect.any(String) } });
    expect((await say('cache', '--cache', join(folder, 'store'))).result).toHaveProperty('store');
    const text = join(folder, 'letter.txt');
    await writeFile(text, 'یک نامه\n\nمتن نامه\n');
    const into = ['import', text, '--into', 'letters', '--book', book];
    const dry = await say(...into, '--dry-run');
    expect(dry.result['documents']).not.toEqual([]);
    expect((await say(...into)).result['documents']).toEqual(dry.result['documents']);
  });

  it.each([
    ['a wrong flag', ['build', '--wrong']],
    ['a wrong command', ['prnit']],
    ['no command', []],
    ['a wrong edition', ['build', '--edition', 'scroll']],
    ['no book', ['build', 'no/where']],
    ['a wrong part', ['build', 'tests/fixtures/stock-book', '--only', 'none', '--no-cache']],
    ['a missing argument', ['verify']],
    ['a file that isn’t there', ['import', 'no.txt', '--into', 'x', '--book', 'manuscripts']],
  ])('end with the result at %s', async (_, words) => {
    const { result } = await say(...words);
    expect(result).toMatchObject({ status: 2, failures: [{ reason: expect.any(String) }] });
  });

  it('are those of help and the version', async () => {
    expect((await say('--version')).result['text']).toMatch(/^\d/);
    expect((await say('build', '--help')).result['text']).toContain('Usage: chap build');
  });

  it('end with the result at an output folder that can’t be written', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const { result } = await say('build', await layPagelessBook(), '--out', file);
    expect(result).toMatchObject({ status: 3, failures: [{ reason: expect.any(String) }] });
  });

  it('end with the result at an error of the program itself', async () => {
    // What is no text at all in the place of a table of the press’s own.
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(breaking)}` };
    const run = await chap(['check', await layBook(), '--json'], { env });
    const { result } = linesIn(run.stdout, 1);
    expect(result['failures']).toMatchObject([{ reason: 'the press made a mistake, and stopped' }]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('end with the result at %s', async (signal) => {
    const words = ['build', await layBook(), '--out', join(folder, signal), '--no-cache', '--json'];
    const child = spawn(process.execPath, [join(root, 'bin/chap.js'), ...words]);
    let stdout = '';
    child.stdout.on('data', (data) => {
      if (stdout === '') child.kill(signal);
      stdout += data;
    });
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
    const { result } = linesIn(stdout, 130);
    expect(result['failures']).toEqual([{ reason: `stopped by ${signal}` }]);
  });
});

const breaking = `
import { isMainThread } from 'node:worker_threads';
const { normalize } = String.prototype;
if (!isMainThread) String.prototype.normalize = function (...given) {
  if (new Error().stack.includes('readManuscript')) throw new Error('planted');
  return normalize.apply(this, given);
};`;

describe('a quiet command', () => {
  it('says nothing of what went as it should', async () => {
    const book = await layPagelessBook();
    const out = join(folder, 'quiet');
    for (const words of [
      ['check', book],
      ['build', book, '--out', out],
      ['verify', out, '--book', book],
    ]) {
      const { status, stdout, stderr } = await chap([...words, '--quiet']);
      expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    }
  });

  it('says what is wrong, and what was asked for', async () => {
    const wrong = await chap(['check', await layBook('document-missing-error'), '--quiet']);
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/ error /);
    expect((await chap(['--version', '--quiet'])).stdout).toMatch(/^\d/);
    expect((await chap(['build', '--wrong', '--quiet'])).stderr).toMatch(/^error: [^\n]*\n$/);
  });

  it('gives a program the result, and no events', async () => {
    const { lines } = await say('check', await layBook(), '--quiet');
    expect(lines).toHaveLength(1);
  });
});
