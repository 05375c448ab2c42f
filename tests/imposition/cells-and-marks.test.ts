import { describe, expect, it } from 'vitest';
import { planBooklet } from '../../src/imposition/booklet/booklet-plan.ts';
import { placeCell } from '../../src/imposition/booklet/cells-on-sheet.ts';
import { sheetMarks } from '../../src/imposition/booklet/marks.ts';
import type { Cell } from '../../src/imposition/booklet/sheet-plan.ts';

const pt = 72 / 25.4;
const page = { width: 148, height: 210, white: { outside: 24, head: 11, foot: 11 }, type: 10.5 };
/** As the browser’s sheet has it: the page lies somewhere on it. */
const trim = { x: 31, y: 47, width: 148 * pt, height: 210 * pt };

describe('where a page lies', () => {
  it('a back is moved against what the printer does, one on its head the other way', () => {
    for (const flip of ['short-edge', 'long-edge'] as const) {
      const plan = (offset: readonly [number, number]) =>
        planBooklet(8, page, 'right', { cover: 'none', flip, offset });
      const [straight, moved] = [plan([0, 0]), plan([1.5, -2])];
      const by = (side: 'front' | 'back'): number[][] =>
        (straight.sheets[0]?.[side] ?? []).map((cell: Cell) => {
          const one = placeCell(cell, side, trim, straight).matrix;
          const other = placeCell(cell, side, trim, moved).matrix;
          return [4, 5].map((at) => ((other[at] as number) - (one[at] as number)) / pt);
        });
      expect(
        by('front')
          .flat()
          .every((each) => each === 0),
      ).toBe(true);
      const sign = flip === 'short-edge' ? -1 : 1;
      for (const [right, up] of by('back')) {
        expect(right).toBeCloseTo(sign * 1.5);
        expect(up).toBeCloseTo(sign * -2);
      }
    }
  });

  it('outer margins of all leaves are equal once the fore-edge is cut', () => {
    const plan = planBooklet(40, page, 'right', {
      cover: 'none',
      trim: 'fore-edge',
      creep: 0.2,
    });
    // From the fold of the outermost sheet, on which an inner one lies further out by its creep.
    const outer = plan.sheets.map(({ front }) => {
      const cell = front.find(({ column }) => column === 1) as Cell;
      const [scale, , , , x] = placeCell(cell, 'front', trim, plan).matrix;
      const right = (x + scale * (trim.x + trim.width)) / pt;
      return right - plan.sheet.width / 2 + cell.depth * plan.creep;
    });
    for (const each of outer) expect(each).toBeCloseTo(outer[0] as number);
  });
});

describe('marks', () => {
  const booklet = (wish: Parameters<typeof planBooklet>[3]) => planBooklet(96, page, 'right', wish);

  it('steps go down the backs of signatures, one behind the other, on their outer sheets alone', () => {
    const plan = booklet({ cover: 'none', marks: ['steps'] });
    const steps = plan.sheets.map((sheet) =>
      [...sheetMarks(sheet, 'front', plan).matchAll(/^([-\d. ]+) re f$/gm)].map(([, box = '']) =>
        box.split(' ').map(Number),
      ),
    );
    const firsts = plan.form.signatures.map((_, index) =>
      plan.form.signatures.slice(0, index).reduce((sum, size) => sum + size, 0),
    );
    expect(steps.map((found, sheet) => [found.length, firsts.includes(sheet)])).toEqual(
      steps.map((_, sheet) => (firsts.includes(sheet) ? [1, true] : [0, false])),
    );
    const tops = firsts.map((sheet) => {
      const [x = 0, y = 0, width = 0, height = 0] = steps[sheet]?.[0] ?? [];
      expect(x + width / 2).toBeCloseTo((plan.sheet.width / 2) * pt, 2);
      return { foot: y, head: y + height };
    });
    tops.slice(1).forEach(({ head }, index) => {
      expect(head).toBeCloseTo(tops[index]?.foot as number, 2);
    });
    for (const sheet of plan.sheets) expect(sheetMarks(sheet, 'back', plan)).toBe('');
  });

  it('to sew are in the middle of each signature, and not in a cover around them all', () => {
    const plan = booklet({ coverOn: 'apart', marks: ['sew'] });
    const sewn = plan.sheets.filter((sheet) => sheetMarks(sheet, 'back', plan) !== '');
    expect(sewn).toHaveLength(plan.form.signatures.length);
    expect(sewn).not.toContain(plan.sheets[0]);
    for (const sheet of plan.sheets) expect(sheetMarks(sheet, 'front', plan)).toBe('');
  });

  it('are those that are asked for, and none in the file else', () => {
    const none = booklet({ marks: [] });
    for (const sheet of none.sheets) {
      expect(sheetMarks(sheet, 'front', none) + sheetMarks(sheet, 'back', none)).toBe('');
    }
  });

  it('keep to the edge, where nothing is read, but for what stands in the fold', () => {
    const plans = [
      booklet({ trim: 'fore-edge' }),
      booklet({ fold: 'perfect' }),
      booklet({ paper: 'a3' }),
      booklet({ fold: 'signatures', paper: 'a3', flip: 'short-edge' }),
    ];
    for (const plan of plans) {
      for (const sheet of plan.sheets) {
        for (const side of ['front', 'back'] as const) {
          const marks = sheetMarks(sheet, side, plan);
          for (const [, x1, y1] of marks.matchAll(/^([-\d.]+) ([-\d.]+) m /gm)) {
            const [x, y] = [Number(x1) / pt, Number(y1) / pt];
            const inFold = Math.abs(x - plan.sheet.width / 2) < 1.6;
            const row = y % plan.cell.height;
            const atEdge = Math.min(row, plan.cell.height - row, x, plan.sheet.width - x) < 8;
            expect(inFold || atEdge, `${x} ${y}`).toBe(true);
          }
        }
      }
    }
  });
});
