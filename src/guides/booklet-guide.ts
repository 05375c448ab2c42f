import { paperWords, bookletWords as words } from '../book/index.ts';
import type { TextOutlines } from '../fonts/index.ts';
import { type BookletPlan, type DrawnPanel, holes } from '../imposition/index.ts';
import { pointsPerMm } from '../pdf-writing/index.ts';
import { Canvas } from './canvas.ts';
import {
  alongFold,
  bothSides,
  cut,
  dialog,
  fold,
  glued,
  type PageNames,
  type Picture,
  pile,
  spines,
  spread,
  standingOut,
} from './guide-pictures.ts';

/** What a guide is made for. */
export interface GuideSubject {
  readonly title: string;
  readonly plan: BookletPlan;
  /** What the pages of the book are called, in the order of reading. */
  readonly folios: readonly string[];
  /** How sheets come out of a printer that prints one side; undefined for one that prints both. */
  readonly tray?: 'face-down' | 'face-up' | undefined;
}

/** Something to be done: what is said of it, and a picture. */
export interface GuideStep {
  readonly head: string;
  readonly text: string;
  readonly picture?: Picture | undefined;
}

/** The two sides of a sheet that says how to print, fold and bind exactly this booklet. */
export function bookletGuide(subject: GuideSubject, type: TextOutlines): DrawnPanel[] {
  const { plan, title } = subject;
  const steps = guideSteps(subject);
  const design = plan.sheet.width > plan.sheet.height ? across : upright;
  const most = design.columns * design.rows;
  const perSide = steps.length <= most ? most : Math.ceil(steps.length / 2);
  return [0, 1].map((index) => {
    const canvas = new Canvas(type);
    const own = steps.slice(index * perSide, (index + 1) * perSide);
    if (own.length > 0) drawHead(canvas, design, title, index === 0 ? factsOf(plan) : '');
    for (const [at, step] of own.entries()) {
      drawStep(canvas, design, step, index * perSide + at + 1, at);
    }
    if (index === 0) {
      canvas.paragraph(
        words.risk,
        { right: design.width - margin, top: design.height - 12, width: design.width - 2 * margin },
        2.9,
      );
    }
    return {
      width: plan.sheet.width * pointsPerMm,
      height: plan.sheet.height * pointsPerMm,
      content: canvas.operators(design, plan.sheet),
      glyphs: canvas.glyphs,
    };
  });
}

interface GuideDesign {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** How high pictures are. */
  readonly picture: number;
}

/** Steps stand in columns from the right, on a sheet that lies across or upright; mm, and scaled to the sheet. */
const across: GuideDesign = { width: 297, height: 210, columns: 3, rows: 2, picture: 31 };
const upright: GuideDesign = { width: 210, height: 297, columns: 2, rows: 3, picture: 40 };
const margin = 12;
const gutter = 9;
const headHeight = 19;
const footHeight = 11;

function drawHead(canvas: Canvas, { width }: GuideDesign, title: string, facts: string): void {
  const right = width - margin;
  canvas.text(`${words.title}: ${title}`, { x: right, y: margin + 4.5 }, 5.4, { weight: 700 });
  if (facts !== '') canvas.text(facts, { x: right, y: margin + 11.5 }, 3.5);
  canvas.line(margin, margin + 14.5, right, margin + 14.5, { width: 0.2 });
}

function drawStep(
  canvas: Canvas,
  design: GuideDesign,
  { head, text, picture }: GuideStep,
  number: number,
  at: number,
): void {
  const width = (design.width - 2 * margin - (design.columns - 1) * gutter) / design.columns;
  const height = (design.height - 2 * margin - headHeight - footHeight) / design.rows;
  const right = design.width - margin - (at % design.columns) * (width + gutter);
  const top = margin + headHeight + Math.floor(at / design.columns) * height;
  canvas.text(`${words.number(number)}. ${head}`, { x: right, y: top + 3.4 }, 4.1, { weight: 700 });
  const shown = picture ? design.picture : 0;
  picture?.(canvas, { x: right - width, y: top + 6.5, width, height: shown - 3 });
  canvas.paragraph(text, { right, top: top + 6.5 + shown, width }, 3.5);
}

function factsOf({ sheets, paper, places, fit, type }: BookletPlan): string {
  const facts = words.facts(sheets.length, paperWords[paper.paper], places.length);
  return fit.scale < 1 ? `${facts} ${words.smaller(100 * fit.scale, type)}` : facts;
}

