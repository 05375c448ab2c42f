import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { root } from '../root.ts';

/** Signs, letters and pieces that rules look for, in any order. */
export const anyPersian: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...'ابپکگلمنوهیيىكآئءةۀە۰۹٠٤95xZ@') },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          ...' \n\t\u00A0\u200C\u200D\u200F\u202F\u00AC\u064E\u064B\u0653\u0654\u0670.,،؛;؟?!:«»‹›"\'“”‘’()[]-–/%٪٫٬…﴿﴾',
        ),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...'می نمی ها های هایی تر ترین ای ام اند اش شان ی خانه رفته کتاب می‌ گذرد کنیم برمی درمی خیزیم میکنیم میدان ال الله من که'
            .split(' ')
            .flatMap((word) => [word, ` ${word}`, `${word} `]),
          ' www.a.ir/?q=1;2 ',
          ' Word 10, x ',
          ' ۱,۰۰۰.۵ درصد',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

/** The sources of the book, as they came. */
export const sources: readonly string[] = filesIn('manuscripts/sources', '.txt');

/** The documents of the book. */
export const manuscripts: readonly string[] = readdirSync(join(root, 'manuscripts'))
  .filter((name) => name.startsWith('congress-'))
  .flatMap((chapter) => filesIn(`manuscripts/${chapter}`, '.md'));

function filesIn(folder: string, suffix: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}
