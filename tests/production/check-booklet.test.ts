import { expect, test } from 'vitest';
import { inWords, type Message, severityOf } from '../../src/messages/index.ts';
import { check } from '../../src/production/check.ts';
import { smallBookFolder } from './small-book.ts';

/** What is told of the booklet of a book with these lines in its `book.yaml`. */
async function told(fields: string, editions = ['booklet']): Promise<Message[]> {
  const messages = await check(await smallBookFolder({ editions, fields }));
  return messages.filter(({ rule }) => rule.startsWith('booklet-'));
}

test('pages that their paper holds are told of by nobody', async () => {
  expect(await told('design: a5')).toEqual([]);
  expect(await told('design: a4')).toEqual([]);
});

test('pages that are printed smaller are told, with the type size that comes of it', async () => {
  const [message] = await told('design: a4\nbooklet: { paper: a4 }');
  expect(message && severityOf(message)).toBe('info');
  expect(message && inWords(message)).toMatchObject({
    found: expect.stringMatching(/^text of \d/),
  });
});

test('type below 8 points is an error, but where it is asked for', async () => {
  const small = 'design: a5\nbooklet: { paper: a5';
  const [message] = await told(`${small} }`);
  expect(message?.rule).toBe('booklet-small-type');
  expect(message && severityOf(message)).toBe('error');
  expect((await told(`${small}, smallType: true }`)).map(({ rule }) => rule)).toEqual([
    'booklet-scaled',
  ]);
  expect(await told(`${small} }`, ['pdf'])).toEqual([]);
});
