import type { BookCover } from '../book/index.ts';

/** How thick a leaf of a paper is, in mm: grammes to the square metre by cm³ to the gramme are thousandths of it. */
export function leafThickness(paper: BookCover['print']['paper']): number {
  return 'thickness' in paper ? paper.thickness : (paper.gsm * paper.bulk) / 1000;
}

/** How wide the backbone of so many pages is, in mm. Two pages are a leaf. */
export function backboneWidth(pages: number, paper: BookCover['print']['paper']): number {
  return Math.round(Math.ceil(pages / 2) * leafThickness(paper) * 100) / 100;
}
