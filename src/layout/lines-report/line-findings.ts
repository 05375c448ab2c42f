import type { CheckId, Finding } from './findings.ts';
import type { LineFit } from './line-fit.ts';
import { outsideOf } from './line-fit.ts';
import type { MeasuredLine } from './match-lines.ts';
import { isJustified, type Paragraph, stretchesOf } from './paragraphs.ts';
import { edgeTolerance, type TextBlock } from './text-block.ts';

/** Natural spaces: a mean above, or below, is seen as a hole, or as words run together. */
export const loosest = 1.5;
const tightest = 0.75;
/** Above this a line falls apart; and above that it does beside another. */
const fallsApart = 2;
const fallsApartInTwo = 1.8;

/** em: narrower than this, no space is seen as one. */
const narrowest = 0.18;

/** em: what is lost where widths are written with a few decimals. */
const rounding = 0.0005;

const marks = /^[!؟?،؛,;:.…»›)\]}”’٪]/u;
const openings = /[«‹([{“‘]$/u;

/** The mean space of a line in natural ones; undefined for a line of one word. */
export function meanSpace({ printed }: MeasuredLine, naturalSpace: number): number | undefined {
  if (!printed || printed.spaces.length === 0) return undefined;
  const sum = printed.spaces.reduce((all, space) => all + space, 0);
  return sum / printed.spaces.length / (naturalSpace * printed.size);
}

/** What is wrong with the spaces and the ends of justified lines. */
export function fitFindings(fits: readonly LineFit[], naturalSpace: number): Finding[] {
  return fits.flatMap((fit): Finding[] => {
    const mean = meanSpace(fit.line, naturalSpace);
    const found = (check: CheckId, value: number): Finding => ({
      ...lineFinding(check, fit.line),
      value,
      measure: fit.measure / (fit.line.printed?.size ?? 1),
    });
    return [
      ...(mean !== undefined && mean > fallsApart ? [found('very-loose', mean)] : []),
      ...(mean !== undefined && mean > loosest ? [found('loose', mean)] : []),
      ...(mean !== undefined && mean < tightest ? [found('tight', mean)] : []),
      ...(fit.off > edgeTolerance ? [found('not-justified', fit.off)] : []),
    ];
  });
}

/** Lines that are very loose below others that are. */
export function twoLooseFindings(
  paragraphs: readonly Paragraph[],
  naturalSpace: number,
): Finding[] {
  const meanOf = (line: MeasuredLine | undefined): number =>
    line && isJustified(line) ? (meanSpace(line, naturalSpace) ?? 0) : 0;
  return paragraphs
    .flatMap(stretchesOf)
    .flatMap((stretch) =>
      stretch
        .filter(
          (line, index) => Math.min(meanOf(line), meanOf(stretch[index - 1])) > fallsApartInTwo,
        )
        .map((line) => ({ ...lineFinding('two-loose', line), value: meanOf(line) })),
    );
}

/** What is wrong with single lines, justified or not. */
export function lineFindings(
  paragraphs: readonly Paragraph[],
  blockOf: (page: number) => TextBlock | undefined,
  fits: readonly LineFit[],
): Finding[] {
  const fitted = new Set(fits.map(({ line }) => line));
  return paragraphs.flatMap((paragraph) => [
    ...paragraph.flatMap((line): Finding[] => {
      const { printed, set, printedOn } = line;
      if (!printed) return [{ ...lineFinding('not-found', line), value: printedOn }];
      const least = Math.min(...printed.spaces) / printed.size;
      const outside = outsideOf(line, blockOf(set.page));
      return [
        ...(set.text.endsWith('\u200C') ? [lineFinding('parted-word', line)] : []),
        ...(least < narrowest - rounding
          ? [{ ...lineFinding('narrow-space', line), value: least }]
          : []),
        ...(outside > edgeTolerance && !fitted.has(line)
          ? [{ ...lineFinding('not-justified', line), value: outside }]
          : []),
      ];
    }),
    ...stretchesOf(paragraph).flatMap(breakFindings),
  ]);
}

/** What a line break shouldn't stand before, or after; an author's own may. */
function breakFindings(stretch: readonly MeasuredLine[]): Finding[] {
  return stretch.flatMap((line, index) => [
    ...(index > 0 && marks.test(textOf(line)) ? [lineFinding('opens-with-mark', line)] : []),
    ...(index < stretch.length - 1 && openings.test(textOf(line))
      ? [lineFinding('ends-on-opening', line)]
      : []),
  ]);
}

/** As printed, where it was found. */
function textOf({ set, printed }: MeasuredLine): string {
  return (printed?.text ?? set.text).trim();
}

/** Something found at a line. */
export function lineFinding(check: CheckId, line: MeasuredLine): Finding {
  const { page, part, kind, reason } = line.set;
  return { check, page, part, kind, text: textOf(line), reason };
}
