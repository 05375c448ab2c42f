import { bookletWords as words } from '../../book/index.ts';
import type { BookletPlan } from '../../imposition/index.ts';
import type { GuideStep } from '../guide-layout.ts';
import { fold, standingOut } from '../pictures/folding.ts';
import type { PageNames } from '../pictures/picture.ts';

/** The places that are seen on the first pile, right and left, when it was turned over to be folded. */
export function insideOfFirst({
  sheets,
  form,
}: Pick<BookletPlan, 'sheets' | 'form'>): [right: number, left: number] {
  const cells = sheets.flatMap(({ back }) => back.filter(({ signature }) => signature === 0));
  const deepest = Math.max(...cells.map(({ depth }) => depth));
  const inside = cells.filter(({ depth }) => depth === deepest).map(({ place }) => place);
  const [before, behind] = [Math.min(...inside), Math.max(...inside)];
  return form.binding === 'right' ? [before, behind] : [behind, before];
}

/** How the pile is turned over and folded, and what is seen on it before. */
export function foldStep(plan: BookletPlan, names: PageNames): GuideStep {
  const { binding, signatures, rows } = plan.form;
  const { head, one, many, top, up, outside, spine } = words.fold;
  const isMany = signatures.length > 1;
  const [right, left] = insideOfFirst(plan).map(names) as [string, string];
  const said = [
    isMany ? many(rows) : one(rows),
    top(right, left, isMany),
    up,
    isMany ? spine(binding) : outside(names(0), binding),
  ];
  return {
    head,
    text: said.join(' '),
    picture: fold({
      ...{ binding, right, left },
      outermost: isMany ? words.fold.outermostOfEach(rows) : words.fold.outermost(rows),
      front: isMany ? '' : names(0),
    }),
  };
}

/** How the fore-edge is cut. */
export function trimStep(plan: BookletPlan): GuideStep {
  const { head, trimmed, measure } = words.creep;
  const largest = Math.max(...plan.form.signatures) + (plan.form.wrapped ? 1 : 0);
  return {
    head,
    text: `${trimmed(plan.standsOut)} ${measure(largest)}`,
    picture: standingOut(plan),
  };
}
