import { expect, test } from 'vitest';
import { HiddenTexts } from '../../src/pdf-objects/hidden-texts.ts';

function differences(...texts: readonly (readonly [outer: string, inner: string])[]): number {
  const hidden = new HiddenTexts();
  for (const [outer, inner] of texts) hidden.add(outer, inner);
  return hidden.different().length;
}

test('a mark that is painted before its letter is that of no other letter', () => {
  expect(differences(['و', 'و'], ['هٔ', '\u0654ه'])).toBe(0);
  expect(differences(['ا', 'ا'], ['هٔ', '\u0654ه'], ['ی', 'ی'])).toBe(0);
});

test('another letter, or a mark that is missing, is a difference', () => {
  expect(differences(['و', 'ز'])).toBe(1);
  expect(differences(['هٔ', 'ه'])).toBe(1);
});
