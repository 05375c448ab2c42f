import { paperWords, bookletWords as words } from '../book/index.ts';
import type { TextOutlines } from '../fonts/index.ts';
import type { BookletPlan, DrawnPanel } from '../imposition/index.ts';
import { pointsPerMm } from '../pdf-writing/index.ts';
import { Canvas } from './canvas.ts';
import { drawSide, type GuideStep, layOutGuide, sidesOf } from './guide-layout.ts';
import type { PageNames } from './pictures/picture.ts';
import { glueStep, kindOf, readStep, sewStep, stapleStep } from './steps/binding-steps.ts';
import { cutStep, gatherStep, leavesStep } from './steps/cutting-steps.ts';
import { foldStep, trimStep } from './steps/folding-steps.ts';
import { checkStep, printStep, type Tray, turnStep } from './steps/printing-steps.ts';

/** What a guide is made for. */
export interface GuideSubject {
  readonly title: string;
  readonly plan: BookletPlan;
  /** What the pages of the book are called, in the order of reading. */
  readonly folios: readonly string[];
  /** How sheets come out of a printer that prints one side; undefined for one that prints both. */
  readonly tray?: Tray | undefined;
}

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
    ...(many ? [gatherStep(plan, names)] : []),
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
