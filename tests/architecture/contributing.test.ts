import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../root.ts';

const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** The cells of a table under a heading, row by row. */
function tableUnder(heading: string): string[][] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

it('leads to paths that are there', () => {
  const named = [...page.matchAll(/`([^`\s]+)`|\]\(([^)]+)\)/g)].map(
    ([, code, link]) => code ?? link,
  );
  const paths = named.filter((name): name is string =>
    /^[\w.-]+(?:\/|\.json$|\.md$)/.test(name ?? ''),
  );
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('answers each of twenty questions with one path', () => {
  const rows = tableUnder('Where would I change …');
  expect(rows).toHaveLength(20);
  for (const [question, answer] of rows) expect(answer, question).toMatch(/^`[^`]+`$/);
});

it('says what fifteen words mean', () => {
  const rows = tableUnder('The words');
  expect(rows).toHaveLength(15);
  for (const [word, meaning] of rows) expect(meaning, word).not.toBe('');
});
