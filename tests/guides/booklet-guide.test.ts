import { describe, expect, it, vi } from 'vitest';
import { bookletWords as words } from '../../src/book/index.ts';
import { readVazirmatn, textOutlines } from '../../src/fonts/index.ts';
import { Canvas } from '../../src/guides/canvas.ts';
import {
  bookletGuide,
  calibrationSheets,
  guideSteps,
  insideOf,
  signatureRanges,
  spareLeaves,
  trialSheet,
} from '../../src/guides/index.ts';
import { stacked } from '../../src/guides/pictures/binding.ts';
import { bothSides } from '../../src/guides/pictures/printing.ts';
import {
  type BookletPlan,
  type BookletWish,
  holes,
  planBooklet,
} from '../../src/imposition/index.ts';
import { isSound, makeBooklets, printStack } from '../imposition/make-booklet.ts';
import {
  cutCopies,
  cutLeaves,
  cutRows,
  type Paper,
  readFolded,
  readLeaves,
  turnOver,
} from '../imposition/paper.ts';

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
  { paper: 'a3', cover: 'none', fold: 'perfect' },
  { paper: 'a3', coverOn: 'apart', fold: 'signatures' },
  { coverOn: 'apart', cover: 'colour' },
];
const papers = ['a5', 'a4', 'a3', 'letter'] as const;
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
      const [read = []] = makeBooklets(stackOf(plan), plan.form);
      const nameOf = (place: number | undefined): string => nameIn(plan, place);
      // Two pages that lie open beside each other, as near to the middle as can be.
      const open = read.slice(0, plan.places.length).flatMap(({ mark, side }, index) => {
        const next = read[index + 1];
        return index % 2 === 1 && next && side !== next.side ? [{ mark, side, next, index }] : [];
      });
      const off = ({ index }: { readonly index: number }): number =>
        Math.abs(index + 1 - plan.places.length / 2);
      // Of leaves there may be two such openings.
      const middle = open.filter((each) => off(each) === Math.min(...open.map(off)));
      const said = saidIn({ title: 'ک', plan, folios });
      const sentences = middle.map(({ mark, side, next }) => {
        const [one, other] = [nameOf(mark), nameOf(next.mark)];
        return side === 'right' ? words.finish.middle(one, other) : words.finish.middle(other, one);
      });
      expect(sentences.some((sentence) => said.includes(sentence))).toBe(true);
    },
  );

  it.each(all)('has one sheet tried, and drawn as it comes out: %o', ({ wish, binding, pages }) => {
    const plan = planBooklet(pages, page, binding, wish);
    const folios = Array.from({ length: pages }, (_, index) => `p${index}`);
    const at = trialSheet(plan);
    const paper = stackOf(plan)[at] as Paper<number>;
    const drawn = textsOf((canvas) => {
      bothSides(plan, at, (place) => nameIn(plan, place))(canvas, {
        ...{ x: 0, y: 0, width: 180, height: 60 },
      });
    });
    // The front is drawn at the right, the back at the left, as it lies when it was turned like a leaf.
    const seen = [turnOver(paper), paper].flatMap((side) =>
      side.flatMap((row) => row.map(({ face }) => face)),
    );
    expect(seen.every((ink) => ink?.turned !== true)).toBe(true);
    const names = seen.flatMap((ink) => (ink ? [nameIn(plan, ink.mark)] : []));
    const other = new Set<string>([words.check.front, words.check.behind, words.check.over]);
    const cells = drawn.filter(({ text }) => !other.has(text));
    const middle = 90;
    const inOrder = [
      ...cells.filter(({ x }) => x < middle),
      ...cells.filter(({ x }) => x > middle),
    ].toSorted((a, b) => Number(a.x > middle) - Number(b.x > middle) || a.y - b.y || a.x - b.x);
    expect(inOrder.map(({ text }) => text)).toEqual(names);
    // The guide is the first sheet of a file.
    const order = plan.sheets.map((_, index) => index);
    const both = [-1, -1, ...order.flatMap((index) => [index, index])];
    expect(both[2 * at + 2]).toBe(at);
    expect(saidIn({ title: 'ک', plan, folios })).toContain(words.check.both(at + 1, 2 * at + 3));
    for (const tray of ['face-down', 'face-up'] as const) {
      const fronts = [-1, ...order];
      const backs = tray === 'face-up' ? fronts : fronts.toReversed();
      const numbers = [fronts, backs].map((file) => file.indexOf(at) + 1) as [number, number];
      expect(saidIn({ title: 'ک', plan, folios, tray })).toContain(
        words.check.apart(at + 1, ...numbers),
      );
    }
  });

  it.each(all)('says how piles are made, turned and folded: %o', ({ wish, binding, pages }) => {
    const plan = planBooklet(pages, page, binding, wish);
    const { form } = plan;
    if (form.folding === 'perfect') return;
    const folios = Array.from({ length: pages }, (_, index) => `p${index}`);
    const said = saidIn({ title: 'ک', plan, folios });
    const stack = stackOf(plan);
    const pile =
      form.copies === 2
        ? (cutCopies(stack)[0] as Paper<number>[])
        : form.rows === 2
          ? cutRows(stack)
          : stack;
    // What lies in no pile is what the guide calls left over.
    const sizes = signatureRanges(form);
    const last = sizes.at(-1)?.[1] ?? 0;
    const rest = pile.slice(last);
    expect(rest.flat(2).some(({ face, reverse }) => face || reverse)).toBe(false);
    expect(said.includes(words.cutRows.spare)).toBe(rest.length > 0);
    // Each pile is turned over: its first sheet lies below.
    const piles = sizes.map(([from, to]) => pile.slice(from - 1, to));
    const turned = (piles[0] as Paper<number>[]).toReversed().map(turnOver);
    const [left, right] = (turned[0]?.[0] ?? []).map(({ face }) => face?.mark);
    expect(insideOf(plan, 0)).toEqual([right, left]);
    const many = sizes.length > 1;
    expect(said).toContain(words.fold.top(nameIn(plan, right), nameIn(plan, left), many));
    const middles = piles.slice(1).map((each, index): [number, string, string] => {
      const [l, r] = turnOver(each.at(-1) as Paper<number>)[0] ?? [];
      return [index + 2, nameIn(plan, r?.face?.mark), nameIn(plan, l?.face?.mark)];
    });
    expect(said.includes(words.fold.middles(middles))).toBe(many && sizes.length <= 8);
    // The side that is up is told by what is seen on the first sheet.
    const up = (pile[0] as Paper<number>)[0]?.map(({ face }) => nameIn(plan, face?.mark)) ?? [];
    const told = /طرفی که «([^»]*)» دارد بالا/.exec(said.replace(/[\u2066-\u2069]/g, ''))?.[1];
    expect(up).toContain(told);
    // Folded upwards the lowest sheet is the outermost, and what lay on the table outside.
    const folded = turned.toReversed().map(turnOver);
    const cover = form.wrapped ? pile.slice(0, 1) : [];
    const inner = [folded, ...piles.slice(1)].flatMap((each) => readFolded(each, binding));
    const read = form.wrapped ? readFolded(cover, binding, inner) : inner;
    expect(isSound(read, [...plan.places.keys()])).toBe(true);
    if (!many) expect(said).toContain(words.fold.outside(nameIn(plan, read[0]?.mark), binding));
  });

  it.each(all)('says which leaves are left over: %o', ({ wish, binding, pages }) => {
    const plan = planBooklet(pages, page, binding, wish);
    if (plan.form.folding !== 'perfect') return;
    const { rows, copies } = plan.form;
    const stack = stackOf(plan);
    const halves = rows === 1 ? [stack] : cutCopies(stack).slice(0, copies === 2 ? 1 : 2);
    const leaves = halves.flatMap((half) => cutLeaves(half, binding));
    const spare = leaves.length - leaves.findLastIndex((leaf) => leaf.face || leaf.reverse) - 1;
    expect(spareLeaves(plan)).toBe(spare);
    const read = readLeaves(leaves.slice(0, leaves.length - spare), binding);
    expect(isSound(read, [...plan.places.keys()])).toBe(true);
    const folios = Array.from({ length: pages }, (_, index) => `p${index}`);
    expect(saidIn({ title: 'ک', plan, folios }).includes(words.glue.spare(spare))).toBe(spare > 0);
  });

  it.each(all)('says on which side page 1 lies: %o', ({ wish, binding, pages }) => {
    const plan = planBooklet(pages, page, binding, wish);
    const [read = []] = makeBooklets(stackOf(plan), plan.form);
    for (const before of [0, 1, 4]) {
      const letters = ['الف', 'ب', 'پ', 'ت'].slice(0, before);
      const numbers = ['۱', '۲', '۳', '۴', '۵'].slice(0, pages - before);
      const folios = [...letters, ...numbers, ...Array.from({ length: pages }, () => '۹۹')];
      const one = plan.places.indexOf(before);
      const side = read.find(({ mark }) => mark === one)?.side ?? 'right';
      const said = saidIn({ title: 'ک', plan, folios });
      expect(said).toContain(words.finish.text('۱', side));
      expect(said.includes(words.check.letters('الف', '۱'))).toBe(before > 0);
    }
  });

  it('has a thread come out of the last hole, and signatures stapled where a single one is', () => {
    for (const paper of papers) {
      const plan = planBooklet(90, page, 'right', { paper, fold: 'signatures' });
      const { height } = plan.cell;
      expect(holes(height).length % 2).toBe(0);
      const folios = Array.from({ length: 90 }, (_, index) => words.number(index + 1));
      const staples = words.list([0.25, 0.75].map((share) => Math.round(share * height)));
      const said = saidIn({ title: 'ک', plan, folios });
      expect(said).toContain(`منگنه کنید، ${staples} میلی‌متر از پایین`);
    }
  });

  it('says of marks that they are printed where they are, and of none that isn’t', () => {
    for (const wish of wishes) {
      for (const marks of [undefined, []]) {
        const plan = planBooklet(90, page, 'right', { ...wish, marks });
        const folios = Array.from({ length: 90 }, (_, index) => words.number(index + 1));
        const said = saidIn({ title: 'ک', plan, folios });
        const isPrinted = said.includes('چاپ شده') || said.includes(words.finish.steps);
        expect(isPrinted).toBe(marks === undefined);
      }
    }
  });

  const trays = [undefined, 'face-down', 'face-up'] as const;
  const subjects = [
    ...wishes,
    ...papers.flatMap((paper) =>
      (['saddle', 'signatures', 'perfect'] as const).map((fold) => ({ paper, fold, staple: 40 })),
    ),
  ].flatMap((wish) => trays.map((tray) => ({ wish, tray })));

  it('has room for all its steps on two sides, nothing on another or at the edge, and no type below 8 points', () => {
    const drawn = vi.spyOn(Canvas.prototype, 'text');
    for (const { wish, tray } of subjects) {
      drawn.mockClear();
      const plan = planBooklet(90, page, 'right', wish);
      const folios = ['الف', ...Array.from({ length: 89 }, (_, index) => words.number(index + 1))];
      const subject = { title: 'گزارش کمیتهٔ مرکزی به کنگرهٔ Samir ۱۲', plan, folios, tray };
      const sides = bookletGuide(subject, type);
      expect(sides).toHaveLength(2);
      const boxes = drawn.mock.calls.map((call, index) => boxOf(call, drawn.mock.contexts[index]));
      const by = Math.max(1, Math.max(plan.sheet.width, plan.sheet.height) / 297);
      const [width, height] = [plan.sheet.width / by, plan.sheet.height / by];
      const out = boxes.filter(
        ({ left, right, top, foot }) =>
          left < 8 || right > width - 8 || top < 8 || foot > height - 8,
      );
      expect(out).toEqual([]);
      const over = boxes.flatMap((one, at) =>
        boxes
          .slice(at + 1)
          .flatMap((other) => (isOver(one, other) ? [[one.text, other.text]] : [])),
      );
      expect(over).toEqual([]);
      for (const side of sides) {
        expect([side.width, side.height].map((each) => (each / 72) * 25.4)).toEqual([
          expect.closeTo(plan.sheet.width),
          expect.closeTo(plan.sheet.height),
        ]);
        const by = Number(/^q\n(\S+)/.exec(side.content)?.[1]);
        const glyphs = [...side.content.matchAll(/q (\S+) 0 0 /g)];
        expect(Math.min(8, ...glyphs.map(([, scale]) => Number(scale) * 1000 * by))).toBe(8);
        expect(side.content).not.toMatch(/ 0?\.\d+ g\b/);
      }
    }
    drawn.mockRestore();
    const said = JSON.stringify(words).replace(/[\u2066-\u2069]/g, '');
    expect(type.set(said, 400).missing).toEqual([]);
  });

  it('orders what is Latin apart from the numbers beside it', () => {
    const drawn: string[] = [];
    const recorded = {
      set: (text: string, weight: 400 | 700) => {
        drawn.push(text);
        return type.set(text, weight);
      },
    };
    for (const { wish, tray } of subjects.slice(0, 12)) {
      const plan = planBooklet(90, page, 'right', wish);
      const folios = Array.from({ length: 90 }, (_, index) => words.number(index + 1));
      bookletGuide({ title: 'Samir ۱۲', plan, folios, tray }, recorded);
      calibrationSheets(plan, recorded);
    }
    const mixed = drawn.filter((text) => /[\u0600-\u06ff]/.test(text));
    const open = mixed.filter((text) =>
      /[A-Za-z]/.test(text.replace(/[\u2066\u2068][^\u2069]*\u2069/g, '')),
    );
    expect(open).toEqual([]);
  });
});

