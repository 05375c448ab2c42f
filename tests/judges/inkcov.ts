import { existing, runWell } from './tool.ts';

/** How much of a page each ink covers: 0 for none, 1 for all of it. */
export interface InkCoverage {
  readonly cyan: number;
  readonly magenta: number;
  readonly yellow: number;
  readonly black: number;
}

/** Coarse, but every line of type is seen: what counts is which inks there are. */
const dpi = 72;

const line = /^ *([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+) CMYK OK$/;

/**
 * The inks of each page of a PDF, as Ghostscript's `inkcov` separates it. Grays that are written as
 * red, green and blue count as black here: for these, see X9.
 */
export async function inkcov(path: string): Promise<InkCoverage[]> {
  const args = ['-q', '-dSAFER', '-o', '-', `-r${dpi}`, '-sDEVICE=inkcov', await existing(path)];
  const lines = (await runWell('gs', args)).split('\n').filter((each) => each.trim() !== '');
  return lines.map((each) => {
    const [, ...inks] = line.exec(each) ?? [];
    if (inks.length === 0) throw new Error(`inkcov prints a line that isn't understood: ${each}`);
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = inks.map(Number);
    return { cyan, magenta, yellow, black };
  });
}

/** The pages, counted from 1, on which there is another ink than black. */
export async function colouredPages(path: string): Promise<number[]> {
  return (await inkcov(path)).flatMap(({ cyan, magenta, yellow }, index) =>
    cyan + magenta + yellow > 0 ? [index + 1] : [],
  );
}
