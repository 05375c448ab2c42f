import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/typography/index.ts';
import { root } from '../root.ts';

const half = '\u200C';
const linesOf = (name: string): string[] =>
  readFileSync(join(root, 'tests/typography/corpus', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replaceAll('|', half));

const put = (text: string): string => normalise(text).text;

describe('sentences that the rules may not spoil', () => {
  test.each(linesOf('stays.txt'))('%s', (line) => {
    expect(put(line)).toBe(line);
  });
});

describe('sentences that the rules put right', () => {
  test.each(linesOf('becomes.txt').map((line) => line.split(' ⟹ ') as [string, string]))(
    '%s ⟹ %s',
    (line, wanted) => {
      expect(put(line)).toBe(wanted);
    },
  );
});
