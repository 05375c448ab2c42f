import { expect, test } from 'vitest';
import {
  english,
  formatMessage,
  inWords,
  type Language,
  type Message,
  type MessageData,
  message,
  messageLines,
  type RuleId,
  rules,
} from '../../src/messages/index.ts';
import { samples } from './samples.ts';

const told = Object.entries(samples).map(([rule, all]): [string, Message[]] => [
  rule,
  all.map((data) => message('a/b.md', rule as RuleId, data as never, { line: 3, column: 5 })),
]);

test('every rule has its weight, and an id that can be searched for', () => {
  for (const [id, { severity }] of Object.entries(rules)) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(['error', 'warning', 'info']).toContain(severity);
  }
});

test.each(told)('%s is said of its data, which is the same after JSON', (rule, messages) => {
  expect(messages.length).toBeGreaterThan(0);
  for (const each of messages) {
    const { reason, found, expected, hint } = inWords(each);
    // What import decided begins as it goes on behind “Perhaps: ”.
    const isDecision = 'sure' in each.data;
    expect(reason).toMatch(isDecision ? /^\S.*[^.\s]$/ : /^[^a-z\s].*[^.\s]$/);
    expect(hint).toMatch(/^[A-Z].*\.$/);
    const line = formatMessage(each);
    expect(line).toMatch(new RegExp(`^a/b\\.md:3:5 (error|warning|info) .* \\[${rule}\\]\\n  `));
    // Nothing of the data is missing, and nothing is said of data that isn't there.
    for (const words of [reason, found ?? '', ...expected, hint]) {
      expect(words).not.toMatch(/undefined|null|NaN|\[object/);
    }
    const again = JSON.parse(JSON.stringify(each)) as Message;
    expect(again).toStrictEqual(each);
    expect(structuredClone(each)).toStrictEqual(each);
    expect(formatMessage(again)).toBe(line);
  }
});

test('every wording is sampled once: no two samples of a rule read alike', () => {
  for (const [rule, messages] of told) {
    expect(new Set(messages.map(formatMessage)).size, rule).toBe(messages.length);
  }
});

test('data has no words: a case is one word or two, with a hyphen', () => {
  const cases = Object.values(samples)
    .flatMap((all) => all as readonly MessageData[])
    .flatMap((data) => (typeof data['case'] === 'string' ? [data['case']] : []));
  for (const each of cases) expect(each).toMatch(/^[a-z]+(-[a-z]+)?$/);
});

test('another language is another table with the same keys, from the same data', () => {
  const [first] = told.flatMap(([rule, messages]) => (rule === 'edition-unknown' ? messages : []));
  const persian: Language = {
    rules: {
      ...english.rules,
      'edition-unknown': {
        says: ({ name }) => `«${name}» نام هیچ ویرایشی نیست`,
        found: ({ name }) => name,
        expected: () => ['pdf', 'print'],
        hint: 'pdf را هم بسازید.',
      },
    },
    found: (what) => `؛ هست: ${what}`,
    expected: (choices) => `؛ باید باشد: ${choices.join(' یا ')}`,
    pressFault: 'خطای چاپخانه است.',
  };
  expect(first && messageLines(first, persian).join('\n')).toBe(
    'a/b.md:3:5 error «press» نام هیچ ویرایشی نیست؛ هست: press؛ باید باشد: pdf یا print [edition-unknown]\n  pdf را هم بسازید.',
  );
});
