import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIsolates } from '../../src/typography/index.ts';
import { repetitions } from '../repetitions.ts';
import { anyPersian } from './texts.ts';

const found = (text: string): string[] =>
  findIsolates(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

test.each([
  ['در Windows 10 است.', ['latin Windows 10']],
  ['زبان C++، و C# و AT&T', ['latin C++', 'latin C#', 'latin AT&T']],
  ['پیامگیر wpi_tamas@ است', ['handle wpi_tamas']],
  ['پیامگیر @wpi_tamas است', ['handle @wpi_tamas']],
  ['به a.b@c.org بنویسید', ['email a.b@c.org']],
  ['نشانی www.wpiran.org.', ['url www.wpiran.org']],
  ['نشانی (https://a.org/b?c=d)', ['url https://a.org/b?c=d']],
  [
    'شماره ۰۰۴۶۷۰۰۴۴۷۴۲۵ و +46 70 044 74 25',
    ['telephone ۰۰۴۶۷۰۰۴۴۷۴۲۵', 'telephone +46 70 044 74 25'],
  ],
  ['شابک: ۹۷۸-۶۰۰-۱۲۳-۴۵۶-۷', ['isbn ۹۷۸-۶۰۰-۱۲۳-۴۵۶-۷']],
  ['صفحهٔ ۱۲–۱۴ و ۳-۵', ['range ۱۲–۱۴', 'range ۳-۵']],
  ['روز ۱۴۰۰/۰۸/۱۳ ساعت ۱۲:۳۰', ['number ۱۴۰۰/۰۸/۱۳', 'number ۱۲:۳۰']],
  ['درهم 9f86d081884c7d65', ['latin 9f86d081884c7d65']],
  ['کتاب Marx, K. (1867), Das Kapital است', ['latin Marx, K. (1867), Das Kapital']],
  ['Marx, K. (1867). Das Kapital.', ['latin Marx, K. (1867). Das Kapital.']],
  ['سال ۱۳۹۸ و ۴۰۰ هزار نفر', []],
] as const)('%s', (text, isolates) => {
  expect(found(text)).toEqual(isolates);
});

test('isolates are in order and don’t overlap, and the parts of a range are in it', () => {
  fc.assert(
    fc.property(anyPersian, (text) => {
      let from = 0;
      for (const { start, end, parts = [] } of findIsolates(text)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        for (const part of parts) {
          expect(part.start).toBeGreaterThanOrEqual(start);
          expect(part.end).toBeLessThanOrEqual(end);
        }
        from = end;
      }
      expect(from).toBeLessThanOrEqual(text.length);
    }),
    { seed: 7, numRuns: repetitions(300, 2000) },
  );
});
