import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';

/** Something that is drawn: operators in a space of points from its lower left corner. */
export interface DrawnPanel {
  readonly width: number;
  readonly height: number;
  readonly content: string;
  /** Outlines that the operators call by these names: a thousand steps to the em, y downwards. */
  readonly glyphs?: ReadonlyMap<string, string> | undefined;
  /** A picture in four inks that the operators call `Front`, deflated. */
  readonly picture?:
    | { readonly width: number; readonly height: number; readonly data: Uint8Array }
    | undefined;
}

/** The forms of glyphs: each is in the file once. */
export type GlyphForms = Map<string, PDFRef>;

/** What encloses any glyph. */
const glyphBox = [-2000, -3000, 6000, 3000];

/** What is drawn, as a form. */
export function drawnForm(
  context: PDFContext,
  { width, height, content, glyphs = new Map(), picture }: DrawnPanel,
  known: GlyphForms,
): PDFRef {
  const forms: Record<string, PDFRef> = {};
  for (const [name, path] of glyphs) {
    const entries = { Type: 'XObject', Subtype: 'Form', BBox: glyphBox, Resources: {} };
    const form = known.get(name) ?? context.register(context.stream(path, entries));
    known.set(name, form);
    forms[name] = form;
  }
  const image =
    picture &&
    context.register(
      context.stream(picture.data, {
        Type: 'XObject',
        Subtype: 'Image',
        Width: picture.width,
        Height: picture.height,
        ColorSpace: 'DeviceCMYK',
        BitsPerComponent: 8,
        Filter: 'FlateDecode',
      }),
    );
  return context.register(
    context.stream(`/Artifact BMC\n${content}\nEMC`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: { XObject: { ...forms, ...(image && { Front: image }) } },
    }),
  );
}
