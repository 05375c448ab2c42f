import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Flip } from './booklet/booklet-plan.ts';

/** At its size, and turned about the right edge, or printed on one side: what print dialogs propose then (ISO 32000, 12.2). */
export function sayHowToPrint({ catalog, context }: PDFDocument, turned: Flip | 'one-sided'): void {
  const key = PDFName.of('ViewerPreferences');
  const given = catalog.lookup(key);
  const preferences = given instanceof PDFDict ? given : context.obj({});
  preferences.set(PDFName.of('PrintScaling'), PDFName.of('None'));
  preferences.set(PDFName.of('Duplex'), PDFName.of(duplex[turned]));
  preferences.delete(PDFName.of('Direction'));
  catalog.set(key, preferences);
}

const duplex = {
  'short-edge': 'DuplexFlipShortEdge',
  'long-edge': 'DuplexFlipLongEdge',
  'one-sided': 'Simplex',
} as const;