/** All that is done, from the print dialog to reading. */
export function guideSteps({ plan, folios, tray }: GuideSubject): GuideStep[] {
  const names = namesOf(plan, folios);
  const { folding, rows } = plan.form;
  return [
    ...printSteps(plan, tray),
    checkStep(plan, names),
    ...(rows === 2 && folding !== 'perfect' ? [cutStep(plan)] : []),
    ...(folding === 'perfect' ? glueSteps(plan) : foldSteps(plan, names)),
    ...(plan.standsOut > 0.25 ? [creepStep(plan)] : []),
    finishStep(plan, names, folios),
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

function printSteps({ paper, flip }: BookletPlan, tray: GuideSubject['tray']): GuideStep[] {
  const named = paperWords[paper.paper];
  const short = flip === 'short-edge';
  const { print, turn } = words;
  if (tray === undefined) {
    const chosen = [print.dialog.size, print.dialog.both, print.flip(short)];
    return [{ head: print.head, text: print.both(named, short), picture: dialog(chosen) }];
  }
  return [
    {
      head: print.head,
      text: print.fronts(named),
      picture: dialog([print.dialog.size, print.dialog.one]),
    },
    {
      head: turn.head,
      text: `${tray === 'face-down' ? turn.faceDown : turn.faceUp} ${turn.trial}`,
      picture: pile(tray),
    },
  ];
}

/** The first sheet that shows on either side whether it was turned well. */
function checkStep(plan: BookletPlan, names: PageNames): GuideStep {
  const isPage = ({ place }: { readonly place: number }): boolean =>
    typeof plan.places[place] === 'number';
  const found = plan.sheets.findIndex(({ front, back }) => front.some(isPage) && back.some(isPage));
  const at = Math.max(0, found);
  const { head, text } = words.check;
  return { head: head(at + 1), text: text(at + 1), picture: bothSides(plan, at, names) };
}

function cutStep(plan: BookletPlan): GuideStep {
  const { head, copies, piles, spare } = words.cutRows;
  const left = plan.sheets.at(-1)?.front.every(({ row }) => row === 0) === true;
  const said = plan.form.copies === 2 ? copies : left ? `${piles} ${spare}` : piles;
  return { head, text: said, picture: cut(plan, 'rows') };
}

function foldSteps(plan: BookletPlan, names: PageNames): GuideStep[] {
  const { binding, signatures, wrapped } = plan.form;
  const many = signatures.length > 1;
  const spine = binding === 'right' ? words.fold.spineRight : words.fold.spineLeft;
  const gathered = wrapped ? ` ${words.gather.cover}` : '';
  const steps: GuideStep[] = [];
  if (many || wrapped) {
    steps.push({
      head: words.gather.head,
      text: `${words.gather.text(sizesInWords(signatures))}${gathered}`,
      picture: many ? spines(signatures.length, binding) : undefined,
    });
  }
  steps.push({
    head: words.fold.head,
    text: `${many ? words.fold.many : words.fold.one} ${spine}`,
    picture: fold(plan, names),
  });
  const { height } = plan.cell;
  if (!many) {
    const [low, high] = [0.25 * height, 0.75 * height];
    const picture = alongFold([low, high].map(Math.round), height, 'staple');
    steps.push({
      head: words.staple.head,
      text: words.staple.text(Math.round(low), Math.round(high)),
      picture,
    });
  } else {
    const places = holes(height).map(Math.round);
    steps.push({
      head: words.sew.head,
      text: `${words.sew.text(words.list(places))} ${words.sew.steps}`,
      picture: alongFold(places, height, 'hole'),
    });
  }
  return steps;
}

/** Two signatures of five sheets and three of four. */
function sizesInWords(signatures: readonly number[]): string {
  const counts = new Map<number, number>();
  for (const size of signatures) counts.set(size, (counts.get(size) ?? 0) + 1);
  return [...counts].map(([size, count]) => words.gather.times(count, size)).join(words.gather.and);
}

function glueSteps(plan: BookletPlan): GuideStep[] {
  const { binding, rows, copies } = plan.form;
  const { glue } = words;
  const four = rows === 2 && copies === 1;
  const right = binding === 'right';
  const text = four ? (right ? glue.cutFour : glue.cutFourLeft) : right ? glue.cut : glue.cutLeft;
  const copied = copies === 2 ? [cutStep(plan)] : [];
  return [
    ...copied,
    { head: words.cutRows.head, text, picture: cut(plan, 'columns') },
    {
      head: glue.head,
      text: plan.cover === 'none' ? glue.text(binding) : `${glue.text(binding)} ${glue.cover}`,
      picture: glued(binding),
    },
  ];
}

function creepStep(plan: BookletPlan): GuideStep {
  const { head, none, trimmed, measure } = words.creep;
  const largest = Math.max(...plan.form.signatures) + (plan.form.wrapped ? 1 : 0);
  const said = plan.trim === 'none' ? none(plan.standsOut) : trimmed(plan.standsOut);
  return { head, text: `${said} ${measure(largest)}`, picture: standingOut(plan) };
}

function finishStep(plan: BookletPlan, names: PageNames, folios: readonly string[]): GuideStep {
  const { binding } = plan.form;
  const { head, text, middle } = words.finish;
  const first = text(folios[0] ?? '', binding);
  // Of an opening in the middle the page that is read first lies on the binding’s side.
  const at = middleOpening(plan);
  if (at === undefined) return { head, text: first };
  const [before, behind] = [names(at), names(at + 1)];
  const [right, left] = binding === 'right' ? [before, behind] : [behind, before];
  return { head, text: `${first} ${middle(right, left)}`, picture: spread(right, left) };
}

/** The place of the first of two pages that lie open when the booklet is opened in its middle. */
export function middleOpening({ places }: Pick<BookletPlan, 'places'>): number | undefined {
  const half = Math.floor(places.length / 2);
  const at = half % 2 === 0 ? half - 1 : half;
  return at >= 1 && at + 1 < places.length ? at : undefined;
}
