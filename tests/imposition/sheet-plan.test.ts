import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Folding,
  planSheets,
  type SheetForm,
  type SheetPlan,
} from '../../src/imposition/booklet/sheet-plan.ts';
import { signatureSizes } from '../../src/imposition/booklet/signatures.ts';
import { repetitions } from '../repetitions.ts';
import { isSound, makeBooklets, printStack } from './make-booklet.ts';
import { type PrintedSides, turnAround, turnOver } from './paper.ts';

/** The marks that a printer puts on paper: places, of which the paper knows nothing. */
function printed(sheets: readonly SheetPlan[]): PrintedSides<number>[] {
  const side = (cells: SheetPlan['front']): PrintedSides<number>['front'] =>
    cells.map(({ place, column, row, turned, bound }) => ({
      mark: place,
      column,
      row,
      turned,
      inner: bound,
    }));
  return sheets.map(({ front, back }) => ({ front: side(front), back: side(back) }));
}

const foldings: readonly Folding[] = ['saddle', 'signatures', 'perfect'];
const bindings = ['right', 'left'] as const;
const turns = ['side', 'head'] as const;
const layouts = [
  { rows: 1, copies: 1 },
  { rows: 2, copies: 1 },
  { rows: 2, copies: 2 },
] as const;

/** Every way of making a booklet. */
const modes = foldings.flatMap((folding) =>
  bindings.flatMap((binding) =>
    turns.flatMap((turn) =>
      layouts.flatMap((layout) =>
        [false, true]
          .filter((wrapped) => folding !== 'perfect' || !wrapped)
          .map((wrapped) => ({ folding, binding, turn, wrapped, ...layout })),
      ),
    ),
  ),
);

function formOf(mode: (typeof modes)[number], pages: number): { form: SheetForm; places: number } {
  const { folding, wrapped } = mode;
  if (folding === 'perfect')
    return { form: { ...mode, signatures: [] }, places: 2 * Math.ceil(pages / 2) };
  const sheets = Math.ceil(pages / 4);
  const signatures =
    folding === 'saddle' ? [sheets] : signatureSizes(sheets, { least: 3, most: 6 });
  return { form: { ...mode, signatures }, places: 4 * (sheets + (wrapped ? 1 : 0)) };
}

const counted = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe('sheets that are printed, turned, cut, folded and read', () => {
  it.each(modes)('are read in order, heads up, for 1 to 256 pages: %o', (mode) => {
    const outer = mode.binding === 'right' ? 'left' : 'right';
    const wrong: number[] = [];
    let known = 0;
    for (let pages = 1; pages <= 256; pages += 1) {
      const { form, places } = formOf(mode, pages);
      // The same sheets as of one page fewer.
      if (places === known) continue;
      known = places;
      const booklets = makeBooklets(printStack(printed(planSheets(places, form)), form), form);
      const sound = booklets.every(
        (read) =>
          isSound(read, counted(places)) &&
          read.every(({ side }, index) => (side === outer) === (index % 2 === 0)),
      );
      if (!sound || booklets.length !== form.copies) wrong.push(pages);
    }
    expect(wrong).toEqual([]);
  });

  it('are read in order with signatures of any sizes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...modes.filter(({ folding }) => folding === 'signatures')),
        (signatures, mode) => {
          const form = { ...mode, signatures };
          const count = signatures.reduce((sum, each) => sum + each, mode.wrapped ? 1 : 0);
          const sheets = planSheets(4 * count, form);
          for (const read of makeBooklets(printStack(printed(sheets), form), form)) {
            expect(isSound(read, counted(4 * count))).toBe(true);
          }
        },
      ),
      { seed: 19, numRuns: repetitions(100, 5000) },
    );
  });
});

