import { type PDFContext, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { type Templates, templateBytes } from '../../installation/index.ts';
import { isGray, picturesOf } from './black-pictures.ts';
import { predictedStream } from './predicted.ts';

/** The profiles that a file for the press may carry. */
export interface ColourProfiles {
  /** Of what it is printed with. */
  readonly press: Uint8Array;
  /** Of pictures that keep their colours. */
  readonly pictures: Uint8Array;
}

/** The profiles among the press's templates. */
export function colourProfiles(templates: Templates): ColourProfiles {
  return {
    press: templateBytes(templates, 'icc/FOGRA39L_coated.icc'),
    pictures: templateBytes(templates, 'icc/sRGB.icc'),
  };
}

/** Most of the profile are four inks for each place of its tables; its length is a multiple of such a row. */
const grid = { colors: 4, columns: 389 } as const;

/**
 * For which way of printing a file is made (ISO 32000, 14.11.5): offset on
 * coated paper as ISO 12647-2 describes it, by its name in the register of the International
 * Colour Consortium, and with its profile. Black alone prints as black under any.
 */
export function addOutputIntent(
  { context, catalog }: PDFDocument,
  { press: profile }: ColourProfiles,
): void {
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of('FOGRA39'),
    OutputCondition: PDFString.of('Offset, ISO 12647-2:2004/Amd 1, paper type 1 or 2'),
    RegistryName: PDFString.of('http://www.color.org'),
    Info: PDFString.of('Coated FOGRA39L'),
    DestOutputProfile: context.register(predictedStream(context, profile, grid, { N: 4 })),
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}

/** Say of pictures that keep their colours which these are; the printer separates them. */
export function nameColours(context: PDFContext, { pictures: profile }: ColourProfiles): void {
  const coloured = picturesOf(context).filter(([, picture]) => !isGray(picture));
  if (coloured.length === 0) return;
  const space = context.obj([
    PDFName.of('ICCBased'),
    context.register(context.flateStream(profile, { N: 3, Alternate: 'DeviceRGB' })),
  ]);
  const key = PDFName.of('ColorSpace');
  for (const [, { dict }] of coloured) {
    if (dict.lookup(key) === PDFName.of('DeviceRGB')) dict.set(key, space);
  }
}
