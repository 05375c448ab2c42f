import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BrokenPage, PageBox } from '../../src/layout/pages/broken-page.ts';
import type { FlowReading } from '../../src/layout/pages/flow-reading.ts';
import { breakPages } from '../../src/layout/pages/page-breaks.ts';
import { positionFinder } from '../../src/layout/pages/page-plan.ts';
import { rowsOf } from '../../src/layout/pages/rows.ts';
import { flowOf, leading, noteOf, type PlannedAtom } from './flows.ts';

/** Ten lines of text; a line of a note is 5 px high. */
const box: PageBox = { depth: 100, leading, noteGap: 5 };

/** A paragraph with a call to each of these notes in one of its lines. */
const calling = (lines: number, ...notes: [note: number, line: number][]): PlannedAtom => ({
  lines,
  notes: notes.map(([note, line]) => ({ note, line })),
});

/** The notes of each page: note, first line, one past the last. */
const notesOf = (pages: readonly BrokenPage[]) =>
  pages.map(({ notes }) => notes.map(({ note, from, to }) => `${note}:${from}-${to}`));

describe('a note', () => {
  it('stands at the foot of the page of its call', () => {
    const pages = breakPages(flowOf([calling(15, [0, 12])], { notes: [noteOf(2)] }), box);
    expect(notesOf(pages)).toEqual([[], ['0:0-2']]);
    expect(pages[1]?.notes[0]?.y).toBe(90);
  });

  it('takes the room of its page from the text', () => {
    const pages = breakPages(flowOf([calling(25, [0, 1])], { notes: [noteOf(5)] }), box);
    expect(notesOf(pages)[0]).toEqual(['0:0-5']);
    expect(pages[1]?.start).toEqual({ atom: 0, line: 7 });
  });

  it('moves the line of its call to the next page if it can’t begin below', () => {
    const pages = breakPages(flowOf([calling(20, [0, 9])], { notes: [noteOf(3)] }), box);
    expect(notesOf(pages)).toEqual([[], ['0:0-3'], []]);
  });

  it('that is longer than a page goes on at the foot of the next ones', () => {
    const pages = breakPages(flowOf([calling(40, [0, 5])], { notes: [noteOf(50)] }), box);
    const parts = pages.flatMap(({ notes }) => notes);
    expect(parts[0]?.from).toBe(0);
    expect(parts.at(-1)?.to).toBe(50);
    parts.slice(1).forEach((part, index) => {
      expect(part.from).toBe(parts[index]?.to);
    });
    expect(parts.length).toBeGreaterThan(2);
  });

  it('that is longer than the text goes on over pages of its own', () => {
    const pages = breakPages(
      flowOf([calling(3, [0, 0]), { before: 'page' }], { notes: [noteOf(60)] }),
      box,
    );
    expect(pages.map(({ kind }) => kind)).toEqual(['text', 'notes', 'notes', 'notes', 'text']);
    expect(pages.map(({ last }) => last)).toEqual([false, false, false, true, true]);
  });

  it('of several paragraphs is set paragraph by paragraph', () => {
    const note = {
      id: 'n',
      paragraphs: [2, 1].map((lines) => ({ lines, height: lines * 5, paragraph: 0, ids: [] })),
    };
    const pages = breakPages(flowOf([calling(3, [0, 0])], { notes: [note] }), box);
    expect(pages[0]?.notes).toEqual([
      { note: 0, paragraph: 0, from: 0, to: 2, y: 85 },
      { note: 0, paragraph: 1, from: 0, to: 1, y: 95 },
    ]);
  });

  it('without any line is no reason to end a page', () => {
    const empty = { id: 'n', paragraphs: [] };
    expect(breakPages(flowOf([calling(10, [0, 4])], { notes: [empty] }), box)).toHaveLength(1);
  });

  it('is called beside others in the same line', () => {
    const calls = Array.from({ length: 30 }, (_, note): [number, number] => [note, 1]);
    const notes = calls.map(() => noteOf(1));
    const pages = breakPages(flowOf([calling(12, ...calls)], { notes }), box);
    expect(pages.flatMap((page) => page.notes.map(({ note }) => note))).toEqual(
      calls.map(([note]) => note),
    );
    const own = pages[positionFinder(pages)(0, 1) - 1];
    expect(own?.notes[0]?.note).toBe(0);
  });
});

