import { describe, expect, it } from 'vitest';
import { type Colour, coverColours, grounds } from '../../src/covers/colours.ts';
import { coverInks } from '../../src/covers/inks.ts';
import { accentNames, groundNames } from '../../src/manuscript/schema/cover-fields.ts';
import { coverBook } from './covers.ts';

/** Relative luminance, WCAG 2.2. */
function luminance({ screen }: Colour): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(screen.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Colour, b: Colour): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of covers', () => {
  it.each(groundNames)('on %s text has a contrast of 7, and every accent one of 4.5', (ground) => {
    for (const accent of accentNames) {
      const colours = coverColours(ground, accent);
      expect(contrast(colours.text, colours.ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(colours.accent, colours.ground), accent).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('put no more than 300% of ink on paper', () => {
    for (const ground of groundNames) {
      for (const accent of accentNames) {
        const used = coverColours(ground, accent);
        for (const { print } of [used.ground, used.text, used.accent]) {
          expect(print.reduce((sum, ink) => sum + ink, 0)).toBeLessThanOrEqual(300);
        }
      }
    }
  });

  it.each(groundNames)('on %s, with two inks, are black, the other, and bare paper', (ground) => {
    const print = { ...coverBook('').cover.print, inks: { spot: 'PANTONE 1797 C' } };
    const inks = coverInks({ ...coverBook('').cover, ground, print });
    const used = [inks.of.ground, inks.of.text, inks.of.accent];
    for (const ink of used) {
      if (ink.kind === 'process') expect(ink.percent.slice(0, 3)).toEqual([0, 0, 0]);
      else expect(ink.name).toBe('PANTONE 1797 C');
    }
    expect(new Set(used.map((ink) => JSON.stringify(ink))).size).toBe(
      grounds[ground].dark || ground === 'paper' ? 3 : 2,
    );
  });
});
