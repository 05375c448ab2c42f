import type { Size } from '../booklet/fit-page.ts';

/** What leaflets there are: a page that lies several times on a sheet to be cut, a sheet folded in panels, a sheet that one cut makes a small book of. */
export const leafletKinds = ['a6', 'sheet-a5', 'panel', 'a7'] as const;

/** One of them. */
export type LeafletKind = (typeof leafletKinds)[number];

/** How a sheet becomes a leaflet. */
export type LeafletForm =
  | { readonly kind: 'a6' | 'sheet-a5' | 'a7' }
  | {
      readonly kind: 'panel';
      readonly panels: 2 | 3 | 4;
      /** `letter` (of three): one panel is folded into the two others, and is narrower for that. */
      readonly fold: 'zigzag' | 'letter';
    };

/** The paper of all leaflets, lying across; mm. */
export const leafletSheet: Size = { width: 297, height: 210 };

/** Of a letter fold, from the side where reading begins: what is tucked in, and what lies around it; mm. */
export const letterWidths = { tucked: 97, around: 100 } as const;

/** The name of a form’s design, which is one for both ways to fold in three. */
export function leafletDesign(form: LeafletForm): string {
  return form.kind === 'panel' ? `panel-${form.panels}` : form.kind;
}

/** How much larger than designed the type may be, the largest first: a short text fills its pages. */
export const largerTypes: readonly number[] = [1.35, 1.25, 1.15, 1.08];

/** How many pages have room on the front alone, where all pages of a side are read before its back; and on both sides. */
export function leafletRooms(form: LeafletForm): readonly number[] {
  const room = leafletRoom(form);
  const isDrawnOut = form.kind === 'panel' && form.panels > 2 && form.fold === 'zigzag';
  return isDrawnOut ? [room / 2, room] : [room];
}

/** How many pages it has room for. */
export function leafletRoom(form: LeafletForm): number {
  if (form.kind === 'a7') return 8;
  return form.kind === 'panel' ? 2 * form.panels : 1;
}

/** What a user may have said. */
export interface LeafletWish {
  readonly kind?: LeafletKind | undefined;
  readonly panels?: 2 | 3 | 4 | undefined;
  readonly fold?: 'zigzag' | 'letter' | undefined;
}

/**
 * The forms that are tried, the first that has room for the text is taken: what is cut before what is folded, few
 * folds before many. Small pages of one cut are for those who ask for them.
 */
export function leafletForms({ kind, panels, fold = 'zigzag' }: LeafletWish): LeafletForm[] {
  const counts = panels ? [panels] : fold === 'letter' ? ([3] as const) : ([2, 3, 4] as const);
  const folded = counts.map((count): LeafletForm => ({ kind: 'panel', panels: count, fold }));
  if (kind === 'panel' || (kind === undefined && (panels !== undefined || fold === 'letter'))) {
    return folded;
  }
  return kind ? [{ kind }] : [{ kind: 'a6' }, { kind: 'sheet-a5' }, ...folded];
}
