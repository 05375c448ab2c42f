import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  formatLineRange,
  linesOfDocument,
  parseDocumentLines,
  parseLineRange,
  readSource,
  type SourceText,
} from '../../src/sources/index.ts';

function sourceOf(bytes: string | Buffer): SourceText {
  const source = readSource(Buffer.from(bytes as string), 's.txt');
  if (!source) throw new Error('unread');
  return source;
}

test('a source has its bytes’ hash and its lines', () => {
  const text = 'یک\n\n دو \n';
  expect(sourceOf(text)).toEqual({
    name: 's.txt',
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: 13,
    lines: ['یک', '', ' دو ', ''],
  });
});

test('line ends of Windows and a byte order mark are no text, but count in the hash', () => {
  const plain = sourceOf('یک\nدو');
  const windows = sourceOf('\uFEFFیک\r\nدو');
  expect(windows.lines).toEqual(plain.lines);
  expect(windows.sha256).not.toBe(plain.sha256);
});

test('only the carriage return at a line’s end goes', () => {
  expect(sourceOf('یک\rدو\r\r\nسه')).toMatchObject({ lines: ['یک\rدو\r', 'سه'] });
});

test('what is no UTF-8 is no text', () => {
  expect(readSource(Uint8Array.of(0xd3, 0xe1, 0xc7, 0xe3), 's.txt')).toBeUndefined();
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

test.each([
  ['28-41', { from: 28, to: 41 }],
  ['3, 7-9', { from: 3, to: 9, without: [{ from: 4, to: 6 }] }],
  ['1-2,3', { from: 1, to: 3 }],
])('lines of a document “%s”', (text, lines) => {
  expect(parseDocumentLines(text)).toEqual(lines);
});

test.each(['7-9, 3', '3, 3', '1-5, 4-8', '3,', ''])('no lines of a document: “%s”', (text) => {
  expect(parseDocumentLines(text)).toBeUndefined();
});

test('a document’s lines are empty where the book leaves one out, or where they are another’s', () => {
  const lines = ['1', '2', '3', '4', '5', '6'];
  const source = {
    lines,
    omitted: [
      { from: 1, to: 3 },
      { from: 9, to: 9 },
    ],
  };
  const own = parseDocumentLines('2-4, 6');
  expect(own && formatLineRange(own)).toBe('L2-L4,L6-L6');
  expect(own && linesOfDocument(source, own)).toEqual(['', '', '4', '', '6']);
});
