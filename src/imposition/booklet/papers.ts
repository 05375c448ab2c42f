import { fitPage, type PageMeasures, type Size, typeIn } from './fit-page.ts';

export type { PageMeasures } from './fit-page.ts';

/** Papers that people have, upright; millimetres. */
export const papers: Readonly<Record<PaperName, Size>> = {
  a5: { width: 148, height: 210 },
  a4: { width: 210, height: 297 },
  a3: { width: 297, height: 420 },
  letter: { width: 215.9, height: 279.4 },
};

/** The name of one of them. */
export type PaperName = 'a5' | 'a4' | 'a3' | 'letter';

/** How pages are put on a paper. */
export interface PaperChoice {
  readonly paper: PaperName;
  /** Rows of two pages. */
  readonly rows: 1 | 2;
  readonly copies: 1 | 2;
}

/** What is said of it; the rest is proposed. */
export interface PaperWish {
  readonly paper?: PaperName | undefined;
  /** Pages on a side. */
  readonly up?: 2 | 4 | undefined;
  readonly copies?: 1 | 2 | undefined;
}

/** Two pages lie beside each other on paper that lies across, four on paper that stands. */
export function sheetSize(paper: PaperName, rows: 1 | 2): Size {
  const { width, height } = papers[paper];
  return rows === 2 ? { width, height } : { width: height, height: width };
}

/** The room of one page. */
export function cellSize(paper: PaperName, rows: 1 | 2): Size {
  const { width, height } = sheetSize(paper, rows);
  return { width: width / 2, height: height / rows };
}

/** The paper that most people have, and the one that copy shops have too. */
const usual: readonly PaperName[] = ['a4', 'a3'];

/**
 * The paper for pages of a size: A4, or A3 where A4 would make the type smaller. Pages of a quarter of the
 * paper are put on it twice, one copy over the other; on A3 once, which takes half as many sheets.
 */
export function choosePaper(page: PageMeasures, { paper, up, copies }: PaperWish): PaperChoice {
  const holdsTwice = (name: PaperName): boolean => {
    const cell = cellSize(name, 2);
    return page.width <= cell.width && page.height <= cell.height;
  };
  const isWhole = (name: PaperName): boolean =>
    fitPage(page, cellSize(name, up === 4 ? 2 : 1), false).scale === 1;
  const chosen = paper ?? usual.find(isWhole) ?? 'a3';
  const rows = up === undefined ? (holdsTwice(chosen) ? 2 : 1) : up === 4 ? 2 : 1;
  const alike = copies ?? (up === undefined && chosen !== 'a3' ? 2 : 1);
  return { paper: chosen, rows, copies: rows === 2 ? alike : 1 };
}

/** How small pages and their type get on the paper for them. */
export function typeOn(
  page: PageMeasures,
  wish: PaperWish & { readonly trim?: 'none' | 'fore-edge' | undefined },
): { readonly paper: PaperName; readonly scale: number; readonly type: number } {
  const { paper, rows } = choosePaper(page, wish);
  const fit = fitPage(page, cellSize(paper, rows), wish.trim === 'fore-edge');
  return { paper, scale: fit.scale, type: typeIn(page, fit) };
}