/** Sheets as they are printed, with their places for marks. */
function stackOf({ sheets, form }: BookletPlan): Paper<number>[] {
  const named = sheets.map(({ front, back }) => ({
    front: front.map((cell) => ({ ...cell, mark: cell.place, inner: cell.bound })),
    back: back.map((cell) => ({ ...cell, mark: cell.place, inner: cell.bound })),
  }));
  return printStack(named, form);
}

function nameIn({ places }: BookletPlan, place: number | undefined): string {
  const printed = places[place ?? -1];
  if (printed === 'front') return words.cover;
  if (printed === 'back') return words.back;
  return printed === undefined ? words.blank : `p${printed}`;
}

function saidIn(subject: Parameters<typeof guideSteps>[0]): string {
  return guideSteps(subject)
    .map(({ text }) => text)
    .join(' ');
}

/** A line of text on a side, mm. */
interface TextBox {
  readonly text: string;
  readonly side: unknown;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

function boxOf(
  [text, { x, y }, size, { weight = 400, from = 'right' } = {}]: Parameters<Canvas['text']>,
  side: unknown,
): TextBox {
  const width = type.set(text, weight).advance * size;
  const left = x - (from === 'right' ? width : from === 'middle' ? width / 2 : 0);
  return { text, side, left, right: left + width, top: y - 0.75 * size, foot: y + 0.15 * size };
}

function isOver(one: TextBox, other: TextBox): boolean {
  const across = one.left < other.right && other.left < one.right;
  return one.side === other.side && across && one.top < other.foot && other.top < one.foot;
}

/** What a picture says, and where. */
function textsOf(draw: (canvas: Canvas) => void): { text: string; x: number; y: number }[] {
  const texts: { text: string; x: number; y: number }[] = [];
  const canvas = new Canvas(type);
  canvas.text = (text, { x, y }): void => {
    texts.push({ text, x, y });
  };
  draw(canvas);
  return texts;
}

describe('the backs of signatures on each other', () => {
  it.each(bindings)(
    'have the first on top, whose step is the nearest to the head: bound on the %s',
    (binding) => {
      const steps: (readonly [x: number, y: number])[] = [];
      const canvas = new Canvas(type);
      canvas.fill = (points): void => {
        steps.push(points[0] as readonly [number, number]);
      };
      stacked(5, binding)(canvas, { x: 0, y: 0, width: 80, height: 30 });
      expect(steps).toHaveLength(5);
      const fromTop = steps.toSorted(([, a], [, b]) => a - b).map(([x]) => x);
      // Who looks at the back of a book that lies with its front up has its head at the right, if it is bound there.
      const down = binding === 'right' ? -1 : 1;
      const sorted = fromTop.toSorted((a, b) => down * (a - b));
      expect(fromTop).toEqual(sorted);
      expect(fromTop[0]).toBe(sorted[0]);
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
