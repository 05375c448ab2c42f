import { bookletWords as words } from '../../book/index.ts';
import { type BookletPlan, holes } from '../../imposition/index.ts';
import type { GuideStep } from '../guide-layout.ts';
import { alongFold, glued, spread, stacked } from '../pictures/binding.ts';
import type { PageNames } from '../pictures/picture.ts';
import { isOne } from './printing-steps.ts';

/** As many leaves as an ordinary stapler holds. */
const stapled = 20;

/** What is made: a single signature is stapled, whatever it is called. */
export function kindOf({
  folding,
  signatures,
}: BookletPlan['form']): BookletPlan['form']['folding'] {
  if (folding === 'perfect') return 'perfect';
  return signatures.length > 1 ? 'signatures' : 'saddle';
}

/** How sheets are stapled through their fold. */
export function stapleStep(plan: BookletPlan, names: PageNames): GuideStep {
  const { height } = plan.cell;
  const [low, high] = staplesOf(height);
  const isMarked = plan.form.folding === 'saddle' && plan.marks.includes('staple');
  const said = [words.staple.text(low, high, isMarked)];
  if (plan.trim === 'none' && plan.standsOut > 0.25) said.push(words.creep.none(plan.standsOut));
  const outside = { front: names(0), binding: plan.form.binding };
  return {
    head: words.staple.head,
    text: said.join(' '),
    picture: alongFold([low, high], height, 'staple', outside),
  };
}

/** Where staples go through the fold, mm from the foot. */
function staplesOf(height: number): [low: number, high: number] {
  return [Math.round(0.25 * height), Math.round(0.75 * height)];
}

/** How signatures are sewn, or stapled each and glued. */
export function sewStep(plan: BookletPlan): GuideStep {
  const { head, text, cover, strip } = words.sew;
  const { rows, wrapped } = plan.form;
  const { height } = plan.cell;
  const places = holes(height).map(Math.round);
  const said = [
    text(words.list(places), words.list(staplesOf(height)), plan.marks.includes('sew')),
    wrapped ? cover(rows) : strip,
  ];
  return { head, text: said.join(' '), picture: alongFold(places, height, 'hole') };
}

/** How leaves are glued at their backs. */
export function glueStep(plan: BookletPlan): GuideStep {
  const { glue } = words;
  const { binding } = plan.form;
  const said = [glue.text(binding)];
  if (plan.cover !== 'none') said.push(glue.cover);
  if (plan.places.length / 2 <= stapled) said.push(glue.stapled);
  return { head: glue.head, text: said.join(' '), picture: glued(binding) };
}

/** What is read before anything is bound: where page 1 lies, and which pages lie in the middle. */
export function readStep(
  plan: BookletPlan,
  names: PageNames,
  folios: readonly string[],
): GuideStep {
  const { binding, signatures } = plan.form;
  const kind = kindOf(plan.form);
  const { head, text, middle, steps } = words.finish;
  const said: string[] = [];
  const first = Math.max(0, folios.findIndex(isOne));
  const place = plan.places.indexOf(first);
  // Of a leaf the page that is read first lies away from the binding.
  const away = binding === 'right' ? 'left' : 'right';
  said.push(text(names(place), place % 2 === 0 ? away : binding));
  // Of an opening in the middle the page that is read first lies on the binding’s side.
  const at = middleOpening(plan);
  const [before, behind] = at === undefined ? [] : [names(at), names(at + 1)];
  const pages = binding === 'right' ? [before, behind] : [behind, before];
  const [right, left] = pages as [string | undefined, string | undefined];
  const open = right !== undefined && left !== undefined ? { right, left } : undefined;
  if (open) said.push(middle(open.right, open.left));
  const isStepped = kind === 'signatures' && plan.marks.includes('steps');
  if (isStepped) said.push(steps);
  return {
    head: head[kind],
    text: said.join(' '),
    picture: isStepped
      ? stacked(signatures.length, binding)
      : open && spread(open.right, open.left),
  };
}

/** The place of the first of two pages that lie open when the booklet is opened in its middle. */
export function middleOpening({ places }: Pick<BookletPlan, 'places'>): number | undefined {
  const half = Math.floor(places.length / 2);
  const at = half % 2 === 0 ? half - 1 : half;
  return at >= 1 && at + 1 < places.length ? at : undefined;
}
