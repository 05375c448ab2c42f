import { bookletWords as words } from '../../book/index.ts';
import type { BookletPlan } from '../../imposition/index.ts';
import type { GuideStep } from '../guide-layout.ts';
import { fold, standingOut } from '../pictures/folding.ts';
import type { PageNames } from '../pictures/picture.ts';

/** The places that are seen on the pile of a signature, right and left, when it was turned over to be folded. */
export function insideOf(
  { sheets, form }: Pick<BookletPlan, 'sheets' | 'form'>,
  at: number,
): [right: number, left: number] {
  const cells = sheets.flatMap(({ back }) => back.filter(({ signature }) => signature === at));
  const deepest = Math.max(...cells.map(({ depth }) => depth));
  const inside = cells.filter(({ depth }) => depth === deepest).map(({ place }) => place);
  const [before, behind] = [Math.min(...inside), Math.max(...inside)];
  return form.binding === 'right' ? [before, behind] : [behind, before];
}

/** So many signatures have room to be named each. */
const listedMiddles = 8;

/** What is seen in the middle of each signature behind the first. */
function middlesOf(
  plan: BookletPlan,
  names: PageNames,
): [at: number, right: string, left: string][] {
  return plan.form.signatures.slice(1).map((_, index) => {
    const [right, left] = insideOf(plan, index + 1).map(names) as [string, string];
    return [index + 2, right, left];
  });
}

/** How the pile is turned over and folded, and what is seen on it before. */
export function foldStep(plan: BookletPlan, names: PageNames): GuideStep {
  const { binding, signatures, rows, wrapped } = plan.form;
  const { head, one, many, top, up, outside, spine, middles } = words.fold;
  const isMany = signatures.length > 1;
  const [right, left] = insideOf(plan, 0).map(names) as [string, string];
  const said = [
    isMany ? many(rows) : one(rows, names(0)),
    top(right, left, isMany),
    ...(isMany && signatures.length <= listedMiddles ? [middles(middlesOf(plan, names))] : []),
    up(rows, isMany),
    isMany ? spine(binding) : outside(names(0), binding),
  ];
  return {
    head,
    text: said.join(' '),
    picture: fold({
      ...{ binding, right, left },
      outermost: isMany ? words.fold.outermostOfEach(rows) : words.fold.outermost(rows),
      // A cover apart comes around them all only at the end.
      front: wrapped && isMany ? '' : names(0),
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
