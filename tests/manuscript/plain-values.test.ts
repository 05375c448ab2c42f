import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeBooks } from '../../src/book/index.ts';
import { type Manuscript, readManuscriptAt } from '../../src/manuscript/index.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { root } from '../root.ts';
import { fixtureNames, layBook } from './fixture-book.ts';

const valid = (await fixtureNames()).filter((name) => name.endsWith('-valid'));

/** The paths of all that is no plain value: a function, an instance of a class, a symbol. */
function notPlain(value: unknown, path = 'value', above: readonly unknown[] = []): string[] {
  if (above.includes(value)) return [`${path} is in a circle`];
  const inside = (entries: Iterable<readonly [unknown, unknown]>): string[] =>
    [...entries].flatMap(([key, each]) => notPlain(each, `${path}.${key}`, [...above, value]));
  if (typeof value === 'function' || typeof value === 'symbol') return [path];
  if (typeof value !== 'object' || value === null) return [];
  const kind = Object.getPrototypeOf(value);
  if (kind === Uint8Array.prototype) return [];
  if (kind === Map.prototype) {
    const map = value as ReadonlyMap<unknown, unknown>;
    const keys = [...map.keys()].filter((key) => typeof key !== 'string');
    return [...keys.map((key) => `${path} has the key ${key}`), ...inside(map)];
  }
  if (kind === Array.prototype || kind === Object.prototype) return inside(Object.entries(value));
  return [`${path} is a ${kind?.constructor.name}`];
}

function expectPlain(manuscript: Manuscript): void {
  expect(notPlain(manuscript)).toEqual([]);
  const copy = structuredClone(manuscript);
  expect(copy).toEqual(manuscript);
  const books = makeBooks(manuscript);
  expect(makeBooks(copy)).toEqual(books);
  expect(notPlain(books)).toEqual([]);
  expect(structuredClone(books)).toEqual(books);
}

describe('a manuscript and the books made of it are plain values', () => {
  test('of the real book', async () => {
    const { manuscript, messages } = await readManuscriptAt(join(root, 'manuscripts'));
    if (!manuscript) throw new Error(messages.map(formatMessage).join('\n'));
    expectPlain(manuscript);
  });

  test.each(valid)('of %s', async (name) => {
    const { manuscript, messages } = await readManuscriptAt(await layBook(name));
    if (!manuscript) throw new Error(messages.map(formatMessage).join('\n'));
    expectPlain(manuscript);
  });
});
