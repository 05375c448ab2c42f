import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BrokenPage, PageBox } from '../../src/layout/pages/broken-page.ts';
import type { FlowReading } from '../../src/layout/pages/flow-reading.ts';
import { breakPages } from '../../src/layout/pages/page-breaks.ts';
import { repetitions } from '../repetitions.ts';
import { flowOf, leading, noteOf, type PlannedAtom, startsOf } from './flows.ts';

/** Ten lines of text; a line of a note is 5 px high. */
const box: PageBox = { depth: 100, leading, noteGap: 5 };

const title = (linesAfter: number): PlannedAtom => ({
  lines: 1,
  breakable: false,
  linesAfter,
  kind: 'title',
});
const calling = (lines: number, ...notes: [note: number, line: number][]): PlannedAtom => ({
  lines,
  notes: notes.map(([note, line]) => ({ note, line })),
});

/** The titles that a page ends with though more follows without a forced break. */
function stranded({ atoms }: FlowReading, pages: readonly BrokenPage[]): number[] {
  const begins = new Set(
    pages
      .filter(({ kind, start }) => kind === 'text' && start.line === 0)
      .map((page) => page.start.atom),
  );
  return atoms.flatMap(({ linesAfter }, index) => {
    const next = atoms[index + 1];
    const alone = linesAfter > 0 && next?.before === 'auto' && begins.has(index + 1);
    return alone ? [index] : [];
  });
}

describe('a title below which a note is called while a longer one goes on', () => {
  // The first note takes more than three pages.
  const flow = flowOf([calling(4, [0, 0]), title(2), calling(6, [1, 0])], {
    notes: [noteOf(70), noteOf(3)],
  });

  it('comes after pages of that note alone', () => {
    const pages = breakPages(flow, box);
    expect(stranded(flow, pages)).toEqual([]);
    expect(startsOf(pages)).toEqual(['0.0', ...Array(3).fill('notes-ahead'), '1.0']);
    expect(pages.map(({ notes }) => notes.map(({ note, from, to }) => [note, from, to]))).toEqual([
      [[0, 0, 11]],
      [[0, 11, 30]],
      [[0, 30, 49]],
      [[0, 49, 68]],
      [
        [0, 68, 70],
        [1, 0, 3],
      ],
    ]);
  });
});

describe('a line that calls more notes than its page holds', () => {
  it('stands below its title all the same', () => {
    const calls = Array.from({ length: 40 }, (_, note): [number, number] => [note, 0]);
    const flow = flowOf([5, title(2), calling(6, ...calls)], { notes: calls.map(() => noteOf(1)) });
    expect(stranded(flow, breakPages(flow, box))).toEqual([]);
  });
});

describe('no title', () => {
  it('stands alone at the foot of a page, whatever notes are called around it', () => {
    let titles = 0;
    fc.assert(
      fc.property(flows, (flow) => {
        const pages = breakPages(flow, box);
        titles += flow.atoms.filter(({ linesAfter }) => linesAfter > 0).length;
        expect(stranded(flow, pages)).toEqual([]);
        // No line of a note is lost for it, or stands before its call.
        const wanted = flow.notes.flatMap(({ paragraphs }, note) =>
          linesOf(note, 0, paragraphs[0]?.lines ?? 0),
        );
        const found = pages.flatMap(({ notes }) =>
          notes.flatMap(({ note, from, to }) => linesOf(note, from, to)),
        );
        expect(found).toEqual(wanted);
      }),
      { numRuns: repetitions(300, 5120), seed: 18 },
    );
    expect(titles).toBeGreaterThan(300);
  });
});

function linesOf(note: number, from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, line) => `${note}.${from + line}`);
}

/** Titles, sometimes two in a row, and paragraphs with calls, numbered in their order; notes may take several pages. */
const flows: fc.Arbitrary<FlowReading> = fc
  .array(
    fc.record({
      titles: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
      lines: fc.integer({ min: 1, max: 14 }),
      before: fc.constantFrom('auto' as const, 'auto' as const, 'auto' as const, 'page' as const),
      calls: fc.array(fc.nat(13), { maxLength: 3 }),
      sizes: fc.array(fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 90 })), {
        minLength: 3,
        maxLength: 3,
      }),
    }),
    { minLength: 2, maxLength: 10 },
  )
  .map((parts) => {
    const sizes: number[] = [];
    const atoms = parts.flatMap(({ titles, lines, before, calls, sizes: own }): PlannedAtom[] => {
      const places = calls.map((line) => Math.min(line, lines - 1)).sort((a, b) => a - b);
      const notes = places.map((line, index) => {
        sizes.push(own[index] ?? 1);
        return { note: sizes.length - 1, line };
      });
      const [first, ...rest] = [...titles.map(title), { lines, notes }];
      return [{ ...first, before }, ...rest];
    });
    return flowOf(atoms, { notes: sizes.map((size) => noteOf(size)) });
  });
