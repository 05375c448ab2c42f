import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import {
  formatMessage,
  hasErrors,
  rules,
  severityOf,
  sortMessages,
  tell,
} from '../../src/messages/index.ts';

const file = (path: string): VFile => new VFile({ path });
const src = join(import.meta.dirname, '../../src');

async function textOf(folder: string): Promise<string> {
  const names = await readdir(join(src, folder), { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts') && !name.startsWith('messages/'));
  const texts = await Promise.all(files.map((name) => readFile(join(src, folder, name), 'utf8')));
  return texts.join('\n');
}

test('a message is one line, and its hint another', () => {
  const missing = { case: 'missing', field: 'title' } as const;
  const message = tell(file('book.yaml'), 'field-missing', missing, { line: 3, column: 5 });
  expect(formatMessage(message)).toBe(
    'book.yaml:3:5 error The field “title” is missing [field-missing]\n  Add the field.',
  );
});

test('what was found and what was expected stand before the rule', () => {
  const place = { start: { line: 4, column: 1 }, end: { line: 4, column: 9 } };
  const message = tell(file('a.md'), 'field-wrong', 'No', {
    place,
    actual: '“letter”',
    expected: ['report', 'message', 'call'],
    hint: 'Ask.',
  });
  expect(formatMessage(message)).toBe(
    'a.md:4:1 error No; found “letter”; expected report, message or call [field-wrong]\n  Ask.',
  );
  message.expected = [];
  message.actual = undefined;
  expect(formatMessage(message)).toBe('a.md:4:1 error No [field-wrong]\n  Ask.');
});

test('a message about a whole file stands at its beginning', () => {
  const message = tell(file('x'), 'artifact-stale', 'Old');
  expect(formatMessage(message)).toMatch(/^x:1:1 warning Old \[artifact-stale\]\n/);
});

test('every rule stands in one file of the catalogue, and some room tells it', async () => {
  const files = await readdir(join(src, 'messages/rules'));
  const rooms = await Promise.all(
    files.map(
      (name) => import(`../../src/messages/rules/${basename(name, '.ts')}.ts`) as Promise<object>,
    ),
  );
  const listed = rooms
    .flatMap((room) => Object.entries(room))
    .flatMap(([name, entries]) => (name === 'rules' ? [] : Object.keys(entries)));
  expect(listed.sort()).toEqual(Object.keys(rules).sort());
  const code = await textOf('.');
  expect(listed.filter((id) => !code.includes(`'${id}'`))).toEqual([]);
});

test('only errors stop a build', () => {
  const warning = tell(file('x'), 'markdown-code', 'Code');
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([warning])).toBe(false);
  expect(hasErrors([warning, tell(file('x'), 'markdown-link', 'Link')])).toBe(true);
  warning.fatal = undefined;
  expect(severityOf(warning)).toBe('info');
});

test('messages are sorted by file, line and column, and else stay in their order', () => {
  const at = (path: string, line: number, column: number, reason: string) =>
    tell(file(path), 'field-wrong', reason, { place: { line, column } });
  const told = [
    at('b.md', 1, 1, '6'),
    at('a.md', 10, 1, '5'),
    at('a.md', 9, 2, '3'),
    at('a.md', 9, 2, '4'),
    at('a.md', 9, 1, '2'),
    tell(file('a.md'), 'field-wrong', '1'),
    at('Z.md', 1, 1, '0'),
  ];
  const before = [...told];
  expect(
    sortMessages(told)
      .map(({ reason }) => reason)
      .join(''),
  ).toBe('0123456');
  expect(told).toEqual(before);
});
