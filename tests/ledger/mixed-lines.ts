import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { root } from '../root.ts';
import { madeLines } from '../typography/made-lines.ts';
import { asTyped } from '../typography/visual-order.ts';

const persian =
  'مردم رود خانه سنگ کتاب درخت راه نامه دل صدا روز آب بازار چشم سفر خیابان سال باغ چراغ کوه'.split(
    ' ',
  );
const latin = 'alpha Beta x y2 NET func README v2 Win'.split(' ');
const numbers = '۱۲ ۳ 12 3.5 ۱۴۰۲ ۵۰٪ 2019 -5 −۵ ۳–۵ 12–34 +7 ۱٬۲۰۰ ٪'.split(' ');
const codes = [
  ...latin,
  ...'" ( ) = . / [ ] { } < > ; : - -- & , % # @ کتاب ۱۲ 12'.split(' '),
  ' = ',
  '"سلام"',
  '(الف, b)',
  '"مقدار"',
  '«نقل»',
];
const addresses = [
  'https://example.org/a?b=c',
  'http://fa.example.org/کتاب_باغ?نسخه=۲',
  'https://x.org/%DA%A9(b)',
  'www.example.com/?q=1',
  'user@example.com',
  ...'example.org/a/b /usr/bin C:\\Users\\x ~/x .gitignore --help -v @user #tag'.split(' '),
];
const tags = ['<tag>', '<br/>', '<a href="x">'];
const spans = ['f(الف)', 'a "کتاب" b', 'x = (سلام)', '1 + ۲', '(a) ب'];
const marks = ['«»', '“”', '""', '()', '[]'];

/** That would be a list. */
const isItem = /^(?:[0-9]+[.)]|[-+])\s/;
const escaped = (text: string): string => text.replace(/[\\`*_[\]#<>~|!&{}]/g, '\\$&');
const from = (words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const several = (words: readonly string[], most: number): fc.Arbitrary<string> =>
  fc.array(from(words), { minLength: 1, maxLength: most }).map((all) => all.join(' '));

const item: fc.Arbitrary<string> = fc.oneof(
  { weight: 42, arbitrary: several(persian, 3) },
  { weight: 13, arbitrary: several(latin, 3).map(escaped) },
  { weight: 12, arbitrary: from(numbers).map(escaped) },
  {
    weight: 7,
    arbitrary: fc
      .array(from(codes), { minLength: 1, maxLength: 6 })
      .map((all) => `\`${all.join('').trim()}\``),
  },
  { weight: 8, arbitrary: from(addresses).map(escaped) },
  { weight: 5, arbitrary: from(tags).map(escaped) },
  { weight: 4, arbitrary: from(spans).map((text) => `<span dir="ltr">${text}</span>`) },
  {
    weight: 9,
    arbitrary: fc
      .tuple(from(marks), fc.oneof(from(persian), from(latin), from(numbers)))
      .map(([pair, text]) => escaped(`${pair[0]}${text}${pair[1]}`)),
  },
);
const between = from([' ', ' ', ' ', ' ', '، ', '. ', ': ', '؟ ', ' – ', '؛ ', ' / ']);

/** In Markdown the lines of which the tests of typography say what is isolated in them. */
export function isolatedLines(): string[] {
  const cases = readFileSync(join(root, 'tests/typography/mixed-cases.txt'), 'utf8');
  return [...madeLines(800), ...cases.trimEnd().split('\n')]
    .map((line) => asTyped(line))
    .filter((line) => !isItem.test(line))
    .map(escaped);
}

/** Lines in Markdown with code, addresses, brackets, quotation marks, numbers and tags; always the same. */
export function mixedLines(count: number, seed = 18): string[] {
  const line = fc
    .tuple(
      fc.array(fc.tuple(item, between), { minLength: 2, maxLength: 7 }),
      item,
      from(['.', '', '؟', ':']),
    )
    .map(([items, last, end]) => `${items.map((pair) => pair.join('')).join('')}${last}${end}`)
    .filter((text) => !isItem.test(text));
  return fc.sample(line, { seed, numRuns: count });
}
