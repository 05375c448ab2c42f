import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isUnread } from '../../src/editions/edition-names.ts';
import { answerUnread } from '../../src/ledger/index.ts';

const bytes = Buffer.from('%PDF-1.6, a proof');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const file = 'book/book-proof.pdf';

test.each(['proof', 'cover'])(
  'of a %s it is only asked whether it is the one that was built',
  (edition) => {
    const listed = [{ file, sha256, edition }];
    expect(answerUnread(file, bytes, file, listed, isUnread)?.answers).toEqual({
      'same-bytes': 'yes',
      'same-text': 'not-asked',
      'same-letters': 'not-asked',
    });
    const altered = answerUnread(file, Buffer.from('%PDF-1.6, another'), file, listed, isUnread);
    expect(altered?.answers['same-bytes']).toBe('no');
    expect(altered?.messages.map(({ rule }) => rule)).toEqual(['edition-bytes-differ']);
  },
);

test('a file for the press is read', () => {
  expect(
    answerUnread(file, bytes, file, [{ file, sha256, edition: 'print' }], isUnread),
  ).toBeUndefined();
});