describe('notes', () => {
  it('are all set, each line once and in order, never before their call', () => {
    fc.assert(
      fc.property(flowsWithNotes, (flow) => {
        const pages = breakPages(flow, box);
        const pageAt = positionFinder(pages);
        const called = flow.atoms.flatMap((atom, index) =>
          atom.notes.map(({ note, line }) => ({ note, page: pageAt(index, line) })),
        );
        const wanted = called.flatMap(({ note }) => linesOfNote(flow, note));
        const found = pages.flatMap(({ notes }) =>
          notes.flatMap(({ note, from, to }) => lines(note, from, to)),
        );
        expect(found).toEqual(wanted);
        const begins = new Map<number, number>();
        pages.forEach(({ notes }, index) => {
          for (const { note, from } of notes) if (from === 0) begins.set(note, index + 1);
        });
        for (const { note, page } of called) {
          expect(begins.get(note)).toBeGreaterThanOrEqual(page);
        }
      }),
    );
  });

  it('never lie on the text', () => {
    fc.assert(
      fc.property(flowsWithNotes, (flow) => {
        const pages = breakPages(flow, box);
        pages.forEach((page, index) => {
          const [first] = page.notes;
          if (!first) return;
          expect(first.y).toBeGreaterThanOrEqual(0);
          if (page.kind !== 'text') return;
          const foot = textFoot(flow, pages, index);
          expect(foot + box.noteGap).toBeLessThanOrEqual(first.y + 0.3);
        });
      }),
    );
  });

  it('begin on the page of their call where one line calls few', () => {
    fc.assert(
      fc.property(flowsWithFewNotes, (flow) => {
        const pages = breakPages(flow, box);
        const pageAt = positionFinder(pages);
        flow.atoms.forEach(({ notes }, index) => {
          for (const { note, line } of notes) {
            const own = pages[pageAt(index, line) - 1];
            expect(own?.notes.some((part) => part.note === note && part.from === 0)).toBe(true);
          }
        });
      }),
    );
  });
});

const lines = (note: number, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, line) => `${note}.${from + line}`);

function linesOfNote(flow: FlowReading, note: number): string[] {
  return lines(note, 0, flow.notes[note]?.paragraphs[0]?.lines ?? 0);
}

/** How far down the text of a page goes. */
function textFoot(flow: FlowReading, pages: readonly BrokenPage[], index: number): number {
  const rows = rowsOf(flow);
  const rowAt = (page: BrokenPage | undefined) =>
    rows.findIndex(({ atom, line }) => atom === page?.start.atom && line === page.start.line);
  const end = rowAt(pages.slice(index + 1).find(({ kind }) => kind === 'text'));
  const start = rowAt(pages[index]);
  return rows
    .slice(start, end < 0 ? rows.length : end)
    .reduce((sum, row, nth) => sum + row.height + (nth > 0 ? row.gap : 0), 0);
}

/** Paragraphs with notes, numbered in the order of their calls. */
function flowsWith(mostLines: number, mostCalls: number): fc.Arbitrary<FlowReading> {
  const paragraph = fc.record({
    lines: fc.integer({ min: 1, max: 12 }),
    calls: fc.array(fc.nat(11), { maxLength: mostCalls }),
    noteLines: fc.array(fc.integer({ min: 1, max: mostLines }), {
      minLength: mostCalls,
      maxLength: mostCalls,
    }),
  });
  return fc.array(paragraph, { minLength: 1, maxLength: 15 }).map((paragraphs) => {
    const sizes: number[] = [];
    const atoms = paragraphs.map(({ lines, calls, noteLines }): PlannedAtom => {
      const places = calls.map((line) => Math.min(line, lines - 1)).sort((a, b) => a - b);
      const notes = places.map((line, index) => {
        sizes.push(noteLines[index] ?? 1);
        return { note: sizes.length - 1, line };
      });
      return { lines, notes };
    });
    return flowOf(atoms, { notes: sizes.map((size) => noteOf(size)) });
  });
}

const flowsWithNotes = flowsWith(40, 6);
const flowsWithFewNotes = flowsWith(4, 2);
