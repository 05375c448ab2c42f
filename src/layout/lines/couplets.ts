import type { TextRuler } from '../../fonts/index.ts';
import type { Dom } from '../in-browser/dom.ts';
import type { ParagraphReading } from '../in-browser/read-paragraphs.ts';
import { naturalWidth } from './text-widths.ts';

/** A poem whose couplets are set in two columns. */
export interface CoupletColumns {
  /** Its number. */
  readonly verse: number;
  /** Of each column, px. */
  readonly width: number;
  /** How large its type is, as a share of what it is otherwise; 1 or less. */
  readonly scale: number;
}

/** Between the two columns, and what the style sheet leaves free beside a poem that isn't in columns: 12 mm each, in px. */
const gap = 45.4;
const free = 45;

/** The least type of verse in columns: 8.5 pt, in px. */
const leastSize = 34 / 3;

/**
 * Which poems go into two columns, each as wide as the widest half of its poem. All poems of a chapter are set in
 * one way: in smaller type where that gives every half its room, and with their halves one below the other where it doesn't.
 */
export function coupletColumns(
  paragraphs: readonly ParagraphReading[],
  ruler: TextRuler,
): CoupletColumns[] {
  const poems = new Map<number, Poem>();
  for (const { runs, verse, chapter = 0, measure } of paragraphs) {
    if (verse === undefined) continue;
    const known = poems.get(verse);
    const size = Math.min(...runs.map((run) => run.size));
    poems.set(verse, {
      chapter,
      width: Math.max(naturalWidth(runs, ruler), known?.width ?? 0),
      room: Math.max((measure + free - gap) / 2, known?.room ?? 0),
      size: Math.min(size, known?.size ?? size),
    });
  }
  const scales = new Map<number, number>();
  for (const { chapter, width, room, size } of poems.values()) {
    const wanted = Math.min(1, (room - rounding) / width);
    const scale = wanted < 1 && wanted * size < leastSize ? 0 : wanted;
    scales.set(chapter, Math.min(scale, scales.get(chapter) ?? 1));
  }
  return [...poems].flatMap(([verse, { chapter, width }]) => {
    const scale = scales.get(chapter) ?? 0;
    return scale === 0 ? [] : [{ verse, width: Math.ceil(width * scale) + 1, scale }];
  });
}

/** The widths of half a couplet’s words, each rounded by the browser, may be off by so much altogether; px. */
const rounding = 2;

interface Poem {
  readonly chapter: number;
  /** Of its widest half, and what it has for a column; px. */
  readonly width: number;
  readonly room: number;
  /** Of its smallest type, px. */
  readonly size: number;
}

/** Paragraphs as they are when their poems are set in columns. */
export function scaledCouplets(
  paragraphs: readonly ParagraphReading[],
  columns: readonly CoupletColumns[],
): ParagraphReading[] {
  const scales = new Map(columns.map(({ verse, scale }) => [verse, scale]));
  return paragraphs.map((paragraph) => {
    const scale = scales.get(paragraph.verse ?? -1) ?? 1;
    if (scale === 1) return paragraph;
    return {
      ...paragraph,
      runs: paragraph.runs.map((run) => ({
        ...run,
        size: run.size * scale,
        ...(run.box !== undefined && { box: run.box * scale }),
      })),
    };
  });
}

/** Runs inside the browser, so it may use nothing but its argument. */
export function typesetCouplets(columns: readonly CoupletColumns[]): void {
  const { document } = globalThis as unknown as Dom;
  const verses = [...document.querySelectorAll('.verse')];
  for (const { verse, width, scale } of columns) {
    verses[verse]?.classList.add('columns');
    verses[verse]?.style.setProperty('--column', `${width}px`);
    verses[verse]?.style.setProperty('font-size', `calc(var(--body) * ${scale})`);
  }
}
