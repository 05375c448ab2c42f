import { unified } from 'unified';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { expect, test } from 'vitest';
import {
  formatMessage,
  hasErrors,
  inWords,
  type Message,
  message,
  messagesIn,
  severityOf,
  sortMessages,
  tell,
} from '../../src/messages/index.ts';

const stale = message('output/a/a.pdf', 'artifact-stale', {});
const faceless = message(
  'a.epub',
  'sign-without-face-on-screens',
  { sign: '\u{13000}', code: 'U+13000', name: 'EGYPTIAN HIEROGLYPH A001', count: 1, allow: [] },
  { start: { line: 2, column: 3, offset: 40 }, end: { line: 2, column: 5, offset: 42 } },
);

test('a message is a plain value, the same after JSON and after a copy', () => {
  expect(faceless).toStrictEqual({
    rule: 'sign-without-face-on-screens',
    file: 'a.epub',
    place: { line: 2, column: 3, end: { line: 2, column: 5 } },
    data: {
      sign: '\u{13000}',
      code: 'U+13000',
      name: 'EGYPTIAN HIEROGLYPH A001',
      count: 1,
      allow: [],
    },
  });
  expect(stale).toStrictEqual({ rule: 'artifact-stale', file: 'output/a/a.pdf', data: {} });
  for (const told of [faceless, stale]) {
    expect(JSON.parse(JSON.stringify(told))).toStrictEqual(told);
    expect(structuredClone(told)).toStrictEqual(told);
  }
});

test('a place is where something begins, and its end only if that is elsewhere', () => {
  const at = { line: 4, column: 1 };
  expect(message('x', 'artifact-stale', {}, { ...at, offset: 9 }).place).toStrictEqual(at);
  expect(message('x', 'artifact-stale', {}, { start: at, end: at }).place).toStrictEqual(at);
  expect(message('x', 'artifact-stale', {}, undefined)).not.toHaveProperty('place');
  const place = { ...at, end: { line: 5, column: 2 } };
  expect(message('x', 'artifact-stale', {}, place).place).toStrictEqual(place);
});

test('its words are made of its data', () => {
  expect(formatMessage(faceless)).toBe(
    'a.epub:2:3 warning No face of the press has “\u{13000}” (U+13000 EGYPTIAN HIEROGLYPH A001); a reader’s device may lack it too [sign-without-face-on-screens]\n' +
      '  Write it in another way, or allow it as the others.',
  );
  expect(formatMessage(stale)).toMatch(/^output\/a\/a\.pdf:1:1 warning .* \[artifact-stale\]\n/);
  const sizes = { text: 1, fonts: 2000, pictures: 2001, rest: 10 };
  const over = message('a.epub', 'epub-over-budget', { budget: 1000, size: 4012, ...sizes });
  expect(inWords(over)).toStrictEqual({
    reason:
      'The EPUB is larger than its budget (text 1 kB, fonts 2 kB, pictures 3 kB, all else 1 kB)',
    found: '5 kB',
    expected: ['at most 1 kB'],
    hint: 'Make the pictures smaller or leave some out, or raise “epub.budget” in book.yaml.',
  });
});

test('it weighs what its rule weighs', () => {
  expect(severityOf(faceless)).toBe('warning');
  expect(severityOf(message('a.epub', 'epub-without-pages', {}))).toBe('info');
  expect(hasErrors([faceless, stale])).toBe(false);
});

test('messages are sorted by file, line and column, and else stay in their order', () => {
  const at = (file: string, line: number, column: number, book: string): Message =>
    message(file, 'browser-not-pinned', { browser: book, reason: '' }, { line, column });
  const told = [at('b', 1, 1, '4'), at('a', 10, 1, '3'), at('a', 9, 2, '1'), at('a', 9, 2, '2')];
  const whole = (file: string, browser: string): Message =>
    message(file, 'browser-not-pinned', { browser, reason: '' });
  const sorted = sortMessages([...told, whole('a', '0'), whole('Z', '')]);
  expect(sorted.map(({ data }) => data)).toEqual(
    ['', '0', '1', '2', '3', '4'].map((browser) => ({ browser, reason: '' })),
  );
});

test('data of another rule doesn’t compile, nor do words', () => {
  // @ts-expect-error: it says which browser.
  message('x', 'browser-not-pinned', {});
  // @ts-expect-error: it has nothing to say beyond its rule.
  message('x', 'artifact-stale', { book: 'a' });
  // @ts-expect-error: words are the catalogue’s.
  message('x', 'artifact-stale', 'The file is old');
});

test('what a plugin tells is a message with words in anybody’s pipeline, and data in ours', async () => {
  const file = new VFile({ path: 'cover.md', value: '' });
  const place = { start: { line: 1, column: 2 }, end: { line: 1, column: 4 } };
  const processor = unified().use(() => (_tree, each) => {
    tell(each, 'browser-not-pinned', { browser: 'a', reason: 'b' }, place);
    tell(each, 'cover-crowded', {});
  });
  await processor.run({ type: 'root' } as never, file);
  const [first, second] = file.messages;
  expect(first).toBeInstanceOf(VFileMessage);
  expect(first).toMatchObject({
    reason: 'The pages were printed by a, not by the browser that comes with the press (b)',
    ruleId: 'browser-not-pinned',
    source: 'chap',
    fatal: false,
    line: 1,
    column: 2,
    place,
  });
  expect(first?.note).toMatch(/^They are right/);
  expect(first?.url).toBeUndefined();
  expect(messagesIn(file)).toStrictEqual([
    message('cover.md', 'browser-not-pinned', { browser: 'a', reason: 'b' }, place),
    message('cover.md', 'cover-crowded', {}),
  ]);
  const { reason, hint } = inWords(message('cover.md', 'cover-crowded', {}));
  expect(second).toMatchObject({ reason, note: hint, fatal: false });
});

test('what a plugin of others told is not lost unseen', () => {
  const file = new VFile({ path: 'a.md' });
  file.message('Something', { source: 'remark-lint' });
  expect(() => messagesIn(file)).toThrow('Something');
});
