import { type BrokenPage, emptyPage } from '../../src/layout/pages/broken-page.ts';
import type { Atom, FlowReading, NoteReading } from '../../src/layout/pages/flow-reading.ts';

/** The height of a line in the flows of tests, px. */
export const leading = 10;

/** What a test says of an atom; `gap` is the space above it, `height` that of one without lines. */
export type PlannedAtom = Partial<Omit<Atom, 'top' | 'bottom'>> & {
  readonly gap?: number;
  readonly height?: number;
};

/** A flow of paragraphs one below the other, each of so many lines. */
export function flowOf(
  planned: readonly (PlannedAtom | number)[],
  more: Partial<FlowReading> = {},
): FlowReading {
  let y = 0;
  const atoms = planned.map((plan): Atom => {
    const { gap = 0, height, ...atom } = typeof plan === 'number' ? { lines: plan } : plan;
    const lines = atom.lines ?? 1;
    const top = y + gap;
    y = top + (height ?? lines * leading);
    return { ...plainAtom, breakable: lines > 1, ...atom, lines, top, bottom: y };
  });
  return { atoms, groups: [], ids: [], notes: [], columns: [], ...more };
}

const plainAtom = {
  before: 'auto',
  after: 'auto',
  orphans: 2,
  widows: 2,
  linesAfter: 0,
  onGrid: true,
  tableHead: 0,
  notes: [],
  kind: 'p',
} as const;

/** A note of so many lines, each 5 px high. */
export function noteOf(lines: number, id = 'note'): NoteReading {
  return { id, paragraphs: [{ lines, height: lines * 5, paragraph: 0, ids: [[id, 0]] }] };
}

/** A page as a test needs it. */
export function pageOf(page: Partial<BrokenPage>): BrokenPage {
  return { kind: 'text', start: { atom: 0, line: 0 }, ...emptyPage, ...page };
}

/** Where the pages of text begin: `atom.line`. */
export function startsOf(pages: readonly BrokenPage[]): string[] {
  return pages.map(({ kind, start }) => (kind === 'text' ? `${start.atom}.${start.line}` : kind));
}
