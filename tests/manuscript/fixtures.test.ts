import { expect, test } from 'vitest';
import { rules } from '../../src/messages/index.ts';
import { repetitions } from '../repetitions.ts';
import { fixtureNames, golden, layBook, readGolden, told, type Variant } from './fixture-book.ts';

/** Told by rooms that need a browser or an output folder, and tested there. */
const elsewhere = [
  'layout-unstable',
  'layout-scaled',
  'letter-without-glyph',
  'head-too-long',
  'table-smaller',
  'table-broken',
  'picture-smaller',
  'word-broken',
  'artifact-stale',
  'journal-ignored',
  'cover-crowded',
  'book-changed',
  'booklet-scaled',
  'booklet-small-type',
  'leaflet-too-long',
  'browser-not-pinned',
  'file-unreadable',
];
const otherRooms = /^(?:import|edition|typography|epub|shelf)-/;

const variants: readonly Variant[] = ['with CRLF', 'with a byte order mark'];
const names = await fixtureNames();

test('the stock book has no fault', async () => {
  expect(await told(await layBook())).toBe('');
});

test.each(names)('%s', async (name) => {
  const found = await told(await layBook(name));
  expect(found).toBe(await golden(name, found));
  // Every fourth fixture, in one way or the other; before a release all of them, in both.
  const at = names.indexOf(name);
  const sample = variants.filter((_, index) => at % 8 === index * 4);
  for (const variant of repetitions(0, 1) > 0 ? variants : sample) {
    expect(await told(await layBook(name, variant)), variant).toBe(found);
  }
});

test.each(names)('%s is named by its verdict', async (name) => {
  const messages = (await readGolden(name)).split('\n').filter((line) => /^\S/.test(line));
  const levels = messages.map((line) => /^[^ ]+:\d+:\d+ (error|warning|info) /.exec(line)?.[1]);
  const verdict = levels.includes('error') ? 'error' : levels.length > 0 ? 'warning' : 'valid';
  expect(levels).not.toContain(undefined);
  expect(name).toMatch(new RegExp(`-${verdict}$`));
});

test('every rule is told by some fixture', async () => {
  const goldens = await Promise.all(names.map(readGolden));
  const ids = goldens.flatMap((text) =>
    [...text.matchAll(/ \[([a-z0-9-]+)\]$/gm)].map(([, id]) => id),
  );
  const untold = Object.keys(rules).filter((id) => !ids.includes(id));
  expect(untold.filter((id) => !otherRooms.test(id)).sort()).toEqual(elsewhere.sort());
});

test('a message says where, what and what to do', async () => {
  for (const name of names) {
    const lines = (await readGolden(name)).trimEnd().split('\n');
    lines.forEach((line, index) => {
      if (line && index % 2 === 0)
        expect(line, name).toMatch(/^[\w./-]+:\d+:\d+ \w+ .+ \[[a-z0-9-]+\]$/);
      if (line && index % 2 === 1) expect(line, name).toMatch(/^ {2}\S.*[.!]$/);
    });
  }
});

test('a fixture without a golden file fails', async () => {
  await expect(golden('no-such-fixture', '')).rejects.toThrow('ENOENT');
});
