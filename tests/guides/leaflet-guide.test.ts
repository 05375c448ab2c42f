import { describe, expect, it, vi } from 'vitest';
import { leafletWords as words } from '../../src/book/index.ts';
import { readVazirmatn, textOutlines } from '../../src/fonts/index.ts';
import { Canvas } from '../../src/guides/canvas.ts';
import { leafletGuide, leafletSteps } from '../../src/guides/index.ts';
import { leafletSides } from '../../src/guides/pictures/leaflet-pictures.ts';
import {
  type LeafletForm,
  type LeafletPlan,
  leafletRoom,
  planLeaflet,
} from '../../src/imposition/index.ts';
import { readSheetOf } from '../imposition/plan-as-sheet.ts';

const type = textOutlines(await readVazirmatn());
const forms: readonly LeafletForm[] = [
  { kind: 'a6' },
  { kind: 'sheet-a5' },
  ...([2, 3, 4] as const).map((panels) => ({ kind: 'panel', panels, fold: 'zigzag' }) as const),
  { kind: 'panel', panels: 3, fold: 'letter' },
  { kind: 'a7' },
];
const cases = forms.flatMap((form) =>
  (['right', 'left'] as const).flatMap((binding) =>
    (['short-edge', 'long-edge'] as const).flatMap((flip) =>
      [1, Math.ceil(leafletRoom(form) / 2), leafletRoom(form)].map((pages) => ({
        ...{ form, binding, flip, pages },
      })),
    ),
  ),
);

