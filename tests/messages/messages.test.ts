import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { formatMessage, hasErrors, message, rules } from '../../src/messages/index.ts';

const src = join(import.meta.dirname, '../../src');

async function textOf(folder: string): Promise<string> {
  const names = await readdir(join(src, folder), { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts') && !name.startsWith('messages/'));
  const texts = await Promise.all(files.map((name) => readFile(join(src, folder, name), 'utf8')));
  return texts.join('\n');
}

test('a message is one line, and its hint another', () => {
  const missing = { case: 'missing', field: 'title' } as const;
  const told = message('book.yaml', 'field-missing', missing, { line: 3, column: 5 });
  expect(formatMessage(told)).toBe(
    'book.yaml:3:5 error The field “title” is missing [field-missing]\n  Add the field.',
  );
});

test('what was found and what was expected stand before the rule', () => {
  const place = { start: { line: 4, column: 1 }, end: { line: 4, column: 9 } };
  const told = message('a.md', 'markdown-link', { address: 'x' }, place);
  expect(formatMessage(told)).toMatch(
    /^a\.md:4:1 error [^;]*; found “x”; expected http[^,]*, https[^,]*, mailto:… or tel:… \[markdown-link\]\n/,
  );
});

test('a message about a whole file stands at its beginning', () => {
  expect(formatMessage(message('x', 'artifact-stale', {}))).toMatch(
    /^x:1:1 warning [^;]* \[artifact-stale\]\n/,
  );
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

test('no room makes a message of its own words: those of a message are the catalogue’s', async () => {
  // What `message` and `tell` take is data, by their types; a file of unified takes words.
  expect(await textOf('.')).not.toMatch(/\.(?:message|info|fail)\(/);
});

test('only errors stop a build', () => {
  const warning = message('x', 'markdown-code', {});
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([warning])).toBe(false);
  expect(hasErrors([warning, message('x', 'markdown-link', { address: 'x' })])).toBe(true);
});
