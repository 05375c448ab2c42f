import { anew, type Reuse } from '../../digests/index.ts';
import type { TextRuler } from '../../fonts/index.ts';
import type { ParagraphReading } from '../in-browser/read-paragraphs.ts';
import type { ParagraphLines } from '../in-browser/typeset-lines.ts';
import { breakLines, leastSpacing } from './line-breaks.ts';
import { hyphenWidth } from './line-chances.ts';
import type { Line, StyledRun } from './running-text.ts';

/** A paragraph broken into lines. */
export interface TypesetParagraph {
  readonly runs: readonly StyledRun[];
  readonly text: string;
  readonly justified: boolean;
  /** Of the lines, the first less its indent; px. */
  readonly measure: number;
  readonly indent: number;
  readonly lines: readonly Line[];
}

/** The font's own space in em, which CSS adds to. */
function ownSpace(ruler: TextRuler): number {
  return ruler.widthOf(' ', 400);
}

/** em that the style sheet takes from each space of a justified paragraph, so that its fullest line fits. */
export function leastWordSpacing(ruler: TextRuler): number {
  return (leastSpacing - 1) * ownSpace(ruler);
}

/**
 * Break paragraphs into lines.
 * @param reuse for paragraphs that were broken before by this ruler
 * @param together finds, in a paragraph's text, the spaces at which a line shouldn't end
 */
export function typesetText(
  paragraphs: readonly ParagraphReading[],
  ruler: TextRuler,
  together: (text: string) => ReadonlySet<number>,
  reuse: Reuse = anew,
): TypesetParagraph[] {
  return paragraphs.map(({ runs, measure, indent, mode }) => {
    const text = runs.map((run) => run.text).join('');
    const lines = reuse('lines', { runs, measure, indent, mode }, () =>
      breakLines({ runs, measure, indent, mode, together: together(text) }, ruler),
    );
    return { runs, text, justified: mode === 'justified', measure, indent, lines };
  });
}

/**
 * What the browser is told of the lines.
 * @param first the number of the first paragraph
 */
export function linesFor(
  set: readonly TypesetParagraph[],
  ruler: TextRuler,
  first: number,
): ParagraphLines[] {
  const space = ownSpace(ruler);
  return set.map(({ text, justified, lines }, index) => ({
    paragraph: first + index,
    justified,
    lines: lines.map((line, number) => {
      const closing = number === lines.length - 1 || line.forced === true;
      const spacing = Number(((line.spacing - 1) * space).toFixed(4));
      return {
        start: line.start,
        spaced: text[line.start - 1] === ' ',
        forced: line.forced === true,
        ...(line.hyphen && { hyphen: hyphenWidth }),
        spacing: closing ? spacing : undefined,
      };
    }),
  }));
}
