import type { Matrix } from '../../pdf-objects/index.ts';
import type { PrintedFont } from './font-codes.ts';
import { reachingFar, reachOfPage } from './full-width.ts';
import { type Line, linesOf } from './line-parts.ts';
import { PageFontCodes, type PageGlyph, PageGlyphs } from './page-codes.ts';
import { marksToTurn, turningSign } from './page-direction.ts';
import { readProgram, type Step } from './page-program.ts';
import { paintOrder } from './paint-order.ts';
import { readAlike } from './read-alike.ts';
import { matricesOf, type Stretch, stretches, type Tagged } from './stretches.ts';
import { TextWriter } from './text-writer.ts';

/** A page as the browser wrote it, and what its text is written anew with. */
export interface PageToWrite {
  /** The operators, a sign a byte. */
  readonly content: string;
  /** Where each marked content of the page stands among its tags, by its number. */
  readonly tags: ReadonlyMap<number, Tagged>;
  readonly rightToLeft: boolean;
  /** How high the page will be, points. */
  readonly height: number;
}

/** A page’s content, its text written anew; it depends on no other page. */
export interface WrittenPage {
  /** The operators, with marks in the place of codes. */
  readonly content: string;
  /** What the marks stand for, in their order. */
  readonly glyphs: readonly PageGlyph[];
}

/**
 * Write the text of a page anew; undefined for a page without text.
 * @param fonts by the names that the content calls them; none for what is to be left alone
 */
export function writtenPage(
  { content, tags, rightToLeft, height }: PageToWrite,
  fonts: ReadonlyMap<string, PrintedFont>,
): WrittenPage | undefined {
  const glyphs = new PageGlyphs();
  const codes = new Map(
    [...fonts].map(([name, font]) => [name, new PageFontCodes(font, name, glyphs)]),
  );
  const steps = readProgram(content, (name) => codes.get(name));
  if (!steps.some(({ kind }) => kind === 'text')) return undefined;
  const pieces = stretches(steps, tags);
  const lines = pieces.map((_, index) => linesAt(pieces, index));
  const turn = rightToLeft ? marksToTurn(pieces) : 0;
  const turning = turn > 0 ? lines.findLastIndex(turningSign) : -1;
  const matrices = matricesOf(pieces);
  const placed = lines.flatMap((own, index) =>
    own.map((line) => ({ line, matrix: matrices[index] as Matrix })),
  );
  const reach = reachOfPage(placed, height);
  const written: string[] = [];
  pieces.forEach((step, index) => {
    if (!('kind' in step)) {
      const writer = new TextWriter();
      for (const line of lines[index] as readonly Line[]) {
        const own = paintOrder(line);
        const far = reach?.line === line ? [reachingFar(own, reach)] : [];
        const alike = far[0] && readAlike(line, far[0]);
        const anew = alike ?? readAlike(line, own);
        if (anew) writer.take(anew);
        else writer.lineAsPainted(line);
      }
      if (index === turning) writer.turn(lines[index] as readonly Line[], turn);
      written.push(writer.end());
    } else if (step.kind === 'raw' || step.kind === 'open') written.push(step.content.trim());
    else if (step.kind === 'close') written.push('EMC');
  });
  return { content: written.join('\n'), glyphs: glyphs.all };
}

/** The lines of a stretch of text; none of what is no text. */
function linesAt(pieces: readonly (Step | Stretch)[], index: number): readonly Line[] {
  const piece = pieces[index];
  if (!piece || 'kind' in piece) return [];
  const after = pieces.slice(index + 1).find((one) => !('kind' in one));
  return linesOf(piece, after && !('kind' in after) ? after[0]?.runs[0] : undefined);
}
