import { type PDFArray, type PDFDict, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import type { Book } from '../book/index.ts';
import {
  corners,
  describe,
  exact,
  type FileDescription,
  type PageBox,
  pointsPerMm,
  savePdf,
} from '../pdf-writing/index.ts';
import type { CoverSheet } from './cover-sheet.ts';
import type { Drawing } from './drawing.ts';
import type { Box } from './geometry.ts';
import { coverInks, type Ink, type Inks } from './inks.ts';
import { pathOperators } from './path-operators.ts';
import { printPicture } from './print-picture.ts';

/**
 * Draws a cover sheet as a PDF of one page for the press: process and spot inks as they
 * are named, never red, green and blue; all text as outlines, so that it needs no font.
 * The same sheet gives the same bytes.
 */
export async function drawPdf(
  { cover }: Pick<Book, 'cover'>,
  sheet: CoverSheet,
  description: FileDescription,
): Promise<Uint8Array> {
  const { width, height } = sheet.drawing;
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([exact(width * pointsPerMm), exact(height * pointsPerMm)]);
  const box = (given: Box): PDFArray => document.context.obj(corners(pageBox(given, height)));
  page.node.set(PDFName.of('BleedBox'), box(sheet.bleed));
  page.node.set(PDFName.of('TrimBox'), box(sheet.trim));
  const inks = coverInks(cover);
  page.node.set(
    PDFName.of('Resources'),
    document.context.obj({ ColorSpace: spaces(document, inks) }),
  );
  const content = await contentOf(page, sheet.drawing, inks);
  const stream = document.context.flateStream(content);
  page.node.set(PDFName.of('Contents'), document.context.register(stream));
  describe(document, description, 'none', 'cover');
  return savePdf(document);
}

/** A box of the drawing, mm from its left upper corner, as one of the page. */
function pageBox({ left, top, right, bottom }: Box, height: number): PageBox {
  return {
    x: left * pointsPerMm,
    y: (height - bottom) * pointsPerMm,
    width: (right - left) * pointsPerMm,
    height: (bottom - top) * pointsPerMm,
  };
}

/** Lengths in it are mm from the left upper corner, as in the drawing. */
async function contentOf(
  page: PDFPage,
  { height, picture, shapes }: Drawing,
  inks: Inks,
): Promise<string> {
  const fill = ({ fill: name, steps }: Drawing['shapes'][number]): string =>
    [colour(inks.of[name]), pathOperators(steps), 'f'].join('\n');
  const ground = shapes.filter(({ part }) => part === 'ground');
  const others = shapes.filter(({ part }) => part !== 'ground');
  return [
    `${pointsPerMm.toFixed(8)} 0 0 ${(-pointsPerMm).toFixed(8)} 0 ${exact(height * pointsPerMm)} cm`,
    ...ground.map(fill),
    ...(picture ? [await printPicture(page, picture)] : []),
    ...others.map(fill),
  ].join('\n');
}

/** The operators that choose an ink (ISO 32000, 8.6.8). */
function colour(ink: Ink): string {
  if (ink.kind === 'process') return `${ink.percent.map((each) => each / 100).join(' ')} k`;
  return `/${ink.name === registration ? 'All' : 'Spot'} cs ${ink.percent / 100} scn`;
}

/** The name of the colorant that is all of them (ISO 32000, 8.6.6.4). */
const registration = 'All';

function spaces({ context }: PDFDocument, { spot }: Inks): PDFDict {
  const separation = (name: string, looks: readonly number[]): PDFArray =>
    context.obj([
      PDFName.of('Separation'),
      PDFName.of(name),
      PDFName.of('DeviceCMYK'),
      context.obj({
        FunctionType: 2,
        Domain: [0, 1],
        C0: [0, 0, 0, 0],
        C1: looks.map((each) => each / 100),
        N: 1,
      }),
    ]);
  const chosen = context.obj({ All: separation(registration, [100, 100, 100, 100]) });
  if (spot) chosen.set(PDFName.of('Spot'), separation(spot.name, spot.looks));
  return chosen;
}
