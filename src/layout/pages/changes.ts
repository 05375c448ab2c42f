import { marginTexts } from '../design/page-rules.ts';
import type { Sheet } from '../design/sheet.ts';
import type { PlanChanges } from '../in-browser/apply-plan.ts';
import type { BrokenPage } from './broken-page.ts';
import type { FlowReading } from './flow-reading.ts';
import type { PagePlan } from './page-plan.ts';

/** Everything that the page in the browser has to be told of a plan. */
export function changesFor(
  flow: FlowReading,
  broken: readonly BrokenPage[],
  plan: PagePlan,
  marks: ReadonlyMap<string, string>,
  sheet: Sheet,
): PlanChanges {
  const pageTop = (index: number): number => index * sheet.areaHeight;
  return {
    starts: broken.flatMap(({ kind, start, columns }, index) => {
      // A page of columns begins with the column that follows the last of the page before.
      const goesOn = broken[index - 1]?.columns.length && inColumns(flow, start);
      const page =
        index === 0 || kind === 'continued'
          ? []
          : [{ kind: goesOn ? ('column' as const) : kind, ...start }];
      return [...page, ...columns.map((each) => ({ kind: 'column' as const, ...each }))];
    }),
    moved: broken.flatMap(({ moved }) => moved),
    notes: broken.flatMap(({ notes }, index) =>
      notes.map(({ note, paragraph, from, to, y }) => ({
        id: flow.notes[note]?.id ?? '',
        paragraph,
        from,
        to,
        top: pageTop(index) + y,
      })),
    ),
    rules: broken.flatMap(({ notes }, index) =>
      notes[0] ? [pageTop(index) + notes[0].y - noteRuleAbove(sheet)] : [],
    ),
    marks: [...marks],
    folios: [...plan.folios],
    marginTexts: marginTexts(plan.pages),
    // A little less, or there would be one more page.
    height: pageTop(broken.length) - 2,
  };
}

/** Whether a page begins within columns that began before. */
function inColumns({ columns }: FlowReading, { atom, line }: BrokenPage['start']): boolean {
  return columns.some(
    ({ start, end }) => atom < end && (atom > start || (atom === start && line > 0)),
  );
}

/** px between the rule above the notes of a page and the first of them. */
function noteRuleAbove({ leading }: Sheet): number {
  return leading / 4;
}
