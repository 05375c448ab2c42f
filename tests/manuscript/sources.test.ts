import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatLineRange, parseLineRange, readSource } from '../../src/sources/index.ts';

async function sourceOf(bytes: string | Buffer): ReturnType<typeof readSource> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-source-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 's.txt'), bytes);
  return readSource(join(folder, 's.txt'), 's.txt');
}

test('a source has its bytes’ hash and its lines', async () => {
  const text = 'یک\n\n دو \n';
  expect(await sourceOf(text)).toEqual({
    name: 's.txt',
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: 13,
    lines: ['یک', '', ' دو ', ''],
  });
});

test('line ends of Windows and a byte order mark are no text, but count in the hash', async () => {
  const plain = await sourceOf('یک\nدو');
  const windows = await sourceOf('\uFEFFیک\r\nدو');
  if (typeof plain === 'string' || typeof windows === 'string') throw new Error('unread');
  expect(windows.lines).toEqual(plain.lines);
  expect(windows.sha256).not.toBe(plain.sha256);
});

test('only the carriage return at a line’s end goes', async () => {
  expect(await sourceOf('یک\rدو\r\r\nسه')).toMatchObject({ lines: ['یک\rدو\r', 'سه'] });
});

test('what cannot be read says why', async () => {
  expect(await sourceOf(Buffer.from([0xd3, 0xe1, 0xc7, 0xe3]))).toBe('not-utf8');
  expect(await readSource('/nowhere/s.txt', 's.txt')).toBe('missing');
});

test.each([
  ['28-41', { from: 28, to: 41 }],
  ['28', { from: 28, to: 28 }],
  [' 28 – 41 ', { from: 28, to: 41 }],
  ['7-7', { from: 7, to: 7 }],
])('lines “%s”', (text, range) => {
  expect(parseLineRange(text)).toEqual(range);
});

test.each(['41-28', '0', '0-3', '-3', '3-', '1-2-3', 'L3', '1,2', '1.5', '', '12345678', '۲۸-۴۱'])(
  'no lines: “%s”',
  (text) => {
    expect(parseLineRange(text)).toBeUndefined();
  },
);

test('a range is printed as the editions carry it, and one line as two', () => {
  expect(formatLineRange({ from: 28, to: 41 })).toBe('L28-L41');
  expect(formatLineRange({ from: 5, to: 5 })).toBe('L5-L5');
});
