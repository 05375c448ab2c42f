import type { PlanChanges } from './apply-plan.ts';
import type { BrokenPage } from './page-breaks.ts';
import type { PagePlan } from './page-plan.ts';
import { marginTexts } from './page-rules.ts';
import type { FlowReading } from './read-flow.ts';
import type { Sheet } from './sheet.ts';

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
    starts: broken
      .slice(1)
      .flatMap(({ kind, start }) => (kind === 'continued' ? [] : [{ kind, ...start }])),
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

/** px between the rule above the notes of a page and the first of them. */
function noteRuleAbove({ leading }: Sheet): number {
  return leading / 4;
}
