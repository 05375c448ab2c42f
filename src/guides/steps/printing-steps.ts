import { paperWords, bookletWords as words } from '../../book/index.ts';
import type { BookletPlan } from '../../imposition/index.ts';
import type { GuideStep } from '../guide-layout.ts';
import type { PageNames } from '../pictures/picture.ts';
import { bothSides, dialog, pile } from '../pictures/printing.ts';

/** How sheets come out of a printer that prints one side. */
export type Tray = 'face-down' | 'face-up';

/** What is chosen in the print dialog. */
export function printStep({ paper, flip, form }: BookletPlan, tray: Tray | undefined): GuideStep {
  const named = paperWords[paper.paper];
  const short = flip === 'short-edge';
  const { head, dialog: said, both, fronts } = words.print;
  const sides = tray === undefined ? [said.both, words.print.flip(short)] : [said.one];
  const text = tray === undefined ? both(named, short) : fronts(named);
  return {
    head,
    text: form.wrapped ? `${text} ${words.print.wrapped}` : text,
    picture: dialog([said.paper(named), said.size, ...sides]),
  };
}

/** How the pile goes back into a printer that prints one side. */
export function turnStep(tray: Tray): GuideStep {
  const { head, text } = words.turn;
  return { head, text: `${text(tray)} ${words.check.mixed}`, picture: pile(tray) };
}

/** The first sheet that shows on either side whether it was turned well, from 0. */
export function trialSheet({ places, sheets }: Pick<BookletPlan, 'places' | 'sheets'>): number {
  const isPage = ({ place }: { readonly place: number }): boolean =>
    typeof places[place] === 'number';
  const found = sheets.findIndex(({ front, back }) => front.some(isPage) && back.some(isPage));
  return Math.max(0, found);
}

/** Which sheet is tried first, and what it looks like. */
export function checkStep(
  plan: BookletPlan,
  names: PageNames,
  folios: readonly string[],
  tray: Tray | undefined,
): GuideStep {
  const at = trialSheet(plan);
  const { check } = words;
  // The guide is the first sheet of each file; what is fed with its last sheet first has its pages so.
  const [fronts, backs] = [at + 2, tray === 'face-down' ? plan.sheets.length - at : at + 2];
  const said =
    tray === undefined
      ? [
          check.both(at + 1, 2 * at + 3),
          check.like,
          check.other(plan.flip === 'short-edge'),
          check.rest(3),
        ]
      : [check.apart(at + 1, fronts, backs), check.like, check.otherWay];
  const [first, one] = [folios[0], folios.find(isOne)];
  if (first !== undefined && one !== undefined && !/^\p{Nd}/u.test(first)) {
    said.push(check.letters(first, one));
  }
  return { head: check.head, text: said.join(' '), picture: bothSides(plan, at, names) };
}

/** Whether a page is called the first. */
export function isOne(folio: string): boolean {
  return folio === '۱' || folio === '1';
}
