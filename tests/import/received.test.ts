import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeBooks } from '../../src/book/index.ts';
import { isReceived, type Received, readReceived } from '../../src/import/formats/received.ts';
import { makePlan } from '../../src/import/plan/make-plan.ts';
import type { Plan } from '../../src/import/plan/plan.ts';
import { checkLetters } from '../../src/ledger/index.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';
import { formatMessage, hasErrors } from '../../src/messages/index.ts';
import { repetitions } from '../repetitions.ts';
import { root } from '../root.ts';
import { emptyBook } from './folder.ts';
import { joinsOf, linesOf, runInto } from './import.ts';

/** What its writer, who hadn't seen the rules, wants of a text. */
interface Expected {
  readonly refused?: boolean;
  readonly joins?: readonly (readonly [number, number])[];
  readonly joins_doubtful?: readonly (readonly [number, number])[];
  readonly documents?:
    | number
    | readonly { readonly from: number; readonly to: number; readonly signature?: number[] }[];
  readonly headings?: readonly number[];
  readonly salutations?: readonly number[];
  readonly verse?: readonly (readonly [number, number])[];
  readonly lists?: readonly (readonly [number, number])[];
  readonly contact?: readonly (readonly [number, number])[];
  readonly doubtful?: readonly unknown[];
  readonly closings?: readonly number[];
  readonly absent?: readonly string[];
  readonly listed_not_kept?: readonly { readonly text: string; readonly or_kept?: boolean }[];
}

const folder = join(root, 'tests/fixtures/received');
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

function fileOf(name: string): string {
  const file = readdirSync(join(folder, name)).find((each) => each.startsWith('received.'));
  return join(folder, name, file as string);
}

function expectedOf(name: string): Expected {
  return parse(readFileSync(join(folder, name, 'expected.yaml'), 'utf8')) as Expected;
}

const refused = names.filter((name) => expectedOf(name).refused === true);
const taken = names.filter((name) => !refused.includes(name));

describe('texts that can’t be read rightly', () => {
  it.each(refused)('%s is refused with advice, and nothing is written', async (name) => {
    const book = await emptyBook();
    const { status, err } = await runInto(book, [fileOf(name)]);
    expect(status).toBe(1);
    expect(err).toMatch(/error .* \[import-refused\]\n {2}\S/);
    expect(readdirSync(book).sort()).toEqual(['book.yaml', 'one']);
    expect(readdirSync(join(book, 'one'))).toEqual(['chapter.yaml']);
  });
});

/** Of this one the same is asked before a release; what its lines are is asked below, always. */
const veryLong = '15-chronicle-5000';
const imported = taken.filter((name) => name !== veryLong || repetitions(0, 1) > 0);

describe('texts that somebody sent', () => {
  it.each(imported)('%s becomes part of a book, every letter accounted for', async (name) => {
    const book = await emptyBook();
    const file = fileOf(name);
    const { status, err } = await runInto(book, [file]);
    expect(err).not.toMatch(/ error /);
    expect(status).toBe(0);
    const source = join(book, 'sources', file.split('/').at(-1) as string);
    expect(readFileSync(source).equals(readFileSync(file))).toBe(true);
    const { manuscript, messages } = await readManuscriptAt(book);
    expect(messages.filter((each) => hasErrors([each])).map(formatMessage)).toEqual([]);
    if (!manuscript) return;
    const letters = checkLetters(manuscript, makeBooks(manuscript).whole);
    expect(letters.filter((each) => hasErrors([each])).map(formatMessage)).toEqual([]);
    const text = [...manuscript.sources.values()].flatMap(({ lines }) => lines).join('\n');
    for (const part of expectedOf(name).listed_not_kept ?? []) {
      if (!part.or_kept) expect(err).toContain(part.text);
    }
    for (const words of expectedOf(name).absent ?? []) expect(text).not.toContain(words);
  });

  it.each(['07-windows-1256-crlf', '08-utf16le-bom'])(
    '%s is decoded to the same text',
    async (name) => {
      const received = await readReceived(fileOf(name));
      const expected = readFileSync(join(folder, name, 'expected.txt'), 'utf8').split('\n');
      const lines = isReceived(received) ? received.sourceLines : [];
      expect(lines.join('\n').trimEnd()).toBe(expected.join('\n').trimEnd());
    },
  );
});

/** How many were found of those wanted, and how many that nobody wanted. */
interface Score {
  found: number;
  wanted: number;
  extra: number;
}

describe('what the rules find in all of them', () => {
  const scores = new Map<string, Score>();
  const score = <T>(
    what: string,
    got: Iterable<T>,
    wanted: Iterable<T>,
    free: Iterable<T>,
  ): void => {
    const total = scores.get(what) ?? { found: 0, wanted: 0, extra: 0 };
    const [have, want, either] = [new Set(got), new Set(wanted), new Set(free)];
    for (const each of want) {
      total.wanted += 1;
      if (have.has(each)) total.found += 1;
    }
    for (const each of have) if (!want.has(each) && !either.has(each)) total.extra += 1;
    scores.set(what, total);
  };

  function compare(plan: Plan, { lines }: Received, expected: Expected): void {
    const free = (expected.doubtful ?? []) as number[];
    const rangesOf = (ranges: Expected['lists']): number[] =>
      (ranges ?? [])
        .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
        .filter((line) => lines[line - 1]?.text !== '');
    const { documents, joins, joins_doubtful: mayJoin } = expected;
    if (Array.isArray(documents)) {
      const [, ...later] = documents as { from: number; signature?: number[] }[];
      const starts = plan.documents.slice(1).map(({ from }) => from);
      score(
        'boundaries',
        starts,
        later.map(({ from }) => from),
        free,
      );
      const signed = (documents as { signature?: number[] }[]).flatMap(
        (each) => each.signature ?? [],
      );
      const have = new Set(linesOf(plan, 'signature'));
      score(
        'signatures',
        signed.filter((line) => have.has(line)),
        signed,
        free,
      );
    }
    if (joins) {
      const name = ([from, to]: readonly [number, number]): string => `${from}-${to}`;
      score('joins', joinsOf(plan), joins.map(name), (mayJoin ?? []).map(name));
    }
    const kinds = [
      ['headings', 'heading', expected.headings],
      ['salutations', 'salutation', expected.salutations],
      ['verse', 'verse', expected.verse && rangesOf(expected.verse)],
      ['lists', 'bullets', expected.lists && rangesOf(expected.lists)],
      ['contact', 'contact', expected.contact && rangesOf(expected.contact)],
    ] as const;
    for (const [what, kind, wanted] of kinds) {
      if (wanted) score(what, linesOf(plan, kind), wanted, free);
    }
  }

  it('is nearly all, and hardly anything that isn’t there', async () => {
    for (const name of taken) {
      const received = await readReceived(fileOf(name));
      if (!isReceived(received)) throw new Error(received.refusal.case);
      const expected = expectedOf(name);
      compare(makePlan(received, {}, []), received, expected);
    }
    const least = {
      boundaries: 0.97,
      signatures: 0.94,
      joins: 0.85,
      headings: 0.75,
      salutations: 0.97,
      verse: 0.9,
      lists: 0.9,
      contact: 1,
    };
    const shares = Object.keys(least).map((what) => {
      const { found, wanted } = scores.get(what) as Score;
      return [what, found / wanted] as const;
    });
    for (const [what, share] of shares) {
      expect(share, what).toBeGreaterThanOrEqual(least[what as keyof typeof least]);
    }
    expect(scores.get('boundaries')?.extra).toBe(0);
  });
});
