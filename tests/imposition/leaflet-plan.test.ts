import { describe, expect, it } from 'vitest';
import {
  type LeafletForm,
  type LeafletLooks,
  type LeafletPlan,
  leafletForms,
  leafletRoom,
  planLeaflet,
} from '../../src/imposition/index.ts';
import { Strip } from './folding-paper.ts';
import { type Craft, isRead, readLeaflets } from './make-leaflet.ts';
import { sheetOf } from './plan-as-sheet.ts';

const panel = (panels: 2 | 3 | 4, fold: 'zigzag' | 'letter' = 'zigzag'): LeafletForm => ({
  ...{ kind: 'panel', panels, fold },
});
const kinds: readonly (readonly [Craft['kind'], LeafletForm])[] = [
  ['a6', { kind: 'a6' }],
  ['sheet-a5', { kind: 'sheet-a5' }],
  ['once', panel(2)],
  ['zigzag-3', panel(3)],
  ['letter', panel(3, 'letter')],
  ['zigzag-4', panel(4)],
  ['a7', { kind: 'a7' }],
];
const bindings = ['right', 'left'] as const;
const flips = ['short-edge', 'long-edge'] as const;
const all = kinds.flatMap(([kind, form]) =>
  bindings.flatMap((binding) => flips.map((flip) => ({ kind, form, binding, flip }))),
);

