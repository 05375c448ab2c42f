import { toPersianDigits } from '../../typography/index.ts';
import type { BrokenPage } from './broken-page.ts';
import type { FlowReading } from './flow-reading.ts';
import type { PagePlan } from './page-plan.ts';

/**
 * What is printed for the number of each note: it begins anew on every page. A later call
 * to a note that stands on another page names that page.
 * @param calls for each call to a note, its id and that of the note
 */
export function numberNotes(
  flow: FlowReading,
  broken: readonly BrokenPage[],
  plan: PagePlan,
  calls: readonly (readonly [string, string])[],
): Map<string, string> {
  const marks = new Map<string, string>();
  const pageOf = new Map<string, number>();
  broken.forEach(({ notes }, index) => {
    let count = 0;
    for (const { note, paragraph, from } of notes) {
      const id = flow.notes[note]?.id;
      if (id === undefined || paragraph > 0 || from > 0) continue;
      count += 1;
      marks.set(id, toPersianDigits(count));
      pageOf.set(id, index + 1);
    }
  });
  for (const [call, note] of calls) {
    const page = pageOf.get(note);
    const own = plan.destinations.get(call);
    if (page === undefined || own === undefined || own === page) continue;
    marks.set(call, `${marks.get(note)} ص ${plan.pages[page - 1]?.folio}`);
  }
  return marks;
}
