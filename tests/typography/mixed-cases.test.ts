import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { normalise } from '../../src/typography/index.ts';
import { root } from '../root.ts';
import { asMarked, asTyped, isolated, visualOrder } from './visual-order.ts';

/** Lines with ⟦ ⟧ round what belongs together from left to right. */
const cases = readFileSync(join(root, 'tests/typography/mixed-cases.txt'), 'utf8')
  .trimEnd()
  .split('\n');

test.each(cases)('%s', (line) => {
  expect(visualOrder(isolated(asTyped(line)))).toBe(visualOrder(asMarked(line)));
});

test.each([
  'نگاه کنید به Smith, J. (2019). The History of Books: A Study (2nd ed.), Vol. 3, No. 4, pp. 12–34. Oxford: OUP. و نیز',
  'و iPhone 15 Pro (2023) و f(x) = x² + 1 و P < 0.05 و 20% off و 37 °C',
  'نوشتهٔ Smith, “Das Kapital”, 12; Jones, 3? Yes, 4. را',
  '(Chapter 1, §18)، و در Figure 3(a) هم.',
  'نشانی example.com/?q=1;2 و fa.example.org/wiki/کتاب_باغ?نسخه=2 و www.example.com/a?b=c,d را',
  'نام .NET و :root و C:\\a و ~/x و --help و a.b و 3D و COVID-19 و H₂O را',
])('no rule touches the signs and digits of a foreign run: %s', (line) => {
  expect(normalise(line).text).toBe(line);
});

test('a number that is not the run’s is Persian', () => {
  expect(normalise('در سال 2001 Windows XP و در Google 500 نفر').text).toBe(
    'در سال ۲۰۰۱ Windows XP و در Google ۵۰۰ نفر',
  );
});
