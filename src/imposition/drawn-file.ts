import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, type FileDescription, labelPages, savePdf } from '../pdf-writing/index.ts';
import type { Flip } from './booklet/booklet-plan.ts';
import { type DrawnPanel, drawnForm, type GlyphForms } from './drawn-form.ts';
import { sayHowToPrint } from './print-preferences.ts';
import { replacePages } from './sheets-file.ts';

/** A file of sides that are drawn, which is printed as a booklet is: at its size, turned about the same edge. */
export async function drawnFile(
  panels: readonly DrawnPanel[],
  turned: Flip | 'one-sided',
  description: FileDescription,
  names: { readonly file: string; readonly sides: readonly string[] },
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const known: GlyphForms = new Map();
  replacePages(
    document,
    panels.map((panel) => ({
      width: panel.width,
      height: panel.height,
      forms: [{ form: drawnForm(document.context, panel, known), matrix: [1, 0, 0, 1, 0, 0] }],
    })),
  );
  labelPages(document, names.sides);
  sayHowToPrint(document, turned);
  describe(document, description, 'none', names.file);
  return savePdf(document);
}
