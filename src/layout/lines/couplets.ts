import type { TextRuler } from '../../fonts/index.ts';
import type { Dom } from '../in-browser/dom.ts';
import type { ParagraphReading } from '../in-browser/read-paragraphs.ts';
import { naturalWidth } from './text-widths.ts';

/** A poem whose couplets are set in two columns, and the width of each in px. */
export type CoupletColumns = readonly (readonly [number, number])[];

/** Between the two columns: 6 mm, in px. */
const gap = 23;

/** What the style sheet leaves free beside a poem that isn't in columns: twice 6 mm, in px. */
const free = 45;

/**
 * Which poems go into two columns of equal width: those of which every half has room in
 * half the measure. The others keep their halves one below the other.
 */
export function coupletColumns(
  paragraphs: readonly ParagraphReading[],
  ruler: TextRuler,
): CoupletColumns {
  const widest = new Map<number, { width: number; measure: number }>();
  for (const { runs, verse, measure } of paragraphs) {
    if (verse === undefined) continue;
    const known = widest.get(verse);
    const width = Math.max(naturalWidth(runs, ruler), known?.width ?? 0);
    widest.set(verse, { width, measure: Math.max(measure, known?.measure ?? 0) });
  }
  return [...widest].flatMap(([verse, { width, measure }]) =>
    width <= (measure + free - gap) / 2 ? [[verse, Math.ceil(width) + 1] as const] : [],
  );
}

/** Runs inside the browser, so it may use nothing but its argument. */
export function typesetCouplets(columns: CoupletColumns): void {
  const { document } = globalThis as unknown as Dom;
  const verses = [...document.querySelectorAll('.verse')];
  for (const [verse, width] of columns) {
    verses[verse]?.classList.add('columns');
    verses[verse]?.style.setProperty('--column', `${width}px`);
  }
}
