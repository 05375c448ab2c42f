import { expect, test } from 'vitest';
import { message } from '../../src/messages/index.ts';
import { typographyReportFiles } from '../../src/normalisation/index.ts';
import { changedWords } from '../../src/normalisation/typography-report/changed-words.ts';
import { ruleWords } from '../../src/normalisation/typography-report/rule-words.ts';
import { typographyRuleIds } from '../../src/typography/index.ts';
import { templates } from '../installation/templates.ts';

test.each([
  ['او می گذرد و', 'او می\u200Cگذرد و', ['او ', 'می گذرد', 'می\u200Cگذرد', ' و']],
  ['خانه ، باغ', 'خانه، باغ', ['', 'خانه ،', 'خانه،', ' باغ']],
  ['كتاب', 'کتاب', ['', 'كتاب', 'کتاب', '']],
  ['یک  دو', 'یک دو', ['', 'یک  دو', 'یک دو', '']],
])('the words in which “%s” changes', (before, after, wanted) => {
  const { left, was, is, right } = changedWords(before, after);
  expect(left + was + right).toBe(before);
  expect(left + is + right).toBe(after);
  if (!before.includes('  ')) expect([left, was, is, right]).toEqual(wanted);
});

test('every rule has words for the page', () => {
  expect(Object.keys(ruleWords).sort()).toEqual([...typographyRuleIds].sort());
});

test('the page says all that the data says, and nothing runs in it', async () => {
  const told = message('a.md', 'typography-quotes', { found: '"' }, { line: 9, column: 2 });
  const change = { found: ' ', put: '\u200C', before: 'می رود', after: 'می\u200Cرود' };
  const records = [
    {
      id: 'a',
      title: 'سند',
      path: 'a/01.md',
      changes: [{ rule: 'half-space-mi' as const, line: 7, column: 3, ...change }],
      messages: [told],
    },
  ];
  const [page, data] = typographyReportFiles(
    'کتاب <b>',
    records,
    templates.reports['typography'] ?? '',
  );
  const html = new TextDecoder().decode(page?.bytes);
  expect(html).toContain('a/01.md:7:3');
  expect(html).toContain('<del>می رود</del>');
  expect(html).toContain('<ins>می\u200Cرود</ins>');
  expect(html).toContain('a/01.md:9:2');
  expect(html).not.toMatch(/<b>|<script/);
  expect(JSON.parse(new TextDecoder().decode(data?.bytes))).toMatchObject({
    documents: [{ id: 'a', file: 'a/01.md', changes: 1 }],
    rules: [{ rule: 'half-space-mi', family: 'halfSpaces', count: 1 }],
    told: [{ rule: 'typography-quotes', file: 'a/01.md', line: 9, found: '"' }],
  });
});
