import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { root } from '../root.ts';

const read = (name: string): string => readFileSync(join(root, 'examples', name), 'utf8');

test.each([
  ['markdown-to-html.mjs', 'letter.html'],
  ['put-right.mjs', 'letter.changes.txt'],
])('examples/%s prints what stands in %s', (program, expected) => {
  const output = execFileSync(process.execPath, [join(root, 'examples', program)], {
    cwd: root,
    encoding: 'utf8',
    input: read('letter.md'),
  });
  expect(output).toBe(read(expected));
});

test('the pure typography is one file that loads no package', () => {
  const seen = new Set<string>();
  const enter = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const code = readFileSync(join(root, 'dist', name), 'utf8');
    const from = [...code.matchAll(/(?:^|[;\n])(?:import|export)[^;'"]*?from\s*["']([^"']+)["']/g)];
    for (const [, file = ''] of from) {
      expect(file).toMatch(/^\.\//);
      enter(file.slice(2));
    }
  };
  enter('persian-text.js');
  expect([...seen]).toEqual(['persian-text.js']);
});

test('and gives what other programs need, and no inner names', async () => {
  const text = (await import(pathToFileURL(join(root, 'dist/persian-text.js')).href)) as object;
  expect(Object.keys(text).sort()).toEqual([
    'abjadFolio',
    'alefBaFolio',
    'applyChanges',
    'comparePersian',
    'countLetters',
    'findForeignSpans',
    'findIsolates',
    'findOtherLanguages',
    'findReports',
    'formatCount',
    'keepTogether',
    'moveOffset',
    'moveOffsetBack',
    'normalise',
    'numberInWords',
    'ordinalInWords',
    'persianSortKey',
    'ruleFamilies',
    'skeleton',
    'toAsciiDigits',
    'toPersianDigits',
    'typographyReportIds',
    'typographyRuleIds',
    'typographyRules',
  ]);
});
