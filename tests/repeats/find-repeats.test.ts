import { expect, test } from 'vitest';
import { findRepeats, foldedWords } from '../../src/repeats/index.ts';

/** Words that are in no other passage. */
const own = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index}`);
const shared = own('s', 40);

test('a long run is found wherever it stands, and only there', () => {
  const passages = [
    own('a', 50),
    [...own('b', 90), ...shared.slice(0, 12), ...own('c', 90)],
    shared,
  ];
  expect(findRepeats(passages)).toEqual([
    { first: 1, second: 2, words: 12, share: 12 / 40, longest: 12 },
  ]);
});

test('eleven words in long passages are nobody’s repeat; nine of a short one are', () => {
  const within = (count: number): string[] => [...own('b', 90), ...shared.slice(0, count)];
  expect(findRepeats([within(11), [...own('c', 90), ...shared.slice(0, 11)]])).toEqual([]);
  expect(findRepeats([within(9), [...own('d', 7), ...shared.slice(0, 9)]])).toHaveLength(1);
  expect(findRepeats([within(8), shared.slice(0, 8)])).toEqual([]);
});

test('a version with words changed here and there is one', () => {
  const changed = shared.map((word, index) => (index % 9 === 8 ? `x${index}` : word));
  const [repeat] = findRepeats([shared, changed]);
  // Runs of eight; the four words behind the last of them are too few to be one.
  expect(repeat).toMatchObject({ words: 32, longest: 8, share: 0.8 });
});

test('what many passages have is a refrain', () => {
  const passages = (count: number): string[][] =>
    Array.from({ length: count }, (_, index) => [...own(`p${index}-`, 5), ...shared.slice(0, 12)]);
  expect(findRepeats(passages(12))).toHaveLength((12 * 11) / 2);
  expect(findRepeats(passages(13))).toEqual([]);
});

test('words are the same in every spelling of their letters', () => {
  expect(foldedWords('آموزگار گرامي، كتاب‌ها ١٢ جلدِ «نو»')).toEqual(
    foldedWords('آموزگار گرامی کتابها 12 جلد نو!'),
  );
});

test('the cost grows as the text does, even where everything repeats', () => {
  const stepsFor = (size: number): number => {
    let steps = 0;
    const passages = Array.from({ length: size }, (_, index) => [
      ...own(`p${index % 40}-`, 30),
      ...own(`q${index % 9}-`, 30),
    ]);
    findRepeats(passages, () => {
      steps += 1;
    });
    return steps / (size * 60);
  };
  // Each shingle once, and each meeting of the twelve that two may have.
  for (const size of [100, 400, 1600]) expect(stepsFor(size)).toBeLessThan(13);
});
