import type { LeafletPlan } from '../../src/imposition/index.ts';
import type { PrintedSheet, Seen } from './folding-paper.ts';
import { type Craft, readLeaflets } from './make-leaflet.ts';

/** A leaflet’s sheet as a printer is given it, its pages their numbers from 0. */
export function sheetOf({ sheet, sides, pages }: LeafletPlan): PrintedSheet<number> {
  const [front = [], back = []] = sides.map((cells) =>
    cells.filter(({ page }) => page < pages).map(({ page, ...cell }) => ({ ...cell, mark: page })),
  );
  return { ...sheet, front, back };
}

/** What is read of it by somebody who does as its guide says. */
export function readSheetOf(plan: LeafletPlan): (readonly Seen<number>[])[][] {
  const { form, binding, flip } = plan;
  return readLeaflets(sheetOf(plan), { kind: craftOf(form), binding, flip });
}

function craftOf(form: LeafletPlan['form']): Craft['kind'] {
  if (form.kind !== 'panel') return form.kind;
  if (form.panels === 2) return 'once';
  return form.fold === 'letter' ? 'letter' : `zigzag-${form.panels}`;
}
