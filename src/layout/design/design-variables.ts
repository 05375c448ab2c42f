import type { Design } from './design.ts';
import type { Sheet } from './sheet.ts';

/** What the style sheet has to know of a design's proportions, beside its sizes. */
export function proportions(
  { body, sizes }: Design,
  { lines, measure }: Sheet,
): Record<string, string> {
  // A third down the page, where titles of two lines begin.
  const drop = Math.round(lines * 0.23);
  return {
    indent: `${body.indent}mm`,
    // Dates below the title of a chapter.
    'dates-size': `${Math.round(sizes.standfirst * 2 + 1) / 2}pt`,
    drop: `${drop * body.leading}pt`,
    // The rule above notes.
    'note-rule': `${(measure * 3) / 8}px`,
  };
}

/** What follows the style sheet of the press: how chapters open, and a publisher's own rules. */
export function designRules({ openings, css }: Design): string {
  // The body begins on a left-hand page in any case: its first folio is an odd one.
  const opening =
    openings === 'page' ? '.chapter-opening ~ .chapter-opening { break-before: page }' : '';
  return [opening, css ?? ''].filter((rules) => rules !== '').join('\n');
}
