import { describe, expect, it } from 'vitest';
import { frontSide } from '../../src/covers/front.ts';
import { type Box, boxOf, inset } from '../../src/covers/geometry.ts';
import { coverImage, coverSheet } from '../../src/covers/index.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { repetitions } from '../repetitions.ts';
import { coverBook, hostile, isbn, type } from './covers.ts';

const sizes = {
  a5: { width: 148, height: 210 },
  jibi: { width: 110, height: 165 },
  a4: { width: 210, height: 297 },
  square: { width: 200, height: 200 },
};

const within = (inner: Box | undefined, outer: Box): boolean =>
  inner !== undefined &&
  inner.left >= outer.left - 0.01 &&
  inner.right <= outer.right + 0.01 &&
  inner.top >= outer.top - 0.01 &&
  inner.bottom <= outer.bottom + 0.01;

/** What is read on a side lies so far within what is cut, in mm. */
const safe = 6;

describe('a cover', () => {
  for (const [index, [name, book]] of Object.entries(hostile).entries()) {
    // Two sizes of four for each, in turn; before a release all.
    const chosen = Object.entries(sizes).filter((_, at) => (at - index) % repetitions(2, 1) === 0);
    it.each(chosen)(`keeps ${name} in its place, on %s`, (_, trim) => {
      const sheet = coverSheet(book, { pages: 400, trim }, type);
      const sides = { front: sheet.front, back: sheet.back };
      for (const { part, steps } of sheet.drawing.shapes) {
        const box = boxOf(steps);
        if (part === 'ground') expect(box).toEqual(sheet.bleed);
        else if (part === 'backbone') {
          expect(within(box, sheet.backbone), `${part} ${JSON.stringify(box)}`).toBe(true);
        } else {
          const side = /^(?:back|barcode)/.test(part) ? sides.back : sides.front;
          expect(within(box, inset(side, safe)), `${part} ${JSON.stringify(box)}`).toBe(true);
        }
      }
    });

    it(`lets nothing of ${name} stand on anything else`, () => {
      const panel = { left: 0, top: 0, right: 148, bottom: 210 };
      const parts = frontSide(book, panel, type).shapes.map(({ part, steps }) => ({
        part,
        box: boxOf(steps) as Box,
      }));
      for (const [index, { part, box }] of parts.entries()) {
        for (const other of parts.slice(index + 1)) {
          if (part === other.part) continue;
          const apart = box.bottom <= other.box.top || other.box.bottom <= box.top;
          expect(apart, `${part} and ${other.part}`).toBe(true);
        }
      }
    });
  }

  it('tells of words that had to be made small, and of signs that no font has', async () => {
    const told = async (title: string): Promise<string[]> =>
      (await coverImage(coverBook(title, { figures: ['۷'] }), type)).messages.map(formatMessage);
    expect(await told('نامه‌های باغ')).toEqual([]);
    expect(await told('باغ‌'.repeat(60))).toEqual([expect.stringContaining('more words')]);
    expect(await told('باغ 書')).toEqual([expect.stringContaining('“書”')]);
  });

  it('has its title on the same line, in the same size, on every chapter', () => {
    const panel = { left: 0, top: 0, right: 148, bottom: 236.8 };
    const titles = ['کنگرهٔ هفتم', 'کنگرهٔ یازدهم', 'کنگرهٔ دوازدهم'].map((title, index) => {
      const cover = { above: 'اسناد', figures: [['۷', '۱۱', '۱۲'][index] as string] };
      const { shapes } = frontSide(coverBook(title, cover), panel, type);
      const [above, figure] = ['above', 'figure'].map(
        (part) => boxOf(shapes.find((shape) => shape.part === part)?.steps ?? []) as Box,
      );
      const lines = shapes.filter(({ part }) => part === 'title');
      expect(lines).toHaveLength(1);
      const title0 = boxOf(lines[0]?.steps ?? []) as Box;
      return {
        above,
        right: Math.round(title0.right * 10),
        foot: figure?.bottom,
        edge: figure?.right,
      };
    });
    expect(new Set(titles.map((each) => JSON.stringify(each))).size).toBe(1);
  });

  it('has the front at the left of the backbone, and the back with its barcode at the right', () => {
    const book = coverBook('باغ', { isbn, back: 'سخن' });
    const { front, backbone, back, trim, drawing } = coverSheet(
      book,
      { pages: 300, trim: sizes.a5 },
      type,
    );
    expect([trim.left, front.left, front.right, backbone.right, back.right]).toEqual([
      3, 3, 151, 166, 314,
    ]);
    expect(back.right).toBe(trim.right);
    const barcode = boxOf(drawing.shapes.find(({ part }) => part === 'barcode')?.steps ?? []);
    expect(barcode?.left).toBeGreaterThan(back.left + safe);
  });

  it('bears words on a backbone of 6 mm and more, from head to foot unless it is said', () => {
    const words = (pages: number, backbone: 'head-to-foot' | 'foot-to-head' | 'none') => {
      const sheet = coverSheet(coverBook('باغ', { backbone }), { pages, trim: sizes.a5 }, type);
      return sheet.drawing.shapes
        .filter(({ part }) => part === 'backbone')
        .map(({ steps }) => boxOf(steps) as Box);
    };
    expect(words(118, 'head-to-foot')).toEqual([]);
    expect(words(400, 'none')).toEqual([]);
    expect(words(120, 'head-to-foot')[0]?.top).toBeLessThan(30);
    expect(words(120, 'foot-to-head')[0]?.bottom).toBeGreaterThan(190);
  });

  it('has marks outside of what bleeds, where they are wanted', () => {
    const print = { ...coverBook('باغ').cover.print, cropMarks: true };
    const sheet = coverSheet(coverBook('باغ', { print }), { pages: 300, trim: sizes.a5 }, type);
    const marks = sheet.drawing.shapes.find(({ part }) => part === 'marks');
    expect(marks?.steps.filter((step) => step.type === 'M')).toHaveLength(12);
    for (let at = 0; at < (marks?.steps.length ?? 0); at += 5) {
      const box = boxOf(marks?.steps.slice(at, at + 5) ?? []) as Box;
      const outside =
        box.right < sheet.bleed.left ||
        box.left > sheet.bleed.right ||
        box.bottom < sheet.bleed.top ||
        box.top > sheet.bleed.bottom;
      expect(outside).toBe(true);
    }
  });
});
