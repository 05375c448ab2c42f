import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { remarkPersian } from '../../src/normalisation/index.ts';
import { normalise, type TextKind } from '../../src/typography/index.ts';

const put = (text: string, kind: TextKind): string =>
  normalise(text, { kind }).text.replaceAll('\u200C', '|');

test.each([
  ['در بزم ما می آور و می گیر\nساقی و ساغر', 'در بزم ما می آور و می گیر\nساقی و ساغر'],
  ['کجا میری', 'کجا میری'],
  ['بنده م و دیده ست', 'بنده م و دیده ست'],
  ['دل می برد و می گذرد', 'دل می|برد و می|گذرد'],
])('in verse “%s” becomes “%s”', (text, wanted) => {
  expect(put(text, 'verse')).toBe(wanted);
});

test('a block of verse is known by its directive', () => {
  const text = { type: 'text' as const, value: 'کجا میری' };
  const paragraph = { type: 'paragraph' as const, children: [text] };
  const verse = { type: 'containerDirective' as const, name: 'verse', children: [paragraph] };
  remarkPersian()({ type: 'root', children: [verse] }, new VFile('کجا میری'));
  expect(text.value).toBe('کجا میری');
  remarkPersian()({ type: 'root', children: [paragraph] }, new VFile('کجا میری'));
  expect(text.value).toBe('کجا می‌ری');
});

test('no half-space behind a letter that joins to nothing, where the house has it so', () => {
  const after = (text: string): string =>
    normalise(text, { afterNonJoining: 'none' }).text.replaceAll('\u200C', '|');
  expect(after('کار ها و خانه ها و بالا تر')).toBe('کارها و خانه|ها و بالاتر');
});

test('a joined plural is parted where the book parts the same word', () => {
  const parted = new Set(['کتاب']);
  expect(normalise('کتابها و گلها', { parted }).text).toBe('کتاب‌ها و گلها');
});

/** Lines of two old poets, with all their half-spaces. */
const poems = readFileSync(new URL('corpus/verse.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

test.each(poems)('of old verse nothing is changed wrongly: %s', (line) => {
  const right = line.replaceAll('|', '\u200C');
  for (const kind of ['verse', 'text'] as const) {
    expect(put(right, kind)).toBe(line);
    const parted = put(line.replaceAll('|', ' '), kind);
    // A space that wasn't put right stays one; what was has to be a half-space in the poem.
    const signs = [...line];
    expect(
      [...parted].map((sign, at) => (sign === ' ' && signs[at] === '|' ? '|' : sign)).join(''),
    ).toBe(line);
  }
});
