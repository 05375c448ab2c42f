import { expect, test } from 'vitest';
import { body, elementsOf } from './made.ts';

const classOf = (markdown: string): unknown[] =>
  elementsOf(body(markdown))
    .filter(({ tagName }) => tagName === 'ol')
    .map(({ properties }) => properties['className']);

const list = (start: number, count: number): string =>
  `<ol start="${start}">${'<li>چیز</li>'.repeat(count)}</ol>`;

test.each([
  [1, 1, undefined],
  [1, 9, undefined],
  [1, 10, ['marker-2']],
  [9, 2, ['marker-2']],
  [98, 2, ['marker-2']],
  [98, 3, ['marker-3']],
  [100, 1, ['marker-3']],
  [999, 2, ['marker-4']],
  [9999, 2, ['marker-5']],
])('a list from %i with %i items', (start, count, name) => {
  expect(classOf(list(start, count))).toEqual([name]);
});

test('lists in lists and in notes have the width of their own numbers', () => {
  expect(classOf(`<ol start="10"><li>ده ${list(98, 3)}</li></ol>`)).toEqual([
    ['marker-2'],
    ['marker-3'],
  ]);
  expect(classOf(`متن[^1].\n\n[^1]: یادداشت\n\n    ${list(12, 1)}`)).toEqual([['marker-2']]);
  expect(classOf('- بی‌شماره')).toEqual([]);
});
