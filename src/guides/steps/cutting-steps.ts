import { bookletWords as words } from '../../book/index.ts';
import type { BookletPlan } from '../../imposition/index.ts';
import type { GuideStep } from '../guide-layout.ts';
import { cut, cutLeaves, piles } from '../pictures/cutting.ts';
import type { PageNames } from '../pictures/picture.ts';

/** How sheets of two rows are cut apart. */
export function cutStep(plan: BookletPlan): GuideStep {
  const { head, copies, piles: cutPiles, spare } = words.cutRows;
  const { height } = plan.cell;
  const left = plan.sheets.at(-1)?.front.every(({ row }) => row === 0) === true;
  const said = [plan.form.copies === 2 ? copies(height) : cutPiles(height)];
  if (plan.marks.includes('cut')) said.push(words.glue.marked);
  if (plan.form.copies === 1 && left) said.push(spare);
  return { head, text: said.join(' '), picture: cut(plan) };
}

/** Which sheets are taken from the pile for each signature. */
export function gatherStep(plan: BookletPlan, names: PageNames): GuideStep {
  const { rows, wrapped } = plan.form;
  const runs = signatureRuns(plan.form);
  const cover = wrapped ? ` ${words.gather.cover(rows)}` : '';
  return {
    head: words.gather.head,
    text: `${words.gather.text(rows, names(0), runs)}${cover}`,
    picture: piles(signatureRanges(plan.form)),
  };
}

/** The sheets of each signature, counted from the top of the pile, from 1. */
export function signatureRanges({
  signatures,
  wrapped,
}: Pick<BookletPlan['form'], 'signatures' | 'wrapped'>): [from: number, to: number][] {
  let next = wrapped ? 2 : 1;
  return signatures.map((size) => {
    next += size;
    return [next - size, next - 1];
  });
}

/** Signatures of one size beside each other; of many only where they begin and end all together. */
function signatureRuns(form: BookletPlan['form']): {
  readonly count: number;
  readonly size: number;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}[] {
  const ranges = signatureRanges(form);
  const runs: { size: number; ranges: [number, number][] }[] = [];
  for (const [index, size] of form.signatures.entries()) {
    const last = runs.at(-1);
    const own = ranges[index] as [number, number];
    if (last?.size === size) last.ranges.push(own);
    else runs.push({ size, ranges: [own] });
  }
  return runs.map((run) => {
    const [first, last] = [run.ranges[0], run.ranges.at(-1)] as [number, number][];
    const all: [number, number] = [(first as [number, number])[0], (last as [number, number])[1]];
    const count = run.ranges.length;
    return { count, size: run.size, ranges: ranges.length > 8 ? [all] : run.ranges };
  });
}

/** How many leaves at the end are blank because the last sheets have room for more than there are. */
export function spareLeaves({
  places,
  sheets,
  form,
}: Pick<BookletPlan, 'places' | 'sheets' | 'form'>): number {
  return (sheets.length * 2 * form.rows) / form.copies - places.length / 2;
}

/** Sheets become a pile of leaves. */
export function leavesStep(plan: BookletPlan): GuideStep {
  const { binding, rows, copies } = plan.form;
  const { glue } = words;
  const { width, height } = plan.cell;
  const four = rows === 2 && copies === 1;
  const said = [four ? glue.cutFour(height, width, binding) : glue.cut(width, binding)];
  if (rows === 2 && copies === 2) said.unshift(words.cutRows.copies(height));
  if (plan.marks.includes('cut')) said.push(glue.marked);
  const spare = spareLeaves(plan);
  if (spare > 0) said.push(glue.spare(spare));
  return { head: words.cutRows.head, text: said.join(' '), picture: cutLeaves(plan) };
}
