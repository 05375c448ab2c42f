import { expect, it } from 'vitest';
import {
  drawnWith,
  readVazirmatn,
  type TextOutlines,
  textOutlines,
} from '../../src/fonts/index.ts';

const faces = await readVazirmatn();
const plain = textOutlines(faces);

it('is drawn once where the faces have all of it', async () => {
  const drawn: TextOutlines[] = [];
  await drawnWith(faces, (type) => {
    drawn.push(type);
    return type.set('کتاب', 700);
  });
  expect(drawn).toHaveLength(1);
});

it('takes what they lack from others, and a box of two rows of digits for what none has', async () => {
  for (const text of ['راه ← خانه', 'دین ﷺ', 'چین 中 است']) {
    expect(plain.set(text, 700).missing.length, text).toBe(1);
    const set = await drawnWith(faces, (type) => type.set(text, 700));
    expect(set.missing, text).toEqual([]);
    expect(set.advance).toBeGreaterThan(plain.set(text.replace(/[←ﷺ中]/u, ''), 700).advance);
  }
  const box = await drawnWith(faces, (type) => type.set('中', 400));
  // A frame, and 4, E, 2 and D.
  expect(box.steps.filter(({ type }) => type === 'M')).toHaveLength(2 + 2 + 1 + 1 + 2);
});

it('sets words as before beside them, in their order', async () => {
  const word = plain.set('خانه', 700);
  const both = await drawnWith(faces, (type) => type.set('中خانه', 700));
  // Right to left: the word ends at the left, and its outline is the same there.
  expect(both.steps.slice(0, word.steps.length)).toEqual(word.steps);
});
