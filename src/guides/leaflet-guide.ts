import { leafletWords as words } from '../book/index.ts';
import type { TextOutlines } from '../fonts/index.ts';
import {
  type DrawnPanel,
  type LeafletPlan,
  leafletLines,
  letterWidths,
} from '../imposition/index.ts';
import { pointsPerMm } from '../pdf-writing/index.ts';
import { Canvas } from './canvas.ts';
import { drawSide, type GuideStep, layOutGuide } from './guide-layout.ts';
import {
  laidAround,
  leafletCreases,
  leafletCuts,
  leafletSides,
  letterFold,
  onceFold,
  pushedTogether,
  zigzagFold,
} from './pictures/leaflet-pictures.ts';
import { dialog } from './pictures/printing.ts';

/** What a guide is made for. */
export interface LeafletSubject {
  readonly title: string;
  readonly plan: LeafletPlan;
}

/** An A4 that lies across: read on a screen, or printed beside the leaflet. */
const page = { width: 297, height: 210 } as const;

/** Few steps, on one side: larger than those of a booklet. */
const sizes = { sides: 1, types: [4.4, 4.1, 3.8], pictures: [50, 44, 38, 34, 30, 27] };

/** A page that says how to print, cut and fold exactly this leaflet. */
export function leafletGuide({ title, plan }: LeafletSubject, type: TextOutlines): DrawnPanel {
  const { form } = plan;
  const panels = form.kind === 'panel' ? form.panels : 2;
  const head = {
    title: words.title(form.kind, panels, title),
    facts: [[words.facts(plan.sides.length), ...blankPages(plan)].join(' '), words.risk],
  };
  const steps = leafletSteps(plan);
  const canvas = new Canvas(type);
  const columns = steps.length > 4 ? [4, 3] : [2];
  const layout = layOutGuide(new Canvas(type), head, steps, page, { sizes, columns });
  drawSide(canvas, head, steps, layout, { first: 1, number: words.number, more: undefined });
  return {
    width: page.width * pointsPerMm,
    height: page.height * pointsPerMm,
    content: canvas.operators(layout, page),
    glyphs: canvas.glyphs,
  };
}

/** All that is done, from the print dialog to reading. */
export function leafletSteps(plan: LeafletPlan): GuideStep[] {
  return [printStep(plan), checkStep(plan), ...makingSteps(plan), readStep(plan)];
}

function printStep({ sides, flip }: LeafletPlan): GuideStep {
  const { head, text, dialog: said, both, one, flips } = words.print;
  const two = sides.length === 2;
  const choices = two ? [both, flips[flip]] : [one];
  return { head, text: text(two, flips[flip]), picture: dialog([...said, ...choices]) };
}

function checkStep(plan: LeafletPlan): GuideStep {
  const { head, one, both } = words.check;
  const wrong = words.print.flips[plan.flip === 'short-edge' ? 'long-edge' : 'short-edge'];
  return {
    head,
    text: plan.sides.length === 2 ? both(wrong) : one(),
    picture: leafletSides(plan),
  };
}

function makingSteps(plan: LeafletPlan): GuideStep[] {
  const { form, binding, marks } = plan;
  const twoSided = plan.sides.length === 2;
  if (form.kind === 'a7') return zineSteps(plan);
  if (form.kind !== 'panel') {
    const cuts = leafletLines(plan).filter(({ what }) => what === 'cut');
    const from = cuts.map(({ along, at }) => (along === 'x' ? at : plan.sheet.height - at));
    const { head, text } = words.cut;
    return [{ head, text: text(from, marks.includes('cut')), picture: leafletCuts(plan) }];
  }
  const { panels, fold } = form;
  const marked = marks.includes('fold') ? ` ${words.foldMarked}` : '';
  if (panels === 2) {
    const [right, left] = binding === 'right' ? ['۲', '۳'] : ['۳', '۲'];
    const { head, text } = words.once;
    return [
      {
        head,
        text: `${text(right, left, binding, twoSided)}${marked}`,
        picture: onceFold(binding),
      },
    ];
  }
  if (fold === 'letter') {
    const { head, text } = words.letter;
    return [
      {
        head,
        text: `${text(binding, letterWidths, twoSided)}${marked}`,
        picture: letterFold(binding),
      },
    ];
  }
  const { head, text } = words.zigzag;
  return [
    { head, text: `${text(panels, binding)}${marked}`, picture: zigzagFold(panels, binding) },
  ];
}

function zineSteps(plan: LeafletPlan): GuideStep[] {
  const { crease, cut, push, turn } = words.zine;
  const { binding, sheet, marks } = plan;
  return [
    { ...crease, picture: leafletCreases(plan) },
    {
      head: cut.head,
      text: cut.text(sheet.width / 4, marks.includes('cut')),
      picture: leafletCuts(plan),
    },
    { ...push, picture: pushedTogether(binding) },
    { head: turn.head, text: turn.text(binding), picture: laidAround(binding) },
  ];
}

function readStep({ form, binding, sides }: LeafletPlan): GuideStep {
  const { head, cards, once } = words.read;
  if (form.kind === 'a7') return { head, text: words.zine.read(binding) };
  if (form.kind !== 'panel') return { head, text: cards(form.kind === 'a6' ? 4 : 2) };
  if (form.panels === 2) return { head, text: once(binding) };
  const { letter, zigzag } = words;
  if (form.fold === 'letter') return { head, text: letter.read(binding) };
  return { head, text: zigzag.read(form.panels, binding, sides.length === 2) };
}

/** Pages that have room on the sheet, and nothing on them; the back of a zigzag that isn’t printed is no page. */
function blankPages({ form, pages, room, sides }: LeafletPlan): string[] {
  const isBackless = form.kind === 'panel' && form.panels > 2 && form.fold === 'zigzag';
  const shown = isBackless && sides.length === 1 ? room / 2 : room;
  return shown > pages ? [words.read.blank(pages + 1, shown)] : [];
}
