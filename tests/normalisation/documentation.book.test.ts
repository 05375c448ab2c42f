import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../root.ts';

const page = readFileSync(join(root, 'docs/typography.md'), 'utf8');

test('the example of docs/typography.md runs as it stands, with the package’s own exports', () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(output.split('\n')).toEqual([
    '<p>کتاب\u200Cها را در <bdi dir="ltr" lang="en">Windows 10</bdi> می\u200C<strong>خوانیم</strong>.</p>',
    '1:1 letter-kaf: كتاب ها را در Windows → کتاب ها را در Windows',
    '1:39 space-before-mark: Windows 10 می خوانیم . → Windows 10 می خوانیم.',
    '1:28 half-space-mi:  را در Windows 10 می خوانیم. →  را در Windows 10 می\u200Cخوانیم.',
    '1:5 half-space-plural: کتاب ها را در Windows 10  → کتاب\u200Cها را در Windows 10 ',
    '',
  ]);
});
