import { describe, expect, it } from 'vitest';
import { sheetOf, trimBox } from '../../src/layout/design/sheet.ts';
import { type Design, designNames, readDesign } from '../../src/layout/index.ts';
import { templates } from '../installation/templates.ts';

const points = (mm: number): number => (mm * 72) / 25.4;
const designs = await Promise.all(
  designNames.map(async (name) => [name, readDesign(name, templates.designs) as Design] as const),
);

describe.each(designs)('the sheet of %s', (_, design) => {
  const sheet = sheetOf(design);
  const left = trimBox(design, sheet, 'left');
  const right = trimBox(design, sheet, 'right');
  const { trim, margins } = design;
  /** The right edge of the text block, and its width. */
  const textRight = (sheet.width - sheet.right) * 0.75;
  const textWidth = sheet.measure * 0.75;

  it('holds a page of exactly the size that was asked', () => {
    for (const box of [left, right]) {
      expect(box.width).toBeCloseTo(points(trim.width), 6);
      expect(box.height).toBeCloseTo(points(trim.height), 6);
    }
  });

  it('has the binding on the right of left-hand pages, on the left of right-hand ones', () => {
    expect(left.x + left.width - textRight).toBeCloseTo(points(margins.inside), 6);
    expect(textRight - textWidth - right.x).toBeCloseTo(points(margins.inside), 6);
  });

  it('has the outer margin on the other side', () => {
    expect(textRight - textWidth - left.x).toBeCloseTo(points(margins.outside), 6);
    expect(right.x + right.width - textRight).toBeCloseTo(points(margins.outside), 6);
  });

  it('leaves the margins above and below the text', () => {
    const top = (sheet.height - sheet.top) * 0.75;
    expect(left.y + left.height - top).toBeCloseTo(points(margins.head), 6);
    expect(top - sheet.depth * 0.75 - left.y).toBeGreaterThanOrEqual(points(margins.foot) - 0.2);
  });

  it('has room around the page for bleed and marks', () => {
    for (const box of [left, right]) {
      expect(box.x).toBeGreaterThanOrEqual(points(12));
      expect(box.y).toBeGreaterThanOrEqual(points(12));
      expect(sheet.width * 0.75 - box.x - box.width).toBeGreaterThanOrEqual(points(12));
      expect(sheet.height * 0.75 - box.y - box.height).toBeGreaterThanOrEqual(points(12));
    }
  });

  it('is made of whole lines, and of whole px that Chromium doesn’t round', () => {
    expect(sheet.depth).toBeCloseTo(sheet.lines * sheet.leading, 6);
    expect(sheet.width % 16).toBe(0);
    expect(sheet.height % 16).toBe(0);
    for (const px of [sheet.top, sheet.right, sheet.areaWidth, sheet.areaHeight]) {
      expect(Number.isInteger(px)).toBe(true);
    }
    expect(sheet.areaWidth).toBeGreaterThanOrEqual(sheet.measure);
    expect(sheet.areaHeight).toBeGreaterThan(sheet.depth);
  });
});
