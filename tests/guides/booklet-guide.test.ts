import { describe, expect, it } from 'vitest';
import { bookletWords as words } from '../../src/book/index.ts';
import { readVazirmatn, textOutlines } from '../../src/fonts/index.ts';
import { Canvas } from '../../src/guides/canvas.ts';
import { spines } from '../../src/guides/guide-pictures.ts';
import { bookletGuide, calibrationSheets, guideSteps } from '../../src/guides/index.ts';
import { type BookletWish, planBooklet } from '../../src/imposition/index.ts';
import { makeBooklets, printStack } from '../imposition/make-booklet.ts';

const page = { width: 148, height: 210, white: { outside: 24, head: 11, foot: 11 }, type: 10.5 };
const wishes: readonly BookletWish[] = [
  {},
  { cover: 'none' },
  { cover: 'none', fold: 'signatures' },
  { coverOn: 'apart', fold: 'signatures' },
  { fold: 'perfect' },
  { paper: 'a3', cover: 'none' },
  { paper: 'a3', copies: 2, fold: 'perfect' },
  { flip: 'long-edge', trim: 'fore-edge' },
];
const bindings = ['right', 'left'] as const;
const type = textOutlines(await readVazirmatn());

describe('the guide of a booklet', () => {
  const all = wishes.flatMap((wish) =>
    bindings.flatMap((binding) => [5, 16, 40, 90].map((pages) => ({ wish, binding, pages }))),
  );

  it.each(all)(
    'says where the middle is, as the simulation reads it: %o',
    ({ wish, binding, pages }) => {
      const plan = planBooklet(pages, page, binding, wish);
      const folios = Array.from({ length: pages }, (_, index) => `p${index}`);
      const named = plan.sheets.map(({ front, back }) => ({
        front: front.map((cell) => ({ ...cell, mark: cell.place, inner: cell.bound })),
        back: back.map((cell) => ({ ...cell, mark: cell.place, inner: cell.bound })),
      }));
      const [read = []] = makeBooklets(printStack(named, plan.form), plan.form);
      const nameOf = (place: number | undefined): string => {
        const printed = plan.places[place ?? -1];
        if (printed === 'front') return words.cover;
        if (printed === 'back') return words.back;
        return printed === undefined ? words.blank : `p${printed}`;
      };
      // Two pages that lie open beside each other, as near to the middle as can be.
      const open = read.slice(0, plan.places.length).flatMap(({ mark, side }, index) => {
        const next = read[index + 1];
        return index % 2 === 1 && next && side !== next.side ? [{ mark, side, next, index }] : [];
      });
      const off = ({ index }: { readonly index: number }): number =>
        Math.abs(index + 1 - plan.places.length / 2);
      // Of leaves there may be two such openings.
      const middle = open.filter((each) => off(each) === Math.min(...open.map(off)));
      const said = guideSteps({ title: 'ک', plan, folios }).at(-1)?.text ?? '';
      const sentences = middle.map(({ mark, side, next }) => {
        const [one, other] = [nameOf(mark), nameOf(next.mark)];
        return side === 'right' ? words.finish.middle(one, other) : words.finish.middle(other, one);
      });
      expect(sentences.some((sentence) => said.includes(sentence))).toBe(true);
    },
  );

  it('has room for all its steps on two sides, and no sign without a face', () => {
    for (const wish of wishes) {
      for (const tray of [undefined, 'face-down', 'face-up'] as const) {
        const plan = planBooklet(90, page, 'right', wish);
        const folios = Array.from({ length: 90 }, (_, index) => String(index));
        const subject = { title: 'دفتر', plan, folios, tray };
        expect(guideSteps(subject).length).toBeLessThanOrEqual(12);
        const sides = bookletGuide(subject, type);
        expect(sides).toHaveLength(2);
        const { width, height } = plan.sheet;
        for (const side of sides) {
          expect([side.width, side.height].map((each) => (each / 72) * 25.4)).toEqual([
            expect.closeTo(width),
            expect.closeTo(height),
          ]);
        }
      }
    }
    const said = JSON.stringify(words).replace(/[\u2066\u2069]/g, '');
    expect(type.set(said, 400).missing).toEqual([]);
  });
});

describe('the backs of signatures beside each other', () => {
  it.each(bindings)(
    'have the first, whose step is the highest, on the side of the front: bound on the %s',
    (binding) => {
      const steps: (readonly [number, number])[] = [];
      const canvas = new Canvas(type);
      canvas.fill = (points): void => {
        steps.push(points[0] as readonly [number, number]);
      };
      spines(5, binding)(canvas, { x: 0, y: 0, width: 80, height: 30 });
      const highest = steps.toSorted(([, a], [, b]) => a - b)[0]?.[0];
      const xs = steps.map(([x]) => x);
      // With the back towards the reader and the head up, the front of a book that is bound on the right is at the left.
      expect(highest).toBe(binding === 'right' ? Math.min(...xs) : Math.max(...xs));
    },
  );
});

describe('the calibration sheets', () => {
  it('are three, of the size of the booklet’s, and turn their backs as it does', () => {
    const plan = planBooklet(8, page, 'right', {});
    const turned = planBooklet(8, page, 'right', { flip: 'long-edge' });
    expect(calibrationSheets(plan, type)).toHaveLength(6);
    const halfTurn = (side: { readonly content: string } | undefined): boolean =>
      side?.content.startsWith('q\n-1 0 0 -1') === true;
    expect(calibrationSheets(plan, type).some(halfTurn)).toBe(false);
    expect(calibrationSheets(turned, type).map(halfTurn)).toEqual([
      ...[false, true, false, true, false, true],
    ]);
  });
});