/** The numbers on a side as they are seen, row by row from the left; those that hang are marked. */
function seenOn({ sides }: LeafletPlan, side: number): string {
  const cells = [...(sides[side] ?? [])].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows = new Map<number, string[]>();
  for (const { y, page, turned } of cells) {
    const row = rows.get(y) ?? [];
    rows.set(y, [...row, `${page + 1}${turned ? '*' : ''}`]);
  }
  return [...rows.values()].map((row) => row.join(' ')).join(' / ');
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe('a leaflet', () => {
  it.each(all)('is printed, cut or folded, and read: %o', ({ kind, form, binding, flip }) => {
    for (let pages = 1; pages <= leafletRoom(form); pages += 1) {
      const plan = planLeaflet(form, pages, binding, { flip });
      const read = readLeaflets(sheetOf(plan), { kind, binding, flip });
      expect(read).toHaveLength(kind === 'a6' ? 4 : kind === 'sheet-a5' ? 2 : 1);
      for (const each of read) expect(isRead(each, numbers(pages))).toBe(true);
    }
  });

  // Written by hand, not computed; from above, as the sides lie before the reader.
  it.each([
    ['a6', '1 1 / 1 1', undefined],
    ['sheet-a5', '1 1', undefined],
    ['once', '1 4', '3 2'],
    ['zigzag-3', '3 2 1', '6 5 4'],
    ['letter', '1 6 5', '4 3 2'],
    ['zigzag-4', '4 3 2 1', '8 7 6 5'],
    ['a7', '2* 3* 4* 5* / 1 8 7 6', undefined],
  ] as const)('%s lies so', (kind, front, back) => {
    const form = kinds.find(([name]) => name === kind)?.[1] as LeafletForm;
    const plan = planLeaflet(form, leafletRoom(form), 'right');
    expect(seenOn(plan, 0)).toBe(front);
    expect(plan.sides).toHaveLength(back === undefined ? 1 : 2);
    if (back !== undefined) expect(seenOn(plan, 1)).toBe(back);
    const mirrored = planLeaflet(form, leafletRoom(form), 'left');
    const reversed = (row: string): string =>
      row
        .split(' / ')
        .map((each) => each.split(' ').reverse().join(' '))
        .join(' / ');
    expect(seenOn(mirrored, 0)).toBe(reversed(front));
  });

  it('of a letter fold is 97, 100 and 100 mm wide outside, from the right', () => {
    const { sides } = planLeaflet(panel(3, 'letter'), 6, 'right');
    const widths = sides.map((cells) =>
      [...cells].sort((a, b) => b.x - a.x).map(({ page, width }) => [page + 1, width]),
    );
    expect(widths).toEqual([
      [
        [5, 97],
        [6, 100],
        [1, 100],
      ],
      [
        [2, 100],
        [3, 100],
        [4, 97],
      ],
    ]);
  });

  it('covers its sheet, and no part of it twice', () => {
    for (const { form, binding, flip } of all) {
      const { sheet, sides } = planLeaflet(form, 8, binding, { flip });
      for (const cells of sides) {
        const area = cells.reduce((sum, { width, height }) => sum + width * height, 0);
        expect(area).toBeCloseTo(sheet.width * sheet.height, 6);
        for (const [index, one] of cells.entries()) {
          expect(one.x).toBeGreaterThanOrEqual(-1e-9);
          expect(one.x + one.width).toBeLessThanOrEqual(sheet.width + 1e-9);
          for (const other of cells.slice(index + 1)) {
            const across =
              Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
            const down =
              Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
            expect(Math.min(across, down)).toBeLessThan(1e-6);
          }
        }
      }
    }
  });

  it('leaves a back out on which nothing would lie', () => {
    const count = (form: LeafletForm, pages: number): number =>
      planLeaflet(form, pages, 'right').sides.length;
    expect([1, 2, 3, 4].map((pages) => count(panel(2), pages))).toEqual([1, 2, 2, 2]);
    expect([1, 3, 4, 6].map((pages) => count(panel(3), pages))).toEqual([1, 1, 2, 2]);
    expect([1, 2].map((pages) => count(panel(3, 'letter'), pages))).toEqual([1, 2]);
    expect([4, 5].map((pages) => count(panel(4), pages))).toEqual([1, 2]);
  });

  it('is of the first kind that has room, or of the one that was asked for', () => {
    expect(leafletForms({})).toEqual([
      { kind: 'a6' },
      { kind: 'sheet-a5' },
      ...([2, 3, 4] as const).map((panels) => panel(panels)),
    ]);
    expect(leafletForms({ kind: 'a7' })).toEqual([{ kind: 'a7' }]);
    expect(leafletForms({ kind: 'panel', panels: 4 })).toEqual([panel(4)]);
    expect(leafletForms({ fold: 'letter' })).toEqual([panel(3, 'letter')]);
    expect(leafletForms({ panels: 2 })).toEqual([panel(2)]);
  });
});

describe('the proof by folding finds', () => {
  const twoSided = all.filter(({ kind }) => !['a6', 'sheet-a5', 'a7'].includes(kind));
  const full = (form: LeafletForm, binding: 'right' | 'left', looks: LeafletLooks): LeafletPlan =>
    planLeaflet(form, leafletRoom(form), binding, looks);
  const isSound = (plan: LeafletPlan, craft: Craft): boolean => {
    const read = readLeaflets(sheetOf(plan), craft);
    return read.every((each) => isRead(each, numbers(plan.room)));
  };

  it.each(twoSided)('a sheet that was turned about the other edge: %o', ({ form, ...craft }) => {
    const plan = full(form, craft.binding, craft);
    expect(isSound(plan, craft)).toBe(true);
    const flip = craft.flip === 'short-edge' ? 'long-edge' : 'short-edge';
    expect(isSound(plan, { ...craft, flip })).toBe(false);
  });

  it.each(all)(
    'a page that stands on its head, and pages that are exchanged: %o',
    ({ form, ...craft }) => {
      const plan = full(form, craft.binding, craft);
      plan.sides.forEach((cells, side) => {
        cells.forEach((cell, at) => {
          const changed = (to: typeof cell): LeafletPlan => ({
            ...plan,
            sides: plan.sides.map((each, index) =>
              index === side ? cells.map((given, place) => (place === at ? to : given)) : each,
            ),
          });
          expect(isSound(changed({ ...cell, turned: !cell.turned }), craft)).toBe(false);
          if (plan.room === 1) return;
          const other = { ...cell, page: (cell.page + 1) % plan.room };
          expect(isSound(changed(other), craft)).toBe(false);
        });
      });
    },
  );

  it('a text that is read from the other side', () => {
    for (const { form, ...craft } of all) {
      if (leafletRoom(form) === 1) continue;
      const plan = full(form, craft.binding, craft);
      const binding = craft.binding === 'right' ? 'left' : 'right';
      expect(readSafely(plan, { ...craft, binding })).toBe(false);
    }
  });

  it('sides that were exchanged', () => {
    for (const { form, ...craft } of twoSided) {
      const plan = full(form, craft.binding, craft);
      expect(readSafely({ ...plan, sides: plan.sides.toReversed() }, craft)).toBe(false);
    }
  });

  /** Where paper has no fold there is nothing to read. */
  function readSafely(plan: LeafletPlan, craft: Craft): boolean {
    try {
      return isSound(plan, craft);
    } catch {
      return false;
    }
  }

  it('folds that aren’t there, and what is too wide to be tucked in', () => {
    const strip = (widths: readonly number[]): Strip<number> =>
      Strip.of(widths.map((width) => ({ width, face: [], reverse: [] })));
    expect(() => strip([97, 100, 100]).folded(97, 'left', 'over')).not.toThrow();
    expect(() => strip([100, 90]).folded(100, 'left', 'over')).toThrow('stands out');
    expect(() => strip([97, 100, 100]).folded(50, 'left', 'over')).toThrow('no fold');
    // A panel that is tucked in and is no narrower lies in the way of the next fold.
    const wide = strip([100, 97, 100]).folded(100, 'left', 'over');
    expect(() => wide.folded(197, 'right', 'over')).toThrow('no fold');
  });
});
