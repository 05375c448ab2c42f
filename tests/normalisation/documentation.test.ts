import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  ruleFamilies,
  typographyReportIds,
  typographyRuleIds,
} from '../../src/typography/index.ts';
import { root } from '../root.ts';

const page = readFileSync(join(root, 'docs/typography.md'), 'utf8');

test('docs/typography.md lists every rule and report, in their order', () => {
  const listed = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
  expect(listed).toEqual([...typographyRuleIds, ...typographyReportIds]);
});

test('every rule is in one family', () => {
  expect(Object.values(ruleFamilies).flat().sort()).toEqual([...typographyRuleIds].sort());
});