describe('the guide of a leaflet', () => {
  it.each(cases)(
    'says what is seen, as the simulation reads it: %o',
    ({ form, pages, ...looks }) => {
      const plan = planLeaflet(form, pages, looks.binding, looks);
      const said = leafletSteps(plan)
        .map(({ text }) => text)
        .join(' ');
      const [read = []] = readSheetOf(planLeaflet(form, leafletRoom(form), looks.binding, looks));
      const name = (place: number): string => words.number(Number(read[place]?.[0]?.mark) + 1);
      const near = looks.binding === 'right' ? 'راست' : 'چپ';
      const far = looks.binding === 'right' ? 'چپ' : 'راست';
      if (form.kind === 'a7') {
        // Opened, the page that is read first lies on the side of the binding.
        expect(said).toContain(`صفحهٔ ${name(1)} سمت ${near} و ${name(2)} سمت ${far} است`);
        expect(said).toContain(`در وسط ${name(3)} سمت ${near} و ${name(4)} سمت ${far}`);
        expect(said).toContain(`صفحهٔ ${name(7)} پشت است`);
      } else if (form.kind !== 'panel') {
        expect(said).toContain(words.read.cards(readSheetOf(plan).length));
      } else if (form.panels === 2) {
        expect(said).toContain(`صفحهٔ ${name(1)} سمت ${near} و صفحهٔ ${name(2)} سمت ${far} است`);
        expect(said).toContain(`صفحهٔ ${name(3)} پشت است`);
        expect(blankLaid(said)).toBe(blankSide(plan));
      } else if (form.fold === 'letter') {
        expect(said).toContain(`صفحهٔ ${name(1)} سمت ${near} است و ${name(4)} سمت ${far}`);
        expect(said).toContain(
          `${name(1)}، ${name(2)} و ${name(3)} کنار هم‌اند. صفحهٔ ${name(5)} پشت است`,
        );
        expect(blankLaid(said)).toBe(blankSide(plan));
      } else {
        const last = form.panels;
        expect(said).toContain(`صفحه‌های ${name(0)} تا ${name(last - 1)} از ${near} به ${far}`);
        const behind = `برگردانید: ${name(last)} تا ${name(2 * last - 1)}`;
        expect(said.includes(behind)).toBe(plan.sides.length === 2);
      }
      expect(said.includes('دورو')).toBe(plan.sides.length === 2);
    },
  );

  it.each(cases)('names the pages that stay white: %o', ({ form, pages, ...looks }) => {
    const plan = planLeaflet(form, pages, looks.binding, looks);
    const [read = []] = readSheetOf(plan);
    const [full = []] = readSheetOf(planLeaflet(form, leafletRoom(form), looks.binding, looks));
    // A zigzag has a side that is read after the other: where it isn’t printed nobody turns to it.
    const isZigzag = form.kind === 'panel' && form.panels > 2 && form.fold === 'zigzag';
    const turned = isZigzag && plan.sides.length === 1 ? full.slice(0, form.panels) : full;
    const white = turned.flatMap((_, place) => (read[place]?.[0] ? [] : [place + 1]));
    const said: string[] = [];
    leafletGuide({ title: 'ک', plan }, recordedIn(said));
    const expected =
      white.length > 0 ? words.read.blank(white[0] as number, white.at(-1) as number) : undefined;
    if (expected === undefined) expect(said.join(' ')).not.toContain('سفید می‌ما');
    else expect(white).toHaveLength((white.at(-1) as number) - (white[0] as number) + 1);
    for (const word of expected?.split(' ') ?? []) expect(said).toContain(word);
  });

  it.each(cases)('draws the sheet as it comes out: %o', ({ form, pages, ...looks }) => {
    const plan = planLeaflet(form, pages, looks.binding, looks);
    const drawn = textsOf((canvas) =>
      leafletSides(plan)(canvas, { x: 0, y: 0, width: 200, height: 70 }),
    );
    const numbers = drawn.filter(({ text }) => /^[۰-۹]+$/.test(text));
    const cells = plan.sides.flatMap((side) => side.filter(({ page }) => page < pages));
    expect(numbers).toHaveLength(cells.length);
    // The front is at the right; of it the numbers stand as the pages lie.
    const front = numbers.filter(({ x }) => plan.sides.length === 1 || x > 100);
    const rows = (list: readonly { x: number; y: number; name: string }[]): string[] =>
      [...list].sort((a, b) => Math.round(a.y - b.y) || a.x - b.x).map(({ name }) => name);
    const seen = (plan.sides[0] ?? [])
      .filter(({ page }) => page < pages)
      .map(({ page, x, y }) => ({ x, y: -y, name: words.number(page + 1) }));
    expect(rows(front.map(({ text, x, y }) => ({ x, y, name: text })))).toEqual(rows(seen));
  });

  it('says of marks that they are printed where they are, and of none that isn’t', () => {
    for (const form of forms) {
      const says = (marks: readonly ('fold' | 'cut')[]): boolean =>
        leafletSteps(planLeaflet(form, 1, 'right', { marks })).some(({ text }) =>
          text.includes('چاپ شده است'),
        );
      expect(says(['fold', 'cut'])).toBe(form.kind !== 'panel');
      expect(says([])).toBe(false);
    }
  });

  it('has room on one page, nothing at its edge or over another, and no type below 8 points', () => {
    const drawn = vi.spyOn(Canvas.prototype, 'text');
    for (const { form, pages, ...looks } of cases) {
      drawn.mockClear();
      const plan = planLeaflet(form, pages, looks.binding, looks);
      const title = 'گزارش کمیتهٔ مرکزی به کنگرهٔ Samir ۱۲';
      const panel = leafletGuide({ title, plan }, type);
      expect([panel.width, panel.height].map((each) => Math.round((each / 72) * 25.4))).toEqual([
        297, 210,
      ]);
      for (const [text, at, size, { weight = 400, from = 'right' } = {}] of drawn.mock.calls) {
        const width = type.set(text, weight).advance * size;
        const left = at.x - (from === 'right' ? width : from === 'middle' ? width / 2 : 0);
        expect(left, text).toBeGreaterThan(8);
        expect(left + width, text).toBeLessThan(289);
        expect(at.y - size, text).toBeGreaterThan(8);
        expect(at.y + size / 2, text).toBeLessThan(202);
        expect(size).toBeGreaterThanOrEqual(2.82);
      }
    }
    drawn.mockRestore();
  });

  it('has all its letters, and orders what is Latin apart from what is beside it', () => {
    const said: string[] = [];
    const recorded = {
      set: (text: string, weight: 400 | 700) => {
        said.push(text);
        return type.set(text, weight);
      },
    };
    for (const { form, pages, ...looks } of cases) {
      leafletGuide(
        { title: 'Samir ۱۲', plan: planLeaflet(form, pages, looks.binding, looks) },
        recorded,
      );
    }
    const open = said.filter(
      (text) =>
        /[\u0600-\u06ff]/.test(text) &&
        /[A-Za-z]/.test(text.replace(/[\u2066\u2068][^\u2069]*\u2069/g, '')),
    );
    expect(open).toEqual([]);
    expect(
      said.flatMap((text) => type.set(text.replace(/[\u2066-\u2069]/g, ''), 400).missing),
    ).toEqual([]);
  });
});

/** Under which part page 1 lies when the printed side was laid on the table, as the guide says it. */
function blankLaid(said: string): string | undefined {
  return /روی چاپ‌شده را به میز بگذارید.*?زیر \S+ (راست|چپ) است/.exec(said)?.[1];
}

/** The same, as the sheet is that was turned like a leaf; undefined where the inside is printed. */
function blankSide({ sides, sheet }: LeafletPlan): string | undefined {
  const first = sides[0]?.find(({ page }) => page === 0);
  if (sides.length === 2 || !first) return undefined;
  return sheet.width - first.x - first.width / 2 > sheet.width / 2 ? 'راست' : 'چپ';
}

function recordedIn(said: string[]): typeof type {
  return {
    ...type,
    set: (text, weight) => {
      said.push(text);
      return type.set(text, weight);
    },
  };
}

/** What is written on a picture, and where. */
function textsOf(draw: (canvas: Canvas) => void): { text: string; x: number; y: number }[] {
  const spy = vi.spyOn(Canvas.prototype, 'text');
  draw(new Canvas(type));
  const texts = spy.mock.calls.map(([text, { x, y }]) => ({ text, x, y }));
  spy.mockRestore();
  return texts;
}
