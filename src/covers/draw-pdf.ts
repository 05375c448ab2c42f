import {
  type PDFArray,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Book } from '../book/index.ts';
import { sha256 } from '../digests/index.ts';
import { pressVersion } from '../installation/index.ts';
import type { CoverSheet } from './cover-sheet.ts';
import type { Drawing } from './drawing.ts';
import type { Box } from './geometry.ts';
import { coverInks, type Ink, type Inks } from './inks.ts';
import { pathOperators } from './path-operators.ts';
import { printPicture } from './print-picture.ts';
import { coverXmp } from './xmp.ts';

/** Points in a mm. */
const points = 72 / 25.4;

/**
 * Draws a cover sheet as a PDF of one page for the press: process and spot inks as they
 * are named, never red, green and blue; all text as outlines, so that it needs no font.
 * The same sheet gives the same bytes.
 */
export async function drawPdf(book: Book, sheet: CoverSheet): Promise<Uint8Array> {
  const { width, height } = sheet.drawing;
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([exact(width * points), exact(height * points)]);
  const box = ({ left, top, right, bottom }: Box): PDFArray => {
    const corners = [left, height - bottom, right, height - top];
    return document.context.obj(corners.map((corner) => exact(corner * points)));
  };
  page.node.set(PDFName.of('BleedBox'), box(sheet.bleed));
  page.node.set(PDFName.of('TrimBox'), box(sheet.trim));
  const inks = coverInks(book.cover);
  page.node.set(
    PDFName.of('Resources'),
    document.context.obj({ ColorSpace: spaces(document, inks) }),
  );
  const content = await contentOf(page, sheet.drawing, inks);
  const stream = document.context.flateStream(content);
  page.node.set(PDFName.of('Contents'), document.context.register(stream));
  addMetadata(document, book, content);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
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
    `${points.toFixed(8)} 0 0 ${(-points).toFixed(8)} 0 ${exact(height * points)} cm`,
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

/** What it is called and when it was made, as the manuscript says; an identity that is its content’s. */
function addMetadata({ context, catalog }: PDFDocument, book: Book, content: string): void {
  const creator = `Chapkhaneh ${pressVersion}`;
  const day = PDFString.of(`D:${book.date.replaceAll('-', '')}000000Z`);
  const info = context.obj({
    Title: PDFHexString.fromText(book.title),
    Creator: PDFString.of(creator),
    CreationDate: day,
    ModDate: day,
    Trapped: PDFName.of('False'),
  });
  context.trailerInfo.Info = context.register(info);
  const xmp = context.stream(coverXmp(book, creator), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  const sum = sha256(`${book.identifier}\n${content}`);
  const id = PDFHexString.of(sum.slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
}

/** Points to a ten thousandth, which is far less than any knife knows. */
function exact(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