describe('anchors that were written by hand', () => {
  const mode = { binding: 'right', rows: 1, copies: 1, wrapped: false, turn: 'side' } as const;
  const sides = (sheets: readonly SheetPlan[]): string[] =>
    sheets.flatMap(({ front, back }) =>
      [front, back].map((cells) =>
        [...cells]
          .sort((a, b) => a.column - b.column)
          .map(({ place }) => place + 1)
          .join('|'),
      ),
    );

  it('8 pages are F 1|8, B 7|2, F 3|6, B 5|4', () => {
    const sheets = planSheets(8, { ...mode, folding: 'saddle', signatures: [2] });
    expect(sides(sheets)).toEqual(['1|8', '7|2', '3|6', '5|4']);
  });

  it('12 pages are F 1|12, B 11|2, F 3|10, B 9|4, F 5|8, B 7|6', () => {
    const sheets = planSheets(12, { ...mode, folding: 'saddle', signatures: [3] });
    expect(sides(sheets)).toEqual(['1|12', '11|2', '3|10', '9|4', '5|8', '7|6']);
  });

  it('bound on the left they are the other way round', () => {
    const form = { ...mode, binding: 'left', folding: 'saddle', signatures: [2] } as const;
    expect(sides(planSheets(8, form))).toEqual(['8|1', '2|7', '6|3', '4|5']);
  });

  it('two signatures of two sheets', () => {
    const sheets = planSheets(16, { ...mode, folding: 'signatures', signatures: [2, 2] });
    expect(sides(sheets)).toEqual([
      ...['1|8', '7|2', '3|6', '5|4'],
      ...['9|16', '15|10', '11|14', '13|12'],
    ]);
  });

  it('leaves: the right pile is read first', () => {
    const sheets = planSheets(8, { ...mode, folding: 'perfect', signatures: [] });
    expect(sides(sheets)).toEqual(['5|1', '2|6', '7|3', '4|8']);
  });

  it('turned about the head, the backs stand on their heads and change columns', () => {
    const form = { ...mode, turn: 'head', folding: 'saddle', signatures: [1] } as const;
    const [sheet] = planSheets(4, form);
    expect(sheet?.front.some(({ turned }) => turned)).toBe(false);
    expect(sheet?.back.every(({ turned }) => turned)).toBe(true);
    expect(sides(planSheets(4, form))).toEqual(['1|4', '2|3']);
  });

  it('four up: the upper pile is read before the lower', () => {
    const form = { ...mode, rows: 2, folding: 'signatures', signatures: [1, 1] } as const;
    const [sheet] = planSheets(8, form);
    const at = (row: number): string =>
      (sheet?.front ?? [])
        .filter((cell) => cell.row === row)
        .sort((a, b) => a.column - b.column)
        .map(({ place }) => place + 1)
        .join('|');
    expect([at(0), at(1)]).toEqual(['1|4', '5|8']);
  });
});

describe('the proof itself', () => {
  const reads = (
    mode: (typeof modes)[number],
    spoil: (stack: ReturnType<typeof printStack<number>>) => ReturnType<typeof printStack<number>>,
    turn = mode.turn,
  ): boolean => {
    const { form, places } = formOf(mode, 40);
    const stack = spoil(printStack(printed(planSheets(places, form)), { ...form, turn }));
    return makeBooklets(stack, form).every((read) => isSound(read, counted(places)));
  };

  it.each(modes)('finds what is done wrongly: %o', (mode) => {
    expect(reads(mode, (stack) => stack)).toBe(true);
    const other = mode.turn === 'side' ? 'head' : 'side';
    expect(reads(mode, (stack) => stack, other)).toBe(false);
    expect(reads(mode, (stack) => stack.toReversed())).toBe(false);
    expect(reads(mode, (stack) => stack.map(turnOver))).toBe(false);
    expect(reads(mode, (stack) => stack.map(turnAround))).toBe(false);
    for (const at of [0, 3]) {
      expect(reads(mode, (stack) => stack.with(at, turnAround(stack[at] as never)))).toBe(false);
      expect(reads(mode, (stack) => stack.with(at, turnOver(stack[at] as never)))).toBe(false);
      const next = at + 1;
      expect(
        reads(mode, (stack) => stack.with(at, stack[next] as never).with(next, stack[at] as never)),
      ).toBe(false);
    }
  });

  it('finds a page that is exchanged, turned, or bound on the wrong side', () => {
    for (const mode of modes) {
      const { form, places } = formOf(mode, 40);
      const plan = printed(planSheets(places, form));
      const sound = (sheets: readonly PrintedSides<number>[]): boolean =>
        makeBooklets(printStack(sheets, form), form).every((read) =>
          isSound(read, counted(places)),
        );
      const [first] = plan as [PrintedSides<number>];
      const [one, two] = first.front;
      if (!one || !two) throw new Error('a side has two pages at least');
      const rest = first.front.slice(2);
      const wrong = [
        [{ ...one, mark: two.mark }, { ...two, mark: one.mark }, ...rest],
        [{ ...one, turned: !one.turned }, two, ...rest],
        [{ ...one, inner: one.inner === 'left' ? 'right' : 'left' } as const, two, ...rest],
        [two, ...rest],
      ];
      for (const front of wrong) expect(sound(plan.with(0, { ...first, front }))).toBe(false);
    }
  });
});

describe('signatures', () => {
  it.each([
    [24, [4, 4, 4, 4, 4, 4]],
    [25, [5, 5, 5, 5, 5]],
    [21, [3, 3, 3, 3, 3, 3, 3]],
    [23, [4, 4, 4, 4, 4, 3]],
    [7, [4, 3]],
    [2, [2]],
    [1, [1]],
  ])('%i sheets are %o', (sheets, sizes) => {
    expect(signatureSizes(sheets, { least: 3, most: 6 })).toEqual(sizes);
  });

  it('differ by one sheet at most, hold all sheets and no more than they may', () => {
    const wrong: number[][] = [];
    for (let least = 1; least <= 8; least += 1) {
      for (let most = least; most <= 12; most += 1) {
        for (let sheets = 1; sheets <= 300; sheets += 1) {
          const sizes = signatureSizes(sheets, { least, most });
          const [largest, smallest] = [Math.max(...sizes), Math.min(...sizes)];
          const sum = sizes.reduce((all, size) => all + size, 0);
          const sound = sum === sheets && largest - smallest <= 1 && largest <= most;
          if (!sound) wrong.push([least, most, sheets]);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
