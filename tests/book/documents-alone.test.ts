import { expect, test } from 'vitest';
import { documentsAlone, flattenContents, makeBooks, makeDocument } from '../../src/book/index.ts';
import { sourceTextOf } from '../../src/ledger/index.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';

const { manuscript } = await readManuscriptAt('manuscripts');
if (!manuscript) throw new Error('the real book can’t be read');
const books = makeBooks(manuscript);
const documents = documentsAlone(manuscript, 'reading');

test('every document of the book may be a book of its own, in its order', () => {
  const inWhole = books.whole.spine.filter(({ kind }) => kind === 'document').map(({ id }) => id);
  expect(documents.map(({ id }) => id)).toEqual(inWhole);
  const identifiers = [books.whole, ...books.chapters, ...documents].map(
    ({ identifier }) => identifier,
  );
  expect(new Set(identifiers).size).toBe(identifiers.length);
});

test('it has that document and no other, to the letter, and says what it is from', () => {
  for (const document of documents) {
    const alone = makeDocument(manuscript, document.id);
    if (!alone) throw new Error(`${document.id} isn’t made`);
    const own = alone.spine.filter(({ kind }) => kind === 'document');
    expect(own.map(({ id }) => id)).toEqual([document.id]);
    const whole = books.whole.spine.find(({ id }) => id === document.id);
    const text = (part: typeof whole): string => (part ? sourceTextOf(part.content) : '');
    expect(text(own[0])).toBe(text(whole));
    expect(alone).toMatchObject({
      id: document.id,
      identifier: document.identifier,
      title: own[0]?.title,
      partOf: { title: books.whole.title, identifier: books.whole.identifier },
    });
    const anchors = flattenContents(alone.contents).map(({ anchor }) => anchor);
    const others = documents.filter(({ id }) => id !== document.id);
    expect(anchors.some((anchor) => others.some(({ id }) => id === anchor))).toBe(false);
    expect(alone.sources).toHaveLength(1);
  }
});

test('there is none of an id that no document has', () => {
  expect(makeDocument(manuscript, 'congress-11-99-nobody')).toBeUndefined();
});
