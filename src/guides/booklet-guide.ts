import { paperWords, bookletWords as words } from '../book/index.ts';
import type { TextOutlines } from '../fonts/index.ts';
import { type BookletPlan, type DrawnPanel, holes } from '../imposition/index.ts';
import { pointsPerMm } from '../pdf-writing/index.ts';
import { Canvas } from './canvas.ts';
import { drawSide, type GuideStep, layOutGuide, sidesOf } from './guide-layout.ts';
import {
  alongFold,
  bothSides,
  cut,
  cutLeaves,
  dialog,
  fold,
  glued,
  type PageNames,
  pile,
  piles,
  spread,
  stacked,
  standingOut,
} from './guide-pictures.ts';

/** What a guide is made for. */
export interface GuideSubject {
  readonly title: string;
  readonly plan: BookletPlan;
  /** What the pages of the book are called, in the order of reading. */
  readonly folios: readonly string[];
  /** How sheets come out of a printer that prints one side; undefined for one that prints both. */
  readonly tray?: Tray | undefined;
}

type Tray = 'face-down' | 'face-up';

/** As many leaves as an ordinary stapler holds. */
const stapled = 20;

/** The two sides of a sheet that says how to print, fold and bind exactly this booklet. */
export function bookletGuide(subject: GuideSubject, type: TextOutlines): DrawnPanel[] {
  const { plan } = subject;
  const title = words.title(kindOf(plan.form), subject.title);
  const heads = [
    { title, facts: factsOf(plan) },
    { title, facts: [] },
  ] as const;
  const steps = guideSteps(subject);
  const layout = layOutGuide(new Canvas(type), heads[0], steps, plan.sheet);
  const [first = [], second = []] = sidesOf(steps, layout);
  return [first, second].map((own, index) => {
    const canvas = new Canvas(type);
    if (own.length > 0) {
      drawSide(canvas, index === 0 ? heads[0] : heads[1], own, layout, {
        first: index === 0 ? 1 : first.length + 1,
        number: words.number,
        more: index === 0 && second.length > 0 ? words.overleaf : undefined,
      });
    }
    return {
      width: plan.sheet.width * pointsPerMm,
      height: plan.sheet.height * pointsPerMm,
      content: canvas.operators(layout, plan.sheet),
      glyphs: canvas.glyphs,
    };
  });
}

/** What is made: a single signature is stapled, whatever it is called. */
function kindOf({ folding, signatures }: BookletPlan['form']): BookletPlan['form']['folding'] {
  if (folding === 'perfect') return 'perfect';
  return signatures.length > 1 ? 'signatures' : 'saddle';
}

function factsOf({ sheets, paper, places, fit, type, cover, form }: BookletPlan): string[] {
  const facts = words.facts({
    sheets: sheets.length,
    paper: paperWords[paper.paper],
    leaves: 2 * form.rows,
    pages: places.length,
    covered: cover !== 'none',
  });
  const smaller = fit.scale < 1 ? [words.smaller(100 * fit.scale, type)] : [];
  return [[facts, ...smaller].join(' '), words.risk(cover)];
}

/** All that is done, from the print dialog to binding: what can be read before it is bound is read then. */
export function guideSteps({ plan, folios, tray }: GuideSubject): GuideStep[] {
  const names = namesOf(plan, folios);
  const { folding, rows, signatures } = plan.form;
  const read = readStep(plan, names, folios);
  const printed = [
    printStep(plan, tray),
    checkStep(plan, names, folios, tray),
    ...(tray === undefined ? [] : [turnStep(tray)]),
  ];
  if (folding === 'perfect') return [...printed, leavesStep(plan), read, glueStep(plan)];
  const many = signatures.length > 1;
  return [
    ...printed,
    ...(rows === 2 ? [cutStep(plan)] : []),
    ...(many ? [gatherStep(plan)] : []),
    foldStep(plan, names),
    read,
    many ? sewStep(plan) : stapleStep(plan, names),
    ...(plan.trim === 'fore-edge' ? [trimStep(plan)] : []),
  ];
}

function namesOf({ places }: BookletPlan, folios: readonly string[]): PageNames {
  return (place) => {
    const printed = places[place];
    if (printed === 'front') return words.cover;
    if (printed === 'back') return words.back;
    return printed === undefined ? words.blank : (folios[printed] ?? '');
  };
}

function printStep({ paper, flip, form }: BookletPlan, tray: Tray | undefined): GuideStep {
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

function turnStep(tray: Tray): GuideStep {
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

function checkStep(
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

function isOne(folio: string): boolean {
  return folio === '۱' || folio === '1';
}

function cutStep(plan: BookletPlan): GuideStep {
  const { head, copies, piles: cutPiles, spare } = words.cutRows;
  const { height } = plan.cell;
  const left = plan.sheets.at(-1)?.front.every(({ row }) => row === 0) === true;
  const said = [plan.form.copies === 2 ? copies(height) : cutPiles(height)];
  if (plan.marks.includes('cut')) said.push(words.glue.marked);
  if (plan.form.copies === 1 && left) said.push(spare);
  return { head, text: said.join(' '), picture: cut(plan) };
}

function gatherStep(plan: BookletPlan): GuideStep {
  const { rows, wrapped } = plan.form;
  const runs = signatureRuns(plan.form);
  const cover = wrapped ? ` ${words.gather.cover(rows)}` : '';
  return {
    head: words.gather.head,
    text: `${words.gather.text(rows, runs)}${cover}`,
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

function foldStep(plan: BookletPlan, names: PageNames): GuideStep {
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

function stapleStep(plan: BookletPlan, names: PageNames): GuideStep {
  const { height } = plan.cell;
  const [low, high] = [Math.round(0.25 * height), Math.round(0.75 * height)];
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

function sewStep(plan: BookletPlan): GuideStep {
  const { head, text, cover, strip } = words.sew;
  const { rows, wrapped } = plan.form;
  const { height } = plan.cell;
  const places = holes(height).map(Math.round);
  const said = [
    text(words.list(places), plan.marks.includes('sew')),
    wrapped ? cover(rows) : strip,
  ];
  return { head, text: said.join(' '), picture: alongFold(places, height, 'hole') };
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
function leavesStep(plan: BookletPlan): GuideStep {
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

function glueStep(plan: BookletPlan): GuideStep {
  const { glue } = words;
  const { binding } = plan.form;
  const said = [glue.text(binding)];
  if (plan.cover !== 'none') said.push(glue.cover);
  if (plan.places.length / 2 <= stapled) said.push(glue.stapled);
  return { head: glue.head, text: said.join(' '), picture: glued(binding) };
}

function trimStep(plan: BookletPlan): GuideStep {
  const { head, trimmed, measure } = words.creep;
  const largest = Math.max(...plan.form.signatures) + (plan.form.wrapped ? 1 : 0);
  return {
    head,
    text: `${trimmed(plan.standsOut)} ${measure(largest)}`,
    picture: standingOut(plan),
  };
}

function readStep(plan: BookletPlan, names: PageNames, folios: readonly string[]): GuideStep {
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
